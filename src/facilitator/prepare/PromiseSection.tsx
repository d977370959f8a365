import styles from '@/facilitator/facilitator.module.css'
import prepareStyles from '@/facilitator/prepare/prepare.module.css'
import { promiseSign } from '@/facilitator/promise-signs'
import { limitOf } from '@/frame/limit-of'
import { inOrder } from '@/journey/order'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Sign } from '@/ui/Sign'
import { TextLine } from '@/ui/TextLine'

/** The charter's four promises. */
export function PromiseSection() {
  const { say } = useWords()
  const promises = inOrder(useWorkshop(({ charter }) => charter))
  return (
    <section className={styles.section}>
      <h2>{say('charter.title')}</h2>
      <p className={styles.hint}>{say('charter.what')}</p>
      <ol className={prepareStyles.promises}>
        {promises.map(({ id, text }, at) => (
          <li key={id}>
            <Sign sign={promiseSign(at)} />
            <TextLine
              label={say('charter.promise', { number: at + 1 })}
              value={text}
              limit={limitOf(say, 120)}
              outlives
              onWrite={(written) =>
                workshopStep({ kind: 'word-promise', promise: id, text: written })
              }
            />
          </li>
        ))}
      </ol>
    </section>
  )
}
