import styles from '@/ui/person-dot.module.css'

/** The first letter of a name on the colour that the person chose. */
export function PersonDot({ name, suit, large }: { name: string; suit: number; large?: boolean }) {
  const [first] = [...new Intl.Segmenter().segment(name)]
  return (
    <span
      className={styles.dot}
      data-suit={suit}
      data-large={large || undefined}
      aria-hidden="true"
    >
      {first?.segment.toLocaleUpperCase()}
    </span>
  )
}
