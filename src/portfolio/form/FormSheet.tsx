import type { PortfolioDocument } from '@/portfolio/document'
import type { FormPart, TextRole } from '@/portfolio/form/form'
import styles from '@/portfolio/form/form.module.css'
import { pageOf } from '@/portfolio/paper'
import { Pictogram } from '@/ui/Sign'

/** A form on the screen, as it will print. */
export function FormSheet({ document: sheet }: { document: PortfolioDocument }) {
  const parts = sheet.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'form' ? block.parts : [])),
  )
  return (
    // A translation of the page would show what no file and no paper says.
    <article
      className={styles.sheet}
      data-page={pageOf(sheet)}
      lang={sheet.language}
      translate="no"
    >
      <div className={styles.parts}>
        <Parts parts={parts} />
      </div>
    </article>
  )
}

function Parts({ parts }: { parts: readonly FormPart[] }) {
  return parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part has no identity but its place
    <Part key={at} part={part} />
  ))
}

/** What names the paper, or a part of it. */
const headings: Partial<Record<TextRole, 'h2' | 'h3'>> = {
  name: 'h2',
  'name-long': 'h2',
  title: 'h2',
  head: 'h3',
}

function Part({ part }: { part: FormPart }) {
  switch (part.is) {
    case 'text': {
      const Tag = headings[part.as] ?? 'p'
      if (part.text === '' && part.lead === undefined) return null
      return (
        <Tag className={styles.text} data-as={part.as} data-side={part.side} dir="auto">
          {part.lead && <strong>{part.lead}</strong>}
          {part.text}
        </Tag>
      )
    }
    case 'columns':
      return (
        <div
          className={styles.columns}
          data-align={part.align}
          style={{
            gridTemplateColumns: part.columns.map(({ share }) => `minmax(0, ${share}fr)`).join(' '),
            columnGap: part.gap,
          }}
        >
          {part.columns.map(({ parts, isCentred }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column has no identity but its place
            <div key={at} data-centred={isCentred}>
              <Parts parts={parts} />
            </div>
          ))}
        </div>
      )
    case 'frame':
      return (
        <div className={styles.frame} data-weight={part.weight}>
          <Parts parts={part.parts} />
        </div>
      )
    case 'barred':
      return (
        <div className={styles.barred} data-ink={part.ink}>
          <Parts parts={part.parts} />
        </div>
      )
    case 'sign':
      return part.suit === undefined ? null : (
        <span className={styles.sign} data-suit={part.suit}>
          <Pictogram name={part.sign} picture={part.picture} />
        </span>
      )
    case 'tick':
      return (
        <span
          className={styles.tick}
          data-ticked={part.isTicked}
          {...(part.said === ''
            ? { 'aria-hidden': true }
            : { role: 'img', 'aria-label': part.said })}
        />
      )
    case 'meter':
      return (
        <span className={styles.meter} data-solid={part.isSolid} aria-hidden="true">
          <span style={{ inlineSize: `${Math.round(part.share * 100)}%` }} />
        </span>
      )
    case 'rule':
    case 'dashes':
      return <hr className={styles.rule} data-weight={part.is === 'rule' ? part.weight : 'hair'} />
    case 'air':
      return <div style={{ blockSize: part.points }} />
    case 'blank':
      return <div className={styles.blank} />
    // Only paper has edges, a foot and a next page.
    case 'tab':
    case 'push':
    case 'page':
      return null
  }
}
