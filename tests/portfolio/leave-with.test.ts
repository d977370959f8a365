import schema from '@jsonresume/schema'
import { expect, test } from 'vitest'
import frameworks from '@/deck/data/frameworks.json'
import type { CardId } from '@/deck/deck'
import { fullDeck } from '@/deck/full-deck'
import { type Journey, type ProjectId, startJourney } from '@/journey/journey'
import { type Step, takeStep } from '@/journey/step'
import { storiesOf } from '@/journey/stories'
import { strengthsInHand } from '@/journey/strengths'
import { cvExperiencesId, experienceDetailId, letterTextId } from '@/journey/words-to-leave-with'
import { companionWith } from '@/portfolio/companion/compose-companion'
import { composePortfolio, sectionKinds } from '@/portfolio/compose'
import {
  composeLetter,
  hasForeignStories,
  type LetterChoices,
  missingIn,
  proposeLetter,
} from '@/portfolio/compose-letter'
import { type CvChoices, composeCv } from '@/portfolio/cv/compose-cv'
import { cvExperiences, withChosen } from '@/portfolio/cv/experiences'
import { jsonResume } from '@/portfolio/cv/json-resume'
import { placeInLine } from '@/portfolio/employer-place'
import { plainText } from '@/portfolio/plain-text'
import { choose, start, storyId, write } from '../journey/table'
import { wordsOf } from '../language/words'

const date = new Date(2026, 10, 22)
const fr = wordsOf('fr')
const en = wordsOf('en')
const project = 'p' as ProjectId
const steps: readonly Step[] = [
  choose('ecouter'),
  choose('aider'),
  start('s1', 'ecouter'),
  write('s1', 'situation', 'Ma voisine était seule.'),
  write('s1', 'action', 'J’ai écouté sans couper. Puis je suis restée.'),
  write('s1', 'result', 'Elle a souri.'),
  write('s1', 'place', 'À la mairie'),
  {
    kind: 'decide-line',
    line: 's1:said' as never,
    story: storyId('s1'),
    text: 'Écouter sans couper',
    kept: true,
    from: '',
  },
  { kind: 'show-proof', card: 'aider' as never, shown: { shows: 'Une lettre' } },
  {
    kind: 'plan-project',
    project,
    planned: { kind: 'training', text: 'Devenir aide-soignante.', cards: ['aider'] as never },
  },
]
const samira = steps.reduce(takeStep, startJourney('Samira', 'rose'))
const empty = startJourney('Zoé', 'blue')
const choices: CvChoices = {
  paper: 'a4',
  project: null,
  country: 'france',
  groupBy: 'strength',
  contact: '',
  surname: '',
}
/** The whole CV, before anything is left out for want of room. */
const cv = (journey: Journey, change: Partial<CvChoices> = {}) => {
  const country = change.country ?? 'france'
  return composeCv(journey, wordsOf('fr', country), { ...choices, ...change })[0].document
}
const headings = (journey: Journey, change: Partial<CvChoices> = {}) =>
  cv(journey, change).sections.map(({ heading }) => heading)

const reach = { project: null, surname: '', contact: '' }
/** The whole letter, before anything is left out for want of room. */
const wholeLetter = (...given: Parameters<typeof composeLetter>) =>
  composeLetter(...given)[0].document

const letter: LetterChoices = {
  ...reach,
  paper: 'a4',
  date,
  takesOthers: false,
}

test('a CV has the strengths in words for work, with the lines that were kept and what shows them', () => {
  const text = plainText(cv(samira))

  expect(text).toContain('Écoute attentive et compréhension des besoins\n- Écouter sans couper')
  expect(text).toContain('- À l’appui\u00a0: Une lettre')
  expect(text).toContain('Expériences\n\nÀ la mairie')
  expect(text).not.toContain('Ma voisine')
})

test('lines can be arranged by where it was', () => {
  expect(plainText(cv(samira, { groupBy: 'experience' }))).toContain(
    'À la mairie\n- Écouter sans couper',
  )
})

