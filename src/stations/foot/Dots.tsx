import styles from '@/stations/foot/dots.module.css'

/** Small steps of one thing side by side: done, here, still to come. For the eye only. */
export function Dots({ done, here }: { done: readonly boolean[]; here: number }) {
  return (
    <span className={styles.dots} aria-hidden="true">
      {done.map((isDone, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have nothing but their place
        <i key={at} data-done={isDone || undefined} data-here={at === here || undefined} />
      ))}
    </span>
  )
}
