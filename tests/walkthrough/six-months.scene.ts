import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { WordKey } from '../../src/language/language'
import { pace } from '../pace'
import { expect, openJourneyAt, test, untilKept, word } from './atouts'
import { copyOf, followed, locales, makeDesk, openDesk, takeIn } from './desk-people'
import { fileFrom, pagesOf } from './files'

/**
 * Ten people of a workshop, what each entrusts, two desks, a step review, a relay, papers for all;
 * and half a year later, by the clock of the devices: what was promised to be erased is gone, what
 * became of people is counted, and the report says it without anyone.
 */
const names = [
  ...['Samira', 'Joël', 'Ewa', 'Carole', 'Fatou', 'Inès', 'Linh', 'Mamadou', 'Rachid', 'Yusuf'],
] as const
const aDay = 86_400_000
const halfAYear = 184 * aDay

for (const language of ['fr', 'en'] as const) {
  test(`ten people, two desks, six months, and what it did (${language})`, async ({ browser }) => {
    test.setTimeout(240_000 * pace)
    const w = (key: WordKey) => word(language, key)
    const button = (page: Page, key: WordKey) =>
      page.getByRole('button', { name: w(key), exact: true })
    const tablet = () => browser.newPage({ locale: locales[language] })
    const year = language === 'fr' ? '1 an' : '1 year'

    // Samira looks back at her small steps first: what she writes is in her own file.
    const samira = await tablet()
    await openJourneyAt(samira, 'integrer/point-d-etape', followed('Samira'))
    await samira.getByLabel(w('review.learned')).fill('Demander, cela s’apprend.')
    await button(samira, 'review.in-1-month').click()
    await untilKept(samira)
    const own = JSON.parse(readFileSync(await fileFrom(samira, w('review.take')), 'utf8'))
    expect(Object.values(own.meetings)).toMatchObject([{ word: 'Demander, cela s’apprend.' }])
    await samira.close()

    // Each entrusts something else, for a year; two of them for the three months that are proposed.
    const more = [[], [w('share-part.roadmap')], [w('share-part.roadmap'), w('share-part.stories')]]
    const files: string[] = []
    for (const [nth, name] of names.entries()) {
      const parts = nth === 0 ? [w('share-part.roadmap')] : (more[nth % 2] ?? [])
      const until = nth < 8 ? { until: year } : {}
      files.push(await copyOf(browser, name, parts, { language, ...until }))
    }
    const karim = await tablet()
    await makeDesk(karim, language)
    await takeIn(karim, files, language)
    const people = karim.getByRole('link', { name: new RegExp(names.join('|')) })
    await expect(people).toHaveCount(10)

    // One file for the printer: ten covers, in the order of the list.
    await karim.getByRole('link', { name: w('print.group-open') }).click()
    const pages = pagesOf(await fileFrom(karim, language === 'fr' ? '10 personnes' : '10 people'))
    const covers = pages.filter((text) => text.includes(w('cover.by-hand')))
    const sorted = names.toSorted((a, b) => a.localeCompare(b, 'fr'))
    expect(covers.map((text) => names.find((name) => text.includes(name)))).toEqual(sorted)

    // Joël moves: Léa goes on. His old copy can be read for thirty days.
    await karim.goto('/#/accompagner')
    await karim.getByRole('link', { name: /Joël/ }).click()
    await karim.getByRole('link', { name: w('sheet.hand-on') }).click()
    await karim.getByLabel(w('relay.name')).fill('Léa')
    await karim.getByLabel(w('relay.place'), { exact: true }).fill('Lyon')
    const [sheet = ''] = pagesOf(await fileFrom(karim, w('relay.print')))
    expect(sheet.replace(/\s/g, ' ')).toContain(w('relay.rule'))
    await karim.getByRole('button', { name: w('relay.copy').replace('{to}', 'Léa') }).click()
    const handed = await fileFrom(karim, w('relay.now-do'))
    const lea = await tablet()
    await makeDesk(lea, language)
    await takeIn(lea, handed, language)
    await expect(lea.getByRole('link', { name: /Joël/ })).toBeVisible()

    // Half a year later: the clock jumped, which is asked for; then what was promised is gone.
    for (const page of [karim, lea]) {
      await page.clock.setSystemTime(Date.now() + halfAYear)
      await page.goto('/#/accompagner')
      await page.reload()
      await openDesk(page, language)
      await expect(page.getByRole('heading', { name: w('desk.date-title') })).toBeVisible()
      await page.getByRole('button', { name: w('desk.date-yes').replace(/\{.*/, '') }).click()
    }
    await expect(people).toHaveCount(7)
    await expect(
      karim.getByText(language === 'fr' ? /^3 copies effacées/ : /^3 copies erased/),
    ).toBeVisible()
    await expect(karim.getByRole('link', { name: /Joël|Rachid|Yusuf/ })).toHaveCount(0)
    await expect(lea.getByRole('link', { name: /Joël/ })).toBeVisible()

    // What became of them, in one touch each; one didn’t answer the call.
    const became = [
      ...(['job-lasting', 'job-short', 'training', 'training', 'training'] as const),
      ...(['searching', 'silent'] as const),
    ]
    for (const [nth, code] of became.entries()) {
      await people.nth(nth).click()
      await karim.getByText(w('report.at-6'), { exact: true }).click()
      await button(karim, `news.${code}`).last().click()
      await expect(karim.getByText(`${w('report.at-6')} · ${w(`news.${code}`)}`)).toBeVisible()
      await karim.goto('/#/accompagner')
    }
    const sums = await fileFrom(karim, w('news.sums'))
    expect(readFileSync(sums, 'utf8')).not.toMatch(new RegExp(names.join('|')))
    // A desk of one answer gives nothing.
    await lea.getByRole('link', { name: /Joël/ }).click()
    await lea.getByText(w('report.at-6'), { exact: true }).click()
    await button(lea, 'news.training').last().click()
    await lea.goto('/#/accompagner')
    await expect(lea.getByText(w('news.sums-few'))).toBeVisible()

    // The report: for whom and why first; six answered, and no line by which two could be known.
    const animateur = await tablet()
    await animateur.goto('/#/animer')
    await animateur.locator('button strong').first().click()
    await animateur.waitForURL(/animer\/[0-9a-f]+$/)
    await animateur.goto(`${animateur.url()}/bilan`)
    await animateur.getByLabel(w('report.for-whom'), { exact: true }).fill('Dix adultes')
    await animateur.getByLabel(w('report.why'), { exact: true }).fill('Trouver des mots')
    await animateur.getByLabel(w('report.add')).setInputFiles(sums)
    await expect(animateur.getByText(w('report.joined'))).toBeVisible()
    const [report = '', ...others] = pagesOf(await fileFrom(animateur, w('report.print')))
    expect(others).toEqual([])
    const said = report.replace(/\s+/g, ' ')
    expect(said).toContain('Dix adultes')
    expect(said).toContain(w('report.answered').replace('{answered}', '6').replace('{asked}', '7'))
    expect(said).not.toMatch(new RegExp([...names, 'Karim', 'Léa'].join('|')))
    for (const page of [karim, lea, animateur]) await page.close()
  })
}
