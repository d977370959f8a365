import styles from '@/portfolio/companion/companion.module.css'
import type { Block, Section, StepsBlock, TermsBlock } from '@/portfolio/document'
import { Pictogram } from '@/ui/Sign'

/** The page for whoever accompanies, as it will print: theirs above, the person's below the fold. */
export function CompanionPage({ section }: { section: Section }) {
  return (
    <div className={styles.page}>
      {section.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block has no identity but its place
        <Part key={index} block={block} />
      ))}
    </div>
  )
}

function Part({ block }: { block: Block }) {
  switch (block.kind) {
    case 'claim':
      return <p className={styles.claim}>{block.text}</p>
    case 'questions':
      return (
        <div className={styles.questions}>
          <h4>{block.title}</h4>
          {block.questions.map((question) => (
            <p key={question}>{question}</p>
          ))}
        </div>
      )
    case 'text':
      return <p>{block.text}</p>
    case 'terms':
      return <Terms terms={block} />
    case 'steps':
      return <Steps steps={block} />
    default:
      return null
  }
}

function Terms({ terms: { heads, rows } }: { terms: TermsBlock }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ card, words, named }) => (
          <tr key={card.label} data-suit={card.suit}>
            <th scope="row" dir="auto">
              {card.pictogram !== '' && <Pictogram name={card.pictogram} picture={card.picture} />}{' '}
              {card.label}
            </th>
            <td>
              {words}
              {named !== '' && <small>{named}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Steps({ steps: { title, whose, heads, rows, hasBlank, facts } }: { steps: StepsBlock }) {
  const blank = { what: '', when: '', whom: '', isTried: false, isDone: false }
  return (
    <div className={styles.half}>
      <div className={styles.title}>
        <h3>{title}</h3>
        <p dir="auto">{whose}</p>
      </div>
      <table className={styles.table} data-steps>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows, ...(hasBlank ? [blank] : [])].map((step, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two steps may say the same
            <tr key={at}>
              <td dir="auto">{step.what}</td>
              <td dir="auto">
                <strong>{step.when}</strong>
              </td>
              <td dir="auto">{step.whom}</td>
              <td className={styles.box} data-ticked={step.isTried} />
              <td className={styles.box} data-ticked={step.isDone} />
            </tr>
          ))}
        </tbody>
      </table>
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
