import { useLocation } from 'wouter'
import type { OwnCards } from '@/deck/own-deck'
import { chooseTabletDeck } from '@/device/tablet-deck'
import { listWorkshops } from '@/device/workshop-storage'
import page from '@/facilitator/facilitator.module.css'
import { paths } from '@/frame/paths'
import { wingPaths } from '@/frame/wing-paths'
import { useWords } from '@/store/language'
import { useOpenDeck } from '@/store/open-deck'
import { openWorkshop, workshopStep } from '@/store/open-workshop'
import { announce } from '@/ui/announce'
import { Button, LinkButton } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { useAnswer } from '@/ui/use-answer'
import { readyToDeal } from '@/workshop/deck-problems'
import type { MadeDeck } from '@/workshop/made-deck'
import type { WorkshopId } from '@/workshop/workshop'

/** For which workshop the deck is, or for this tablet. A workshop takes the cards as they are now. */
export function ChooseDialog({
  deck,
  title,
  onClose,
}: {
  deck: MadeDeck
  title: string
  onClose: () => void
}) {
  const { say } = useWords()
  const [, go] = useLocation()
  const workshops = useAnswer('all', listWorkshops)
  const id = useOpenDeck((state) => (state.kind === 'open' ? state.id : null))
  const own = readyToDeal(deck)
  const choose = async (workshop: WorkshopId, own: OwnCards) => {
    await openWorkshop(workshop)
    workshopStep({ kind: 'deal-deck', name: title, own })
    announce(say('made.chosen', { name: title }), 'onward')
    go(wingPaths.prepare(workshop))
  }
  return (
    <Dialog title={say('made.choose')} closeLabel={say('common.close')} onClose={onClose}>
      {own ? (
        <>
          <p>{say('made.choose-what')}</p>
          {workshops?.map((one) => (
            <Button key={one.id} sign="calendar-dots" onClick={() => void choose(one.id, own)}>
              {one.title || say('workshop.untitled')}
            </Button>
          ))}
          {workshops?.length === 0 && (
            <LinkButton to={paths.facilitate}>{say('made.no-workshop')}</LinkButton>
          )}
          <Button
            look="quiet"
            sign="device-tablet"
            onClick={() => {
              chooseTabletDeck(id)
              announce(say('made.for-tablet-done'), 'seen')
              onClose()
            }}
          >
            {say('made.for-tablet')}
          </Button>
        </>
      ) : (
        <>
          <p>{say('made.not-ready')}</p>
          <div className={page.row}>
            <Button look="main" onClick={onClose}>
              {say('common.close')}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
}
