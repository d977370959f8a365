import styles from '@/facilitator/facilitator.module.css'
import { DeckOfWorkshop } from '@/facilitator/prepare/DeckOfWorkshop'
import planStyles from '@/facilitator/prepare/prepare-plan.module.css'
import { limitOf } from '@/frame/limit-of'
import { countries } from '@/language/country'
import { chooseCountry, useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Choices } from '@/ui/Choices'
import { TextLine } from '@/ui/TextLine'
import { WritingField } from '@/ui/WritingField'
import type { WorkshopAbout } from '@/workshop/workshop'

const lines = ['title', 'place', 'dates', 'facilitators'] as const

/** What the workshop is: its name and place, who facilitates, its cards, and its country. */
export function AboutSection() {
  const { say, country } = useWords()
  const about = useWorkshop((workshop) => workshop.about)
  const describe = (part: Partial<WorkshopAbout>) => workshopStep({ kind: 'describe', about: part })
  return (
    <section className={styles.section}>
      <h2>{say('prepare.about')}</h2>
      <div className={planStyles.fields}>
        {lines.map((line) => (
          <TextLine
            key={line}
            label={say(`about.${line}`)}
            value={about[line]}
            limit={limitOf(say, 400)}
            onWrite={(text) => describe({ [line]: text })}
          />
        ))}
      </div>
      <WritingField
        label={say('about.objective')}
        value={about.objective}
        limit={limitOf(say, 2000)}
        onWrite={(objective) => describe({ objective })}
      />
      <DeckOfWorkshop />
      <Choices
        legend={say('about.country')}
        values={countries}
        chosen={about.country || country}
        nameOf={(one) => say(`country.${one}`)}
        onChoose={(one) => {
          describe({ country: one })
          void chooseCountry(one)
        }}
        className={planStyles.chips}
      />
    </section>
  )
}