test.each(fullDeck.experiences.map(({ id }) => id))(
  'an employer reads of %s its wording for a CV or nothing, and one’s own words for a place',
  (where) => {
    const placed: Step = { kind: 'place-story', story: storyId('s1'), where }
    const own = takeStep(samira, placed)
    const bare = takeStep(own, write('s1', 'place', ''))
    const { label = '', cv: wording = '' } = fr.deck.experiences[where] ?? {}
    const papers = [
      plainText(cv(bare, { groupBy: 'strength' })),
      plainText(cv(bare, { groupBy: 'experience' })),
      JSON.stringify(jsonResume(bare, fr, reach)),
      plainText(wholeLetter(bare, fr, { ...letter, project: null })),
    ]
    if (label !== wording) for (const paper of papers) expect(paper).not.toContain(label)
    if (wording !== '') expect(papers[0]).toContain(wording)
    const story = storiesOf(bare, 'ecouter' as CardId)[0]
    const typed = storiesOf(own, 'ecouter' as CardId)[0]
    if (!story || !typed) throw new Error('The story is gone')
    expect(placeInLine(story, fr.deck, 'fr')).toBe(wording.toLocaleLowerCase('fr'))
    expect(placeInLine(typed, fr.deck, 'fr')).toBe('À la mairie')
    expect(papers[1]).toContain('Écouter sans couper')
    expect(plainText(cv(own, { groupBy: 'strength' }))).toContain('À la mairie')
  },
)

test('who is still looking declares no project, and nothing that is to be filled in leaves the screen', () => {
  const looking: Step = {
    kind: 'plan-project',
    project: 'p1' as ProjectId,
    planned: { kind: 'looking', text: 'Je cherche encore' },
  }
  for (const words of [fr, en]) {
    for (const journey of [empty, samira, takeStep(samira, looking)]) {
      const project = journey.projects.has('p1' as ProjectId) ? ('p1' as ProjectId) : null
      const text = plainText(wholeLetter(journey, words, { ...letter, project }))
      expect(text).not.toMatch(/\[…\]|projet|Je cherche|plan:/)
      expect(text.trim().split('\n').length).toBeGreaterThan(2)
    }
  }
})

test('a letter never proposes a situation', () => {
  const steps = [choose('aider'), start('s2', 'aider'), write('s2', 'situation', 'J’étais seule.')]
  const told = steps.reduce(takeStep, empty)

  expect(proposeLetter(told, fr, { ...letter, project: null }).me).not.toContain('J’étais seule')
})

test('the page for the adviser sets its colons as each language does', () => {
  const page = (words: ReturnType<typeof wordsOf>) =>
    plainText(
      composePortfolio(samira, fullDeck, words, {
        paper: 'a4',
        date,
        sections: new Set(['companion']),
        companion: companionWith(frameworks, []),
      }),
    )

  expect(page(fr)).toMatch(/France Travail\u00a0: Être à l’écoute/)
  expect(page(fr)).toContain('ni un test, ni un diagnostic')
  expect(page(fr)).toMatch(/2 forces\s»/)
  expect(page(fr)).not.toMatch(/http|ESCO|Europe/)
  expect(page(wordsOf('en'))).toMatch(/Canada: Communication/)
  expect(page(wordsOf('en'))).toMatch(/Europe: /)
})

test('each country has its own names and order', () => {
  const wrote = (['languages', 'training'] as const).reduce(
    (journey, text) =>
      takeStep(journey, { kind: 'write-text', text: `cv:${text}` as never, words: 'Oui' }),
    samira,
  )

  expect(headings(wrote)).toEqual(['Compétences', 'Expériences', 'Formation', 'Langues'])
  expect(headings(wrote, { country: 'quebec', project })).toEqual([
    'Objectif',
    'Sommaire des compétences',
    'Formation',
    'Langues',
    '',
  ])
})

