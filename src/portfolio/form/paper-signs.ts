/** Signs of Phosphor's that papers draw in ink, besides the deck's pictograms. */
export const paperSigns = [
  'arrow-right',
  'calendar-check',
  'circle',
  'circle-fill',
  'circle-half',
  'envelope-simple',
  'footprints',
  'graduation-cap',
  'handshake',
  'identification-card',
  'minus-circle',
  'read-cv-logo',
  'scissors',
  'smiley',
  'smiley-meh',
  'smiley-sad',
  'user-circle-plus',
] as const
export type PaperSign = (typeof paperSigns)[number]
