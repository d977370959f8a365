import { useSyncExternalStore } from 'react'
import styles from '@/frame/listen.module.css'
import { localVoice, onVoicesChange, speak } from '@/frame/voice'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { Sign } from '@/ui/Sign'

/**
 * Reads aloud with a voice of the device, in the screen's language if no other is named. Where the
 * device has none that works offline, the button isn't there; the tablet page says how to get one.
 */
export function ListenButton({
  text,
  small,
  language,
}: {
  /** What is read; what is long is put together when it is asked for. */
  text: string | (() => Promise<string>)
  small?: string
  language?: string
}) {
  const { say, choice } = useWords()
  const voice = useSyncExternalStore(onVoicesChange, () => localVoice(language ?? choice.language))
  if (!voice) return null
  const read = async () => speak(typeof text === 'string' ? text : await text(), voice)
  if (small !== undefined) {
    return (
      <button
        type="button"
        className={styles.small}
        aria-label={`${say('common.listen')} : ${small}`}
        onClick={() => void read()}
      >
        <Sign sign="speaker-high" />
      </button>
    )
  }
  return (
    <Button sign="speaker-high" onClick={() => void read()}>
      {say('common.listen')}
    </Button>
  )
}
