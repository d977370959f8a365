import { QrCode } from '@/facilitator/QrCode'
import { WallBreak } from '@/facilitator/wall/WallBreak'
import { WallPair, WallStrengths } from '@/facilitator/wall/WallCards'
import { WallCharter } from '@/facilitator/wall/WallCharter'
import { WallClock, WallTime } from '@/facilitator/wall/WallClock'
import { WallFaces, WallIdeas, WallPeople } from '@/facilitator/wall/WallGroup'
import styles from '@/facilitator/wall/wall.module.css'
import clockStyles from '@/facilitator/wall/wall-clock.module.css'
import doorStyles from '@/facilitator/wall/wall-door.module.css'
import { paths } from '@/frame/paths'
import { inOrder } from '@/journey/order'
import { useWords } from '@/store/language'
import { Sign } from '@/ui/Sign'
import { Title } from '@/ui/Title'
import { neighbour } from '@/workshop/steps'
import { showCode, type WallView, type Workshop } from '@/workshop/workshop'

/** What needs the whole width: there the clock is small, in the corner. */
const wide: readonly WallView[] = [
  'pair',
  'people',
  'strengths',
  'ideas',
  'faces',
  'charter',
  'join',
  'welcome',
]

/** What fills the wall by itself: the charter is no footer under it, nor under itself. */
const whole: readonly WallView[] = [
  'welcome',
  'charter',
  'break',
  'people',
  'strengths',
  'ideas',
  'faces',
]

const steps = ['discover', 'express', 'value', 'integrate'] as const

/** What everybody sees. No names, no counts of who has finished. */
export function WallFace({ workshop }: { workshop: Workshop }) {
  const { say } = useWords()
  const { about, now, moments, charter } = workshop
  const moment = now.moment === '' ? undefined : moments.get(now.moment)
  const promises = inOrder(charter)
  const isOver = now.endedAt !== null
  const hasClock = now.clockOnWall && !isOver
  const smallClock = hasClock && wide.includes(now.wall)
  const largeClock = hasClock && !smallClock && now.wall !== 'break'
  // Nobody joins a workshop that is over.
  const door = isOver ? null : now.door

  if (now.wall === 'black') {
    return (
      <main className={styles.black} data-view="black">
        <div className="for-readers">
          <Title>{say('wall.view-black')}</Title>
        </div>
      </main>
    )
  }
  if (now.wall === 'quiet') {
    return (
      <main className={clockStyles.quiet} data-view="quiet">
        <Title>{moment?.title ?? say('wall.view-quiet')}</Title>
        {hasClock && <WallClock now={now} minutes={moment?.minutes ?? 0} />}
      </main>
    )
  }
  return (
    <main className={styles.wall} data-view={now.wall}>
      <header className={styles.top}>
        <p className={styles.brand}>
          <Sign sign="cards-three-fill" />
          <span>Atouts</span>
        </p>
        <p dir="auto">{[about.title, about.place].filter(Boolean).join(' · ')}</p>
        {now.wall === 'break' && door && (
          <p className={styles.code}>
            {say('wall.to-join')} <strong>{showCode(door.code)}</strong>
          </p>
        )}
        {!whole.includes(now.wall) && (
          <ol className={styles.steps}>
            {steps.map((station, at) => (
              <li key={station} aria-current={station === moment?.station ? 'step' : undefined}>
                {at + 1} · {say(`station.${station}`)}
              </li>
            ))}
          </ol>
        )}
        {smallClock && <WallTime now={now} />}
      </header>
      <div className={styles.middle} data-clock={largeClock || undefined}>
        <Shown workshop={workshop} />
        {largeClock && <WallClock now={now} minutes={moment?.minutes ?? 0} />}
      </div>
      {!whole.includes(now.wall) && promises.length > 0 && (
        <footer className={styles.charter}>
          {promises.map(({ id, text }) => (
            <span key={id} dir="auto">
              {text}
            </span>
          ))}
        </footer>
      )}
    </main>
  )
}

