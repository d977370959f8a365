import { type ComponentType, lazy, useState } from 'react'
import { whileAwaited } from '@/ui/rest'

/**
 * A screen whose code comes later, by itself or by `fetch`.
 *
 * Unlike `lazy` alone it doesn't suspend once its code is here: React shows what had suspended
 * only 300 ms after the last time it did, which a fetched screen has no reason to wait for.
 */
export function screenLater<Props extends object = object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
) {
  let here: ComponentType<Props> | undefined
  const fetch = async () => {
    const module = await load()
    here = module.default
    return module
  }
  const Awaited = lazy(() => whileAwaited(fetch()))
  function Screen(props: Props) {
    const [Drawn] = useState<ComponentType<Props>>(() => here ?? Awaited)
    return <Drawn {...props} />
  }
  return Object.assign(Screen, { fetch })
}
