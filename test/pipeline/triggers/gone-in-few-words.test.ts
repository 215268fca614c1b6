import { firesOn, sparesLines } from './ask.ts'

/** An account to be gone, said in few words or of what is kept; and what only leaves a list, is gone already, or was not meant. */

firesOn('account_deletion', [
  'remove all my info',
  'remove all of my details please',
  'delete all info about me',
  "delete whatever you've got on me",
  'please drop my account',
  'deregister my account please',
  'account gone please',
  'I no longer want to be registered',
  "I don't want you to keep my data",
  'stop storing my data',
  "please don't keep my information any longer",
  'gdpr erasure request',
  'forget me under gdpr',
  "I'd like to have my details erased",
  'I want off this platform for good',
])
firesOn(
  'account_deletion',
  [
    'Account weg bitte',
    'bitte Konto weg',
    'alles von mir löschen bitte',
    'löscht bitte alles von mir',
    'entfernen Sie alle Angaben zu mir',
    'ich will dass mein Profil verschwindet',
    'mein Konto soll verschwinden',
    'ich möchte gelöscht werden',
    'ich will nicht mehr registriert sein',
  ],
  { language: 'de' },
)
firesOn(
  'account_deletion',
  [
    'borra todo lo mío',
    'quita mi cuenta',
    'quiero que desaparezca mi cuenta',
    'cuenta fuera por favor',
    'no quiero que guarden mis datos',
  ],
  { language: 'es' },
)
firesOn(
  'account_deletion',
  [
    'enlevez mon compte',
    'je veux que mon compte disparaisse',
    'compte à supprimer svp',
    'retirez toutes mes infos',
    'ne gardez plus mes données',
    'je ne veux plus être inscrit',
  ],
  { language: 'fr' },
)

sparesLines('account_deletion', [
  'remove all my info from the shipping label',
  'remove my info from the mailing list',
  'delete all my messages',
  'delete my card info',
  'my account is gone',
  'all my info disappeared',
  'drop my account manager a line',
  "you don't have my data",
  'please keep my data',
  "I don't want to be signed up for the newsletter",
  'why did you delete all info about me',
  'did you remove all my details?',
  'how do you store my data',
  'stop keeping me waiting for my account',
  'my account was removed, please help',
  'take all my items off',
  "I don't need to be registered.",
  "I don't want to be a member.",
  'Clear all my data please, the browser cache is full',
  'erase all information on us tax forms',
])
sparesLines(
  'account_deletion',
  [
    'mein Account ist weg',
    'Konto ist weg',
    'meine Daten sind weg',
    'die Nachricht verschwindet von meinem Konto',
    'bitte löschen Sie alle Nachrichten von mir nicht',
  ],
  { language: 'de' },
)
sparesLines(
  'account_deletion',
  [
    'quiten el cargo de mi cuenta',
    'mi cuenta ha desaparecido',
    '¿Cómo puedo quitar mi cuenta de Google del móvil?',
    'Quiero quitar mi cuenta de Netflix de la app',
    'No quiero que guarden mis datos de envío',
  ],
  { language: 'es' },
)
sparesLines(
  'account_deletion',
  [
    'retirez 50 euros de mon compte',
    'mon compte a disparu',
    'Comment enlever mes coordonnées de la facture?',
    'Ne gardez pas mes coordonnées pour la prochaine fois',
  ],
  { language: 'fr' },
)
