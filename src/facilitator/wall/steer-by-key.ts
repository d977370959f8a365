import { goOn } from '@/facilitator/go-on'
import { workshopStep } from '@/store/open-workshop'
import { useOpenWorkshop } from '@/store/workshop-on-screen'

/**
 * Arrow keys and a presenter's remote: forth and back in the plan, and B for black. They do what
 * the board's buttons do.
 */
export function steerByKey(event: KeyboardEvent): void {
  const open = useOpenWorkshop.getState()
  if (open.kind !== 'open' || event.ctrlKey || event.metaKey || event.altKey) return
  const { workshop } = open
  const way = forth.includes(event.key) ? 1 : back.includes(event.key) ? -1 : null
  if (way !== null) {
    event.preventDefault()
    goOn(way)
  } else if (event.key.toLowerCase() === 'b' || event.key === '.') {
    const planned = workshop.now.moment && workshop.moments.get(workshop.now.moment)?.wall
    const wall = workshop.now.wall === 'black' ? planned || 'now' : 'black'
    workshopStep({ kind: 'show', shown: { wall } })
  }
}

const forth = ['ArrowRight', 'ArrowDown', 'PageDown']
const back = ['ArrowLeft', 'ArrowUp', 'PageUp']
