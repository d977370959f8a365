/**
 * Two invented people who went all the way and had much to say, as the files that they take home.
 * Long sentences, many accents, names of several countries, quotation marks, dashes and lists.
 */

type Told = readonly [where: string, situation: string, action: string, result: string]

export type Person = {
  readonly name: string
  readonly colour: string
  readonly strengths: Readonly<Record<string, Told>>
  readonly likes: readonly string[]
  /** The CV line that the person kept for a strength. */
  readonly kept: Readonly<Record<string, string>>
  readonly success: readonly [title: string, text: string, ...cards: readonly string[]]
  readonly gifts: readonly (readonly [card: string, giver: string, words: string])[]
  readonly proofs: Readonly<Record<string, readonly [shows: string, witness: string]>>
  readonly ideas: readonly (readonly [card: string, place: string, named: string, text: string])[]
  readonly project: { readonly kind: string; readonly text: string; readonly field: string }
  readonly steps: readonly (readonly [what: string, when: string, whom: string, state: string])[]
  readonly texts: Readonly<Record<string, string>>
}

export const maite: Person = {
  name: 'Maïté Bérubé-Ouellet',
  colour: 'teal',
  strengths: {
    'prendre-soin': [
      'aider-un-proche',
      'À l’automne, ma mère Rose-Hélène est tombée dans l’escalier de sa maison à Saint-Fabien. Elle avait quatre-vingt-un ans, le fémur cassé, et personne dans la famille ne pouvait prendre congé. L’hôpital était à soixante-cinq kilomètres, et l’hiver arrivait.',
      'J’ai pris tous les rendez-vous et j’ai expliqué les papiers de l’hôpital. J’ai appris à faire les transferts du lit au fauteuil avec l’ergothérapeute, j’ai préparé les repas mous pour la semaine et j’ai tenu un cahier où chacun notait l’heure des médicaments.',
      'Elle a pu rentrer chez elle avant Noël. L’infirmière du CLSC a dit : « Votre cahier, on devrait le montrer à toutes les familles. »',
    ],
    's-organiser': [
      'elever-des-enfants',
      'Trois enfants dans deux écoles, un travail de soir à la cafétéria du cégep, et une seule auto qui refusait de démarrer dès qu’il faisait −20 °C.',
      'J’ai fait un calendrier de couleurs sur le frigidaire, j’ai réparti les tâches — même Zoé, cinq ans, avait la sienne — et j’ai organisé un tour de rôle avec deux voisines pour les allers-retours.',
      'En trois ans, aucun rendez-vous manqué. Les voisines s’en servent encore.',
    ],
    'gerer-un-budget': [
      'gerer-le-budget',
      'Après la séparation, il restait 1 247,50 $ par mois pour quatre, loyer compris, et une dette d’Hydro que je n’avais pas faite.',
      'J’ai écrit chaque dépense pendant deux mois, j’ai téléphoné à Hydro-Québec pour négocier une entente de paiement et j’ai mis 15 $ de côté chaque semaine, même quand c’était serré.',
      'La dette était remboursée dix-huit mois plus tard, et nous sommes allés voir la mer aux Îles-de-la-Madeleine.',
    ],
    ecouter: [
      'benevolat',
      'Au comptoir alimentaire, un homme venait chaque jeudi sans jamais rien dire. Il gardait son manteau, prenait son sac et repartait.',
      'Je lui ai gardé une chaise près de la fenêtre. Je n’ai posé aucune question : j’ai attendu, j’ai écouté, et un jour il a parlé de son frère.',
      'Il vient maintenant deux heures plus tôt pour aider à décharger le camion.',
    ],
    transmettre: [
      'encadrer-des-jeunes',
      'Les jeunes du quartier voulaient cuisiner pour leur bal, mais personne n’avait jamais fait un repas pour quarante-cinq.',
      'Je leur ai montré à multiplier une recette, à lire une étiquette d’allergènes et à partager le travail en postes. J’ai laissé les erreurs arriver, puis nous les avons corrigées ensemble.',
      'Ils ont servi quarante-sept assiettes chaudes ; deux d’entre eux étudient aujourd’hui en cuisine, à Rimouski.',
    ],
    'faire-des-demarches': [
      'demarches',
      'Ma demande de crédit d’impôt pour aidante naturelle avait été refusée deux fois, sans explication que je comprenne.',
      'J’ai demandé le dossier complet, j’ai souligné ce qui manquait, j’ai trouvé le formulaire TP-1029 et j’ai écrit une lettre d’une page avec les dates.',
      'La demande a été acceptée, avec deux ans de retour. Depuis, on m’appelle dans l’immeuble quand une enveloppe brune arrive.',
    ],
    patience: [
      'aider-aux-devoirs',
      'Mon plus vieux, Étienne, confondait les lettres et pleurait le soir devant ses cahiers.',
      'J’ai divisé les devoirs en dix minutes, j’ai inventé des phrases drôles pour les sons difficiles — « le hérisson hurle en haut » — et je n’ai jamais fini à sa place.',
      'À la fin de l’année, il a lu une page entière devant la classe.',
    ],
    'se-relever': [
      'traverser-une-epreuve',
      'Il y a eu une année dont je parle peu.',
      'J’ai demandé de l’aide, j’ai recommencé par de petites choses et j’ai gardé un carnet des bonnes journées.',
      'Le carnet est plein. J’en ai commencé un deuxième.',
    ],
  },
  likes: ['prendre-soin', 'transmettre', 'ecouter'],
  kept: {
    'prendre-soin':
      'Prendre tous les rendez-vous et expliquer les papiers de l’hôpital ; apprendre à faire les transferts du lit au fauteuil avec l’ergothérapeute',
    's-organiser':
      'Faire un calendrier de couleurs, répartir les tâches et organiser un tour de rôle avec deux voisines',
    'gerer-un-budget': 'Négocier une entente de paiement et rembourser une dette en dix-huit mois',
    transmettre: 'Montrer à multiplier une recette et à lire une étiquette d’allergènes',
  },
  success: [
    'La soirée des cinquante ans de la paroisse',
    'Nous étions six, il fallait nourrir cent vingt personnes et la salle n’avait plus de chauffage à midi. On a fini par danser dans nos manteaux.',
    's-organiser',
    'faire-equipe',
  ],
  gifts: [
    ['ecouter', 'Joëlle', 'Tu as laissé le silence durer, et c’est là qu’il a parlé.'],
    ['patience', 'Abdoulaye', 'Dix minutes, tous les soirs, pendant un an : moi, j’aurais lâché.'],
    ['s-organiser', 'Ngọc Ánh', 'Le calendrier de couleurs, je te le vole !'],
  ],
  proofs: {
    'prendre-soin': [
      'Une lettre de remerciement du CLSC de la Mitis, et le cahier lui-même',
      'Mme Gagnon-Thériault, infirmière',
    ],
    'gerer-un-budget': [
      'L’entente de paiement signée, et le relevé à zéro',
      'ma conseillère budgétaire',
    ],
  },
  ideas: [
    [
      'prendre-soin',
      'un-lieu-de-soin',
      'la résidence des Érables, à Mont-Joli',
      'accompagner les repas et rassurer les familles qui visitent pour la première fois.',
    ],
    [
      'transmettre',
      'l-ecole-ou-la-formation',
      '',
      'montrer aux nouvelles comment tenir le cahier de suivi.',
    ],
  ],
  project: {
    kind: 'training',
    text: 'Devenir préposée aux bénéficiaires, à temps partiel d’abord, sans quitter ma mère.',
    field: 'Les soins à domicile',
  },
  steps: [
    ['Téléphoner au centre de formation professionnelle', 'le 3 décembre', 'seule', 'tried'],
    ['Visiter la résidence des Érables une demi-journée', 'en janvier', 'avec Joëlle', 'todo'],
    ['Faire traduire mon relevé de notes', 'avant Noël', 'avec ma conseillère', 'done'],
  ],
  texts: {
    'cv:headline': 'Aidante expérimentée, en route vers le métier de préposée aux bénéficiaires',
    'cv:languages':
      'Français (langue première), anglais (je me débrouille), permis de conduire classe 5',
    'cv:training':
      'Secourisme et RCR, Ambulance Saint-Jean, 2024\nHygiène et salubrité alimentaires, MAPAQ, 2022',
    'letter:you':
      'Je vous écris parce que votre résidence est la seule, entre Rimouski et Matane, où les familles mangent avec les résidents le dimanche. Ma mère en a entendu parler par sa voisine de chambre.',
  },
}

