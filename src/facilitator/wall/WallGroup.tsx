import styles from '@/facilitator/wall/wall.module.css'
import groupStyles from '@/facilitator/wall/wall-group.module.css'
import { suitOf } from '@/frame/colours'
import { inOrder } from '@/journey/order'
import { useWords } from '@/store/language'
import { PersonDot } from '@/ui/PersonDot'
import { Sign } from '@/ui/Sign'
import { Title } from '@/ui/Title'
import { closingItem, sumOf } from '@/workshop/feedback'
import { namesApart } from '@/workshop/names-apart'
import type { Workshop } from '@/workshop/workshop'

/** Who was drawn, alone or in pairs. Names are on the wall for as long as the facilitator shows them. */
export function WallPeople({ workshop }: { workshop: Workshop }) {
  const { say } = useWords()
  const { people, drawn } = workshop
  const names = namesApart(people)
  const groups = drawn.groups
    .map((group) => group.filter((id) => people.has(id)))
    .filter((group) => group.length > 0)
  const isOne = groups.length === 1 && groups[0]?.length === 1
  const isOdd = groups.some((group) => group.length > 2)
  return (
    <div className={groupStyles.whole}>
      <div className={groupStyles.head}>
        <Title>{say(isOne ? 'wall.one' : isOdd ? 'wall.pairs-or-three' : 'wall.pairs')}</Title>
      </div>
      <ul
        className={groupStyles.groups}
        data-one={isOne || undefined}
        data-columns={columnsFor(groups.length + 1)}
      >
        {groups.map((group) => (
          <li key={group.join(' ')}>
            {group.map((id) => (
              <p key={id}>
                <PersonDot
                  name={names.get(id) ?? ''}
                  suit={suitOf(people.get(id)?.colour ?? 'rose')}
                />
                <strong dir="auto" translate="no">
                  {names.get(id)}
                </strong>
              </p>
            ))}
          </li>
        ))}
        <li className={groupStyles.may}>
          <Sign sign="arrows-left-right" />
          {say(isOne ? 'wall.may-pass' : 'wall.may-change')}
        </li>
      </ul>
    </div>
  )
}

/** As many columns as leave no row nearly empty, and names large. */
function columnsFor(count: number): number {
  if (count <= 3) return count
  if (count === 4) return 2
  return count <= 9 ? 3 : 4
}

/** What the group wants to do together, and the ideas that it said. */
export function WallIdeas({ workshop: { ideas, now } }: { workshop: Workshop }) {
  const { say } = useWords()
  const said = inOrder(ideas).filter(({ text }) => text.trim() !== '')
  const project = now.project.trim()
  return (
    <div className={groupStyles.whole}>
      <div className={groupStyles.head}>
        <Title>{project === '' ? say('wall.ideas') : say('ideas.project')}</Title>
      </div>
      {project !== '' && (
        <p className={groupStyles.project} dir="auto">
          {project}
        </p>
      )}
      {said.length === 0 && project === '' && (
        <p className={styles.lead}>{say('wall.ideas-none')}</p>
      )}
      <ul className={groupStyles.ideas} data-many={said.length > 6 || undefined}>
        {said.map(({ id, text }) => (
          <li key={id} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </div>
  )
}

const faces = [
  ['no', 'smiley-sad-duotone'],
  ['little', 'smiley-meh-duotone'],
  ['yes', 'smiley-duotone'],
] as const

/** One question to close with, by faces. The wall says how many answered, and never what. */
export function WallFaces({ counts }: Pick<Workshop, 'counts'>) {
  const { say } = useWords()
  const count = (['no', 'little', 'yes'] as const)
    .map((value) => sumOf(counts, { set: 'closing', item: closingItem, value }))
    .reduce((sum, n) => sum + n, 0)
  return (
    <div className={groupStyles.whole}>
      <div className={groupStyles.head}>
        <Title>{say('closing.sentence')}</Title>
      </div>
      <ul className={groupStyles.faces}>
        {faces.map(([value, sign]) => (
          <li key={value}>
            <Sign sign={sign} large />
            <strong>{say(`closing.${value}`)}</strong>
          </li>
        ))}
      </ul>
      <p className={styles.lead}>
        {say('wall.faces-how')} {count > 0 && <strong>{say('wall.faces-count', { count })}</strong>}
      </p>
    </div>
  )
}
