/** The addresses of the fonts, made by `build/pdf-fonts.ts`. */
declare module 'virtual:pdf-fonts' {
  const addresses: Readonly<Record<'regular' | 'bold' | 'arabicRegular' | 'arabicBold', string>>
  export default addresses
}

/** The cards' pictograms as strokes, made by `build/pictogram-paths.ts`. */
declare module 'virtual:pictogram-paths' {
  const pictograms: import('@/portfolio/pdf/draw-pages').Pictograms
  export default pictograms
}

/** `subset-font` brings no types; this is all that we use of it. */
declare module 'subset-font' {
  type Wishes = {
    readonly targetFormat: 'truetype' | 'woff2'
    readonly noHinting?: boolean
    readonly noLayoutClosure?: boolean
    readonly dropTables?: readonly string[]
    readonly variationAxes?: Readonly<
      Record<string, { readonly min: number; readonly max: number }>
    >
  }
  export default function subsetFont(
    font: Uint8Array,
    letters: string,
    wishes: Wishes,
  ): Promise<Uint8Array>
}
