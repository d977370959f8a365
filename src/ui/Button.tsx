import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Link } from 'wouter'
import styles from '@/ui/button.module.css'
import { Sign } from '@/ui/Sign'
import type { SignName } from '@/ui/signs'

type Look = {
  /** `main` is what most people do next; `plain` has a frame; `quiet` is text only. */
  readonly look?: 'main' | 'plain' | 'quiet'
  readonly children: ReactNode
}

/**
 * Says what happens. 56 px high at least. A disabled one keeps the focus, so that whoever pressed it
 * last goes on from there.
 */
export function Button({
  look = 'plain',
  sign,
  disabled,
  onClick,
  children,
  ...rest
}: Look & { sign?: SignName } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type="button"
      className={styles.button}
      data-look={look}
      aria-disabled={disabled}
      onClick={disabled ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {sign && <Sign sign={sign} />}
      {children}
    </button>
  )
}

/** Looks like a button and goes to another place. */
export function LinkButton({
  look = 'plain',
  sign,
  to,
  onGo,
  children,
}: Look & { sign?: SignName; to: string; onGo?: () => void }) {
  return (
    <Link href={to} className={styles.button} data-look={look} onClick={onGo}>
      {sign && <Sign sign={sign} />}
      {children}
    </Link>
  )
}
