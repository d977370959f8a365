import type { Block, PortfolioDocument } from '@/portfolio/document'
import styles from '@/portfolio/letter.module.css'
import { pageOf } from '@/portfolio/paper'
import sheet from '@/portfolio/sheet.module.css'

/** A letter on the screen, as it will print: the writer's name is its heading. */
export function LetterSheet({ document: letter }: { document: PortfolioDocument }) {
  return (
    // A translation of the page would show what no file and no paper says.
    <article
      className={sheet.sheet}
      data-page={pageOf(letter)}
      lang={letter.language}
      translate="no"
    >
      <section className={styles.letter}>
        {letter.sections
          .flatMap(({ blocks }) => blocks)
          .map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
            <Part key={index} block={block} />
          ))}
      </section>
    </article>
  )
}

function Part({ block }: { block: Block }) {
  switch (block.kind) {
    case 'address':
      return <Address lines={block.lines} side={block.side} />
    case 'subject':
      return (
        <h3 dir="auto" className={styles.subject}>
          {block.text}
        </h3>
      )
    case 'signature':
      return (
        <p dir="auto" className={styles.signature}>
          {block.text}
        </p>
      )
    case 'text':
      return (
        <p dir="auto" className={styles.text}>
          {block.text}
        </p>
      )
    default:
      return null
  }
}

/** Who writes, whose name is the letter's heading, or who is written to. */
function Address({ lines, side }: { lines: readonly string[]; side: 'start' | 'end' }) {
  const [name, ...rest] = side === 'start' ? lines : ['', ...lines]
  return (
    <div className={styles.address} data-side={side}>
      {name !== '' && <h2 dir="auto">{name}</h2>}
      {rest.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines of an address may be the same
        <p key={index} dir="auto">
          {line}
        </p>
      ))}
    </div>
  )
}
