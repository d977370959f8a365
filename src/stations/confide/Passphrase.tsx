import { proposePassphrase } from '@/device/passphrase'
import { limitOf } from '@/frame/limit-of'
import styles from '@/stations/confide/confide.module.css'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { TextLine } from '@/ui/TextLine'

/** Whether the file is closed by a passphrase, with one proposed: it is shown, for it is to be told. */
export function Passphrase({
  reader,
  passphrase,
  onChange,
}: {
  reader: string
  passphrase: string | null
  onChange: (passphrase: string | null) => void
}) {
  const { say, printed } = useWords()
  const propose = async () => onChange(await proposePassphrase(printed.language))
  return (
    <div className={styles.seal}>
      <Chip
        sign="lock-key"
        pressed={passphrase !== null}
        onPress={() => (passphrase === null ? void propose() : onChange(null))}
      >
        {say('confide.seal')}
      </Chip>
      {passphrase !== null && (
        <>
          <TextLine
            label={say('confide.seal-label')}
            value={passphrase}
            limit={limitOf(say, 200)}
            onWrite={onChange}
          />
          <p className={styles.hint}>{say('confide.seal-what', { reader })}</p>
          <Button look="quiet" sign="shuffle" onClick={() => void propose()}>
            {say('confide.seal-other')}
          </Button>
        </>
      )}
    </div>
  )
}
