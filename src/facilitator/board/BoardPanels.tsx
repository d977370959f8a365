import type { ReactNode } from 'react'
import { newId } from '@/documents/new-id'
import { AddPeople } from '@/facilitator/AddPeople'
import styles from '@/facilitator/board/board-side.module.css'
import { limitOf } from '@/frame/limit-of'
import { inOrder } from '@/journey/order'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { offerUndo } from '@/store/workshop-changes'
import { useWorkshop } from '@/store/workshop-on-screen'
import { Button } from '@/ui/Button'
import { Sign } from '@/ui/Sign'
import { TextLine } from '@/ui/TextLine'
import { focusTitle } from '@/ui/Title'
import { WritingField } from '@/ui/WritingField'
import type { GroupIdeaId } from '@/workshop/workshop'

/** Somebody arrives: the list stays beside it, with the links to all tablets. */
export function AddPersonPanel({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  return (
    <Panel title={say('board.arrives')} onClose={onClose}>
      <AddPeople
        onAdded={(names) => {
          const added = { count: names.length, name: names[0] ?? '' }
          // With several names the last one alone would be taken back: the list has them one by one.
          if (names.length === 1) offerUndo(say('people.was-added', added))
        }}
      />
      <p className={styles.small}>{say('board.arrives-what')}</p>
    </Panel>
  )
}

/** What the group says, for the wall: ideas under nobody's name, and what it wants to do together. */
export function IdeasPanel({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const ideas = useWorkshop((workshop) => workshop.ideas)
  const project = useWorkshop(({ now }) => now.project)
  const rows = inOrder(ideas)
  const last = rows.at(-1)
  const write = (idea: GroupIdeaId, text: string) => workshopStep({ kind: 'collect', idea, text })
  return (
    <Panel title={say('wall.view-ideas')} onClose={onClose}>
      <p className={styles.small}>{say('ideas.what')}</p>
      <WritingField
        label={say('ideas.project')}
        value={project}
        limit={limitOf(say, 200)}
        onWrite={(text) => workshopStep({ kind: 'show', shown: { project: text } })}
      />
      <ul className={styles.ideas}>
        {rows.map(({ id, text }, at) => (
          <li key={id}>
            <TextLine
              label={say('ideas.idea', { number: at + 1 })}
              value={text}
              limit={limitOf(say, 120)}
              onWrite={(typed) => write(id, typed)}
            />
            <button
              type="button"
              aria-label={say('ideas.drop', { text: text || at + 1 })}
              onClick={() => workshopStep({ kind: 'drop-idea', idea: id })}
            >
              <Sign sign="x" />
            </button>
          </li>
        ))}
      </ul>
      <Button
        sign="plus"
        disabled={last !== undefined && last.text.trim() === ''}
        onClick={() => write(newId<'group-idea'>(), '')}
      >
        {say('ideas.add')}
      </Button>
    </Panel>
  )
}

function Panel({
  title,
  onClose,
  children,
}: {
  title: string
  onClose: () => void
  children: ReactNode
}) {
  const { say } = useWords()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape means the panel wherever in it one is.
    <div className={styles.panelWhole} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <div className={styles.panelHead}>
        <h2>{title}</h2>
        <button type="button" aria-label={say('common.close')} onClick={onClose}>
          <Sign sign="x" />
        </button>
      </div>
      <div className={styles.panel} ref={comeIn}>
        {children}
      </div>
    </div>
  )
}

/** One wants to write at once; and whoever closes the panel is where they were before. */
function comeIn(panel: HTMLElement | null) {
  if (!panel) return
  const before = document.activeElement
  panel.querySelector<HTMLElement>('input, textarea')?.focus()
  return () => {
    if (!panel.parentElement?.contains(document.activeElement)) return
    if (before instanceof HTMLElement && before.isConnected) before.focus()
    else focusTitle()
  }
}
