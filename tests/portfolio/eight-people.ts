import { readJourneyFile } from '@/documents/read-journey-file'
import type { Journey, ProjectId } from '@/journey/journey'
import type { Country } from '@/language/country'
import type { Language } from '@/language/language'
import { wordsOf } from '../language/words'
import { fileOf, maite, type Person } from '../walkthrough/invented-people'

/** Eight invented people, as different as those who print: what each prints, and for where. */
export type Printing = {
  readonly journey: Journey
  readonly words: ReturnType<typeof wordsOf>
  readonly country: Country
  readonly surname: string
  readonly contact: string
  readonly project: ProjectId | null
}

const nobody: Person = {
  name: '',
  colour: 'blue',
  strengths: {},
  likes: [],
  kept: {},
  success: ['', ''],
  gifts: [],
  proofs: {},
  ideas: [],
  project: { kind: 'looking', text: '', field: '' },
  steps: [],
  texts: {},
}

const samira: Person = {
  ...nobody,
  name: 'Samira',
  strengths: {
    's-organiser': [
      'cuisiner',
      'Un mercredi, le four est tombé en panne à onze heures.',
      'J’ai changé le menu et j’ai donné un poste à chacun.',
      'À midi, quarante personnes ont mangé.',
    ],
    'eviter-le-gaspillage': [
      'cuisiner',
      'Le marché nous donne ses invendus.',
      'Je trie, je fais des soupes et des compotes. J’étiquette.',
      'Deux cagettes sauvées chaque semaine.',
    ],
    'faire-equipe': [
      'cuisiner',
      'Les nouveaux bénévoles arrivent sans connaître la cuisine.',
      'Je montre les gestes. On se répartit les postes avant le service.',
      'Personne ne reste seul.',
    ],
    'parler-plusieurs-langues': [
      'traduire-pour-d-autres',
      'Au guichet, une voisine ne comprenait pas.',
      'J’ai expliqué les consignes en français et en arabe.',
      'Elle a eu son rendez-vous.',
    ],
    'tenir-parole': ['petits-boulots', '', '', ''],
  },
  kept: {
    's-organiser':
      'Changer le menu en une heure quand le four est tombé en panne, et servir à midi.',
    'eviter-le-gaspillage':
      'Transformer les invendus du marché en soupes et en compotes, soit deux cagettes par semaine.',
    'faire-equipe':
      'Montrer les gestes aux nouveaux bénévoles, répartir les postes avant chaque service.',
    'parler-plusieurs-langues': 'Expliquer les consignes en français et en arabe.',
  },
  gifts: [
    ['s-organiser', 'Ewa', 'Avec toi, personne ne reste debout à attendre.'],
    ['faire-equipe', 'Rachid', 'Tu expliques sans jamais te moquer.'],
  ],
  project: { kind: 'job', text: 'Travailler en cuisine dans une école', field: 'Cuisine' },
  steps: [
    ['Demander un essai à la cuisine centrale', '4 déc.', 'sans aide', 'todo'],
    ['Faire relire mon CV', '8 déc.', 'Karim', 'todo'],
    ['Visiter le centre de formation', '14 janv.', 'Ewa', 'todo'],
  ],
  texts: {
    'cv:headline': 'Aide de cuisine en restauration collective',
    'cv:profile': 'J’aime quand le repas est prêt à l’heure et que rien n’est jeté.',
    'cv:training':
      'Hygiène alimentaire (14 heures), centre de formation, Valbourg, 2026\nPremiers secours, Valbourg, 2025\nFrançais niveau B1, cours du soir, 2022',
    'cv:languages': 'Français, arabe : lus, parlés, écrits\nPermis B depuis 2020',
    'cv:at:cuisiner': 'Repas de quartier, maison des habitants, Valbourg · 2024 – 2026 · bénévolat',
    'cv:at:petits-boulots':
      'Société de nettoyage, Nanterre, 2019-2021\nNettoyer deux étages avant 8 heures, doser les produits.',
    'cv:at:traduire-pour-d-autres': 'Maison des habitants, depuis 2022',
    'letter:addressee':
      'Madame Lenoir\nCuisine centrale de Valbourg\n3, rue du Marché\n92999 Valbourg',
    'letter:subject': 'candidature au poste d’aide de cuisine',
    'letter:town': 'Valbourg',
    'letter:you':
      'Vos repas arrivent chaque jour dans l’école de mes enfants. Ils m’en parlent le soir : c’est chez vous que j’aimerais travailler.',
  },
}

