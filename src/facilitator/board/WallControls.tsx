import { useId, useState } from 'react'
import { fullDeck } from '@/deck/full-deck'
import styles from '@/facilitator/board/board-controls.module.css'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { announce } from '@/ui/announce'
import { Chip } from '@/ui/Chip'
import { type StationName, stationNames } from '@/workshop/station-names'
import { drawPair } from '@/workshop/steps'
import { wallViews } from '@/workshop/workshop'

/** What the wall shows, and what the tablets are asked. */
export function WallControls() {
  const { say } = useWords()
  const now = useWorkshop((workshop) => workshop.now)
  const planned = useWorkshop(({ moments, now: { moment } }) =>
    moment === '' ? undefined : moments.get(moment)?.station,
  )
  const [station, setStation] = useState<StationName | null>(null)
  const goal = station ?? (planned || 'discover')

  const draw = () => {
    const pair = drawPair(fullDeck, now.pair, Math.random)
    workshopStep({ kind: 'show', shown: { pair, wall: 'pair' } })
  }
  const invite = () => {
    workshopStep({ kind: 'invite', station: goal, at: Date.now() })
    announce(say('together.sent', { station: say(`station.${goal}`) }), 'seen')
  }
  return (
    <div className={styles.controls}>
      <Pick
        label={say('wall.on-it')}
        values={wallViews}
        chosen={now.wall}
        nameOf={(view) => say(`wall.view-${view}`)}
        onPick={(wall) => workshopStep({ kind: 'show', shown: { wall } })}
      />
      <Chip
        sign="timer"
        pressed={now.clockOnWall}
        onPress={() => workshopStep({ kind: 'show', shown: { clockOnWall: !now.clockOnWall } })}
      >
        {say('wall.clock')}
      </Chip>
      <Chip sign="shuffle" onPress={draw}>
        {say('wall.draw')}
      </Chip>
      <Pick
        label={say('together.where')}
        values={stationNames}
        chosen={goal}
        nameOf={(name) => say(`station.${name}`)}
        onPick={setStation}
      />
      <Chip sign="users-three" onPress={invite}>
        {say('together.invite')}
      </Chip>
      <Chip
        sign="eye"
        pressed={now.attention}
        onPress={() => workshopStep({ kind: 'show', shown: { attention: !now.attention } })}
      >
        {now.attention ? say('attention.end') : say('attention.ask')}
      </Chip>
    </div>
  )
}

/** One of a few in a list that takes little room: the board has much to show at once. */
function Pick<Value extends string>({
  label,
  values,
  chosen,
  nameOf,
  onPick,
}: {
  label: string
  values: readonly Value[]
  chosen: Value
  nameOf: (value: Value) => string
  onPick: (value: Value) => void
}) {
  const id = useId()
  return (
    <div className={styles.pick}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen}
        onChange={(event) => {
          const picked = values.find((value) => value === event.target.value)
          if (picked) onPick(picked)
        }}
      >
        {values.map((value) => (
          <option key={value} value={value}>
            {nameOf(value)}
          </option>
        ))}
      </select>
    </div>
  )
}
