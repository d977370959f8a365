import { useState } from 'react'
import { recallCountry } from '@/device/country-choice'
import styles from '@/facilitator/report/report.module.css'
import { limitOf } from '@/frame/limit-of'
import { PdfButton } from '@/frame/PdfButton'
import { dayOf } from '@/journey/day'
import type { PaperSize, PortfolioDocument, PortfolioWords } from '@/portfolio/document'
import { text } from '@/portfolio/form/form'
import { formOf } from '@/portfolio/form/form-document'
import { paperFor } from '@/portfolio/paper'
import { sayDay } from '@/portfolio/say-day'
import { useWords } from '@/store/language'
import { TextLine } from '@/ui/TextLine'

/** For whoever asks for one: the name stands on the sheet, and is kept nowhere. */
export function Certificate({ title, where }: { title: string; where: string }) {
  const { say, printed } = useWords()
  const [name, setName] = useState('')
  const paper = paperFor(recallCountry(), navigator.languages)
  return (
    <section className={styles.panel}>
      <h2>{say('certificate.title')}</h2>
      <p className={styles.hint}>{say('certificate.what')}</p>
      <TextLine
        label={say('certificate.name')}
        value={name}
        limit={limitOf(say, 80)}
        onWrite={setName}
      />
      {name.trim() !== '' && (
        <PdfButton
          versions={[composeCertificate(name.trim(), title, where, printed, paper)]}
          label={say('certificate.open')}
          look="plain"
          sign="printer"
          onDone={() => setName('')}
        />
      )}
    </section>
  )
}

function composeCertificate(
  name: string,
  title: string,
  where: string,
  words: PortfolioWords,
  paper: PaperSize,
): PortfolioDocument {
  const { say, variety } = words
  const today = sayDay(dayOf(new Date()), variety)
  return formOf(
    say('certificate.title'),
    name,
    [
      { is: 'air', points: 120 },
      text('title', say('certificate.title')),
      { is: 'air', points: 10 },
      { is: 'rule', weight: 'heavy' },
      { is: 'air', points: 40 },
      text('name-long', name),
      { is: 'air', points: 14 },
      text('large', say('certificate.text', { title })),
      ...(where === '' ? [] : [text('large', where)]),
      { is: 'air', points: 70 },
      text('text', say('certificate.signed', { day: today })),
      { is: 'blank' },
    ],
    words,
    paper,
  )
}
