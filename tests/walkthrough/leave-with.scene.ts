import { readFileSync } from 'node:fs'
import { expect, journeyFile, openJourneyAt, set, test } from './atouts'
import { fileFrom, hasLibreOffice, openedByLibreOffice, pagesOf, wordFrom } from './files'

test.describe('for Word', () => {
  test.skip(!hasLibreOffice(), 'LibreOffice isn’t here: .ci/run installs it')

  for (const [place, heading, below] of [
    ['portfolio', 'Ce que je sais faire, avec une preuve', /<li[ >]/],
    ['portfolio/cv', 'Compétences', /<h3[^>]*>[\s\S]{0,80}Écoute attentive/],
  ] as const) {
    test(`${place} opens in LibreOffice with headings, lists and its language`, async ({
      page,
    }) => {
      await openJourneyAt(page, place, {
        ...journeyFile({ name: 'Nguyễn Thị Hồng', strengths: 3 }),
        lines: {
          'ecouter-0:said': { story: 'ecouter-0', text: 'Prendre les rendez-vous', kept: true },
        },
      })
      const html = openedByLibreOffice(await wordFrom(page))

      expect(html).toContain('Nguyễn Thị Hồng')
      expect(html).toMatch(/<h1[^>]*>\s*Nguyễn Thị Hồng/)
      expect(html).toMatch(new RegExp(`<h2[^>]*>\\s*${heading}`))
      expect(html).toMatch(/<h3[^>]*>/)
      expect(html).toMatch(below)
      expect(html).toContain('lang="fr-FR"')
    })
  }

  test('what runs from right to left does so in Word, and a line of both keeps its sides', async ({
    page,
  }) => {
    await openJourneyAt(page, 'portfolio/cv', {
      ...journeyFile({ name: 'نور', strengths: 1 }),
      texts: { 'cv:headline': 'Aide de cuisine', 'cv:profile': 'أحب الطعام, en français aussi' },
    })
    const html = openedByLibreOffice(await fileFrom(page, 'Télécharger pour Word'))

    expect(html).toMatch(/<h1[^>]*dir="rtl"[^>]*>[\s\S]{0,80}نور/)
    expect(html).toMatch(/<p[^>]*dir="rtl"[^>]*>[\s\S]{0,200}أحب الطعام/)
    expect(html).not.toMatch(/<p[^>]*dir="rtl"[^>]*>[\s\S]{0,40}Aide de cuisine/)
    expect(html).not.toContain('Un-named')
  })

  test('a letter opens in LibreOffice, also with signs that no document may hold', async ({
    page,
  }) => {
    await openJourneyAt(page, 'portfolio/lettre', {
      ...journeyFile({ strengths: 2 }),
      texts: { 'letter:you': 'Avant\u0007\u0000 <b>&amp; après 👩🏽‍🍳' },
    })
    const html = openedByLibreOffice(await fileFrom(page, 'Télécharger pour Word'))

    expect(html).toContain('Avant &lt;b&gt;&amp;amp; après')
  })
})

test('a CV has one’s words; how to reach one is forgotten unless asked', async ({ page }) => {
  await openJourneyAt(page, 'portfolio/cv', journeyFile({ strengths: 3 }))
  await page.getByLabel('Mes coordonnées', { exact: true }).fill('06 12 34 56 78')
  await page.getByLabel('Le titre de mon CV').fill('Aide à domicile')
  const sheet = page.getByRole('article')
  await expect(sheet).toContainText('06 12 34 56 78')
  await expect(sheet).toContainText('Aide à domicile')
  await expect(page.getByText('Elles restent jusqu’à ce que', { exact: false })).toBeVisible()
  await page.reload()
  await expect(sheet).toContainText('Aide à domicile')
  await expect(sheet).not.toContainText('06 12')

  await page.getByLabel('Mes coordonnées', { exact: true }).fill('06 12 34 56 78')
  await page
    .getByRole('button', { name: 'Garder mon nom et mes coordonnées dans mon parcours' })
    .click()
  await expect(page.getByText('Elles restent jusqu’à ce que', { exact: false })).toHaveCount(0)
  await page.getByRole('link', { name: 'Portfolio', exact: true }).click()
  await page.getByRole('link', { name: /^CV et lettre/ }).click()
  await expect(page.getByRole('article')).toContainText('06 12 34 56 78')
  // Kept from an earlier sitting: taken back, it still stands on the papers of this one.
  await page.reload()
  await page.getByRole('button', { name: 'Garder mon nom et mes coordonnées' }).click()
  await expect(page.getByText('Elles restent jusqu’à ce que', { exact: false })).toBeVisible()
  await expect(page.getByRole('article')).toContainText('06 12 34 56 78')
  await page.reload()
  await expect(page.getByRole('article')).not.toContainText('06 12')
})

test('experiences are chosen for the CV from all that were ticked, with where and when', async ({
  page,
}) => {
  await openJourneyAt(page, 'portfolio/cv', {
    ...journeyFile({ strengths: 3 }),
    experiences: { 'aider-un-proche': true, cuisiner: true, 'parent-solo': true },
  })
  const which = page.getByRole('group', { name: 'Expériences sur mon CV' })
  await expect(which.getByRole('button')).toHaveCount(2)
  const sheet = page.getByRole('article')
  await which.getByRole('button', { pressed: false }).click()
  const cooked =
    (await which.getByRole('button').allInnerTexts()).find((text) => /cuisin|repas/i.test(text)) ??
    ''
  await page.getByLabel(`${cooked} : où, quand`).fill('Restaurant Le Tilleul · 2022 – 2023')
  await expect(sheet.getByRole('heading', { name: cooked })).toBeVisible()
  await expect(sheet).toContainText(`2022 – 2023${cooked}Restaurant Le Tilleul`)
  await page.reload()
  await expect(sheet).toContainText(`2022 – 2023${cooked}Restaurant Le Tilleul`)
})

