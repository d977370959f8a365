import { FirstStep } from '@/stations/FirstStep'
import { useWayToStrengths } from '@/stations/way-to-strengths'
import { useWords } from '@/store/language'

/** A room that works on strengths, without any. */
export function StrengthsFirst({ title, children }: { title: string; children: string }) {
  const { say } = useWords()
  const { first, to, action } = useWayToStrengths()
  return (
    <FirstStep title={title} to={to} action={action}>
      {first === 'choose' ? children : say('strengths.sort-first')}
    </FirstStep>
  )
}
