import type { Cv, Experience } from '@/portfolio/cv/cv'
import type { Cut } from '@/portfolio/fit'

/**
 * What goes first where a CV is a little too long, the oldest before the newest. Never the name, how
 * to reach someone, the first proofs, or where and when the latest things were.
 */
export function cutsFor(isColumn: boolean): readonly Cut<Cv>[] {
  // A CV with columns is made for one page; on the other, the oldest entries may go whole.
  return [
    furtherProof,
    lineBeyond(2),
    skillBeyond(5),
    lineBeyond(1),
    skillBeyond(4),
    placeOfTraining,
    profileWords,
    ...(isColumn ? [] : [experienceBeyond(4)]),
    bareStrengths,
    lineBeyond(0),
    experienceBeyond(3),
    trainingBeyond(3),
    skillBeyond(3),
    experienceBeyond(2),
    skillBeyond(2),
  ]
}

/** The second line of a strength that has several. */
const furtherProof: Cut<Cv> = (cv) => {
  const at = cv.skills.findLastIndex(({ lines }) => lines.length > 1)
  const skill = cv.skills[at]
  if (!skill) return null
  const rest = { ...skill, lines: skill.lines.slice(0, -1) }
  return { rest: { ...cv, skills: cv.skills.with(at, rest) }, left: skill.lines.at(-1) ?? '' }
}

/** The last line of the oldest experience that has more than so many. */
const lineBeyond =
  (most: number): Cut<Cv> =>
  (cv) => {
    const at = cv.experiences.findLastIndex(({ lines }) => lines.length > most)
    const old = cv.experiences[at]
    if (!old) return null
    const rest: Experience = { ...old, lines: old.lines.slice(0, -1) }
    return {
      rest: { ...cv, experiences: cv.experiences.with(at, rest) },
      left: old.lines.at(-1) ?? '',
    }
  }

/** The last strength beyond so many: it goes with its proof. */
const skillBeyond =
  (most: number): Cut<Cv> =>
  (cv) => {
    const last = cv.skills.at(-1)
    if (!last || cv.skills.length <= most) return null
    return { rest: { ...cv, skills: cv.skills.slice(0, -1) }, left: last.name }
  }

const experienceBeyond =
  (most: number): Cut<Cv> =>
  (cv) => {
    const last = cv.experiences.at(-1)
    if (!last || cv.experiences.length <= most) return null
    return {
      rest: { ...cv, experiences: cv.experiences.slice(0, -1) },
      left: [last.title, ...last.lines].join(' · '),
    }
  }

/** The first typed is what counts most for whoever typed it. */
const trainingBeyond =
  (most: number): Cut<Cv> =>
  (cv) => {
    const last = cv.training.at(-1)
    if (!last || cv.training.length <= most) return null
    return { rest: { ...cv, training: cv.training.slice(0, -1) }, left: last.title }
  }

const placeOfTraining: Cut<Cv> = (cv) => {
  const at = cv.training.findLastIndex(({ rest }) => rest !== '')
  const one = cv.training[at]
  if (!one) return null
  return {
    rest: { ...cv, training: cv.training.with(at, { ...one, rest: '' }) },
    left: one.rest.replace(/^[\s,]+/, ''),
  }
}

const profileWords: Cut<Cv> = (cv) =>
  cv.profile.words === ''
    ? null
    : { rest: { ...cv, profile: { strengths: '', words: '' } }, left: cv.profile.words }

const bareStrengths: Cut<Cv> = (cv) =>
  cv.bare.length === 0 ? null : { rest: { ...cv, bare: [] }, left: cv.bare.join(', ') }
