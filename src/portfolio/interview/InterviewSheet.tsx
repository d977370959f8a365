import type { PanelBlock, PortfolioDocument } from '@/portfolio/document'
import styles from '@/portfolio/interview/interview.module.css'
import { pageOf } from '@/portfolio/paper'
import sheetStyles from '@/portfolio/sheet.module.css'
import { Pictogram } from '@/ui/Sign'

/** The sheet for an interview on the screen, as it will print: a panel a strength. */
export function InterviewSheet({ document: sheet }: { document: PortfolioDocument }) {
  const panels = sheet.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'panel' ? [block] : [])),
  )
  return (
    // A translation of the page would show what no file and no paper says.
    <article
      className={sheetStyles.sheet}
      data-page={pageOf(sheet)}
      lang={sheet.language}
      translate="no"
    >
      <div className={styles.panels}>
        {panels.map((panel, at) => (
          <Panel key={panel.card.label} panel={panel} person={sheet.person} isFirst={at === 0} />
        ))}
      </div>
    </article>
  )
}

function Panel({
  panel,
  person,
  isFirst,
}: {
  panel: PanelBlock
  person: string
  isFirst: boolean
}) {
  const { card, head, minute, beats, practice, fold } = panel
  const Head = isFirst ? 'h2' : 'p'
  return (
    <section className={styles.panel} data-suit={card.suit}>
      <div className={styles.head}>
        <Head dir="auto">
          <strong>{head}</strong> · {person}
        </Head>
        <span className={styles.family}>{card.family}</span>
      </div>
      <div>
        <span className={styles.picture}>
          {card.pictogram !== '' && (
            <Pictogram name={card.pictogram} picture={card.picture} large />
          )}
        </span>
        <h3 dir="auto">{card.label}</h3>
        <p className={styles.soft}>{minute}</p>
      </div>
      <div>
        <ol className={styles.beats}>
          {beats.map(({ label, text }) => (
            <li key={label}>
              <p className={styles.label}>{label}</p>
              <p dir="auto" className={styles.spoken}>
                {text}
              </p>
            </li>
          ))}
        </ol>
        <div className={styles.practice}>
          <h4>{practice.label}</h4>
          <p className={styles.spoken}>{practice.question}</p>
        </div>
      </div>
      {fold !== '' && <p className={styles.fold}>{fold}</p>}
    </section>
  )
}
