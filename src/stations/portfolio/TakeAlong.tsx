import { useState } from 'react'
import { fileName } from '@/documents/journey-file'
import { PdfButton } from '@/frame/PdfButton'
import { takeAlong } from '@/frame/save-file'
import { LeftOut, Trouble } from '@/stations/portfolio/LeftOut'
import styles from '@/stations/portfolio/portfolio.module.css'
import type { Fitted } from '@/stations/portfolio/use-fitted'
import { usePrint } from '@/stations/portfolio/use-printed'
import { useWords } from '@/store/language'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'

/** A paper for Word and as plain text; `sentence` says what didn't go as it should. */
export function useWaysOut({ measured }: Fitted) {
  const { say } = useWords()
  const [sentence, setSentence] = useState<string | null>(null)

  const saveDocx = async () => {
    setSentence(null)
    try {
      const { writeDocx } = await import('@/portfolio/docx/write-docx')
      const sheet = await measured()
      takeAlong(await writeDocx(sheet), fileName(sheet.title, new Date(), 'docx'))
      announce(say('portfolio.docx-done'), 'seen')
      return true
    } catch {
      setSentence(say('portfolio.docx-failed'))
      return false
    }
  }
  const copy = async () => {
    setSentence(null)
    try {
      const { plainText } = await import('@/portfolio/plain-text')
      await copyText(plainText(await measured()))
      announce(say('portfolio.copied'), 'seen')
      return true
    } catch {
      setSentence(say('portfolio.copy-failed'))
      return false
    }
  }
  return { saveDocx, copy, sentence }
}

/** The ways to take a sheet along: PDF, print, Word, plain text. All of them without network. */
export function TakeAlong({ paper }: { paper: Fitted }) {
  const { say } = useWords()
  const { saveDocx, copy, sentence } = useWaysOut(paper)
  const print = usePrint(paper)
  return (
    <>
      <div className={styles.row}>
        <PdfButton versions={paper.versions} look="plain" />
        <Button sign="printer" onClick={() => void print()}>
          {say('portfolio.print')}
        </Button>
        <Button sign="file-doc" onClick={() => void saveDocx()}>
          {say('portfolio.docx')}
        </Button>
        <Button sign="copy" onClick={() => void copy()}>
          {say('portfolio.copy')}
        </Button>
      </div>
      <LeftOut paper={paper} />
      <Trouble sentence={sentence} />
    </>
  )
}

/** On plain http there is no clipboard; the old way, with a field of its own, still works there. */
async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const field = document.createElement('textarea')
  field.value = text
  document.body.append(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  if (!isCopied) throw new Error('The browser copied nothing')
}
