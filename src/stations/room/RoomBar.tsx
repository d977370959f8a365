import { useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Room } from '@/device/database'
import { paths } from '@/frame/paths'
import { tookAlong } from '@/frame/save-file'
import { wingPaths } from '@/frame/wing-paths'
import type { JourneyId } from '@/journey/journey'
import { milestonesOf } from '@/journey/milestones'
import { sortProgress } from '@/journey/sorting'
import { useUnlisted } from '@/live-room/listed'
import { askFor, comeBack, joinRoom, sayWhere, tellTaken, useTablet } from '@/live-room/tablet'
import { Gathering } from '@/stations/room/Gathering'
import { isOver, OverNotice } from '@/stations/room/OverNotice'
import styles from '@/stations/room/room.module.css'
import { ShowChoice } from '@/stations/room/ShowChoice'
import { stationAt } from '@/stations/room/station-at'
import { useDeck } from '@/store/deck-on-table'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { usePassed } from '@/store/passed'
import { Sign } from '@/ui/Sign'
import { useLasting } from '@/ui/use-lasting'

const tooLongAway = 5_000

/** What the button says: one asks, waits for the room, has been heard, or somebody comes. */
function helpWord(help: boolean, isAway: boolean, going: string | null) {
  if (!help) return 'room.help'
  if (isAway) return 'room.help-waits'
  if (going === null) return 'room.help-asked'
  return going === '' ? 'room.help-comes' : 'room.help-named'
}

/**
 * The room on a participant's tablet: whether it is connected, what is shown, and help. Under a cover
 * it says nothing and stays connected: a quiet tablet isn't one that is gone.
 */
export default function RoomBar({
  id,
  room: entered,
  isCovered,
}: {
  id: JourneyId
  room: Room
  isCovered: boolean
}) {
  const table = useDeck()
  const { say } = useWords()
  const [address] = useLocation()
  const { line, title, help, going, daysLeft, damaged, clockOff, asks } = useTablet()
  const { shows, name } = useJourney((journey) => journey.about)
  const { sorted, all } = useJourney((journey) => sortProgress(journey, table))
  const milestones = useJourney((journey) => milestonesOf(journey, table))
  // The list of people is read anew with every change; the room stays the one that was entered.
  const [room] = useState(entered)
  const [now] = useState(() => Date.now())
  const [choosing, setChoosing] = useState(false)
  const at = stationAt(address, id)
  // The room is joined with the journey and left with it.
  useEffect(() => joinRoom(id, room), [id, room])
  // Where one is changes with the address, by a link or the back key.
  useEffect(() => sayWhere({ at, sorted, all, milestones }), [at, sorted, all, milestones])

  // That something was taken along is told to the room, and nothing of it.
  useEffect(() => {
    const tell = () => void tellTaken(room.pass)
    window.addEventListener(tookAlong, tell)
    return () => window.removeEventListener(tookAlong, tell)
  }, [room])

  // Who holds the tablet to give a card decides nothing for its owner.
  const isPassed = usePassed(({ passed }) => passed?.id === id) || address === paths.give(id)
  const isUnlisted = useUnlisted((unlisted) => unlisted.has(id))
  // Anything but a line that stands and is heard.
  const isAway = line !== 'joining' && line !== 'shared' && line !== 'sharing'
  // A room that is there answers sooner: nothing appears only to go under a finger.
  const isLongAway = useLasting(isAway, tooLongAway)
  const helpSaid = helpWord(help, isAway, going)
  if (isCovered) return null
  return (
    <>
      <aside className={styles.bar} aria-label={say('room.title')}>
        <p className={styles.line} role="status" data-away={isAway || undefined}>
          {isAway ? <Sign sign="wifi-slash" /> : <Sign sign="wifi-high" />}
          <span>
            <strong dir="auto" translate="no">
              {title}
            </strong>
            {' · '}
            {/* As in KeptWhere: these two take turns while somebody types. */}
            {[...new Set(['sharing', 'shared', line] as const)].map((one) => (
              <span key={one} hidden={one !== line}>
                {say(`room.${one}`)}
              </span>
            ))}
          </span>
        </p>
        {line === 'barred' && (
          <Link href={paths.join} className={styles.action}>
            {say('door.join')}
          </Link>
        )}
        {!isPassed && asks !== '' && room.secret !== undefined && (
          <Link href={wingPaths.opinion(room.secret, asks)} className={styles.action}>
            <Sign sign="smiley" />
            {say('room.opinion')}
          </Link>
        )}
        {!isPassed && (
          <>
            <button type="button" className={styles.action} onClick={() => setChoosing(true)}>
              {shows === 'nothing' ? <Sign sign="eye-slash" /> : <Sign sign="eye" />}
              <span key={shows}>{say(`showing.${shows}`)}</span>
            </button>
            <button
              type="button"
              className={styles.action}
              aria-pressed={help}
              onClick={() => askFor('help', !help)}
            >
              <Sign sign="hand-waving" />
              <span key={helpSaid}>{say(helpSaid, { name: going ?? '' })}</span>
            </button>
          </>
        )}
        {daysLeft !== null && (
          <p className={styles.ended}>{say('room.ended', { days: daysLeft })}</p>
        )}
        {damaged && <p className={styles.ended}>{say('room.damaged')}</p>}
        {clockOff !== 0 && (
          <p className={styles.ended}>{say('room.clock-off', { hours: clockOff })}</p>
        )}
        {!isPassed && isUnlisted && (
          <p className={styles.ended} role="status">
            {say('room.not-listed')}{' '}
            <button
              type="button"
              className={styles.action}
              onClick={() => void comeBack(room.pass)}
            >
              {say('room.come-back')}
            </button>
          </p>
        )}
        {choosing && !isPassed && <ShowChoice shows={shows} onClose={() => setChoosing(false)} />}
      </aside>
      {isLongAway && isOver(entered, now) && <OverNotice id={id} name={name} />}
      <Gathering id={id} at={at} workshop={room.workshop} />
    </>
  )
}
