import { useState } from 'react'
import { recallCountry } from '@/device/country-choice'
import { recallNearBy } from '@/device/near-by'
import { fileName } from '@/documents/journey-file'
import { saveFile } from '@/frame/save-file'
import type { SharedCopy } from '@/journey/shared-copy'
import { companionWith } from '@/portfolio/companion/compose-companion'
import { composeCopy } from '@/portfolio/copy/compose-copy'
import { paperFor } from '@/portfolio/paper'
import { printPortfolio } from '@/portfolio/pdf/print-portfolio'
import { useWords } from '@/store/language'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'

/** Prints one copy, with the page for whoever accompanies. */
export function CopyPrint({ copy }: { copy: SharedCopy }) {
  const { say, printed: words } = useWords()
  const [isMaking, setMaking] = useState(false)
  const make = async () => {
    if (isMaking) return
    setMaking(true)
    const frameworks = await import('@/deck/data/frameworks.json')
    const paper = composeCopy(copy, words, {
      paper: paperFor(recallCountry(), navigator.languages),
      companion: companionWith(frameworks.default, recallNearBy()),
    })
    const printed = await printPortfolio([paper])
    setMaking(false)
    if (!printed.ok) return announce(say('portfolio.pdf-failed'), 'seen')
    saveFile(printed.file, fileName(paper.title, new Date(), 'pdf'))
    announce(say('portfolio.pdf-done'), 'seen')
  }
  return (
    <Button sign="printer" aria-disabled={isMaking} onClick={() => void make()}>
      {isMaking ? say('portfolio.making') : say('sheet.print')}
    </Button>
  )
}
