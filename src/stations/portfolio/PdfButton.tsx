import { useState } from 'react'
import { fullDeck } from '@/deck/full-deck'
import { journeyFileName } from '@/device/journey-file'
import { composePortfolio } from '@/portfolio/compose'
import type { Paper } from '@/portfolio/document'
import { paperFor } from '@/portfolio/paper'
import { printPortfolio } from '@/portfolio/pdf/print-portfolio'
import { saveFile } from '@/stations/save-file'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'

/** Makes the PDF on this device and hands it over. A letter that no font has is named. */
export function PdfButton({ paper, short = false }: { paper?: Paper; short?: boolean }) {
  const words = useWords()
  const { say } = words
  const journey = useJourney((whole) => whole)
  const [making, setMaking] = useState(false)
  const [sentence, setSentence] = useState<string | null>(null)

  const make = async () => {
    if (making) return
    setMaking(true)
    setSentence(null)
    const date = new Date()
    const choices = { paper: paper ?? paperFor(navigator.languages), short, date }
    const printed = await printPortfolio(composePortfolio(journey, fullDeck, words, choices))
    setMaking(false)
    if (!printed.ok) return setSentence(say('portfolio.pdf-failed'))
    saveFile(printed.file, journeyFileName(journey.about.name, date, 'pdf'))
    announce(say('portfolio.pdf-done'), 'seen')
    if (printed.missing.length > 0) {
      setSentence(say('portfolio.missing', { letters: printed.missing.join(' ') }))
    }
  }

  return (
    <>
      <Button look="main" sign="file-pdf" aria-disabled={making} onClick={() => void make()}>
        {making ? say('portfolio.making') : say('portfolio.pdf')}
      </Button>
      {sentence && (
        <Notice urgent>
          <p>{sentence}</p>
        </Notice>
      )}
    </>
  )
}