function Shown({ workshop }: { workshop: Workshop }) {
  const { say } = useWords()
  const { about, now, moments, charter } = workshop
  const moment = now.moment === '' ? undefined : moments.get(now.moment)
  // Nobody joins a workshop that is over.
  const door = now.endedAt === null ? now.door : null
  const isGreeting = now.wall === 'welcome' || now.wall === 'join'
  if (now.endedAt !== null && isGreeting) {
    return (
      <div className={styles.words} data-whole>
        <Title>{say('wall.over')}</Title>
        <p className={styles.lead}>{say('wall.over-thanks')}</p>
      </div>
    )
  }

  switch (now.wall) {
    case 'welcome':
      return (
        <div className={styles.words} data-whole>
          <Title>{say('wall.welcome')}</Title>
          {(moment?.shown || about.objective) && (
            <p className={styles.lead} dir="auto">
              {moment?.shown || about.objective}
            </p>
          )}
          <WallCharter charter={charter} />
        </div>
      )
    case 'charter':
      return (
        <div className={styles.words} data-whole>
          <Title>{say('wall.charter')}</Title>
          <WallCharter charter={charter} />
        </div>
      )
    case 'break':
      return <WallBreak now={now} moment={moment} next={nextTitle(workshop)} />
    case 'people':
      return <WallPeople workshop={workshop} />
    case 'ideas':
      return <WallIdeas workshop={workshop} />
    case 'faces':
      return <WallFaces counts={workshop.counts} />
    case 'join':
      return (
        <div className={styles.words}>
          <Title>{say('wall.join')}</Title>
          {door ? (
            <Door door={door} large />
          ) : (
            <p className={styles.lead}>{say('wall.join-here')}</p>
          )}
        </div>
      )
    case 'success':
      return (
        <div className={styles.words}>
          <Title>{say('wall.success')}</Title>
          <ul className={styles.questions}>
            <li>{say('wall.success-1')}</li>
            <li>{say('wall.success-2')}</li>
            <li>{say('wall.success-3')}</li>
          </ul>
        </div>
      )
    case 'pair':
      return <WallPair pair={now.pair} />
    case 'strengths':
      return <WallStrengths picture={now.picture} />
    case 'now':
    case 'quiet':
    case 'black':
      return (
        <div className={styles.words}>
          <Title>{moment?.title ?? about.title}</Title>
          <p className={styles.lead} dir="auto">
            {moment?.shown}
          </p>
          {moment?.station === 'discover' && moment.piles && (
            <p className={styles.piles}>
              <span data-pile="often">
                <Sign sign="heart-fill" />
                {say('pile.often')}
              </span>
              <span data-pile="sometimes">
                <Sign sign="thumbs-up-fill" />
                {say('pile.sometimes')}
              </span>
              <span data-pile="not-now">
                <Sign sign="clock-fill" />
                {say('pile.not-now')}
              </span>
            </p>
          )}
          {door && <Door door={door} />}
        </div>
      )
  }
}

/** What comes after this moment; nothing at the end. */
function nextTitle(workshop: Workshop): string {
  const next = neighbour(workshop, 1)
  return (next && workshop.moments.get(next)?.title) ?? ''
}

/** How to come in: a square for the camera, six signs for the fingers. */
function Door({ door, large }: { door: NonNullable<Workshop['now']['door']>; large?: boolean }) {
  const { say } = useWords()
  return (
    <div className={doorStyles.door} data-large={large || undefined}>
      <QrCode text={`${door.address}#${paths.joinWith(door.secret)}`} />
      <div>
        <p>{large ? say('join.address') : say('wall.to-join')}</p>
        {large && <p className={doorStyles.address}>{door.address.replace(/\/$/, '')}</p>}
        <p className={doorStyles.code}>{showCode(door.code)}</p>
      </div>
    </div>
  )
}