test('all that was ticked and an employer may read of can stand on a CV, with where and when', () => {
  const steps: Step[] = [
    { kind: 'mark-experience', experience: 'cuisiner', lived: true },
    { kind: 'mark-experience', experience: 'parent-solo', lived: true },
    { kind: 'place-story', story: storyId('s1'), where: 'vendre' },
  ]
  const lived = steps.reduce(takeStep, samira)
  const strengths = strengthsInHand(lived)
  const experiences = cvExperiences(lived, strengths, fr.deck)
  const named = (journey: Journey) => plainText(cv(journey)).split('Expériences')[1] ?? ''
  // What a story comes from is chosen, with its place; what is nobody's business isn't offered.
  expect(experiences.map(({ id, isChosen, detail }) => [id, isChosen, detail])).toEqual(
    expect.arrayContaining([
      ['cuisiner', false, ''],
      ['vendre', true, 'À la mairie'],
    ]),
  )
  expect(experiences.map(({ id }) => id)).not.toContain('parent-solo')
  expect(named(lived)).not.toContain(fr.deck.experiences.cuisiner?.cv)

  const written = [
    { kind: 'write-text', text: cvExperiencesId, words: withChosen(experiences, 'cuisiner') },
    {
      kind: 'write-text',
      text: experienceDetailId('vendre'),
      words: 'Marché, Valbourg · 2018 – 2019',
    },
  ].reduce((journey, one) => takeStep(journey, one as Step), lived)
  expect(named(written)).toContain(fr.deck.experiences.cuisiner?.cv)
  expect(named(written)).toContain(
    `2018 – 2019 · ${fr.deck.experiences.vendre?.cv}\nMarché, Valbourg`,
  )
  expect(named(written)).not.toContain('À la mairie')
})

test('how to reach someone stands in the head and nowhere in the journey', () => {
  expect(cv(samira, { contact: '06 12\n\n Lyon ' }).subtitle).toBe('06 12 · Lyon')
  // Pasted from a word processor: its line ends are lines, and nothing is glued together.
  for (const end of ['\u2028', '\v', '\f', '\r\n', '\u0085']) {
    expect(cv(samira, { contact: `06 12${end}Ly\u0007on` }).subtitle).toBe('06 12 · Lyon')
  }
  expect(JSON.stringify([...samira.texts])).not.toContain('06 12')
})

test('made for a project, only the strengths that serve it are spoken of', () => {
  const text = plainText(cv(samira, { project }))

  expect(text).toContain('Entraide et soutien concret')
  expect(text).not.toContain('Écoute attentive')
})

test('a letter is made of whole sentences of the person’s own, and names what is missing', () => {
  const proposed = proposeLetter(samira, fr, letter)
  expect(proposed.you).toBe('')
  expect(proposed.me).toBe(
    'J’ai écouté sans couper. Puis je suis restée. Elle a souri.\nMes forces\u00a0: entraide et soutien concret.',
  )
  const forProject = proposeLetter(samira, fr, { ...letter, project })
  expect(forProject.you).toBe(
    'Je vous écris pour ce projet\u00a0: «\u00a0Devenir aide-soignante\u00a0».',
  )
  expect(missingIn(samira, fr, letter)).toEqual(['contact', 'addressee', 'subject', 'town', 'you'])
  expect(missingIn(empty, fr, letter)).toContain('me')
})

test('a letter greets whom it is written to, and closes with the same words', () => {
  const to = (addressee: string, words = fr) =>
    proposeLetter(
      takeStep(samira, { kind: 'write-text', text: letterTextId('addressee'), words: addressee }),
      words,
      letter,
    )
  expect(to('Madame Lenoir\nCuisine centrale').opening).toBe('Madame,')
  expect(to('Madame Lenoir').closing).toContain('agréer, Madame, mes')
  expect(to('M. Traoré').opening).toBe('Monsieur,')
  expect(to('Madame Martin').opening).toBe('Madame,')
  expect(to('M. Mercier').opening).toBe('Monsieur,')
  expect(to('Madame, Monsieur').opening).toBe('Madame, Monsieur,')
  expect(to('Mairie de Valbourg').opening).toBe('Madame, Monsieur,')
  expect(to('Mme et M. Roy').opening).toBe('Madame, Monsieur,')
  expect(to('Mairie', wordsOf('fr', 'quebec')).closing).toContain('Veuillez agréer')
  expect(to('Ms. Lenoir\nCity Kitchen', en).opening).toBe('Dear Ms. Lenoir,')
  expect(to('City Kitchen', en).opening).toBe('Dear Hiring Manager,')
})

