import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { WordKey } from '../../src/language/language'
import { pace } from '../pace'
import { deckWords, expect, type Language, test, word } from './atouts'
import { fileFrom, pagesOf } from './files'

/** How somebody does things: with a finger, or with a keyboard and nothing else. */
type Hand = {
  /** Touches what has this name, or begins with it. */
  readonly press: (name: string) => Promise<void>
  readonly write: (label: string, text: string) => Promise<void>
  /** Lays the card on top: 1 is the pile “often”. */
  readonly lay: (pile: 1 | 2 | 3) => Promise<void>
}

/** What a person says on the whole way, and how it stands on paper. */
const said = {
  fr: {
    success: 'J’ai organisé la fête de l’immeuble',
    action: 'J’ai réparti les tâches et j’ai prévu les repas.',
    line: 'Répartir les tâches et prévoir les repas',
    result: 'Tout le monde est venu.',
    seen: 'Tu as attendu sans te fâcher.',
    shows: 'Une photo de la fête',
    idea: 'accueillir les clients du matin',
    project: 'Tenir une boulangerie',
    step: 'Visiter l’école hôtelière',
  },
  en: {
    success: 'I organised the building’s party',
    action: 'I shared out the tasks and I planned the meals.',
    line: 'Shared out the tasks and planned the meals',
    result: 'Everybody came.',
    seen: 'You waited without getting cross.',
    shows: 'A photo of the party',
    idea: 'welcome the first customers',
    project: 'Run a bakery',
    step: 'Visit the catering school',
  },
} as const

const name = 'Maïwenn'

/** Whatever has this name for somebody: a button, a link, a fold. What leads on says “Ensuite :” first. */
function named(page: Page, name: string) {
  const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  // A browser makes plain spaces of the no-break ones in a name.
  const start = new RegExp(`^(?:(?:Ensuite|Next)\\s?:\\s)?${plain.replace(/\s/g, '\\s')}`)
  return page
    .getByRole('button', { name: start })
    .or(page.getByRole('link', { name: start }))
    .or(page.locator('summary').filter({ hasText: start }))
}

function finger(page: Page): Hand {
  return {
    press: (name) => named(page, name).first().tap(),
    write: (label, text) => page.getByLabel(label, { exact: true }).fill(text),
    lay: (pile) =>
      page
        .locator('[data-place]')
        .nth(pile - 1)
        .getByRole('button')
        .tap(),
  }
}

function keyboard(page: Page): Hand {
  /** Presses Tab until the focus is there: a keyboard reaches it, or this fails. */
  const tabTo = async (wanted: ReturnType<typeof named>, name: string) => {
    const isThere = () =>
      wanted.evaluateAll((all) => all.some((element) => element === document.activeElement))
    await expect(wanted.first()).toBeVisible()
    for (let presses = 0; presses < 200; presses++) {
      if (await isThere()) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`No number of tabs reaches “${name}”`)
  }
  return {
    press: async (name) => {
      await tabTo(named(page, name), name)
      await page.keyboard.press('Enter')
    },
    write: async (label, text) => {
      await tabTo(page.getByLabel(label, { exact: true }), label)
      await page.keyboard.insertText(text)
    },
    lay: (pile) => page.keyboard.press(`${pile}`),
  }
}

