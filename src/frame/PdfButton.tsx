import { useState } from 'react'
import { fileName } from '@/documents/journey-file'
import { saveFile, takeAlong } from '@/frame/save-file'
import type { Versions } from '@/portfolio/pdf/portfolio.worker'
import { useWords } from '@/store/language'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'
import type { SignName } from '@/ui/signs'

/**
 * Makes the PDF of a paper on this device and hands it over: the version of it that fits. A letter
 * that this device can't draw is named.
 */
export function PdfButton({
  versions,
  label,
  look = 'main',
  sign = 'file-pdf',
  refused = null,
  onDone,
}: {
  versions: Versions
  /** What it says instead of “Télécharger le PDF”. */
  label?: string
  look?: 'main' | 'plain' | 'quiet'
  sign?: SignName
  /** Why it can’t be made yet: said when it is pressed. The button stays the same under a finger. */
  refused?: string | null
  /** The file was handed over: says so instead of the usual words. */
  onDone?: () => void
}) {
  const { say } = useWords()
  const { make, isMaking, sentence } = useMakePdf(versions, refused, onDone)
  return (
    <>
      <Button look={look} sign={sign} aria-disabled={isMaking} onClick={() => void make()}>
        {isMaking ? say('portfolio.making') : (label ?? say('portfolio.pdf'))}
      </Button>
      {sentence && (
        <Notice urgent>
          <p>{sentence}</p>
        </Notice>
      )}
    </>
  )
}

/** Makes the PDF of a paper and hands it over; `sentence` says what didn't go as it should. */
export function useMakePdf(
  versions: Versions,
  refused: string | null = null,
  onDone?: (() => void) | undefined,
) {
  const { say } = useWords()
  const [isMaking, setMaking] = useState(false)
  const [sentence, setSentence] = useState<string | null>(null)

  const make = async () => {
    if (isMaking) return
    if (refused !== null) return setSentence(refused)
    setMaking(true)
    setSentence(null)
    const printing = await import('@/portfolio/pdf/print-portfolio').catch(() => null)
    const printed = await printing?.printPortfolio(versions)
    setMaking(false)
    if (!printed?.ok) return setSentence(say('portfolio.pdf-failed'))
    if (printed.missing.length > 0) {
      setSentence(say('portfolio.missing', { letters: printed.missing.join(' ') }))
    }
    const name = fileName(versions[0].title, new Date(), 'pdf')
    if (onDone) {
      saveFile(printed.file, name)
      return onDone()
    }
    takeAlong(printed.file, name)
    announce(say('portfolio.pdf-done'), 'seen')
  }

  return { make, isMaking, sentence }
}
