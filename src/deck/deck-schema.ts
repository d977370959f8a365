import * as v from 'valibot'
import { wordsIn } from './words-in.ts'

const id = v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z]+)*$/, 'must be lower-case-words'))
const pictogram = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'must be the name of a pictogram'))
const words = v.pipe(
  v.string(),
  v.check((text) => text.trim() === text && text !== '', 'must be a text, without outer spaces'),
)
/** One sentence that is read at a glance. */
const sentence = v.pipe(
  words,
  v.check((text) => wordsIn(text) <= 15, 'must have fifteen words at most'),
)

const texts = v.strictObject({
  families: v.record(id, v.strictObject({ label: words, text: sentence })),
  competencies: v.record(
    id,
    v.strictObject({ label: words, text: sentence, cv: words, example: sentence }),
  ),
  domains: v.record(id, v.strictObject({ label: words })),
  experiences: v.record(
    id,
    // An empty wording for a CV: what it would tell is nobody's business there.
    v.strictObject({ label: words, text: sentence, question: words, cv: v.string() }),
  ),
  places: v.record(id, v.strictObject({ label: words, there: words })),
})

const bilingual = v.strictObject({ fr: words, en: words })
const place = { id, pictogram }

/** How the data files of a deck look, by the name of the file. */
const data = {
  families: v.array(v.strictObject(place)),
  competencies: v.array(
    v.strictObject({
      ...place,
      family: id,
      short: v.boolean(),
      // It isn't dealt any more, and stays for the journeys that were told with it.
      retired: v.optional(v.literal(true)),
    }),
  ),
  domains: v.array(v.strictObject(place)),
  experiences: v.array(v.strictObject({ ...place, domain: id, competencies: v.array(id) })),
  places: v.array(v.strictObject(place)),
  frameworks: v.strictObject({
    rome: v.strictObject({ name: bilingual, reuse: words, items: v.array(words) }),
    skillsForSuccess: v.strictObject({ name: bilingual, items: v.array(bilingual) }),
    esco: v.strictObject({ name: words, version: words, notice: words }),
    mappings: v.record(
      id,
      v.strictObject({
        rome: v.array(words),
        skillsForSuccess: v.array(words),
        esco: v.array(
          v.strictObject({
            level: v.picklist(['skill', 'group']),
            label: words,
            uri: v.pipe(v.string(), v.startsWith('http://data.europa.eu/esco/skill/')),
            code: v.optional(words),
          }),
        ),
      }),
    ),
  }),
}

/** A deck speaks French and English; every further file holds its texts in one more language. */
const deckFiles = v.objectWithRest({ ...data, fr: texts, en: texts }, texts)

type DeckFiles = v.InferOutput<typeof deckFiles>

/** The names of a deck's data files, without “.json”. */
export const dataFileNames: readonly string[] = Object.keys(data)

/**
 * What is wrong with the data files of a deck, a sentence each; nothing when all is well.
 * First how each file looks, then whether they fit together.
 */
export function deckFlaws(files: unknown): readonly string[] {
  const read = v.safeParse(deckFiles, files)
  if (read.success) return misfits(read.output)
  return read.issues.map((issue) => {
    const [file, ...way] = (issue.path ?? []).map((step) => nameOf(step.value) ?? `${step.key}`)
    return `${[`${file}.json`, ...way].join(', ')}: ${issue.message}`
  })
}

/** A row goes by its id rather than by its number. */
function nameOf(value: unknown): string | null {
  const named = v.safeParse(v.object({ id: v.string() }), value)
  return named.success ? named.output.id : null
}

function misfits(files: DeckFiles): string[] {
  const { families, competencies, domains, experiences, places, frameworks } = files
  const cards = idsOf(competencies)
  const dealt = idsOf(competencies.filter(({ retired }) => !retired))
  const everything = [...families, ...competencies, ...domains, ...experiences, ...places]
  const rome = new Set(frameworks.rome.items)
  const success = new Set(frameworks.skillsForSuccess.items.map(({ en }) => en))
  const mappings = Object.entries(frameworks.mappings)
  return [
    ...doubled('families.json', idList(families)),
    ...doubled('competencies.json', idList(competencies)),
    ...doubled('domains.json', idList(domains)),
    ...doubled('experiences.json', idList(experiences)),
    ...doubled('places.json', idList(places)),
    ...doubled(
      'pictograms',
      everything.map((one) => one.pictogram),
    ),
    ...unknown('competencies.json', 'family', pairs(competencies, 'family'), idsOf(families)),
    ...unknown('experiences.json', 'domain', pairs(experiences, 'domain'), idsOf(domains)),
    ...experiences.flatMap((one) => [
      ...unknown('experiences.json', 'card', named(one.id, one.competencies), dealt),
      ...doubled(`experiences.json, ${one.id}`, one.competencies),
    ]),
    ...differing('frameworks.json, mappings', Object.keys(frameworks.mappings), cards),
    ...mappings.flatMap(([card, to]) => [
      ...unknown('frameworks.json', 'ROME item', named(card, to.rome), rome),
      ...unknown('frameworks.json', 'Skill for Success', named(card, to.skillsForSuccess), success),
    ]),
    ...Object.keys(files)
      .filter((file) => !dataFileNames.includes(file))
      .flatMap((language) => wordsMisfit(language, files)),
  ]
}

/** What is missing, left over or said twice in one language. */
function wordsMisfit(language: string, files: DeckFiles): string[] {
  const sections = ['families', 'competencies', 'domains', 'experiences', 'places'] as const
  const texts = files[language] ?? files.fr
  return [
    ...sections.flatMap((section) => [
      ...differing(
        `${language}.json, ${section}`,
        Object.keys(texts[section]),
        idsOf(files[section]),
      ),
      ...doubled(
        `${language}.json, ${section}, label`,
        Object.values(texts[section]).map(({ label }) => label),
      ),
    ]),
    ...(['text', 'cv', 'example'] as const).flatMap((field) =>
      doubled(
        `${language}.json, competencies, ${field}`,
        Object.values(texts.competencies).map((card) => card[field]),
      ),
    ),
  ]
}

type Row = { readonly id: string }
const idList = (rows: readonly Row[]) => rows.map((row) => row.id)
const idsOf = (rows: readonly Row[]) => new Set(idList(rows))
const named = (name: string, texts: readonly string[]) => texts.map((text) => [name, text] as const)

function pairs<Field extends string>(
  rows: readonly (Row & Readonly<Record<Field, string>>)[],
  field: Field,
) {
  return rows.map((row) => [row.id, row[field]] as const)
}

function doubled(where: string, texts: readonly string[]): string[] {
  return texts
    .filter((text, index) => texts.indexOf(text) !== index)
    .map((text) => `${where}: “${text}” is there twice`)
}

function unknown(
  file: string,
  kind: string,
  uses: readonly (readonly [string, string])[],
  known: ReadonlySet<string>,
): string[] {
  return uses
    .filter(([, used]) => !known.has(used))
    .map(([user, used]) => `${file}, ${user}: there is no ${kind} “${used}”`)
}

function differing(where: string, keys: readonly string[], wanted: ReadonlySet<string>): string[] {
  return [
    ...[...wanted].filter((id) => !keys.includes(id)).map((id) => `${where}: “${id}” is missing`),
    ...keys.filter((id) => !wanted.has(id)).map((id) => `${where}: “${id}” belongs to nothing`),
  ]
}
