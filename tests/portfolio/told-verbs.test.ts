import { expect, test } from 'vitest'
import { actionInEnglish, actionInFrench } from '@/portfolio/told-verbs'

/** What participants wrote, and how it stands on a CV. */
const told = `
  J’ai pris tous les rendez-vous, j’ai expliqué les papiers et je suis venue chaque soir
  → prendre tous les rendez-vous, expliquer les papiers et venir chaque soir
  J'ai aidé ma mère et mon frère → aider ma mère et mon frère
  j’ai gardé les enfants de ma sœur pendant deux ans → garder les enfants de ma sœur pendant deux ans
  J’ai écouté puis j’ai calmé tout le monde → écouter puis calmer tout le monde
  J’ai lavé, plié et rangé le linge → laver, plier et ranger le linge
  J’ai trié le linge, plié les draps et rangé les armoires → trier le linge, plier les draps et ranger les armoires
  J’ai cuisiné et servi → cuisiner et servir
  J’ai fait les courses, mis la table et préparé un gâteau → faire les courses, mettre la table et préparer un gâteau
  J’ai toujours tenu parole → toujours tenir parole
  Ensuite, j’ai appelé l’école → Ensuite, appeler l’école
  J’ai réussi le permis et j’ai conduit un camion → réussir le permis et conduire un camion
  J’ai rempli les dossiers de trois familles → remplir les dossiers de trois familles
  J’ai reçu les clients, j’ai rendu la monnaie → recevoir les clients, rendre la monnaie
  J’ai été bénévole au Secours populaire → être bénévole au Secours populaire
  J’ai eu peur mais j’ai continué → avoir peur mais continuer
  J’ai dû trouver un autre logement → devoir trouver un autre logement
  J’ai su rester calme → savoir rester calme
  J’avais promis de venir et je suis venu → promettre de venir et venir
  Je suis allée à la préfecture et j’ai attendu → aller à la préfecture et attendre
  Je suis restée avec elle toute la nuit → rester avec elle toute la nuit
  Je suis partie de rien → partir de rien
  J’ai appris le français en deux ans → apprendre le français en deux ans
  J’ai créé une association → créer une association
  J’ai accueilli les nouveaux → accueillir les nouveaux
  J’ai construit un mur, puis j’ai peint la chambre → construire un mur, peindre la chambre
  J’AI VENDU des habits → vendre des habits
  J’ai découvert la panne et j’ai réparé la machine → découvrir la panne et réparer la machine
`

/** What isn't surely an action stays as it was said. */
const stays = `
  Je suis fatiguée mais je continue
  Je suis mariée et j’aime cuisiner
  Je suis née à Dakar
  Je m’occupe de mon père
  Je l’ai accompagné chez le médecin
  Je n’ai pas abandonné
  Elle est venue et elle a crié
  On a tout rangé ensemble
  J’ai une clé et trois enfants
  J’ai trente ans
  J’ai aussi
  J’ai constructor
  Préparer les repas et ranger
  Mes enfants, fatigués, ont dormi
  Ma mère a marché et mangé
  ١٢٣ شكرا
`

const rows = told
  .trim()
  .replace(/\n\s*→/g, ' →')
  .split('\n')
  .map((row) => row.trim().split(' → '))

test.each(rows)('“%s” becomes “%s”', (said, written) => {
  expect(actionInFrench(said ?? '')).toBe(written)
})

test.each(
  stays
    .trim()
    .split('\n')
    .map((row) => row.trim()),
)('“%s” stays as it was said', (said) => {
  expect(actionInFrench(said)).toBe(said)
})

test('an adjective after a turned verb stays an adjective', () => {
  expect(actionInFrench('J’ai aidé un voisin malade et fatigué')).toBe(
    'aider un voisin malade et fatigué',
  )
  expect(actionInFrench('J’ai gardé mon frère, fatigué par le voyage')).toBe(
    'garder mon frère, fatigué par le voyage',
  )
  expect(actionInFrench('J’ai travaillé dans la santé et la sécurité')).toBe(
    'travailler dans la santé et la sécurité',
  )
})

test.each([
  [
    'I took the calls, I wrote them down and I came every evening',
    'took the calls, wrote them down and came every evening',
  ],
  ['I have organised a party', 'organised a party'],
  ['I also helped my neighbour', 'helped my neighbour'],
  ['I listened, then I explained', 'listened, then explained'],
  ['I have three children', 'have three children'],
  ['I’m a volunteer', 'I’m a volunteer'],
  ['We cooked, but I served', 'We cooked, but I served'],
  ['First, I made a list', 'First, made a list'],
  ['Then I called the school', 'Then called the school'],
  ['My sister and I cooked', 'My sister and I cooked'],
])('“%s” becomes “%s”', (said, written) => {
  expect(actionInEnglish(said)).toBe(written)
})