export const ousmane: Person = {
  name: 'Ousmane N’Diaye-Łukaszewicz',
  colour: 'violet',
  strengths: {
    reparer: [
      'bricoler-reparer',
      'Au foyer, la machine à laver de l’étage tombait en panne tous les quinze jours, et le technicien coûtait trop cher pour l’association.',
      'J’ai démonté la pompe avec Čeněk, j’ai nettoyé le filtre et j’ai remplacé un joint à 4,20 €. J’ai filmé chaque étape pour pouvoir la remonter sans erreur.',
      'Elle tourne depuis quatorze mois. Le directeur m’a confié ensuite les vélos.',
    ],
    'parler-plusieurs-langues': [
      'traduire-pour-d-autres',
      'Mes colocataires s’appelaient Наталія, Şeyma et Čeněk : à table, il y avait cinq langues et un seul four.',
      'J’ai traduit les règles de la maison du français vers le polonais et le wolof, puis j’ai dessiné des pictogrammes pour le reste.',
      'Plus aucune dispute sur le ménage ; l’éducatrice a affiché mes dessins dans les trois autres appartements.',
    ],
    debrouillardise: [
      'vivre-a-plusieurs',
      'Le jour de mes dix-huit ans, j’ai eu un sac, une clé et deux cents euros. Je n’avais jamais rempli un dossier de logement.',
      'J’ai cherché qui avait déjà fait le chemin, j’ai noté les pièces à fournir et j’ai relancé chaque vendredi, poliment, à la même heure.',
      'J’ai eu une place en résidence habitat jeunes au bout de sept semaines.',
    ],
    'tenir-parole': [
      'petits-boulots',
      'Je livrais des repas à vélo, le soir, sous la pluie nantaise. Deux livreurs sur trois ne venaient pas le dimanche.',
      'Je suis venu tous les dimanches pendant huit mois, et j’ai prévenu la veille la seule fois où j’étais malade.',
      'Le restaurant m’a proposé de former les nouveaux.',
    ],
    'envie-d-apprendre': [
      'reprendre-une-formation',
      'J’ai quitté le collège en quatrième. Les fractions, pour moi, c’était du brouillard.',
      'J’ai repris avec des vidéos, puis avec Mme Fernández-Íñiguez, bénévole à la bibliothèque : une heure le mardi, une heure le jeudi. J’ai refait chaque exercice jusqu’à pouvoir l’expliquer.',
      'J’ai eu 14,5/20 au test d’entrée de l’école de la deuxième chance.',
    ],
  },
  likes: ['reparer', 'envie-d-apprendre'],
  kept: {
    reparer: 'Démonter la pompe, nettoyer le filtre et remplacer un joint ; filmer chaque étape',
    'parler-plusieurs-langues':
      'Traduire les règles de la maison du français vers le polonais et le wolof',
    'tenir-parole': 'Livrer des repas à vélo tous les dimanches pendant huit mois',
  },
  success: [
    'Le premier vélo que j’ai remonté seul',
    'Un Peugeot de 1983, couleur crème, trouvé dans une cave. Il roule.',
    'reparer',
    'patience',
  ],
  gifts: [
    ['debrouillardise', 'Fátima', 'Relancer sans s’énerver, chaque vendredi : c’est du métier.'],
    ['animer', 'Jürgen', 'Quand tu expliques avec tes dessins, tout le monde se tait.'],
  ],
  proofs: {
    reparer: ['Les photos avant / après, et la facture du joint', 'M. Le Goff, directeur du foyer'],
    'tenir-parole': ['Une lettre du restaurant « Chez Zoé »', 'la gérante'],
  },
  ideas: [
    [
      'reparer',
      'un-atelier',
      'l’atelier vélo de Malakoff',
      'remettre en route ce que les autres jettent.',
    ],
  ],
  project: {
    kind: 'job',
    text: 'Un apprentissage de mécanicien cycles, à Nantes ou à Saint-Nazaire.',
    field: 'Mécanique, mobilité douce',
  },
  steps: [['Passer une journée à l’atelier de Malakoff', 'mercredi', 'avec Čeněk', 'todo']],
  texts: {
    'cv:headline': 'Mécanicien cycles débutant, sérieux et polyglotte',
    'cv:languages': 'Français, wolof, polonais ; permis AM',
  },
}