test('a letter is laid out as one: who, to whom, where and when, about what, a name to sign', () => {
  const facts = {
    addressee: 'Madame Lenoir\n3, rue du Marché',
    subject: 'candidature',
    town: 'Valbourg',
  }
  const wrote = Object.entries(facts).reduce(
    (journey, [fact, words]) =>
      takeStep(journey, { kind: 'write-text', text: `letter:${fact}` as never, words }),
    samira,
  )
  const { sections } = wholeLetter(wrote, fr, { ...letter, contact: '06 12', surname: 'Benali' })
  const blocks = sections.flatMap((section) => section.blocks)
  expect(blocks.slice(0, 4)).toEqual([
    { kind: 'address', side: 'start', lines: ['Samira Benali', '06 12'] },
    { kind: 'address', side: 'end', lines: ['Madame Lenoir', '3, rue du Marché'] },
    { kind: 'address', side: 'end', lines: [expect.stringMatching(/^Valbourg, le \d/)] },
    { kind: 'subject', text: 'Objet\u00a0: candidature' },
  ])
  expect(blocks.at(-1)).toEqual({ kind: 'signature', text: 'Samira Benali' })
})

test('stories in another language than the letter stay out of it until one asks for them', () => {
  expect(hasForeignStories(samira, null, 'fr')).toBe(false)
  expect(hasForeignStories(samira, null, 'en')).toBe(true)
  expect(proposeLetter(samira, en, letter).me).not.toContain('écouté')
  expect(proposeLetter(samira, en, { ...letter, takesOthers: true }).me).toContain('J’ai écouté')
})

test('whose paper it is, as the language says it', () => {
  const titled = (name: string, words = fr) =>
    wholeLetter({ ...samira, about: { ...samira.about, name } }, words, letter).title
  expect(titled('Amina')).toBe('Lettre d’Amina')
  expect(titled('Élodie')).toBe('Lettre d’Élodie')
  expect(titled('Samira')).toBe('Lettre de Samira')
  expect(titled('Yasmine')).toBe('Lettre de Yasmine')
  expect(titled('Amina', en)).toBe('Amina’s letter')
})

test('JSON Resume has what was typed: how to reach someone, training, licences as licences', () => {
  const wrote = [
    ['training', 'Hygiène alimentaire, 14 heures, 2025'],
    ['languages', 'Français\nArabe\nPermis B'],
  ].reduce(
    (journey, [text, words = '']) =>
      takeStep(journey, { kind: 'write-text', text: `cv:${text}` as never, words }),
    samira,
  )
  const contact = '06 39 98 41 27\nsamira@example.org\nValbourg'
  expect(jsonResume(wrote, fr, { project: null, surname: 'Benali', contact })).toMatchObject({
    basics: {
      name: 'Samira Benali',
      email: 'samira@example.org',
      phone: '06 39 98 41 27',
      location: { address: 'Valbourg' },
    },
    education: [{ studyType: 'Hygiène alimentaire, 14 heures', startDate: '2025' }],
    skills: [{ keywords: ['Écouter'] }, {}],
    projects: [{ name: 'À la mairie', highlights: ['Écouter sans couper'] }],
    languages: [{ language: 'Français' }, { language: 'Arabe' }],
    certificates: [{ name: 'Permis B' }],
  })
})

test('what was written in a letter stands in place of what is proposed', () => {
  const wrote = takeStep(samira, {
    kind: 'write-text',
    text: letterTextId('you'),
    words: 'Votre crèche est à deux pas.',
  })
  const text = plainText(wholeLetter(wrote, fr, letter))

  expect(text).toContain('Votre crèche est à deux pas.')
  expect(text).not.toContain('[…]')
  expect(text.trimEnd().endsWith('Samira')).toBe(true)
})

test.each([
  ['full', samira],
  ['empty', empty],
])('the JSON Resume of a journey that is %s is valid by its published schema', (_, journey) => {
  const resume = jsonResume(journey, fr, reach)
  const flaws: unknown[] = []
  schema.validate(resume, (found) => flaws.push(...(found ?? [])))

  expect(flaws).toEqual([])
  expect(resume.basics).toMatchObject({ name: journey.about.name })
})

test('the schema of JSON Resume can refuse', () => {
  const flaws: unknown[] = []
  schema.validate({ basics: { name: 7 } }, (found) => flaws.push(...(found ?? [])))

  expect(flaws).not.toEqual([])
})

test('a portfolio has the parts that were chosen, in their order', () => {
  const made = (...sections: (typeof sectionKinds)[number][]) =>
    composePortfolio(samira, fullDeck, fr, {
      paper: 'a4',
      date,
      sections: new Set(sections),
    }).sections.map(({ heading }) => heading)

  expect(made('project', 'cards')).toEqual(['Mes deux forces', 'Mon projet'])
  expect(made(...sectionKinds)).not.toContain('Pour la personne qui m’accompagne')
})
