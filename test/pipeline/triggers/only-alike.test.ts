import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** Near a hard rule and not it: who wants the bot, an account that leaves a list, questions about what is over, complaints that are others'. */

describe('human request', () => {
  sparesLines('human_request', [
    'bot please, no human',
    'no human please',
    'no humans, just the bot',
    'I prefer the bot, no agents please',
    "I'd rather talk to a bot than to a human",
    'please no agent',
    'can the bot do it without an agent',
    'do not escalate this',
    'no transfer please',
    "I'd rather not talk to anyone",
    'are you human or bot?',
    'r u human',
    'u human?',
    'is this a human',
    'am I chatting with a human here',
    'you human or what',
    'please do not put me through',
    "I don't want to be transferred again",
    'stop transferring me',
    'someone else needs this seat',
    'somebody else should have it',
    'the chatbot is fine, I need no person',
    'keep me with the bot',
  ])
  sparesLines(
    'human_request',
    [
      'Bitte Bot, kein Mensch',
      'Ich will lieber mit dem Bot reden als mit einem Menschen',
      'Bist du ein Mensch oder ein Bot?',
      'Bitte verbinden Sie mich nicht weiter',
      'Jemand anders braucht es',
      'kein Mitarbeiter bitte',
      'Schreibe ich mit einem Menschen?',
    ],
    { language: 'de' },
  )
  sparesLines(
    'human_request',
    [
      'bot por favor, ningún humano',
      'sin agente por favor',
      '¿eres humano?',
      'por favor no me transfieras',
      'otra persona lo necesita',
      'prefiero el bot, no quiero un agente',
      '¿hablo con un humano o con un bot?',
    ],
    { language: 'es' },
  )
  sparesLines(
    'human_request',
    [
      "le bot svp, pas d'humain",
      'es-tu humain ?',
      "ne me transférez pas s'il vous plaît",
      "quelqu'un d'autre en a besoin",
      'pas de conseiller svp',
      'je parle à un humain ?',
      'je préfère le robot, pas un conseiller',
    ],
    { language: 'fr' },
  )
  firesOn('human_request', [
    'no, human please',
    'No. Agent.',
    'no bot please, human',
    'no more bots, human',
    'nope, agent please',
    'not you, a human',
  ])
  firesOn('human_request', ['kein Bot bitte, ein Mensch'], { language: 'de' })
  firesOn('human_request', ['nada de bots, un humano por favor'], { language: 'es' })
  firesOn('human_request', ['pas de robot, un humain svp'], { language: 'fr' })
})