const orders = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const inOrder = <Value>(values: readonly Value[], row: (value: Value) => object) =>
  Object.fromEntries(
    values.map((value, at) => [`row-${at}`, { ...row(value), order: orders.charAt(at) }]),
  )

/** The file that this person takes home. */
export function fileOf(person: Person) {
  const cards = Object.keys(person.strengths)
  const [title, text, ...took] = person.success
  const told = Object.entries(person.strengths)
  return {
    kind: 'atouts-journey',
    format: 2,
    savedAt: '2026-11-22T09:00:00.000Z',
    about: { name: person.name, colour: person.colour, deck: 'full' },
    experiences: Object.fromEntries(
      told.filter(([, [where]]) => where !== '').map(([, [where]]) => [where, true]),
    ),
    placements: Object.fromEntries(cards.map((id, at) => [id, { pile: 'often', turn: at + 1 }])),
    likes: Object.fromEntries(person.likes.map((id) => [id, true])),
    strengths: Object.fromEntries(cards.map((id, at) => [id, { order: orders.charAt(at) }])),
    successes: { s: { title, text, cards: took, order: 'A' } },
    stories: Object.fromEntries(
      told.map(([card, [where, situation, action, result]]) => [
        card,
        { card, where, place: '', situation, action, result, order: 'A' },
      ]),
    ),
    lines: Object.fromEntries(
      Object.entries(person.kept).map(([story, text]) => [
        `${story}:said`,
        { story, text, kept: true },
      ]),
    ),
    gifts: inOrder(person.gifts, ([card, giver, words]) => ({
      ...{ card, giver, words, named: true, decision: 'kept' },
    })),
    proofs: Object.fromEntries(
      Object.entries(person.proofs).map(([card, [shows, witness]]) => [
        card,
        { shows, witness, ease: 'show-others', rhythm: 'every-week' },
      ]),
    ),
    ideas: inOrder(person.ideas, ([card, place, named, text]) => ({ card, place, named, text })),
    projects: { p: { ...person.project, cards: cards.slice(0, 4), order: 'A' } },
    roadmap: inOrder(person.steps, ([what, when, whom, state]) => ({ what, when, whom, state })),
    texts: person.texts,
  }
}
