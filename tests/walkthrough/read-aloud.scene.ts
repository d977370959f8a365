import { expect, openJourneyAt, set, test } from './atouts'
import { fileFrom, hasPoppler, readAloud, wordsIn } from './files'
import { fileOf, maite, ousmane } from './invented-people'

/** Numbers before beats are drawn on the screen, and dots before lines are none of its words. */
const isCounted = (word: string) => !/^[1-3]$/.test(word)

for (const [place, button, country] of [
  ['portfolio', 'Complète', null],
  ['portfolio', 'Une page', null],
  ['portfolio/cv', 'Par force', 'France'],
  ['portfolio/cv', 'Par expérience', 'Québec'],
  ['portfolio/lettre', null, null],
  ['portfolio/entretien', null, null],
] as const) {
  const name = [place, button, country].filter(Boolean).join(', ')
  test(`${name}: who hears the PDF hears the words of the sheet, in their order`, async ({
    page,
  }) => {
    test.skip(!hasPoppler(), 'poppler isn’t here: .ci/run installs it')
    for (const person of [maite, ousmane]) {
      await openJourneyAt(page, place, fileOf(person))
      for (const one of [button, country]) {
        if (!one) continue
        if (place === 'portfolio') {
          await set(page, one)
          continue
        }
        const choice = page.getByRole('button', { name: one, exact: true })
        await choice.click()
        await expect(choice).toHaveAttribute('aria-pressed', 'true')
      }
      // What lays out one page is fetched for it: as long as the whole is seen, the whole is printed.
      const proofs = page.getByRole('article').getByText('Ce que je sais faire, avec une preuve')
      if (button === 'Une page') await expect(proofs).toHaveCount(0)
      const heard = readAloud(
        await fileFrom(page, place === 'portfolio' ? 'PDF' : 'Télécharger le PDF'),
      ).filter(isCounted)
      // At the foot of each page of the PDF, where it is no part of what is read.
      const owned = button === 'Complète' ? 'Ce portfolio m’appartient.' : ''
      const sheet = page.getByRole('article')
      const seen = async () =>
        wordsIn((await sheet.innerText()).replace(owned, '')).filter(isCounted)

      await expect.poll(seen).toEqual(heard)
      expect(heard.length).toBeGreaterThan(30)
    }
  })
}
