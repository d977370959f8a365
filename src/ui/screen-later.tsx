import { type ComponentType, lazy, useState } from 'react'

/**
 * A screen whose code comes later, by itself or by `fetch`.
 *
 * Unlike `lazy` alone it doesn't suspend once its code is here: React shows what had suspended
 * only 300 ms after the last time it did, which a fetched screen has no reason to wait for.
 */
export function screenLater(load: () => Promise<{ default: ComponentType }>) {
  let here: ComponentType | undefined
  const fetch = async () => {
    const module = await load()
    here = module.default
    return module
  }
  const Awaited = lazy(fetch)
  function Screen() {
    const [Drawn] = useState<ComponentType>(() => here ?? Awaited)
    return <Drawn />
  }
  return Object.assign(Screen, { fetch })
}
