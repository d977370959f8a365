import { useState } from 'react'
import type { Present } from '@/documents/messages'
import { PersonOnList } from '@/facilitator/prepare/PersonOnList'
import type { JourneyId } from '@/journey/journey'
import { inOrder } from '@/journey/order'
import { forgetDropped, noteDropped } from '@/store/dropped-people'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { offerUndo } from '@/store/workshop-changes'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Menu, MenuItem } from '@/ui/Menu'
import { namesApart } from '@/workshop/names-apart'
import type { WorkshopId } from '@/workshop/workshop'

/** What can be done with one person of the list. All of it can be taken back. */
export function PersonMenu({
  of,
  person: { id, name },
  seen,
  onSee,
}: {
  of: WorkshopId
  person: { readonly id: JourneyId; readonly name: string }
  seen: Present | undefined
  onSee: () => void
}) {
  const { say } = useWords()
  const table = useWorkshop(({ people }) => people)
  const [opened, setOpened] = useState<'name' | 'same' | null>(null)
  const names = namesApart(table)
  const people = inOrder(table).map((one) => ({ id: one.id, name: names.get(one.id) ?? one.name }))

  const drop = (whom: JourneyId, kept?: JourneyId) => {
    const seat = table.get(whom)
    if (!seat) return
    workshopStep({ kind: 'unseat', person: whom })
    noteDropped({ workshop: of, id: whom, ...seat })
    const gone = names.get(whom) ?? seat.name
    const said =
      kept === undefined
        ? say('people.was-dropped', { name: gone })
        : say('people.was-merged', { name: gone, kept: names.get(kept) ?? '' })
    offerUndo(said, () => forgetDropped(whom))
  }
  const rename = (given: string) => {
    const seat = table.get(id)
    if (!seat) return
    workshopStep({ kind: 'seat', person: id, seat: { ...seat, name: given } })
    offerUndo(say('people.was-renamed', { name, given }))
  }
  return (
    <>
      <Menu label={say('board.more', { name })}>
        {seen && (
          <MenuItem sign="eye" onChoose={onSee}>
            {say(seen.shows === 'nothing' ? 'chip.tablets' : 'board.see', { name })}
          </MenuItem>
        )}
        <MenuItem sign="pencil-simple" onChoose={() => setOpened('name')}>
          {say('board.rename')}
        </MenuItem>
        {people.length > 1 && (
          <MenuItem sign="link" onChoose={() => setOpened('same')}>
            {say('board.same')}
          </MenuItem>
        )}
        <MenuItem sign="user-minus" onChoose={() => drop(id)}>
          {say('board.drop')}
        </MenuItem>
      </Menu>
      {opened && (
        <PersonOnList
          key={opened}
          person={{ id, name }}
          people={people}
          asks={opened}
          onRename={rename}
          onDrop={drop}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}
