import { longestText } from '@/documents/journey-format'
import { limitOf } from '@/frame/limit-of'
import { signOfState } from '@/frame/small-step-sign'
import { type SmallStep, type SmallStepId, smallStepStates } from '@/journey/journey'
import { DropButton } from '@/stations/DropButton'
import styles from '@/stations/integrate/integrate.module.css'
import { useWords } from '@/store/language'
import { step } from '@/store/open-journey'
import { Choices } from '@/ui/Choices'
import { WritingField } from '@/ui/WritingField'

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
    <section id={smallStep.id} className={styles.item} aria-label={say('roadmap.nth', { number })}>
      <WritingField
        label={say('roadmap.what')}
        hint={say('roadmap.what-hint')}
        value={smallStep.what}
        limit={limitOf(say, longestText)}
        onWrite={(what) => plan({ what })}
      />
      <div className={styles.three}>
        <WritingField
          label={say('roadmap.when')}
          hint={say('roadmap.when-hint')}
          value={smallStep.when}
          limit={limitOf(say, 200)}
          onWrite={(when) => plan({ when })}
        />
        <WritingField
          label={say('roadmap.whom')}
          hint={say('roadmap.whom-hint')}
          value={smallStep.whom}
          limit={limitOf(say, 200)}
          onWrite={(whom) => plan({ whom })}
        />
      </div>
      <Choices
        legend={say('roadmap.state')}
        values={smallStepStates}
        chosen={smallStep.state}
        nameOf={(state) => say(`small-step.${state}`)}
        signOf={signOfState}
        onChoose={(state) => plan({ state })}
        className={styles.chips}
      />
      <DropButton
        label={say('roadmap.drop')}
        words={[smallStep.what, smallStep.when, smallStep.whom]}
        onDrop={() => step({ kind: 'drop-small-step', smallStep: smallStep.id })}
      />
    </section>
  )
}
