import { type ReactNode, useState } from 'react'
import { NetworkHelp } from '@/facilitator/room/NetworkHelp'
import stateStyles from '@/facilitator/room/network-state.module.css'
import styles from '@/facilitator/room/room.module.css'
import { type Network, verdictOf } from '@/facilitator/room/use-network'
import { useWords } from '@/store/language'
import { letSleep, stayAwake, useAwake } from '@/store/stay-awake'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { Sign } from '@/ui/Sign'
import type { SignName } from '@/ui/signs'

/** Whether tablets can come, in words, and whether the laptop stays awake for them. */
export function NetworkState({ network, onLook }: { network: Network; onLook: () => void }) {
  const { say } = useWords()
  const [asks, setAsks] = useState(false)
  const verdict = verdictOf(network)
  const { cameAgo, addresses } = network

  return (
    <section className={styles.card}>
      <h2 data-number="2">{say('room-page.network')}</h2>
      <ul className={stateStyles.states}>
        {addresses.length === 0 ? (
          <State state="wrong" what={say('room-page.no-network')}>
            {say('room-page.no-network-what')}
          </State>
        ) : (
          <State state="right" what={say('room-page.on-network', { count: addresses.length })}>
            {say('room-page.on-network-what', { count: addresses.length })}
          </State>
        )}
        {cameAgo !== null ? (
          <State told state="right" what={say('room-page.tablet-came')}>
            {say('room-page.came-ago', { minutes: Math.floor(cameAgo / 60_000) })}
          </State>
        ) : verdict === 'silent' ? (
          <State told state="wrong" what={say('room-page.silent')}>
            {say('room-page.silent-what')}
          </State>
        ) : (
          <State told state="open" what={say('room-page.nobody-yet')}>
            {say('room-page.nobody-yet-what')}
          </State>
        )}
        <State state="right" what={say('room-page.no-internet')}>
          {say('room-page.no-internet-what')}
        </State>
        <Sleep />
      </ul>
      <div className={styles.doing}>
        <Button
          onClick={() => {
            onLook()
            setAsks(true)
          }}
        >
          {say('room-page.reach')}
        </Button>
      </div>
      {asks && <NetworkHelp network={network} onLook={onLook} onClose={() => setAsks(false)} />}
    </section>
  )
}

/** A laptop that falls asleep takes the room along. */
function Sleep() {
  const { say } = useWords()
  const { awake } = useAwake()
  if (awake === 'on') {
    return (
      <State state="right" what={say('room-page.awake')}>
        {say('room-page.awake-what')}{' '}
        <Chip onPress={() => void letSleep()}>{say('room-page.let-sleep')}</Chip>
      </State>
    )
  }
  return (
    <State state="asleep" what={say('room-page.sleep')}>
      {say(awake === 'off' ? 'room-page.sleep-what' : 'room-page.sleep-by-hand')}{' '}
      {awake === 'off' && (
        <Chip onPress={() => void stayAwake()}>{say('room-page.stay-awake')}</Chip>
      )}
    </State>
  )
}

const looks = {
  right: 'check-circle-fill',
  wrong: 'warning-circle',
  open: 'circle-dashed',
  asleep: 'moon',
} as const satisfies Readonly<Record<string, SignName>>

function State({
  state,
  what,
  told = false,
  children,
}: {
  state: keyof typeof looks
  what: string
  /** Its change is read out: it comes while one looks elsewhere. */
  told?: boolean
  children: ReactNode
}) {
  return (
    <li data-state={state}>
      <Sign sign={looks[state]} />
      <p>
        <strong role={told ? 'status' : undefined}>{what}</strong>
        <span>{children}</span>
      </p>
    </li>
  )
}
