import type { ComponentType } from 'react'
import type { Block, PortfolioDocument, Section } from '@/portfolio/document'
import { pageOf } from '@/portfolio/paper'
import styles from '@/portfolio/sheet.module.css'
import { Pictogram } from '@/ui/Sign'

/**
 * The portfolio on the screen, as it will print: real headings in order, as in the PDF.
 */
export function Sheet({
  document: sheet,
  Apart,
}: {
  document: PortfolioDocument
  /** How a page of its own looks, fetched with it. */
  Apart?: ComponentType<{ section: Section }> | undefined
}) {
  return (
    // A translation of the page would show what no file and no paper says.
    <article
      className={styles.sheet}
      data-page={pageOf(sheet)}
      lang={sheet.language}
      translate="no"
    >
      <header className={styles.head}>
        <h2 dir="auto">{sheet.person}</h2>
        <p>{sheet.subtitle}</p>
        {sheet.owned !== '' && <p>{sheet.owned}</p>}
      </header>
      {sheet.sections.map((section, index) => (
        // Several may have no heading: a section, too, has no identity but its place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <section key={index} data-apart={section.isApart}>
          {section.heading !== '' && <h3>{section.heading}</h3>}
          {section.isApart && Apart ? (
            <Apart section={section} />
          ) : (
            section.blocks.map((block, index) => (
              // A document is made anew as a whole: its blocks have no identity but their place.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <PrintedBlock key={index} block={block} />
            ))
          )}
        </section>
      ))}
    </article>
  )
}

function PrintedBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'cards':
      return (
        <ul className={styles.cards}>
          {block.cards.map((card) => (
            <li key={card.label} data-suit={card.suit}>
              <span className={styles.picture}>
                <Pictogram name={card.pictogram} picture={card.picture} large />
              </span>
              <strong>{card.label}</strong>
              <span>{card.family}</span>
            </li>
          ))}
        </ul>
      )
    case 'proof':
      return (
        <div className={styles.proof} data-suit={block.suit}>
          <h4>{block.title}</h4>
          <p>{block.wording}</p>
          {block.moments.map((moment, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: moments have no identity but their place
            <div key={index} className={styles.moment}>
              {moment.where !== '' && <p className={styles.where}>{moment.where}</p>}
              {moment.parts.map((part) => (
                <p key={part.label} dir="auto" className={styles.words}>
                  <strong>{part.label}.</strong> {part.text}
                </p>
              ))}
            </div>
          ))}
        </div>
      )
    case 'lines':
      return <Lines lines={block.lines} />
    case 'paragraph':
    case 'text':
      return (
        <p dir="auto" className={styles.words}>
          {block.text}
        </p>
      )
    // What only other papers have is on their own sheets.
    default:
      return null
  }
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className={styles.lines}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
        <li key={index} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  )
}
