import '@/ui/base.css'

/** The least that typing can be: as many plain fields with as many letters, which nobody hears. */
export function show(texts: readonly string[]): void {
  document.body.replaceChildren(
    ...texts.map((text) =>
      Object.assign(document.createElement('textarea'), { value: text, rows: 8 }),
    ),
  )
}

window.plainFields = { show }

declare global {
  interface Window {
    plainFields: { show: typeof show }
  }
}