test('a letter says what is missing, takes it, and prints whole on one page', async ({ page }) => {
  await openJourneyAt(page, 'portfolio/lettre', journeyFile({ strengths: 3 }))
  const letter = page.getByRole('article')
  await expect(letter).not.toContainText('[…]')
  await expect(page.getByText('Il manque encore')).toContainText(
    'mes coordonnées, à qui, l’objet, la ville, pourquoi eux',
  )
  await page.getByLabel('À qui ?').fill('Madame Lenoir\nCuisine centrale des écoles')
  await page.getByLabel('Pour quoi ?').fill('candidature au poste d’aide de cuisine')
  await page.getByLabel('D’où j’écris').fill('Valbourg')
  await page.getByLabel('Vous : pourquoi eux').fill('Votre crèche est à deux pas.')
  await page.getByLabel('Mon nom de famille').fill('Benali')
  await page.getByLabel('Mes coordonnées', { exact: true }).fill('06 12 34 56 78')
  await expect(page.getByText('Il manque encore')).toHaveCount(0)
  await expect(letter.getByRole('heading', { name: 'Samira Benali' })).toBeVisible()
  await expect(letter.getByRole('heading', { name: 'Objet : candidature' })).toBeVisible()

  const pages = pagesOf(await fileFrom(page, 'Télécharger le PDF')).map((text) =>
    text.replaceAll('\u00a0', ' '),
  )
  expect(pages).toHaveLength(1)
  const said = [
    'Samira Benali 06 12 34 56 78 Madame Lenoir Cuisine centrale des écoles Valbourg, le',
    'Madame, Votre crèche est à deux pas. J’ai pris tous les rendez-vous',
    'Je vous prie d’agréer, Madame, mes salutations distinguées. Samira Benali',
  ]
  for (const words of said) expect(pages[0]).toContain(words)
})

test('what a letter says can be put back, and what was typed for one paper stands on all', async ({
  page,
}) => {
  await openJourneyAt(page, 'portfolio/lettre', {
    ...journeyFile({ strengths: 3 }),
    projects: { p: { kind: 'job', text: 'Aider', field: '', cards: ['ecouter'], order: 'V' } },
  })
  const you = page.getByLabel('Vous : pourquoi eux')
  await page.getByRole('button', { name: 'Aider', exact: true }).click()
  await expect(you).toHaveValue(/^Je vous écris pour ce projet\s:\s«\sAider\s»\.$/)
  await you.fill('Autre chose.')
  await page.getByRole('button', { name: 'Revenir au texte proposé' }).click()
  await expect(you).toHaveValue(/ce projet/)

  await page.getByLabel('Mon nom de famille').fill('Benali')
  await page.getByRole('button', { name: 'Québec' }).click()
  await page.getByRole('link', { name: 'Portfolio', exact: true }).click()
  await page.getByRole('link', { name: /^CV et lettre/ }).click()
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(
    'Samira Benali',
  )
  for (const chosen of ['Québec', 'Format lettre (Canada)', 'Aider']) {
    await expect(page.getByRole('button', { name: chosen, exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
  }
  // Who comes next finds nothing of it.
  await page.getByRole('link', { name: 'Atouts' }).click()
  await page.goto('/#/participer')
  await page.getByRole('button', { name: 'Samira' }).click()
  await page.getByRole('link', { name: 'Portfolio', exact: true }).click()
  await page.getByRole('link', { name: /^CV et lettre/ }).click()
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText('Samira')
})

test('an interview has three beats for each strength and a sand-glass of a minute', async ({
  page,
}) => {
  await page.clock.install()
  await openJourneyAt(page, 'portfolio/entretien', journeyFile({ strengths: 3 }))
  await expect(page.getByLabel('Le moment', { exact: true })).toHaveValue(/Ma mère était malade/)
  await page.getByRole('button', { name: 'Lancer une minute' }).click()
  await expect(page.getByRole('button', { name: 'Arrêter' })).toBeVisible()
  await page.clock.runFor(61_000)

  await expect(page.getByRole('button', { name: 'Lancer une minute' })).toBeVisible()
  await expect(page.getByText('La minute est passée.', { exact: false }).first()).toBeVisible()
})

test('the text is copied whole, and the file for CV sites is JSON Resume', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openJourneyAt(page, 'portfolio/cv', journeyFile({ strengths: 3 }))
  await page.getByRole('button', { name: 'Copier le texte' }).click()
  await expect(page.getByText('Le texte est copié.', { exact: false }).first()).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('Samira')
  expect(copied).toContain('Compétences')

  const resume = JSON.parse(
    readFileSync(await fileFrom(page, 'Fichier à donner à un site de CV'), 'utf8'),
  )
  expect(resume.basics.name).toBe('Samira')
  expect(resume.skills).toHaveLength(3)
})

test('the page for who accompanies names the frameworks of its language, and grades nobody', async ({
  page,
}) => {
  await openJourneyAt(page, 'portfolio', journeyFile({ strengths: 3 }))
  await set(page, 'Page pour la personne qui m’accompagne')

  const sheet = page.getByRole('article')
  await expect(
    sheet.getByRole('heading', { name: 'Pour la personne qui m’accompagne' }),
  ).toBeVisible()
  await expect(sheet).toContainText('Être à l’écoute')
  await expect(sheet).toContainText('ni un test, ni un diagnostic')
  await expect(sheet).not.toContainText('http')
})
