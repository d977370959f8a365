import { inOrder } from '@/journey/order'
import { takeWorkshopStep, type WorkshopStep } from '@/workshop/steps'
import { type Moment, type MomentId, startWorkshop, type Workshop } from '@/workshop/workshop'

export const momentId = (name: string) => name as MomentId

/** The workshop after some steps. */
export function after(workshop: Workshop, ...steps: readonly WorkshopStep[]): Workshop {
  return steps.reduce(takeWorkshopStep, workshop)
}

/** A plan drawn as text, a line a day: “1: welcome (pause) sort”. Brackets mean skipped. */
export function plan(drawn: string): Workshop {
  const steps = drawing(drawn)
    .split('\n')
    .flatMap((row) => {
      const [day, ...names] = row.split(/:\s*|\s+/)
      return names.map((name) =>
        put(bare(name), { day: Number(day), skipped: name.startsWith('(') }),
      )
    })
  return after(startWorkshop(), ...steps)
}

/** Draws a plan: a new line wherever the day changes. Compare it with `drawing`. */
export function drawnPlan({ moments }: Workshop): string {
  const rows: string[] = []
  let dayBefore = 0
  for (const { id, day, skipped } of inOrder(moments)) {
    if (day !== dayBefore) rows.push(`${day}:`)
    rows.push(`${rows.pop()} ${skipped ? `(${id})` : id}`)
    dayBefore = day
  }
  return rows.join('\n')
}

/** A drawing as it is written in a test, without its indent. */
export function drawing(text: string): string {
  const rows = text.trim().split('\n')
  return rows.map((row) => row.trim().replace(/\s+/g, ' ')).join('\n')
}

const bare = (name: string) => name.replace(/[()]/g, '')

export const put = (name: string, planned: Partial<Omit<Moment, 'order'>> = {}): WorkshopStep => ({
  kind: 'plan-moment',
  moment: momentId(name),
  planned,
})
export const move = (name: string, to: number): WorkshopStep => ({
  kind: 'move-moment',
  moment: momentId(name),
  to,
})
export const drop = (name: string): WorkshopStep => ({
  kind: 'drop-moment',
  moment: momentId(name),
})
export const skip = (name: string, skipped = true): WorkshopStep => put(name, { skipped })
export const goTo = (name: string): WorkshopStep => ({
  kind: 'go-to',
  moment: momentId(name),
  at: 0,
})
