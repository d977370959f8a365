import { useState } from 'react'
import styles from '@/facilitator/board/board-controls.module.css'
import { DrawDialog } from '@/facilitator/board/DrawDialog'
import { renewPicture } from '@/facilitator/board/renew-picture'
import { wingPaths } from '@/frame/wing-paths'
import { useBoard } from '@/live-room/board'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'
import { Menu, MenuItem } from '@/ui/Menu'
import { Sign } from '@/ui/Sign'
import type { SignName } from '@/ui/signs'
import { type StationName, stationNames } from '@/workshop/station-names'
import { stationsAhead } from '@/workshop/steps'
import type { WallView, WorkshopId } from '@/workshop/workshop'

/** What is shown most often, one touch away; `moment` is what the plan says. */
const often = ['moment', 'strengths', 'charter', 'draw', 'ideas', 'black'] as const
const rare = ['join', 'welcome', 'success', 'break', 'faces', 'quiet'] as const
const signs: Partial<Record<WallView | 'draw', SignName>> = {
  draw: 'shuffle',
  ideas: 'lightbulb',
  black: 'moon',
}

/** What the wall shows, and what the tablets are asked. */
export function WallControls({
  id,
  onShow,
}: {
  id: WorkshopId
  /** Told of what the wall shows from now on. */
  onShow: (wall: WallView) => void
}) {
  const { say } = useWords()
  const now = useWorkshop((workshop) => workshop.now)
  const moment = useWorkshop(({ moments, now: { moment } }) =>
    moment === '' ? undefined : moments.get(moment),
  )
  const ahead = useWorkshop((workshop) => stationsAhead(workshop)[0])
  const room = useBoard((board) => board.room)
  const [draws, setDraws] = useState(false)
  const planned = moment?.wall ?? 'now'
  const show = (wall: WallView) => {
    workshopStep({ kind: 'show', shown: { wall } })
    onShow(wall)
    if (wall === 'strengths') void renewPicture(id, room, now.picture)
  }
  const press = (view: (typeof often)[number]) => {
    if (view === 'draw') setDraws(true)
    else show(view === 'moment' ? planned : view)
  }
  const isShown = (view: (typeof often)[number]) => {
    if (view === 'draw') return now.wall === 'pair' || now.wall === 'people'
    return view === 'moment' ? now.wall === planned : now.wall === view && view !== planned
  }
  const other = rare.find((view) => view === now.wall && view !== planned)
  const openWall = () => {
    window.open(`#${wingPaths.wall(id)}`, `atouts-wall-${id}`, 'popup,width=1280,height=720')
  }
  return (
    <section className={styles.controls} aria-label={say('wall.steer')}>
      <div className={styles.line}>
        <h2>{say('wall.on-it')}</h2>
        {often.map((view) => (
          <button
            key={view}
            type="button"
            className={styles.view}
            aria-pressed={isShown(view)}
            onClick={() => press(view)}
          >
            {signs[view as WallView] && <Sign sign={signs[view as WallView] ?? 'circle'} />}
            {view === 'moment'
              ? say('wall.this-moment')
              : say(view === 'draw' ? 'wall.draw' : `wall.view-${view}`)}
          </button>
        ))}
        <Menu label={say('wall.more')} shows={other && say(`wall.view-${other}`)}>
          {rare.map((view) => (
            <MenuItem
              key={view}
              sign={now.wall === view ? 'check' : 'presentation'}
              onChoose={() => show(view)}
            >
              {say(`wall.view-${view}`)}
            </MenuItem>
          ))}
        </Menu>
      </div>
      <div className={styles.line}>
        <h2>{say('together.where')}</h2>
        <Invite planned={moment?.station || ahead || 'discover'} />
        <button
          type="button"
          className={styles.framed}
          aria-pressed={now.attention}
          onClick={() => workshopStep({ kind: 'show', shown: { attention: !now.attention } })}
        >
          <Sign sign="eyes" />
          {now.attention ? say('attention.end') : say('attention.ask')}
        </button>
        <label className={styles.onWall}>
          <input
            type="checkbox"
            checked={now.clockOnWall}
            onChange={() =>
              workshopStep({ kind: 'show', shown: { clockOnWall: !now.clockOnWall } })
            }
          />
          {say('wall.clock')}
        </label>
        <Button sign="presentation" onClick={openWall}>
          {say('board.project')}
        </Button>
      </div>
      {draws && <DrawDialog onClose={() => setDraws(false)} />}
    </section>
  )
}

/** “On y va ensemble”: the station of the moment, or another one. */
function Invite({ planned }: { planned: StationName }) {
  const { say } = useWords()
  const [station, setStation] = useState<StationName | null>(null)
  const goal = station ?? planned
  const invite = () => {
    workshopStep({ kind: 'invite', station: goal, at: Date.now() })
    announce(say('together.sent', { station: say(`station.${goal}`) }), 'seen')
  }
  return (
    <>
      <button type="button" className={styles.framed} onClick={invite}>
        <Sign sign="users-three" />
        {say('together.invite-to', { station: say(`station.${goal}`) })}
      </button>
      <Menu label={say('together.other')}>
        {stationNames.map((name) => (
          <MenuItem
            key={name}
            sign={name === goal ? 'check' : 'users-three'}
            onChoose={() => setStation(name)}
          >
            {say(`station.${name}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
