/** Without accents, capitals, typographic signs or double spaces. */
export function plainly(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
}
