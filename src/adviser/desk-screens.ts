import { screenWithWords } from '@/frame/screen-with-words'

/** What the desk leads to; it comes after the desk itself. */
export const deskScreens = {
  person: screenWithWords(['later', 'feedback'], () => import('@/adviser/PersonSheet')),
  relay: screenWithWords(['later'], () => import('@/adviser/RelayScreen')),
  print: screenWithWords(['later'], () => import('@/adviser/GroupPrint')),
  sums: screenWithWords(['feedback'], () => import('@/adviser/OutcomeSums')),
  inRoom: screenWithWords(['room'], () => import('@/adviser/ReceiveInRoom')),
}
