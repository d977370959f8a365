import type { jsPDF } from 'jspdf'

/** What jsPDF does inside; its types don't tell of it. */
export type Inside = {
  readonly write: (line: string) => void
  readonly out: (line: string) => void
  readonly newObjectDeferred: () => number
  readonly newObjectDeferredBegin: (id: number, isWritten: boolean) => void
  readonly getPageInfo: (page: number) => { readonly objId: number }
  readonly events: { readonly subscribe: (topic: string, act: () => void) => void }
  readonly setPdfVersion: (version: string) => void
}

/** How jsPDF itself writes: pages and objects of our own go the same way. */
export function insideOf(pdf: jsPDF): Inside {
  const { internal, __private__ } = pdf as unknown as { internal: Inside; __private__: Inside }
  return { ...internal, setPdfVersion: __private__.setPdfVersion }
}
