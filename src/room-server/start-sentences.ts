import { UnusableStore } from '@/room-server/store/engine'

/** What is said where the room doesn't start, in both languages: nobody has chosen one yet. */
const sentences: Readonly<Record<UnusableStore['because'], readonly [string, string]>> = {
  newer: [
    'Ces données viennent d’une version plus récente d’Atouts.',
    'This data comes from a newer version of Atouts.',
  ],
  empty: [
    'Le fichier des données est vide : il était peut-être en train d’être copié. Remettez une sauvegarde, ou retirez ce fichier pour commencer une salle neuve.',
    'The data file is empty: it may have been in mid-copy. Bring back a backup, or take this file away to begin a new room.',
  ],
  damaged: [
    'Le fichier des données est abîmé. Remettez une sauvegarde à sa place.',
    'The data file is damaged. Put a backup in its place.',
  ],
  'read-only': [
    'Atouts n’a pas le droit d’écrire dans le dossier des données.',
    'Atouts may not write to the data folder.',
  ],
  locked: [
    'Un autre programme se sert de ces données : Atouts tourne peut-être déjà.',
    'Another program is using this data: Atouts may be running already.',
  ],
  unreachable: [
    'La base de données ne répond pas, ou refuse cette adresse (ATOUTS_DATABASE).',
    'The database doesn’t answer, or refuses this address (ATOUTS_DATABASE).',
  ],
  alone: [
    'Un autre Atouts se sert déjà de cette base. Pour en faire tourner plusieurs, donnez à tous le même Redis (ATOUTS_REDIS).',
    'Another Atouts is using this database already. To run several, give all of them the same Redis (ATOUTS_REDIS).',
  ],
  'no-redis': [
    'Redis ne répond pas, ou refuse cette adresse (ATOUTS_REDIS).',
    'Redis doesn’t answer, or refuses this address (ATOUTS_REDIS).',
  ],
  'too-mighty': [
    'Le compte de la base de données peut tout lire : les organisations ne seraient pas séparées. Donnez à Atouts un compte sans SUPERUSER ni BYPASSRLS.',
    'The database account may read everything: organisations wouldn’t be apart. Give Atouts an account without SUPERUSER or BYPASSRLS.',
  ],
}

/** Why the room doesn't start, with its data in `file`, if it is one, and on `port`. */
export function sentenceFor(error: unknown, file: string, port: number): string {
  if (error instanceof UnusableStore) {
    const [french, english] = sentences[error.because]
    return `${french} Rien n’a été changé.\n${english} Nothing was changed${file && `: ${file}`}`
  }
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') {
    return `Le port ${port} est déjà pris : Atouts tourne peut-être déjà.
Port ${port} is in use: Atouts may be running already. Another one: ATOUTS_PORT=4180 npm start`
  }
  return message
}
