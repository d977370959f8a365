import { newId } from '@/documents/new-id'
import styles from '@/facilitator/facilitator.module.css'
import planStyles from '@/facilitator/prepare/prepare-plan.module.css'
import { limitOf } from '@/frame/limit-of'
import { inOrder } from '@/journey/order'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Button } from '@/ui/Button'
import { TextLine } from '@/ui/TextLine'
import { mostResources } from '@/workshop/feedback-steps'

const fields = ['name', 'phone', 'for'] as const
const parts = { name: 'name', phone: 'phone', for: 'what' } as const

/** A few places near by where help is found: they travel with the plan, and print with the small steps. */
export function ResourceSection() {
  const { say } = useWords()
  const resources = inOrder(useWorkshop((workshop) => workshop.resources))
  return (
    <section className={styles.section}>
      <h2>{say('resource.title')}</h2>
      <p className={styles.hint}>{say('resource.what')}</p>
      {resources.map((resource) => (
        <div key={resource.id} className={planStyles.fields}>
          {fields.map((field) => (
            <TextLine
              key={field}
              label={say(`resource.${field}`)}
              value={resource[parts[field]]}
              limit={limitOf(say, 120)}
              outlives
              onWrite={(text) =>
                workshopStep({
                  kind: 'list-resource',
                  resource: resource.id,
                  listed: { [parts[field]]: text },
                })
              }
            />
          ))}
          <Button
            look="quiet"
            sign="trash"
            onClick={() => workshopStep({ kind: 'drop-resource', resource: resource.id })}
          >
            {say('resource.drop', {
              name: resource.name || String(resources.indexOf(resource) + 1),
            })}
          </Button>
        </div>
      ))}
      {resources.length < mostResources && (
        <Button
          sign="plus"
          onClick={() =>
            workshopStep({ kind: 'list-resource', resource: newId<'resource'>(), listed: {} })
          }
        >
          {say('resource.add')}
        </Button>
      )}
    </section>
  )
}
