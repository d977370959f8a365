import type { ComponentType } from 'react'
import type { Part } from '@/language/catalogues'
import { learnWords } from '@/store/language'
import { screenLater } from '@/ui/screen-later'

export type Load<Props extends object = object> = () => Promise<{ default: ComponentType<Props> }>

/**
 * A screen whose code comes later, and with it the parts of the texts that it says. `instead`
 * stands where neither can be fetched; without it that is a mishap.
 */
export function screenWithWords<Props extends object>(
  parts: readonly Part[],
  load: Load<Props>,
  instead?: ComponentType<Props>,
) {
  return screenLater(async () => {
    try {
      const [screen] = await Promise.all([load(), ...parts.map((part) => learnWords(part))])
      return screen
    } catch (error) {
      if (instead) return { default: instead }
      throw error
    }
  })
}
