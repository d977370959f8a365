import { useState } from 'react'
import { Link } from 'wouter'
import { paths } from '@/frame/paths'
import type { JourneyId } from '@/journey/journey'
import styles from '@/stations/station-list.module.css'
import { stations } from '@/stations/stations'
import { useJourney } from '@/store/journey-on-screen'
import { useWords } from '@/store/language'
import { Sign } from '@/ui/Sign'
import { stationNames } from '@/workshop/station-names'

/** The stations side by side, or, on a low screen, behind a button that says where one is. */
export function StationList({ id, address }: { id: JourneyId; address: string }) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  const begun = useJourney((journey) => stationNames.map((name) => stations[name].begun(journey)))
  const here = stationNames.find((name) => address.startsWith(paths[name](id)))
  return (
    <nav
      className={styles.rooms}
      aria-label={say('frame.stations')}
      data-open={isOpen || undefined}
    >
      <button
        type="button"
        className={styles.menu}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Sign sign={here ? stations[here].sign : 'path'} />
        <span>{here ? say(`station.${here}`) : say('frame.stations')}</span>
        <Sign sign="caret-down" />
      </button>
      <ul>
        {stationNames.map((name, index) => {
          const isHere = name === here
          const hasBegun = begun[index] && !isHere
          return (
            <li key={name}>
              <Link
                href={paths[name](id)}
                className={styles.room}
                aria-current={isHere ? 'page' : undefined}
                aria-description={begun[index] ? say('station.begun') : undefined}
                data-begun={hasBegun || undefined}
              >
                {/* In its place: nothing in the row moves when a station has begun. */}
                <Sign sign={hasBegun ? 'check-circle-fill' : stations[name].sign} />
                <span>{say(`station.${name}`)}</span>
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
