import type { Block, PortfolioDocument, StrengthBlock } from '@/portfolio/document'
import styles from '@/portfolio/one-page/one-page.module.css'
import { pageOf } from '@/portfolio/paper'
import sheetStyles from '@/portfolio/sheet.module.css'
import { Pictogram } from '@/ui/Sign'

/** A portfolio of one page on the screen, as it will print. */
export function OnePageSheet({ document: sheet }: { document: PortfolioDocument }) {
  const [strengths, ...foot] = sheet.sections
  const isSmall = (strengths?.blocks.length ?? 0) > 5
  return (
    // A translation of the page would show what no file and no paper says.
    <article
      className={sheetStyles.sheet}
      data-page={pageOf(sheet)}
      lang={sheet.language}
      translate="no"
    >
      <div className={styles.page} data-small={isSmall}>
        <header className={styles.head}>
          <h2 dir="auto">{sheet.person}</h2>
          <p>
            <span>{sheet.subtitle}</span>
            <small>{sheet.owned}</small>
          </p>
        </header>
        {strengths && (
          <section>
            <h3>{strengths.heading}</h3>
            <div className={styles.strengths}>
              {strengths.blocks.map((block, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a block has no identity but its place
                <Part key={index} block={block} />
              ))}
            </div>
          </section>
        )}
        {foot.length > 0 && (
          <div className={styles.foot}>
            {foot.map(({ heading, blocks }) => (
              <section key={heading}>
                <h3>{heading}</h3>
                {blocks.map((block, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a block has no identity but its place
                  <Part key={index} block={block} />
                ))}
              </section>
            ))}
          </div>
        )}
      </div>
    </article>
  )
}

function Part({ block }: { block: Block }) {
  switch (block.kind) {
    case 'strength':
      return <Strength strength={block} />
    case 'quotes':
      return block.quotes.map(({ words, by }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same
        <blockquote key={at} className={styles.quote}>
          <p dir="auto">{words}</p>
          {by !== '' && <small dir="auto">{by}</small>}
        </blockquote>
      ))
    case 'plan':
      return (
        <>
          {block.text !== '' && <p dir="auto">{block.text}</p>}
          <ul className={styles.steps}>
            {block.steps.map(({ what, when }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same
              <li key={at}>
                <span dir="auto">{what}</span>
                {when !== '' && <strong dir="auto">{when}</strong>}
              </li>
            ))}
          </ul>
        </>
      )
    default:
      return null
  }
}

function Strength({ strength }: { strength: StrengthBlock }) {
  const { card, sentences, wording, seen } = strength
  const said = sentences.join(' ')
  return (
    <div className={styles.strength} data-suit={card.suit}>
      <span className={styles.picture}>
        {card.pictogram !== '' && <Pictogram name={card.pictogram} picture={card.picture} large />}
      </span>
      <div>
        <div className={styles.names}>
          <h4 dir="auto">{card.label}</h4>
          {card.family !== '' && <span className={styles.family}>{card.family}</span>}
        </div>
        {said === '' ? <p className={styles.soft}>{wording}</p> : <p dir="auto">{said}</p>}
        {seen !== '' && (
          <small dir="auto" className={styles.soft}>
            {seen}
          </small>
        )}
      </div>
    </div>
  )
}
