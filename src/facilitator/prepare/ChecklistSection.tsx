import { newId } from '@/documents/new-id'
import styles from '@/facilitator/facilitator.module.css'
import prepareStyles from '@/facilitator/prepare/prepare.module.css'
import { limitOf } from '@/frame/limit-of'
import { inOrder } from '@/journey/order'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Button } from '@/ui/Button'
import { Sign } from '@/ui/Sign'
import { useWithinLimit } from '@/ui/within-limit'
import type { CheckId } from '@/workshop/workshop'

/** What to see to before the day, ticked line by line. */
export function ChecklistSection() {
  const { say } = useWords()
  const checks = inOrder(useWorkshop(({ checklist }) => checklist))
  return (
    <section className={styles.section}>
      <h2>{say('checklist.title')}</h2>
      <ul className={prepareStyles.checklist}>
        {checks.map(({ id, text, done }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={done}
                onChange={() => workshopStep({ kind: 'see-to', check: id, seen: { done: !done } })}
              />
              <span className="for-readers">{text || say('checklist.new')}</span>
            </label>
            <CheckText id={id} text={text} />
            <button
              type="button"
              className={prepareStyles.round}
              aria-label={say('checklist.drop', { text })}
              onClick={() => workshopStep({ kind: 'drop-check', check: id })}
            >
              <Sign sign="x" />
            </button>
          </li>
        ))}
      </ul>
      <Button
        sign="plus"
        onClick={() => workshopStep({ kind: 'see-to', check: newId<'check'>(), seen: {} })}
      >
        {say('checklist.add')}
      </Button>
    </section>
  )
}

function CheckText({ id, text }: { id: CheckId; text: string }) {
  const { say } = useWords()
  const { held, change, notice, described } = useWithinLimit(
    limitOf(say, longestCheck),
    text,
    (written) => workshopStep({ kind: 'see-to', check: id, seen: { text: written } }),
  )
  return (
    <div className={prepareStyles.checkText}>
      <input
        dir="auto"
        aria-label={say('checklist.what')}
        value={held ?? text}
        {...described}
        onChange={(event) => change(event.target.value)}
      />
      {notice}
    </div>
  )
}

const longestCheck = 300
