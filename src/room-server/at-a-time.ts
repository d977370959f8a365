/** Lets so much of the same name be done at a time; the rest waits in the order in which it came. */
export function atATime(most: number) {
  const names = new Map<string, { busy: number; readonly waiting: (() => void)[] }>()
  return async <Result>(name: string, act: () => Promise<Result>): Promise<Result> => {
    const one = names.get(name) ?? { busy: 0, waiting: [] }
    names.set(name, one)
    if (one.busy >= most) await new Promise<void>((go) => one.waiting.push(go))
    else one.busy++
    try {
      return await act()
    } finally {
      const next = one.waiting.shift()
      // Who comes next takes this one's place.
      if (next) next()
      else if (--one.busy === 0) names.delete(name)
    }
  }
}
