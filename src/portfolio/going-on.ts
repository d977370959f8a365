/** Words that surely aren't names, and so lose their capital inside a sentence. */
const smallWords =
  /^(?:Elle|Elles|Il|Ils|On|Le|La|Les|Un|Une|Ma|Mon|Mes|Nous|Tout|Toute|Tous|Grâce|Cela|Ça|The|A|My|We|She|He|They|It|Everyone|Thanks)(?= )|^[LCDJ]’/u

/** A text as it goes on behind others. */
export function goingOn(text: string): string {
  return smallWords.test(text) ? text.charAt(0).toLocaleLowerCase() + text.slice(1) : text
}
