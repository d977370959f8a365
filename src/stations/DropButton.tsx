import { useState } from 'react'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { focusTitle } from '@/ui/Title'

/**
 * Takes something away. Where words of one's own would go with it, it asks first: nothing that was
 * written vanishes by one touch. The focus goes on from the top of the screen.
 */
export function DropButton({
  label,
  name = label,
  words,
  onDrop,
}: {
  label: string
  /** What it is called where the label alone doesn't say which one. */
  name?: string
  /** What the person wrote there. */
  words: readonly string[]
  onDrop: () => void
}) {
  const { say } = useWords()
  const [asks, setAsks] = useState(false)
  const drop = () => {
    setAsks(false)
    onDrop()
    focusTitle()
  }
  return (
    <>
      <Button
        look="quiet"
        sign="trash"
        aria-label={name === label ? undefined : name}
        onClick={() => (words.some((text) => text.trim() !== '') ? setAsks(true) : drop())}
      >
        {label}
      </Button>
      {asks && (
        <Dialog title={name} closeLabel={say('common.close')} onClose={() => setAsks(false)}>
          <p>{say('drop.sure')}</p>
          <Button sign="trash" onClick={drop}>
            {say('drop.now')}
          </Button>
          <Button look="main" onClick={() => setAsks(false)}>
            {say('common.keep')}
          </Button>
        </Dialog>
      )}
    </>
  )
}
