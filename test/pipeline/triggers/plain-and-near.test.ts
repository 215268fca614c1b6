import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** The plain wishes of three hard rules in four languages, each beside what shares its words. */

describe('account deletion', () => {
  firesOn('account_deletion', [
    'pls delet my acount',
    'I want out, erase my profile completely',
    'I no longer want an account with you',
    'get rid of my account please',
    'kindly deactivate my account',
    "It's useless to me, so please close my account now",
    'I am not happy, close my account',
    'remove me from your system',
  ])
  firesOn(
    'account_deletion',
    [
      'loeschen sie bitte mein konto',
      'Mein Account soll gelöscht werden',
      'Ich will, dass mein Konto gelöscht wird',
      'Bitte alle meine Daten löschen',
      'kündigen und Konto löschen bitte',
    ],
    { language: 'de' },
  )
  firesOn(
    'account_deletion',
    [
      'quiero eliminar mi cuenta',
      'quiero que borren mi cuenta',
      'deseo darme de baja de mi cuenta',
      'por favor borre todos mis datos',
    ],
    { language: 'es' },
  )
  firesOn(
    'account_deletion',
    [
      'je veux supprimer mon compte',
      'je souhaite que vous supprimiez mon compte',
      'merci de fermer mon compte',
      'effacez toutes mes données',
    ],
    { language: 'fr' },
  )
  sparesLines('account_deletion', [
    'my account was deleted by mistake',
    'why was my account closed?',
    'I did not ask to delete my account',
    'freeze my card',
    'cancel my order',
    'delete the last message',
    'how do I remove a device from my account',
    'remove the charge from my account',
    'my account was hacked, do not delete it',
    "will you delete my account if I don't pay?",
    'I deleted my account last week and want it back',
    'how do I restore a deleted account',
    'remove my account number from the letter',
    'unsubscribe my account from emails',
  ])
  sparesLines(
    'account_deletion',
    [
      'Warum wurde mein Konto gelöscht?',
      'Mein Konto wurde versehentlich gelöscht',
      'Ich will mein Konto nicht löschen',
      'Wie entferne ich ein Gerät aus meinem Konto?',
      'Habe mein Konto letzte Woche gelöscht und will es zurück',
    ],
    { language: 'de' },
  )
  sparesLines(
    'account_deletion',
    [
      '¿Por qué han cerrado mi cuenta?',
      'no quiero cerrar mi cuenta',
      'eliminé mi cuenta por error',
      '¿Cómo elimino una tarjeta de mi cuenta?',
    ],
    { language: 'es' },
  )
  sparesLines(
    'account_deletion',
    [
      'pourquoi avez-vous fermé mon compte ?',
      'je ne veux pas supprimer mon compte',
      'mon compte a été supprimé par erreur',
      'comment supprimer une carte de mon compte ?',
    ],
    { language: 'fr' },
  )
})

describe('formal complaint', () => {
  firesOn('formal_complaint', [
    "I'd like to lodge a complaint",
    'this is a formal complaint',
    'I want to make a formel complaint',
    'how do I file a complaint?',
    'please register my complaint',
    'I want to complain about one of your agents',
  ])
  firesOn(
    'formal_complaint',
    ['ich möchte eine Beschwerde einreichen', 'das ist eine offizielle Beschwerde', 'wo kann ich mich beschweren?'],
    { language: 'de' },
  )
  firesOn(
    'formal_complaint',
    ['quiero presentar una queja formal', 'quiero poner una reclamación', '¿dónde puedo quejarme?'],
    { language: 'es' },
  )
  firesOn(
    'formal_complaint',
    ['je veux déposer une réclamation', 'je souhaite faire une réclamation officielle', 'je veux me plaindre'],
    { language: 'fr' },
  )
  sparesLines('formal_complaint', [
    'I have no complaints',
    "can't complain",
    'he complained to the council',
    'what is the status of my complaint',
    'my friend filed a complaint last year',
    "I don't want to file a complaint",
    'the doctor asked about my chief complaint',
    'is there a complaint against this seller?',
  ])
  sparesLines(
    'formal_complaint',
    ['Ich will mich nicht beschweren', 'keine Beschwerde, nur eine Frage', 'Wie ist der Stand meiner Beschwerde?'],
    { language: 'de' },
  )
  sparesLines('formal_complaint', ['no tengo quejas', 'no quiero poner una queja'], { language: 'es' })
  sparesLines('formal_complaint', ["je n'ai pas de réclamation", 'je ne veux pas me plaindre'], { language: 'fr' })
})

describe('legal or safety', () => {
  firesOn('legal_or_safety', [
    'you will hear from my attorney',
    "I'm pressing charges",
    'I will take legal action',
    'my charger caught fire and burned the carpet',
    'my battery exploded',
    'I want to hurt myself',
    'the driver threatened me',
    'I will call the police on your driver',
  ])
  firesOn(
    'legal_or_safety',
    [
      'Sie hören von meinem Anwalt',
      'das Gerät hat Feuer gefangen',
      'ich will nicht mehr leben',
      'Ich habe einen Stromschlag bekommen',
      'wir werden klagen und Anzeige erstatten',
    ],
    { language: 'de' },
  )
  firesOn(
    'legal_or_safety',
    [
      'me pondré en contacto con mi abogado',
      'el cargador explotó',
      'quiero matarme',
      'huele a gas en la cocina',
      'tomaremos acciones legales contra ustedes',
    ],
    { language: 'es' },
  )
  firesOn(
    'legal_or_safety',
    ['vous aurez des nouvelles de mon avocat', 'le chargeur a explosé', 'je veux me tuer', 'ça sent le gaz'],
    { language: 'fr' },
  )
  sparesLines('legal_or_safety', [
    'is it legal to ship knives',
    'legal name change on my account',
    'court shoes size 40',
    "my lawyer's address is different, please update the billing address",
    'no need for lawyers',
    'fire sale',
    'this deal is fire',
    'the battery died',
    'I am dying to try it',
  ])
  sparesLines(
    'legal_or_safety',
    ['Ist das legal?', 'ein Gericht vom Menü', 'Rechtsanwaltskanzlei als Firmenname eintragen'],
    { language: 'de' },
  )
  sparesLines('legal_or_safety', ['¿es legal?', 'la corte de pelo'], { language: 'es' })
  sparesLines('legal_or_safety', ['est-ce légal ?', 'le feu vert'], { language: 'fr' })
})
