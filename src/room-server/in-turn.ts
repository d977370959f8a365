/** Does what has the same name one after the other, in the order in which it was asked for. */
export function inTurn(): (name: string, act: () => Promise<void>) => Promise<void> {
  const last = new Map<string, Promise<void>>()
  return (name, act) => {
    const before = last.get(name) ?? Promise.resolve()
    const mine = before.catch(() => undefined).then(act)
    last.set(name, mine)
    const clean = () => {
      if (last.get(name) === mine) last.delete(name)
    }
    mine.then(clean, clean)
    return mine
  }
}
