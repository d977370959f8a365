import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, journeyFile } from './atouts'

/** Every screen of a participant, in the journey or outside of it. */
export const inside = [
  'decouvrir',
  'decouvrir/reussite',
  'decouvrir/experiences',
  'decouvrir/tri',
  'decouvrir/piles',
  'decouvrir/papier',
  'decouvrir/forces',
  'decouvrir/plaisir',
  'exprimer',
  'valoriser',
  'valoriser/offrir',
  'valoriser/a-deux',
  'valoriser/preuves',
  'integrer',
  'integrer/projet',
  'integrer/feuille-de-route',
  'integrer/point-d-etape',
  'portfolio',
  'portfolio/cv',
  'portfolio/lettre',
  'portfolio/entretien',
  'portfolio/confier',
  'portfolio/confier/begun',
  'fini',
]
export const outside = ['', 'participer', 'tablette', 'accompagner', 'parcours/0000/decouvrir']

/** The screens by fours: a test that walks a few of them ends in seconds. */
export function inFours(places: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(places.length / 4) }, (_, at) =>
    places.slice(at * 4, at * 4 + 4),
  )
}

/** A journey with gifts, ideas, a project, one small step that is done, and something handed over. */
export function wholeJourney() {
  return {
    ...journeyFile({ cards: 40, strengths: 8 }),
    gifts: {
      a: { ...gift, giver: 'Joël', words: 'Tu écoutes.', decision: 'open' },
      b: { ...gift, decision: 'kept' },
      c: { ...gift, decision: 'left' },
    },
    ideas: {
      i: { card: 'ecouter', place: 'un-lieu-de-soin', named: '', text: 'rassurer', order: 'V' },
    },
    projects: { p: { kind: 'training', text: 'Aider', field: '', cards: ['ecouter'], order: 'V' } },
    shares: {
      given: { ...share, to: 'Km', cutOn: '2026-11-20' },
      begun: { ...share, to: 'Rm', parts: ['strengths', 'roadmap'] },
    },
    meetings: {
      m: { on: '2026-11-20', kind: 'first', word: 'On continue.', next: '', order: 'V' },
    },
    roadmap: { s: { what: 'Visiter', when: '', whom: '', state: 'done', order: 'V' } },
  }
}
const share = {
  ...{ to: '', place: '', parts: ['strengths'], stories: [], months: 3, cutOn: '', ended: '' },
  ...{ renews: '', order: 'V' },
}
const gift = { card: 'ecouter', giver: '', words: '', named: false, order: 'V' }

/** Chooses a language, or two for the cards such as `fr+en`, in the frame's list. */
export async function chooseLanguage(page: Page, choice: string): Promise<void> {
  await page.getByRole('combobox').first().selectOption(choice)
  await expect(page.locator('html')).toHaveAttribute('lang', choice.split('+')[0] ?? '')
}

/** What axe finds on a screen, a line each. */
export async function findings(page: Page): Promise<string[]> {
  // What fades in or out has the contrast of neither: it is looked at when it has come or gone.
  await page.evaluate(async () => {
    const ends = document.getAnimations().filter((one) => {
      return Number.isFinite(Number(one.effect?.getComputedTiming().endTime ?? 0))
    })
    await Promise.allSettled(ends.map((one) => one.finished))
  })
  const { violations } = await new AxeBuilder({ page })
    // No frame of another origin is in the app: axe needs no page of its own to sum up.
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

/** How far a page is wider than its window, in pixels. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

/** What can be touched and is smaller than 48 × 48 px. */
export function tooSmall(page: Page): Promise<string[]> {
  return page
    .locator('button:visible, a:visible, select:visible, summary:visible')
    .evaluateAll((targets) =>
      targets
        .map((target) => ({ target, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && (box.height < 47.5 || box.width < 47.5))
        .map(({ target, box }) => `${target.textContent} ${box.width} × ${box.height}`),
    )
}

/** Goes to another screen of the same journey. */
export async function goTo(page: Page, place: string): Promise<void> {
  const address = page.url().replace(/(parcours\/[0-9a-f]+\/).*$/, `$1${place}`)
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  // The frame comes a moment after the station.
  await page.locator('header nav').waitFor({ state: 'attached' })
}
