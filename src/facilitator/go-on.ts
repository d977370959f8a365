import { thisSecond } from '@/facilitator/use-second'
import { currentWords } from '@/store/language'
import { movedElsewhere, workshopStep } from '@/store/open-workshop'
import { useOpenWorkshop } from '@/store/workshop-on-screen'
import { announce } from '@/ui/announce'
import { neighbour } from '@/workshop/steps'

/** Two facilitators who go on within so many milliseconds meant the same step. */
const sameStep = 2_000

/**
 * Goes one moment on or back: what the board's button, the arrow keys and a remote do. When a
 * colleague has just done so, the group is there already and stays there.
 */
export function goOn(way: 1 | -1): void {
  const open = useOpenWorkshop.getState()
  if (open.kind !== 'open') return
  if (performance.now() - movedElsewhere() < sameStep) {
    announce(currentWords().say('board.moved'), 'seen')
    return
  }
  const moment = neighbour(open.workshop, way)
  if (moment) workshopStep({ kind: 'go-to', moment, at: thisSecond() })
}