describe('account deletion', () => {
  sparesLines('account_deletion', [
    'remove my account from the mailing list',
    'please take my account off the newsletter list',
    'delete my account from this device',
    'remove my account from the family plan',
    'how long after deleting my account can I open a new one?',
    'what happens to my points when I delete my account?',
    'if I delete my account, will I lose my photos?',
    'after closing my account, can I come back?',
    'can I sign up again once my account is deleted?',
    'is my data kept after account deletion?',
    'does closing my account affect my credit score?',
    'will deleting my account cancel my subscription?',
    'do I get my money back after closing my account',
    'I get emails even after deleting my account',
    'once I close my account, what becomes of my balance?',
  ])
  sparesLines(
    'account_deletion',
    [
      'Entfernen Sie mein Konto aus dem Newsletter-Verteiler',
      'Wie lange nach der Löschung meines Kontos kann ich mich neu anmelden?',
      'Was passiert mit meinen Punkten, wenn ich mein Konto lösche?',
      'Kann ich nach dem Schließen meines Kontos zurückkommen?',
      'Verliere ich meine Fotos, falls ich mein Konto kündige?',
    ],
    { language: 'de' },
  )
  sparesLines(
    'account_deletion',
    [
      'Quiten mi cuenta de la lista de correo',
      'Elimine mi cuenta de la lista de correo',
      '¿Qué pasa con mis puntos si elimino mi cuenta?',
      '¿Cuánto tiempo después de cerrar mi cuenta puedo volver?',
      'Después de eliminar mi cuenta, ¿puedo volver a registrarme?',
    ],
    { language: 'es' },
  )
  sparesLines(
    'account_deletion',
    [
      'Supprimez mon compte de la liste de diffusion',
      'Que se passe-t-il si je supprime mon compte ?',
      'Combien de temps après la suppression de mon compte puis-je me réinscrire ?',
      'Après avoir fermé mon compte, puis-je revenir ?',
      'Est-ce que supprimer mon compte annule mon abonnement ?',
    ],
    { language: 'fr' },
  )
  firesOn('account_deletion', [
    'remove my account from your database and the mailing list',
    'how do I delete my account?',
    'how long does it take to delete my account? do it please',
    'close my account and take me off your mailing list',
    'It does not work, delete my account',
    "I don't use it, close my account",
    'when I try to delete my account I get an error',
    'can I delete my account?',
    'what do I have to do to close my account',
    'delete my account, what happens to my points?',
  ])
  firesOn(
    'account_deletion',
    [
      'Löschen Sie mein Konto und nehmen Sie mich aus dem Verteiler',
      'Ich brauche es nicht mehr, löschen Sie mein Konto',
      'Wie kann ich mein Konto löschen?',
    ],
    { language: 'de' },
  )
  firesOn(
    'account_deletion',
    ['no lo uso, eliminen mi cuenta', '¿Cómo elimino mi cuenta?', 'Cierren mi cuenta y quítenme de la lista'],
    { language: 'es' },
  )
  firesOn(
    'account_deletion',
    [
      "je ne l'utilise plus, supprimez mon compte",
      'Comment supprimer mon compte ?',
      'Supprimez mon compte et retirez-moi de la liste',
    ],
    { language: 'fr' },
  )
})

describe('formal complaint', () => {
  sparesLines('formal_complaint', [
    'complaint number 12345',
    'my complaint number is AB-1234',
    'any news on complaint no. 4455?',
    'the number of my complaint is 7788',
    'how do I complain about a noise',
    'how do I complain about my neighbour',
    'where can I complain about a noisy dog',
    'how do I complain about a noise in the street',
    'who do I complain to about my landlord',
    'I want to complain about my boss',
    'how do people complain about the council',
    'I want to complain about the police',
  ])
  sparesLines(
    'formal_complaint',
    [
      'Beschwerdenummer 12345',
      'Meine Beschwerde hat die Nummer 12345',
      'Wie beschwere ich mich über meinen Nachbarn?',
      'Ich will mich über meinen Vermieter beschweren',
    ],
    { language: 'de' },
  )
  sparesLines(
    'formal_complaint',
    ['número de queja 12345', '¿Cómo me quejo de mi vecino?', 'quiero quejarme de mi casero'],
    { language: 'es' },
  )
  sparesLines(
    'formal_complaint',
    [
      'numéro de réclamation 12345',
      'comment porter plainte contre mon voisin',
      'je veux me plaindre de mon propriétaire',
    ],
    { language: 'fr' },
  )
  firesOn('formal_complaint', [
    'how do I complain about your driver',
    'I want to complain about the noise in my room',
    'who do I complain to about my luggage?',
    'how do I complain about a refund that never came',
    'I want to make a complaint, my old complaint number was 123',
  ])
  firesOn(
    'formal_complaint',
    ['Wie beschwere ich mich über Ihren Fahrer?', 'Ich will mich über Ihren Mitarbeiter beschweren'],
    { language: 'de' },
  )
  firesOn('formal_complaint', ['¿Cómo puedo quejarme del repartidor?', 'quiero poner una queja sobre su servicio'], {
    language: 'es',
  })
  firesOn('formal_complaint', ['comment faire une réclamation ?', 'je veux me plaindre de votre livreur'], {
    language: 'fr',
  })
})