const josiane: Person = {
  ...samira,
  name: 'Josiane',
  strengths: {
    's-organiser': [
      'cuisiner',
      '',
      'J’ai préparé deux dîners par semaine.',
      'Trente-cinq personnes ont mangé.',
    ],
    transmettre: [
      'cuisiner',
      '',
      'Je montre une recette, étape par étape, en français et en lingala.',
      'Les nouvelles familles cuisinent.',
    ],
    'faire-equipe': [
      'benevolat',
      '',
      'J’ai partagé les tâches avec cinq bénévoles de quatre pays.',
      'Tout était prêt.',
    ],
    debrouillardise: [
      'cuisiner',
      '',
      'J’ai inventé un menu avec les dons reçus le matin même.',
      'Rien n’a été jeté.',
    ],
    'tenir-parole': [
      'vendre',
      '',
      'J’ai tenu la caisse chaque samedi pendant un an.',
      'La boutique a toujours ouvert.',
    ],
  },
  kept: {
    's-organiser': 'Préparer deux dîners par semaine pour trente-cinq personnes',
    transmettre: 'Montrer une recette, étape par étape, en français et en lingala',
    'faire-equipe': 'Partager les tâches avec cinq bénévoles de quatre pays',
    debrouillardise: 'Inventer un menu avec les dons reçus le matin même',
    'tenir-parole': 'Tenir la caisse chaque samedi pendant un an',
  },
  project: {
    kind: 'job',
    text: 'Obtenir un poste en cuisine dans une école, une garderie ou un organisme de quartier, de jour',
    field: '',
  },
  texts: {
    'cv:headline': 'Aide en cuisine, milieu scolaire ou communautaire',
    'cv:training':
      'Hygiène et salubrité alimentaires, manipulation des aliments, 2025\nFrancisation, niveau intermédiaire, 2023',
    'cv:languages': 'Français, lingala : courant\nAnglais : de base\nPermis de conduire (classe 5)',
    'cv:at:cuisiner':
      'Organisme de quartier, Montréal · 2024 à aujourd’hui · bénévolat\nPlanifier les achats avec l’équipe, cuisiner, emballer les portions.',
    'cv:at:benevolat': 'Résidence, Montréal, 2022-2024',
    'cv:at:vendre': 'Friperie communautaire, Montréal, 2021 – 2022, bénévolat',
    'letter:addressee': 'École des Tilleuls\n45, rue Fabre\nMontréal (Québec) H2J 0A0',
    'letter:subject': 'poste d’aide en cuisine',
    'letter:town': 'Montréal',
    'letter:you':
      'Votre école cuisine sur place, et les enfants y goûtent les plats de tous les pays.',
  },
}

const zoe: Person = {
  ...nobody,
  name: 'Zoé',
  strengths: { patience: ['', '', '', ''], aider: ['', '', '', ''] },
}

const yanis: Person = {
  ...nobody,
  name: 'Yanis',
  strengths: {
    reparer: [
      'bricoler-reparer',
      '',
      'J’ai réparé trois vélos avec mon oncle.',
      'Ils roulent encore.',
    ],
    curiosite: ['jeux-et-numerique', '', '', ''],
    patience: ['', '', '', ''],
  },
  kept: { reparer: 'Réparer trois vélos' },
  project: { kind: 'looking', text: 'Je cherche encore', field: '' },
}

const long =
  'J’ai organisé le déménagement de douze familles du même immeuble en une seule fin de semaine, avec deux camions prêtés par la mairie, des bénévoles de trois quartiers et un plan de circulation que j’avais dessiné moi-même sur une nappe en papier'

const maximal: Person = {
  ...maite,
  name: 'Marie-Alexandrine-Félicité',
  strengths: Object.fromEntries(
    Object.entries(maite.strengths).map(([card, [where, situation, action, result]]) => [
      card,
      [
        where,
        `${situation} ${situation}`,
        `${action} ${action} ${long}.`,
        `${result} ${result}`,
      ] as const,
    ]),
  ),
  kept: Object.fromEntries(
    Object.keys(maite.strengths).map((card, at) => [card, `${long} (${at + 1})`]),
  ),
  texts: {
    ...maite.texts,
    'cv:profile': `${long}.`,
    'cv:training': Array.from(
      { length: 8 },
      (_, at) =>
        `Formation ${at + 1} aux soins à la personne, centre de formation de Rimouski, ${2010 + at}`,
    ).join('\n'),
    'cv:at:benevolat': `Comptoir alimentaire de Saint-Fabien, 2015-2024\n${long}\n${long} encore`,
    'letter:you': `${maite.texts['letter:you']} ${long}. ${long} une fois encore.`,
    'letter:addressee':
      'Madame Marie-Josephte Thériault-Vaillancourt\nRésidence des Érables\n1245, boulevard Jacques-Cartier, bureau 300\nMont-Joli (Québec) G5H 0A0',
    'letter:subject': 'candidature au poste de préposée aux bénéficiaires à temps partiel, de jour',
    'letter:town': 'Saint-Fabien-de-Panet',
  },
}

