import { placeBeforeStrengths } from '@/journey/next'
import { FirstStep } from '@/stations/FirstStep'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'

/** A room that works on strengths, without any: they are chosen first, or some cards laid to choose from. */
export function StrengthsFirst({
  title,
  back,
  children,
}: {
  title: string
  back: string
  children: string
}) {
  const { say } = useWords()
  const from = useJourney(placeBeforeStrengths)
  return (
    <FirstStep title={title} back={back} from={from}>
      {from.kind === 'start' ? say('strengths.sort-first') : children}
    </FirstStep>
  )
}
