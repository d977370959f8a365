import styles from '@/facilitator/room/room-dialogs.module.css'
import { type Network, plainAddress, type Verdict, verdictOf } from '@/facilitator/room/use-network'
import { chooseAddress } from '@/live-room/room-laptop'
import { useWords } from '@/store/language'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { Dialog } from '@/ui/Dialog'

/** What one tries where tablets don't find the room, the likeliest first. */
const mending = {
  'no-network': ['join-network', 'hotspot'],
  silent: ['firewall', 'hotspot'],
  'nobody-yet': ['try-one', 'same-network', 'apart', 'firewall'],
  reached: [],
} as const satisfies Readonly<Record<Verdict, readonly string[]>>

/** "Can tablets reach me?", answered in words, with what mends it. It changes as soon as one comes. */
export function NetworkHelp({
  network,
  onLook,
  onClose,
}: {
  network: Network
  onLook: () => void
  onClose: () => void
}) {
  const { say } = useWords()
  const { address, addresses, system } = network
  const verdict = verdictOf(network)
  const steps = mending[verdict]
  const choose = async (wanted: string) => {
    await chooseAddress(wanted)
    onLook()
  }

  return (
    <Dialog title={say('room-page.reach')} closeLabel={say('common.close')} onClose={onClose}>
      <p role="status">
        <strong>{say(`room-reach.${verdict}`)}</strong>
      </p>
      {steps.length > 0 && (
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step}>
              {step === 'hotspot' || step === 'firewall'
                ? say(`room-mend.${step}-${system}`)
                : say(`room-mend.${step}`, { address: plainAddress(address) })}
            </li>
          ))}
        </ol>
      )}
      {addresses.length > 1 && (
        <fieldset className={styles.among}>
          <legend>{say('room-page.which-network')}</legend>
          {addresses.map((each) => (
            <Chip
              key={each.address}
              pressed={each.address === address}
              onPress={() => void choose(each.address)}
            >
              <span translate="no">{`${plainAddress(each.address)} · ${each.network}`}</span>
            </Chip>
          ))}
        </fieldset>
      )}
      <Button sign="arrows-clockwise" onClick={onLook}>
        {say('room-page.look-again')}
      </Button>
    </Dialog>
  )
}
