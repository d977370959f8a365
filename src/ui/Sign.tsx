import { addressOf } from 'virtual:sprite'
import { layersOf } from '@/deck/picture'
import styles from '@/ui/sign.module.css'
import type { SignName } from '@/ui/signs'

/** A sign that points along the reading, and is mirrored where one reads the other way. */
const way = /-(?:left|right)\b/

/** What only accompanies words: a screen reader passes it over. `large` fills its place. */
type Drawn<Name> = { readonly [name in keyof Name]: Name[name] } & { readonly large?: boolean }

/** A sign of the screens. */
export function Sign({ sign, large }: Drawn<{ sign: SignName }>) {
  return <Drawing name={sign} large={large} />
}

/** A pictogram that the deck names; in its place, what somebody's own card shows (`deck/picture.ts`). */
export function Pictogram({
  name,
  picture,
  large,
}: Drawn<{ name: string; picture?: string | undefined }>) {
  if (picture === undefined) return <Drawing name={`${name}-duotone`} large={large} />
  const looks = { className: styles.sign, 'data-large': large || undefined }
  const layers = layersOf(picture)
  if (!layers) return <img {...looks} src={picture} alt="" />
  return (
    <svg {...looks} viewBox="0 0 256 256" aria-hidden="true">
      <path d={layers.pale} opacity=".2" />
      <path d={layers.line} />
    </svg>
  )
}

function Drawing({ name, large }: { name: string; large: boolean | undefined }) {
  return (
    <svg
      className={styles.sign}
      data-large={large || undefined}
      data-way={way.test(name) || undefined}
      aria-hidden="true"
    >
      <use href={addressOf(name)} />
    </svg>
  )
}
