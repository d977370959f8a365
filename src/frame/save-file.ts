import { fileName, writeJourneyFile } from '@/documents/journey-file'
import type { Journey } from '@/journey/journey'

/** Hands a file over to the browser's downloads. Works on plain http and without network. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the address after the click; a minute is more than it ever needs.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Said on the window when somebody took something of their own along. */
export const tookAlong = 'atouts-took-along'

/** What somebody made for themselves is handed over: a room they are in hears that, and nothing more. */
export function takeAlong(file: Blob, name: string): void {
  saveFile(file, name)
  window.dispatchEvent(new Event(tookAlong))
}

/** Saves the whole journey as one file to take home. */
export function saveJourneyFile(journey: Journey): void {
  const now = new Date()
  const file = new Blob([writeJourneyFile(journey, now)], { type: 'application/json' })
  takeAlong(file, fileName(journey.about.name, now, 'json'))
}
