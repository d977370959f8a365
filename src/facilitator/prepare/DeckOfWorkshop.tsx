import { findDeck, listDecks } from '@/device/deck-storage'
import planStyles from '@/facilitator/prepare/prepare-plan.module.css'
import { useWords } from '@/store/language'
import { workshopStep } from '@/store/open-workshop'
import { useWorkshop } from '@/store/workshop-on-screen'
import { announce } from '@/ui/announce'
import { Choices } from '@/ui/Choices'
import { useAnswer } from '@/ui/use-answer'
import { readyToDeal } from '@/workshop/deck-problems'
import type { DeckId } from '@/workshop/made-deck'

const sizes = ['short', 'full'] as const
type Size = (typeof sizes)[number]
const isSize = (one: string): one is Size => sizes.some((size) => size === one)
const none = { cards: new Map(), pictures: new Map() }

/** Which cards are dealt: ours, few or all, or a deck that was made on this device. */
export function DeckOfWorkshop() {
  const { say } = useWords()
  const about = useWorkshop((workshop) => workshop.about)
  const hasOwn = useWorkshop(({ cards }) => cards.size > 0)
  const decks = useAnswer('all', listDecks) ?? []
  const dealt = 'dealt' as const
  const choose = async (chosen: Size | DeckId | typeof dealt) => {
    if (chosen === dealt) return
    if (isSize(chosen)) {
      if (hasOwn) workshopStep({ kind: 'deal-deck', name: '', own: none })
      workshopStep({ kind: 'describe', about: { deck: chosen } })
      return
    }
    const found = await findDeck(chosen)
    const own = found.ok ? readyToDeal(found.deck) : null
    if (!found.ok || !own) return announce(say('about.deck-not-ready'), 'seen')
    const name = found.deck.about.name || say('about.deck-unnamed')
    workshopStep({ kind: 'deal-deck', name, own })
  }
  // Its deck may have been made on another device: its cards are here all the same.
  const others = decks.filter(({ name }) => !hasOwn || name !== about.deckName)
  return (
    <Choices
      legend={say('about.deck')}
      values={[...sizes, ...(hasOwn ? [dealt] : []), ...others.map(({ id }) => id)]}
      chosen={hasOwn ? dealt : about.deck}
      nameOf={(one) => {
        if (one === dealt) return say('about.deck-own', { name: about.deckName })
        if (isSize(one)) return say(`about.deck-${one}`)
        return decks.find(({ id }) => id === one)?.name || say('about.deck-unnamed')
      }}
      onChoose={(one) => void choose(one)}
      className={planStyles.chips}
    />
  )
}