const grace: Person = {
  ...nobody,
  name: 'Grace',
  strengths: {
    's-organiser': [
      'cuisiner',
      'The community kitchen had no plan.',
      'I set up a weekly schedule and called every volunteer.',
      'We served sixty meals every Friday.',
    ],
    'prendre-soin': [
      'aider-un-proche',
      'My grandmother came home from the hospital.',
      'I helped her walk again, ten steps more each day.',
      'She goes to church on her own.',
    ],
    'tenir-parole': ['petits-boulots', '', 'I opened the store every morning at five.', ''],
  },
  kept: {
    's-organiser': 'Set up a weekly schedule and call every volunteer',
    'prendre-soin': 'Help my grandmother walk again, ten steps more each day',
    'tenir-parole': 'Open the store every morning at five',
  },
  gifts: [['prendre-soin', 'Ana', 'You never hurried anyone.']],
  project: { kind: 'training', text: 'Become a personal support worker', field: 'Health care' },
  steps: [['Visit the college', 'January 14', 'with Ana', 'todo']],
  texts: {
    'cv:headline': 'Personal support worker, in training',
    'cv:profile': 'I like it when people can stay in their own home.',
    'cv:training': 'First aid and CPR, Red Cross, 2025',
    'cv:languages': 'English, Twi\nDriver’s licence (class G)',
    'cv:at:cuisiner': 'Community kitchen, Brampton, 2023 to today, volunteer',
    'cv:at:petits-boulots': 'Corner store, Brampton, 2019–2022',
    'letter:addressee': 'Ms. Lee\nMaple Home Care\n12 King Street\nBrampton ON L6Y 0A0',
    'letter:subject': 'Personal support worker, part time',
    'letter:town': 'Brampton',
    'letter:you':
      'Your team cared for my neighbour for two years. I saw how you knock before you enter.',
  },
}

const nour: Person = {
  ...samira,
  name: 'نور',
  texts: {
    ...samira.texts,
    'cv:profile': 'أحب أن يكون الطعام جاهزًا في وقته، ولا يُرمى شيء.',
    'cv:headline': 'مساعدة مطبخ · Aide de cuisine',
  },
  strengths: {
    ...samira.strengths,
    's-organiser': [
      'cuisiner',
      'كان الفرن معطلاً.',
      'غيّرت القائمة وأعطيت كل شخص مهمة.',
      'أكل أربعون شخصًا.',
    ],
  },
}

const scripts: Person = {
  ...samira,
  name: 'תמר 🌸',
  texts: {
    ...samira.texts,
    'cv:profile': 'אני אוהבת לבשל. நான் சமைக்கிறேன். আমি রান্না করি।',
    'cv:headline': 'ምግብ አብሳይ · მზარეული · 厨师',
  },
  kept: { ...samira.kept, 's-organiser': '准备四十人的饭菜 🍲 ; நாற்பது பேருக்கு சமைத்தல்' },
}

async function printing(
  person: Person,
  language: Language,
  country: Country,
  surname: string,
): Promise<Printing> {
  const opened = await readJourneyFile(new Blob([JSON.stringify(fileOf(person))]))
  if (!opened.ok) throw new Error(`${person.name} can’t be opened: ${opened.because}`)
  const contact =
    country === 'france'
      ? '06 39 98 41 27\nsamira.benali@example.org\nValbourg (92)'
      : '514 555-0142\njosiane.mbala@example.org\nMontréal (Québec)'
  return {
    journey: opened.journey,
    words: wordsOf(language, country),
    country,
    surname,
    contact: surname === '' ? '' : contact,
    // With all eight strengths, rather than those of a project.
    project: person === maximal || person.project.text === '' ? null : ('p' as ProjectId),
  }
}

export const eightPeople = {
  typical: () => printing(samira, 'fr', 'france', 'Benali'),
  sparse: () => printing(zoe, 'fr', 'france', ''),
  maximal: () => printing(maximal, 'fr', 'quebec', 'Bérubé-Ouellet'),
  looking: () => printing(yanis, 'fr', 'france', 'Kaci'),
  quebec: () => printing(josiane, 'fr', 'quebec', 'Mbala'),
  canada: () => printing(grace, 'en', 'canada', 'Owusu'),
  arabic: () => printing(nour, 'fr', 'france', 'حداد'),
  scripts: () => printing(scripts, 'fr', 'france', 'Levi'),
} satisfies Readonly<Record<string, () => Promise<Printing>>>

export type Who = keyof typeof eightPeople
export const everyone = Object.keys(eightPeople) as readonly Who[]
