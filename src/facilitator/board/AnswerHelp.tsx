import { useState } from 'react'
import { recallFacilitator, rememberFacilitator } from '@/device/facilitator-name'
import type { Present } from '@/documents/messages'
import peopleStyles from '@/facilitator/board/board-people.module.css'
import roomStyles from '@/facilitator/board/room-panel.module.css'
import { demoId } from '@/facilitator/demo'
import { useSecond } from '@/facilitator/use-second'
import type { JourneyId } from '@/journey/journey'
import { pretendToAttend } from '@/live-room/board'
import { attend } from '@/live-room/facilitating'
import { useWords } from '@/store/language'
import { useWorkshop } from '@/store/workshop-on-screen'
import { announce } from '@/ui/announce'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Sign } from '@/ui/Sign'
import type { WorkshopId } from '@/workshop/workshop'

/** Somebody asks for help: for how long, who goes, and when it was given. The tablet says it too. */
export function AnswerHelp({
  id,
  person,
  seen: { going, helpAt },
}: {
  id: WorkshopId
  person: JourneyId
  seen: Present
}) {
  const { say } = useWords()
  const now = useSecond(going === null)
  const team = useWorkshop(({ about }) => namesIn(about.facilitators))
  const [asks, setAsks] = useState(false)
  const minutes = helpAt === null ? 0 : Math.max(0, Math.floor((now - helpAt) / 60_000))

  const tell = async (how: 'going' | 'done', by: string) => {
    if (id === demoId) return pretendToAttend(person, how, by)
    const answer = await attend(id, person, how, by)
    if (!answer.ok) announce(say(`refused-room.${answer.because}`), 'seen')
  }
  const go = () => {
    const me = team.length > 1 ? recallFacilitator() : (team[0] ?? '')
    if (me !== null && (team.includes(me) || team.length === 0)) void tell('going', me)
    else setAsks(true)
  }
  if (going !== null) {
    return (
      <>
        <span className={peopleStyles.goes}>
          <Sign sign="person-simple-walk" />
          {going === '' ? say('help.somebody-goes') : say('help.goes', { name: going })}
        </span>
        <button
          type="button"
          className={peopleStyles.done}
          onClick={({ currentTarget }) => {
            // This button goes: the person's own stays.
            currentTarget.closest('tr')?.querySelector<HTMLElement>('th button')?.focus()
            void tell('done', '')
          }}
        >
          {say('help.done')}
        </button>
      </>
    )
  }
  return (
    <>
      <span className={peopleStyles.help}>
        <Sign sign="hand-waving" />
        <span className="for-readers">{say('board.help')}</span>
        {minutes > 0 && say('help.minutes', { minutes })}
      </span>
      <button type="button" className={peopleStyles.go} onClick={go}>
        {say('help.go')}
      </button>
      {asks && (
        <Dialog
          title={say('help.who')}
          closeLabel={say('common.close')}
          onClose={() => setAsks(false)}
        >
          <div className={roomStyles.chips}>
            {team.map((name) => (
              <Button
                key={name}
                onClick={() => {
                  rememberFacilitator(name)
                  setAsks(false)
                  void tell('going', name)
                }}
              >
                {name}
              </Button>
            ))}
          </div>
        </Dialog>
      )}
    </>
  )
}

/** First names out of one line: “Lina, Thomas”, “Lina et Thomas”. As many as go into a question. */
function namesIn(line: string): readonly string[] {
  const parts = line.split(/[,;/&+]|\s(?:et|and)\s/u).map((part) => part.trim().slice(0, 40))
  return [...new Set(parts.filter((part) => part !== ''))].slice(0, 6)
}
