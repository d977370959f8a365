import { longestText } from '@/device/journey-format'
import type { SmallStep, SmallStepId, SmallStepState } from '@/journey/journey'
import styles from '@/stations/integrate/integrate.module.css'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { WritingField } from '@/ui/WritingField'

/** Where one may be with a small step. None of the signs is a warning. */
export const states = [
  { state: 'todo', sign: 'circle' },
  { state: 'tried', sign: 'circle-half' },
  { state: 'done', sign: 'check-circle' },
] as const satisfies readonly { state: SmallStepState; sign: string }[]

/** One small step: what, when, with whom, and where one is with it. */
export function SmallStepForm({
  smallStep,
  number,
}: {
  smallStep: SmallStep & { readonly id: SmallStepId }
  number: number
}) {
  const { say } = useWords()
  const plan = (planned: Partial<Omit<SmallStep, 'order'>>) =>
    step({ kind: 'plan-small-step', smallStep: smallStep.id, planned })
  return (
    <section className={styles.item} aria-label={say('roadmap.nth', { number })}>
      <WritingField
        label={say('roadmap.what')}
        hint={say('roadmap.what-hint')}
        value={smallStep.what}
        longest={longestText}
        onWrite={(what) => plan({ what })}
      />
      <div className={styles.three}>
        <WritingField
          label={say('roadmap.when')}
          hint={say('roadmap.when-hint')}
          value={smallStep.when}
          longest={200}
          onWrite={(when) => plan({ when })}
        />
        <WritingField
          label={say('roadmap.whom')}
          hint={say('roadmap.whom-hint')}
          value={smallStep.whom}
          longest={200}
          onWrite={(whom) => plan({ whom })}
        />
      </div>
      <fieldset className={styles.chips}>
        <legend>{say('roadmap.state')}</legend>
        {states.map(({ state, sign }) => (
          <Chip
            key={state}
            sign={sign}
            pressed={smallStep.state === state}
            onPress={() => plan({ state })}
          >
            {say(`small-step.${state}`)}
          </Chip>
        ))}
      </fieldset>
      <Button
        look="quiet"
        sign="trash"
        onClick={() => step({ kind: 'drop-small-step', smallStep: smallStep.id })}
      >
        {say('roadmap.drop')}
      </Button>
    </section>
  )
}
