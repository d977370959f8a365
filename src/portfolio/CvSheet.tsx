import styles from '@/portfolio/cv.module.css'
import type { Block, EntryBlock, PortfolioDocument, Section } from '@/portfolio/document'
import { pageOf } from '@/portfolio/paper'
import sheetStyles from '@/portfolio/sheet.module.css'

/** A CV on the screen, as it will print. */
export function CvSheet({ document: sheet }: { document: PortfolioDocument }) {
  return (
    // A translation of the page would show what no file and no paper says.
    <article
      className={sheetStyles.sheet}
      data-page={pageOf(sheet)}
      lang={sheet.language}
      translate="no"
    >
      <div className={styles.cv} data-layout={sheet.layout}>
        <header className={styles.head}>
          <h2 dir="auto">{sheet.person}</h2>
          {sheet.headline !== '' && (
            <p dir="auto" className={styles.headline}>
              {sheet.headline}
            </p>
          )}
          {sheet.subtitle !== '' && (
            <p className={styles.contact}>
              {sheet.subtitle.split(' · ').map((one, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same
                <span key={at} dir="auto">
                  {one}
                </span>
              ))}
            </p>
          )}
        </header>
        {sheet.sections.map((section, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part has no identity but its place
          <Part key={index} section={section} isColumn={sheet.layout === 'column'} />
        ))}
      </div>
    </article>
  )
}

function Part({ section, isColumn }: { section: Section; isColumn: boolean }) {
  const entries = section.blocks.flatMap((block) => (block.kind === 'entry' ? [block] : []))
  const isBeside = isColumn && entries.some(({ side }) => side !== '')
  const items = entries.filter(({ isItem }) => isItem)
  return (
    <section className={styles.part} data-beside={isBeside}>
      {section.heading !== '' && <h3>{section.heading}</h3>}
      {items.length > 0 && (
        <ul className={styles.items}>
          {items.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no identity but its place
            <li key={index} dir="auto">
              <strong>{entry.title}</strong>
              {entry.rest}
              {entry.lines.map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same
                <p key={at} dir="auto">
                  {line}
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
      {section.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block has no identity but its place
        <PartBlock key={index} block={block} isBeside={isBeside} />
      ))}
    </section>
  )
}

function PartBlock({ block, isBeside }: { block: Block; isBeside: boolean }) {
  switch (block.kind) {
    case 'entry':
      return block.isItem ? null : <Entry entry={block} isBeside={isBeside} />
    case 'profile':
      return (
        <div>
          {block.strengths !== '' && <p className={styles.name}>{block.strengths}</p>}
          <p dir="auto" className={sheetStyles.words}>
            {block.words}
          </p>
        </div>
      )
    case 'text':
      return <p dir="auto">{block.text}</p>
    default:
      return null
  }
}

/** Years or a name beside, or the years after the title; where it was, and what was done. */
function Entry({ entry, isBeside }: { entry: EntryBlock; isBeside: boolean }) {
  const { side, sideIs, place, lines } = entry
  const Lines = isBeside ? 'div' : 'ul'
  const Line = isBeside ? 'p' : 'li'
  const years = sideIs === 'years' && <p className={styles.years}>{side}</p>
  return (
    <div className={styles.entry}>
      {sideIs === 'name' ? <h4 dir="auto">{side}</h4> : isBeside && years}
      <div>
        <div className={styles.titled}>
          <EntryTitle entry={entry} />
          {!isBeside && side !== '' && years}
        </div>
        {place !== '' && <p dir="auto">{place}</p>}
        {lines.length > 0 && (
          <Lines className={styles.items}>
            {lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same
              <Line key={at} dir="auto">
                {line}
              </Line>
            ))}
          </Lines>
        )}
      </div>
    </div>
  )
}

/** A title alone is a heading; one that goes on in its line is a paragraph. */
function EntryTitle({ entry: { title, rest } }: { entry: EntryBlock }) {
  if (title === '') return null
  if (rest === '') return <h4 dir="auto">{title}</h4>
  return (
    <p dir="auto">
      <strong>{title}</strong>
      {rest}
    </p>
  )
}
