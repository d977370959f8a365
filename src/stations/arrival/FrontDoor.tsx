import { Link } from 'wouter'
import type { CardId } from '@/deck/deck'
import { fullDeck } from '@/deck/full-deck'
import { pickFaces, useFaces } from '@/frame/faces'
import { PageTop } from '@/frame/Page'
import { paths } from '@/frame/paths'
import styles from '@/stations/arrival/front-door.module.css'
import { useWords } from '@/store/language'
import { CardFace } from '@/ui/CardFace'
import { Sign } from '@/ui/Sign'
import type { SignName } from '@/ui/signs'
import { Title } from '@/ui/Title'

const fan = ['trouver-des-solutions', 'aller-au-bout', 'prendre-soin', 'parler-plusieurs-langues']

const ways = [
  { name: 'take-part', sign: 'hand-pointing-fill', to: paths.who },
  { name: 'facilitate', sign: 'presentation', to: paths.facilitate },
  { name: 'accompany', sign: 'handshake', to: paths.desk },
] as const satisfies readonly { name: string; sign: SignName; to: string }[]

/** The front door: what this is, and the ways in. */
export default function FrontDoor() {
  const { say } = useWords()
  const faces = useFaces()
  const shown: readonly CardId[] = fullDeck.cards
    .filter((card) => fan.includes(card.id))
    .map((card) => card.id)

  return (
    <div className={styles.door}>
      <PageTop />
      <main className={styles.main}>
        <div className={styles.words}>
          <Title>{say('door.title')}</Title>
          <p className={styles.lead}>{say('door.lead')}</p>
          <ul className={styles.ways}>
            {ways.map(({ name, sign, to }) => (
              <li key={name}>
                <Link href={to}>
                  <Sign sign={sign} />
                  <span>
                    <strong>{say(`door.${name}`)}</strong>
                    <span>{say(`door.${name}-what`)}</span>
                  </span>
                  <Sign sign="caret-right" />
                </Link>
              </li>
            ))}
          </ul>
          <Link href={paths.join} className={styles.join}>
            <Sign sign="qr-code" />
            {say('door.join')}
          </Link>
        </div>
        <div className={styles.fan} aria-hidden="true" data-later>
          {pickFaces(faces, shown).map((face) => (
            <div key={face.id} className={styles.card}>
              <CardFace face={face} size="large" />
            </div>
          ))}
        </div>
      </main>
      <footer className={styles.promises}>
        <span>
          <Sign sign="wifi-slash" />
          {say('door.offline')}
        </span>
        <span>
          <Sign sign="shield-check" />
          {say('door.private')}
        </span>
        <Link href={paths.tablet}>
          <Sign sign="device-tablet" />
          {say('door.tablet')}
        </Link>
      </footer>
    </div>
  )
}
