import { basename } from 'node:path'
import { expect, openJourneyAt, test } from './atouts'
import { fileFrom, hasLibreOffice, openedByLibreOffice, pagesOf, wordFrom } from './files'
import { fileOf, maite, ousmane } from './invented-people'

/** The words alone: papers break lines, also at hyphens, and put no-break spaces for plain ones. */
const wordsOf = (text: string) => text.replace(/\s+/g, ' ').replace(/- /g, '-').trim()

const wordsOnPages = (pdf: string) => pagesOf(pdf).map(wordsOf)

/** The words of a document for Word, as LibreOffice reads it. */
function wordsForWord(file: string): string {
  const html = openedByLibreOffice(file).replace(/<[^>]+>/g, '')
  const plain = html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
  return wordsOf(plain.replaceAll('&nbsp;', ' ').replaceAll('&amp;', '&'))
}

for (const person of [maite, ousmane]) {
  const told = Object.values(person.strengths).flatMap(([, ...parts]) => parts)
  const everything = [
    ...told,
    ...person.gifts.map(([, , words]) => words),
    ...person.ideas.map(([, , , text]) => text),
    ...person.steps.map(([what]) => what),
    ...Object.values(person.proofs).flat(),
    ...person.success.slice(0, 2),
    person.project.text,
    ...Object.values(person.kept),
  ].map(wordsOf)

  test(`all that ${person.name} said stands in the portfolio`, async ({ page }) => {
    await openJourneyAt(page, 'portfolio', fileOf(person))
    const pdf = await fileFrom(page, 'PDF')
    const pages = wordsOnPages(pdf)
    const printed = pages.map((text) => text.replace(/Ce portfolio m’appartient\. ?/, '')).join(' ')

    expect(basename(pdf)).toMatch(/^atouts-portfolio-(?:de|d)-/)
    for (const words of everything) expect(printed).toContain(words)
    for (const text of pages) expect(text).toContain('Ce portfolio m’appartient')
  })

  test(`${person.name} has a CV and a letter that fit`, async ({ page }) => {
    await openJourneyAt(page, 'portfolio/cv', fileOf(person))
    const cv = await fileFrom(page, 'Télécharger le PDF')
    expect(basename(cv)).toMatch(/^atouts-cv-(?:de|d)-/)
    expect(wordsOnPages(cv).length).toBeLessThanOrEqual(2)
    const onCv = [person.texts['cv:headline'] ?? '', ...Object.values(person.kept)]
    for (const words of onCv) expect(wordsOnPages(cv).join(' ')).toContain(wordsOf(words))
    expect(wordsOnPages(cv).join(' ')).not.toContain('moment difficile')
    await page.getByRole('link', { name: 'Ma lettre' }).click()
    expect(wordsOnPages(await fileFrom(page, 'Télécharger le PDF'))).toHaveLength(1)
  })

  test(`all that ${person.name} said stands in the document for Word`, async ({ page }) => {
    test.skip(!hasLibreOffice(), 'LibreOffice isn’t here: .ci/run installs it')
    await openJourneyAt(page, 'portfolio', fileOf(person))
    const written = wordsForWord(await wordFrom(page))

    for (const words of everything) expect(written).toContain(words)
  })
}
