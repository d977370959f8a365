import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import styles from '@/ui/menu.module.css'
import { Sign } from '@/ui/Sign'
import type { SignName } from '@/ui/signs'

/**
 * What can be done with one thing, behind a button. The browser's own popover closes with Escape and
 * with a touch beside it, and gives the focus back. What is in it is there only while it is open.
 */
export function Menu({
  label,
  shows,
  children,
}: {
  label: string
  /** What was chosen in it and holds now; the button says it in place of its dots. */
  shows?: string | undefined
  children: ReactNode
}) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.opens}
        aria-label={shows === undefined ? label : `${label} · ${shows}`}
        data-shows={shows === undefined ? undefined : true}
        popoverTarget={id}
      >
        {shows ?? <Sign sign="dots-three" />}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the buttons inside. */}
      <div
        id={id}
        popover="auto"
        className={styles.menu}
        onBeforeToggle={({ newState }) => newState === 'open' && setOpen(true)}
        onToggle={({ currentTarget, newState }) => {
          // What had the focus goes only now: until here the browser gives it back to the button.
          if (newState === 'closed') setOpen(false)
          else if (button.current) standBeside(currentTarget, button.current)
        }}
        onClick={({ currentTarget }) => currentTarget.hidePopover()}
        onKeyDown={moveByKey}
      >
        {isOpen && children}
      </div>
    </>
  )
}

export function MenuItem({
  sign,
  onChoose,
  children,
}: {
  sign: SignName
  onChoose: () => void
  children: ReactNode
}) {
  return (
    <button type="button" className={styles.item} onClick={onChoose}>
      <Sign sign={sign} />
      {children}
    </button>
  )
}

/** The arrows go round what can be chosen; the tab key goes through it as well. */
function moveByKey(event: KeyboardEvent<HTMLElement>): void {
  const items: (Element | null)[] = [...event.currentTarget.querySelectorAll('button')]
  const at = items.indexOf(document.activeElement)
  const next = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: -1,
  }[event.key]
  if (next === undefined) return
  event.preventDefault()
  const item = items.at(next % items.length)
  if (item instanceof HTMLElement) item.focus()
}

/** Below the button where there is room, else above it; its far edge under the button's. */
function standBeside(menu: HTMLElement, button: HTMLElement): void {
  const [at, size] = [button.getBoundingClientRect(), menu.getBoundingClientRect()]
  const below = at.bottom + size.height <= innerHeight
  const isLeftward = getComputedStyle(menu).direction === 'rtl'
  const left = isLeftward ? at.left : at.right - size.width
  menu.style.top = `${Math.max(8, below ? at.bottom : at.top - size.height)}px`
  menu.style.left = `${Math.min(Math.max(8, left), innerWidth - size.width - 8)}px`
  menu.querySelector<HTMLElement>('button')?.focus()
}
