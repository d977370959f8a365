import { recallInTab, rememberInTab } from '@/device/tab-memory'

const name = 'atouts-facilitator'

/** Who of the facilitators works on this device, as they said in this tab; `null` before that. */
export const recallFacilitator = () => recallInTab(name)

/** Remembers who works here, until the tab is closed. Where nothing is kept it is asked each time. */
export const rememberFacilitator = (who: string) => rememberInTab(name, who)
