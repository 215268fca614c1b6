import { firesOn, sparesLines } from './ask.ts'

firesOn('account_deletion', [
  'my daughter is too young for this, please delete her account',
  "she doesn't play anymore, can you close her account",
  'we would like his profile removed, he is only 9',
  "dad can't use a computer any more so i'd like his account closed",
  'i need her account deactivated please',
  'we are leaving for a competitor, close our workspace and wipe it',
  'please delete our tenant',
  "we'd like our organisation deleted by friday",
  'how do i delete my workspace completely',
  'remove our company from your platform and all data with it',
])
sparesLines('account_deletion', [
  "how do i delete a user's account from our admin panel",
  "how can i remove a customer's account in the crm",
  'can i delete an employee account via your api',
  'he scammed me, i want his account deleted',
  'report: this is a fake profile with my photos, please have her account removed',
  'remove our organization from the mailing list',
  'how do i remove a member from our workspace',
  'can i change our organization name',
  'the team deleted our workspace settings by accident',
  'she lost her account password',
  'will leaving the company delete my workspace history?',
])
firesOn(
  'account_deletion',
  [
    'bitte löschen sie unsere organisation und alle daten',
    'wir wechseln den anbieter, unseren workspace bitte löschen',
    'wie kann ich unseren mandanten endgültig löschen',
  ],
  { language: 'de' },
)
sparesLines(
  'account_deletion',
  ['wie kann ich einen nutzer aus unserem workspace entfernen', 'unseren workspace umbenennen bitte'],
  { language: 'de' },
)
firesOn(
  'account_deletion',
  [
    'quiero darme de baja de la app',
    'cómo me doy de baja en vuestra plataforma',
    'me quiero dar de baja de la aplicación',
    'como borro todos mis datos',
    'eliminen nuestra organización por favor',
  ],
  { language: 'es' },
)
sparesLines(
  'account_deletion',
  [
    'quiero darme de baja del boletín',
    'darme de baja de la tarifa de datos',
    'cómo borro mis datos de pago',
    'quiero darme de baja de la cuenta premium',
  ],
  { language: 'es' },
)
firesOn(
  'account_deletion',
  [
    "merci d'effacer mon compte",
    "merci d'effacer toutes mes données",
    'pouvez-vous supprimer notre espace de travail',
    "je vous prie d'effacer mon profil",
  ],
  { language: 'fr' },
)
sparesLines(
  'account_deletion',
  [
    "merci d'effacer mon ancienne adresse",
    'merci de supprimer notre espace de stockage en trop',
    "merci d'effacer le message",
  ],
  { language: 'fr' },
)
