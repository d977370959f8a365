import { useState } from 'react'
import { fileName } from '@/documents/journey-file'
import { PdfButton } from '@/frame/PdfButton'
import { takeAlong } from '@/frame/save-file'
import styles from '@/stations/portfolio/portfolio.module.css'
import type { Fitted } from '@/stations/portfolio/use-fitted'
import { usePrinted } from '@/stations/portfolio/use-printed'
import { useWords } from '@/store/language'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'
import { Notice } from '@/ui/Notice'

/** The ways to take a sheet along: PDF, print, Word, plain text. All of them without network. */
export function TakeAlong({ paper: { versions, left, isFit, measured } }: { paper: Fitted }) {
  const { say } = useWords()
  usePrinted(versions[0].title)
  const [sentence, setSentence] = useState<string | null>(null)

  const saveDocx = async () => {
    setSentence(null)
    try {
      const { writeDocx } = await import('@/portfolio/docx/write-docx')
      const sheet = await measured()
      takeAlong(await writeDocx(sheet), fileName(sheet.title, new Date(), 'docx'))
      announce(say('portfolio.docx-done'), 'seen')
    } catch {
      setSentence(say('portfolio.docx-failed'))
    }
  }
  const print = async () => {
    await measured()
    // What fits is drawn before it is printed.
    requestAnimationFrame(() => requestAnimationFrame(() => window.print()))
  }
  const copy = async () => {
    setSentence(null)
    try {
      const { plainText } = await import('@/portfolio/plain-text')
      await copyText(plainText(await measured()))
      announce(say('portfolio.copied'), 'seen')
    } catch {
      setSentence(say('portfolio.copy-failed'))
    }
  }
  return (
    <>
      <div className={styles.row}>
        <PdfButton versions={versions} />
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
      {!isFit && (
        <Notice>
          <p>{say('portfolio.too-long')}</p>
        </Notice>
      )}
      {left.length > 0 && (
        <Notice>
          <p>{say('portfolio.left-out')}</p>
          <ul className={styles.left}>
            {left.map((words, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same
              <li key={at} dir="auto">
                {words}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {sentence && (
        <Notice urgent>
          <p>{sentence}</p>
        </Notice>
      )}
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
