import { useDroppable } from '@dnd-kit/core'
import type { HTMLAttributes } from 'react'

/** A place where a card can be let go. It stands out while a card is over it (`data-over`). */
export function DropPlace({
  place,
  children,
  ...rest
}: { place: string } & HTMLAttributes<HTMLDivElement>) {
  const { setNodeRef, isOver } = useDroppable({ id: place })
  return (
    <div ref={setNodeRef} data-place={place} data-over={isOver || undefined} {...rest}>
      {children}
    </div>
  )
}
