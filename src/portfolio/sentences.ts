import { cleaned } from '@/portfolio/cleaned'

/** A sign, a number or a letter before an item of a list, as people type one. */
const listMark =
  /^\s*(?:[-–—•·∙◦▪■●○►▸➢➤→✓✔✗☐☑*+]+|\(?\d{1,2}[.)°](?!\d)|\(?[a-z]\)|\d{1,2}\s*[-–](?=\s+[^\d\s]))\s*/u
/** Somebody begins to tell: what stands in a line of its own is told apart, without a capital, too. */
const teller = /^(?:j['’\s]?ai|j['’]|je|on|nous|i|we)(?!\p{L})/iu
/** Words that a full stop belongs to, with the initials of a name. */
const short =
  /(?:^|[^\p{L}\p{N}])(?:\p{L}|mm|mme|mmes|mlle|mlles|dr|dre|pr|prof|me|st|ste|av|ave|boul|bd|apt|tél|tel|no|réf|ref|p\. ?ex|cf|mr|mrs|ms|jr|sr)$/iu

/** The lines of a text as they were meant: a line that only goes on isn’t one, a mark isn’t said. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = []
  for (const typed of cleaned(text).split('\n')) {
    const line = typed.replace(listMark, '').replace(/\s+/g, ' ').trim()
    if (line === '') continue
    const before = lines.at(-1) ?? ''
    const goesOn =
      /^\p{Ll}/u.test(line) &&
      !listMark.test(typed) &&
      !teller.test(line) &&
      /[\p{L},]$/u.test(before)
    // Pasted text is broken at the width of its page; a list has short lines.
    if (goesOn && before.length > 30) lines.splice(-1, 1, `${before} ${line}`)
    else lines.push(line)
  }
  return lines
}

/**
 * The sentences of what someone told, each as typed. Line ends and list marks are read first. A full
 * stop ends a sentence only before a space and a capital, and not behind a title, an initial or a
 * short form; one of the app’s own openings begins one also without it.
 */
export function sentencesOf(text: string): readonly string[] {
  return linesOf(text).flatMap((line) => {
    const found: string[] = []
    let from = 0
    for (const { index, 0: sign } of line.matchAll(boundary)) {
      const said = line.slice(from, index)
      const isShort = /^\.(?!\.)/.test(sign) && short.test(said)
      if (isShort && !tellsOn.test(line.slice(index + sign.length))) continue
      if (said.lastIndexOf('«') > said.lastIndexOf('»')) continue
      found.push(`${said}${sign}`.trim())
      from = index + sign.length
    }
    return [...found, line.slice(from).trim()].filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
  })
}

/** What begins a sentence also behind a short form: “la S.A.Q. J’ai aimé”. */
const tellsOn = /^\s+(?:J['’]|Je |On |Nous |C['’]|Puis |Ensuite |Pendant |I |Then |We )/

const boundary =
  /\.+(?=\s+[\p{Lu}«“"(])|\.(?=\s+(?:j['’]|je |on |nous |il |elle |i |we ))|(?<=\p{Ll})\.(?=(?:J['’]|Je |On |Nous |I |We ))|\.\.\.(?=\s)|[!?…]+(?=\s+(?![\p{Ll}»]))|(?<=[\p{Ll}\p{N}])(?<!\b(?:et|mais|and|but))\s+(?=(?:D['’]abord|Ensuite|Puis|Enfin|Grâce à cela|Un jour|First|Then|Next|Finally|Thanks to that|One day)(?:,|\s))/gu

/** The first sentence of a text, without its full stop. */
export function firstSentence(text: string): string {
  return withoutEnd(sentencesOf(text)[0] ?? '')
}

/** Without what ends it: the sentence goes on, or stands as a line. */
export function withoutEnd(sentence: string): string {
  return sentence.replace(/(?<!\p{L}\.\p{L})[.…!?\s]+$/u, '')
}

/** A sentence as it stands in a paragraph: with a capital and its full stop. */
export function ended(sentence: string): string {
  const whole = /[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`
  return whole.charAt(0).toLocaleUpperCase() + whole.slice(1)
}
