import type { jsPDF } from 'jspdf'

/** What jsPDF does inside; its types don't tell of it. */
export type Inside = {
  readonly write: (line: string) => void
  readonly out: (line: string) => void
  readonly newObjectDeferred: () => number
  readonly newObjectDeferredBegin: (id: number, isWritten: boolean) => void
  readonly getPageInfo: (page: number) => { readonly objId: number }
  readonly events: { readonly subscribe: (topic: string, act: (given?: unknown) => void) => void }
  readonly setPdfVersion: (version: string) => void
}

/** What jsPDF tells when it writes a font, and how to write one in its place. */
export type PutFont = {
  readonly font: {
    readonly fontName: string
    readonly fontStyle: string
    objectNumber: number
    isAlreadyPutted: boolean
  }
  readonly out: (line: string) => void
  readonly newObject: () => number
  readonly putStream: (stream: { readonly data: string; readonly objectId: number }) => void
}

/** How jsPDF itself writes: pages and objects of our own go the same way. */
export function insideOf(pdf: jsPDF): Inside {
  const { internal, __private__ } = pdf as unknown as { internal: Inside; __private__: Inside }
  return { ...internal, setPdfVersion: __private__.setPdfVersion }
}
