import peopleStyles from '@/facilitator/board/board-people.module.css'
import type { Reached } from '@/journey/milestones'
import { useWords } from '@/store/language'
import { Sign } from '@/ui/Sign'

const signs = {
  none: { sign: 'circle' },
  begun: { sign: 'circle-half-fill' },
  done: { sign: 'check-circle-fill' },
} as const

/** How far, as a sign; how many cards lie there while they are being sorted. */
export function MilestoneCell({ reached, count }: { reached: Reached; count?: number }) {
  const { say } = useWords()
  return (
    <span className={peopleStyles.milestone} data-reached={reached}>
      <Sign sign={signs[reached].sign} />
      {reached === 'begun' && count !== undefined && <span>{count}</span>}
      <span className="for-readers">{say(`reached.${reached}`)}</span>
    </span>
  )
}