/** From the front door through all four stations to the paper, and out again without a trace. */
async function goTheWholeWay(page: Page, language: Language, hand: Hand): Promise<void> {
  const say = (key: WordKey) => word(language, key)
  const deck = deckWords(language)
  const mine = said[language]
  const { press, write, lay } = hand

  await page.goto('/')
  await press(say('door.take-part'))
  await write(say('who.name'), name)
  await press(say('who.enter'))

  await press(say('hub.success'))
  await write(say('success.what'), mine.success)
  await press(deck.competencies.accueillir.label)
  await press(say('station.discover'))
  await press(say('hub.experiences'))
  await press(deck.experiences['organiser-une-fete'].label)
  await press(say('next.sort-cards'))
  await press(say('deck.short'))
  for (let laid = 1; laid <= 31; laid++) {
    await lay(laid % 3 === 0 ? 3 : laid % 3 === 1 ? 1 : 2)
    await expect(page.getByRole('progressbar')).toHaveAttribute('value', `${laid}`)
  }
  await press(say('common.undo'))
  await expect(page.getByRole('progressbar')).toHaveAttribute('value', '30')
  await lay(1)
  await press(say('foot.back'))
  await press(say('sort.all-piles'))
  const often = page.locator('[data-place="often"] [data-card]').first()
  const moved = (await often.getAttribute('aria-label')) ?? ''
  await press(moved)
  await press(say('pile.not-now'))
  await expect(
    page.locator('[data-place="not-now"]').getByRole('button', { name: moved }),
  ).toBeVisible()
  await press(say('next.choose-strengths'))
  for (let taken = 1; taken <= 5; taken++) {
    const first = page.getByRole('list', { name: say('pile.often') }).getByRole('button', {
      pressed: false,
    })
    await press((await first.first().getAttribute('aria-label')) ?? '')
    await expect(
      page.getByRole('list', { name: say('strengths.hand') }).getByRole('button'),
    ).toHaveCount(taken)
  }

  await press(say('next.tell-moment').replace('{card}', ''))
  await press(say('express.from-named').replace('{success}', mine.success))
  await press(deck.experiences['organiser-une-fete'].label)
  await press(say('express.action'))
  await write(say('express.ask-action'), mine.action)
  await press(say('express.result'))
  await write(say('express.ask-result'), mine.result)
  await press(say('express.my-line'))
  await press(say('lines.keep'))

  await press(say('station.value'))
  await write(say('value.their-name'), 'Joël')
  await press(say('value.pass'))
  await press(say('pass.i-am').replace('{name}', 'Joël'))
  await press(say('give.others'))
  await press(deck.competencies.patience.label)
  await write(say('give.words'), mine.seen)
  await press(say('give.named'))
  await press(say('give.give').replace('{name}', name))
  await press(say('pass.i-am').replace('{name}', name))
  await press(say('value.keep'))
  await press(say('value.proof'))
  await write(say('proof.shows'), mine.shows)
  await press(say('ease.at-ease'))

  await press(say('station.integrate'))
  await press(say('integrate.choose-place'))
  await press(deck.places['un-commerce'].label)
  await write(
    say('integrate.could').replace('{there}', deck.places['un-commerce'].there),
    mine.idea,
  )
  await press(say('integrate.keep'))
  await press(say('project.open'))
  await press(say('project-kind.job'))
  await write(say('project.text'), mine.project)
  await press(deck.competencies.patience.label)
  await press(say('next.plan-small-step'))
  await press(say('roadmap.add'))
  await write(say('roadmap.what'), mine.step)

  await press(say('next.see-portfolio'))
  await expectSheet(page, mine)
  const pdf = await fileFrom(page, say('portfolio.pdf-short'), press)
  const printed = pagesOf(pdf).join(' ')
  for (const words of [name, ...onPaper(mine)]) expect(printed).toContain(words)
  await press(say('portfolio.apply'))
  await expect(page.getByRole('article')).toContainText(mine.line)
  const docx = await fileFrom(page, say('portfolio.docx'), press)
  expect(readFileSync(docx).subarray(0, 2).toString()).toBe('PK')

  await press(say('next.take-along'))
  await press(say('leave.title'))
  await press(say('leave.erase'))
  await press(say('leave.erase-now'))
  await expect(page.getByRole('link', { name: say('door.take-part') })).toBeVisible()
}

const onPaper = ({ line, seen, shows, idea, project, step }: (typeof said)[Language]) => [
  ...[line, seen, '— Joël', shows, idea, project, step],
]

async function expectSheet(page: Page, mine: (typeof said)[Language]): Promise<void> {
  const sheet = page.getByRole('article')
  await expect(sheet.getByRole('heading', { level: 2 })).toHaveText(name)
  for (const words of [mine.action, mine.success, ...onPaper(mine)]) {
    await expect(sheet).toContainText(words)
  }
}

for (const language of ['fr', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: language === 'fr' ? 'fr-CA' : 'en-CA' })

    test.describe('by touch', () => {
      test.use({ hasTouch: true, viewport: { width: 800, height: 1280 } })

      test('a person goes through all four stations with fingers alone', async ({ page }) => {
        test.setTimeout(120_000 * pace)
        const strangers: string[] = []
        page.on('request', (request) => {
          if (!/^(blob:|data:|http:\/\/localhost:4174\/)/.test(request.url()))
            strangers.push(request.url())
        })
        await goTheWholeWay(page, language, finger(page))
        expect(strangers, 'nothing is asked of anyone else').toEqual([])
      })
    })

    test('a person goes through all four stations with a keyboard alone', async ({ page }) => {
      test.setTimeout(120_000 * pace)
      await goTheWholeWay(page, language, keyboard(page))
    })
  })
}
