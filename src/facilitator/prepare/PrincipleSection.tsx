import { newId } from '@/documents/new-id'
import styles from '@/facilitator/facilitator.module.css'
import prepareStyles from '@/facilitator/prepare/prepare.module.css'
import { startPrinciples } from '@/facilitator/prepare/principles'
import { limitOf } from '@/frame/limit-of'
import { inOrder } from '@/journey/order'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { offerUndo } from '@/store/workshop-changes'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Button } from '@/ui/Button'
import { TextLine } from '@/ui/TextLine'
import { WritingField } from '@/ui/WritingField'
import { principlesFrom } from '@/workshop/principles'
import type { Workshop } from '@/workshop/workshop'

/** More than half a page of principles nobody reads. */
const mostPrinciples = 15

/** The organisation's page of the notebook: read as it starts, or in the organisation's own words. */
export function PrincipleSection() {
  const { say, printed } = useWords()
  const principles = inOrder(useWorkshop((workshop) => workshop.principles))
  const goBy = (stated: Workshop['principles']) =>
    workshopStep({ kind: 'go-by', principles: stated })
  return (
    <section className={styles.section}>
      <h2>{say('principle.title')}</h2>
      <p className={styles.hint}>{say('principle.what')}</p>
      {principles.length === 0 ? (
        <>
          <dl className={prepareStyles.principles}>
            {startPrinciples(say).map(({ title, text }) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          <Button
            sign="pencil-simple"
            onClick={() => goBy(principlesFrom(startPrinciples(printed.say), newId))}
          >
            {say('principle.rewrite')}
          </Button>
        </>
      ) : (
        <>
          {principles.map(({ id, title, text }, at) => (
            <div key={id} className={prepareStyles.principle}>
              <TextLine
                label={say('principle.name', { nth: at + 1 })}
                value={title}
                limit={limitOf(say, 80)}
                outlives
                onWrite={(written) =>
                  workshopStep({
                    kind: 'state-principle',
                    principle: id,
                    stated: { title: written },
                  })
                }
              />
              <WritingField
                label={say('principle.text', { nth: at + 1 })}
                value={text}
                limit={limitOf(say, 800)}
                onWrite={(written) =>
                  workshopStep({
                    kind: 'state-principle',
                    principle: id,
                    stated: { text: written },
                  })
                }
              />
              {principles.length > 1 && (
                <Button
                  look="quiet"
                  sign="trash"
                  onClick={() => {
                    workshopStep({ kind: 'drop-principle', principle: id })
                    offerUndo(say('principle.dropped', { title: title || String(at + 1) }))
                  }}
                >
                  {say('principle.drop', { title: title || String(at + 1) })}
                </Button>
              )}
            </div>
          ))}
          <div className={styles.row}>
            {principles.length < mostPrinciples && (
              <Button
                sign="plus"
                onClick={() =>
                  workshopStep({ kind: 'add-principle', principle: newId<'principle'>() })
                }
              >
                {say('principle.add')}
              </Button>
            )}
            <Button
              look="quiet"
              sign="arrow-counter-clockwise"
              onClick={() => {
                goBy(new Map())
                offerUndo(say('principle.back-done'))
              }}
            >
              {say('principle.back')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
