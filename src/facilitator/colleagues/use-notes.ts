import { useEffect, useState } from 'react'
import { forgetNotes, keepNotes, type NotesKind, recallNotes } from '@/device/notes-here'

/** Notes of this device on a screen; a second window writes into the same ones. */
export function useNotes<Line extends string>(kind: NotesKind<Line>, of = '') {
  const [notes, setNotes] = useState(() => recallNotes(kind, of))
  const [isKept, setKept] = useState(true)
  useEffect(() => {
    const hear = () => setNotes(recallNotes(kind, of))
    addEventListener('storage', hear)
    return () => removeEventListener('storage', hear)
  }, [kind, of])
  const write = (about: string, change: Partial<Record<Line, string>>) => {
    const kept = keepNotes(kind, of, about, change, notes)
    setNotes(kept.notes)
    setKept(kept.isKept)
  }
  const forget = () => {
    forgetNotes(kind, of)
    setNotes(new Map())
  }
  return { notes, isKept, write, forget }
}
