import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleaned } from '@/portfolio/cleaned'
import { firstSentence, sentencesOf } from '@/portfolio/sentences'

test.each([
  [
    '1. J’ai appelé la mairie\n2. J’ai rempli le dossier',
    ['J’ai appelé la mairie', 'J’ai rempli le dossier'],
  ],
  ['• Appeler\n• Ranger', ['Appeler', 'Ranger']],
  [
    '·\tAppeler\n–\tRanger\n*  Trier\n✓ Laver\na) Plier\n-Repasser',
    ['Appeler', 'Ranger', 'Trier', 'Laver', 'Plier', 'Repasser'],
  ],
  [
    'J’ai remplacé Mme A. Diallo pendant deux mois. C’était bien.',
    ['J’ai remplacé Mme A. Diallo pendant deux mois.', 'C’était bien.'],
  ],
  ['J’ai suivi le prof. Martin.', ['J’ai suivi le prof. Martin.']],
  [
    'J’ai livré à 9 h. 30 le matin, puis à 14 h. Le soir aussi.',
    ['J’ai livré à 9 h. 30 le matin, puis à 14 h. Le soir aussi.'],
  ],
  ['J’ai fait le rangement, etc. puis le ménage', ['J’ai fait le rangement, etc. puis le ménage']],
  [
    'J’ai fait le rangement, etc. Puis le ménage.',
    ['J’ai fait le rangement, etc.', 'Puis le ménage.'],
  ],
  [
    'D’abord, j’ai dit bonjour Ensuite, j’ai montré le quartier',
    ['D’abord, j’ai dit bonjour', 'Ensuite, j’ai montré le quartier'],
  ],
  [
    'j’ai appelé la mairie\nj’ai rempli le dossier',
    ['j’ai appelé la mairie', 'j’ai rempli le dossier'],
  ],
  [
    'J’ai appelé la mairie pour savoir si mon dossier\nétait complet',
    ['J’ai appelé la mairie pour savoir si mon dossier était complet'],
  ],
  [
    'J’ai appelé la mairie\u2028J’ai attendu\vJ’ai rempli\fJ’ai signé',
    ['J’ai appelé la mairie', 'J’ai attendu', 'J’ai rempli', 'J’ai signé'],
  ],
  ['M. Diallo m’a aidé', ['M. Diallo m’a aidé']],
  ['J’ai couru 3.5 km. Bien !', ['J’ai couru 3.5 km.', 'Bien !']],
  ['Je travaille au 2e. Avec Léa', ['Je travaille au 2e.', 'Avec Léa']],
  ['j’ai appelé. il est venu. on a réparé', ['j’ai appelé.', 'il est venu.', 'on a réparé']],
  ['J’ai aidé ma mère.J’ai gardé mon frère.', ['J’ai aidé ma mère.', 'J’ai gardé mon frère.']],
  ['2 - 3 fois par semaine je cuisine', ['2 - 3 fois par semaine je cuisine']],
  [
    'J’ai dit « Non. Je reste. » et je suis resté.',
    ['J’ai dit « Non. Je reste. » et je suis resté.'],
  ],
  ['J’ai travaillé à la S.A.Q. J’ai aimé ça.', ['J’ai travaillé à la S.A.Q.', 'J’ai aimé ça.']],
  ['J’ai plié le linge et Puis j’ai rangé', ['J’ai plié le linge et Puis j’ai rangé']],
  ['', []],
  [' \n•\n...', []],
])('%j is %j', (typed, sentences) => expect(sentencesOf(typed)).toEqual(sentences))

test.each([
  ['J’ai aidé. Puis je suis partie.', 'J’ai aidé'],
  ['J’ai aidé M. Traoré et Mme. Diallo. Merci.', 'J’ai aidé M. Traoré et Mme. Diallo'],
  ['J’ai pesé 3.5 kg de riz. Voilà.', 'J’ai pesé 3.5 kg de riz'],
  ['J’ai cherché… et j’ai trouvé ! Enfin.', 'J’ai cherché… et j’ai trouvé'],
  ['J’ai attendu... Longtemps.', 'J’ai attendu'],
  ['J’ai dit : « Non ! » et je suis partie. Voilà.', 'J’ai dit : « Non ! » et je suis partie'],
  ['Super! Tout le monde est venu', 'Super'],
  ['sans fin', 'sans fin'],
  ['I helped Mr. Smith. He smiled.', 'I helped Mr. Smith'],
  ['', ''],
  ['...', ''],
])('the first sentence of %j is %j', (text, sentence) => expect(firstSentence(text)).toBe(sentence))

test('whatever is typed, no word of it is lost, and none is added', () => {
  const words = (text: string) => text.match(/[\p{L}]{2,}/gu) ?? []
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(words(sentencesOf(text).join(' '))).toEqual(words(cleaned(text)))
    }),
  )
})

test('control characters go, line ends stay', () => {
  expect(cleaned('mairie\vJ’ai\u0007 fait\r\nça\ttout\u0000')).toBe('mairie\nJ’ai fait\nça\ttout')
})
