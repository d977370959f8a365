import { addressOf } from 'virtual:sprite'
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

/** A pictogram that the deck names. */
export function Pictogram({ name, large }: Drawn<{ name: string }>) {
  return <Drawing name={`${name}-duotone`} large={large} />
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
