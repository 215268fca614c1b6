import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** Customers who leave and say so, who put their displeasure on record, who want out of the books; in four languages. */

describe('a customer who is lost', () => {
  firesOn('dissatisfaction', [
    "fine, I'll take my business elsewhere then",
    "you've just lost yourselves a loyal customer",
    'I will never shop with you again',
    "I'm going to leave a terrible review",
    'zero stars',
    "I'm switching to a different provider over this",
    "after 12 years with you I'm leaving",
    "won't be recommending you to anyone",
  ])
  sparesLines('dissatisfaction', [
    'can I leave a review for the driver',
    'I never order from you without a coupon',
    "we lost a customer's data, how do we restore it",
    "I'm moving to another flat, update my address",
    'my review has one star but I meant five, how do I change it',
    'rival shops always write bad reviews',
    "I'm switching to the family plan",
  ])
  firesOn('dissatisfaction', ['ich wechsle zur konkurrenz', 'bei euch bestelle ich nie wieder'], { language: 'de' })
  sparesLines('dissatisfaction', ['wo kann ich eine bewertung schreiben', 'ich komme von der konkurrenz'], {
    language: 'de',
  })
  firesOn('dissatisfaction', ['me cambio a otro operador', 'no volveré a comprar con ustedes'], { language: 'es' })
  sparesLines('dissatisfaction', ['dónde dejo una reseña', 'vengo de la competencia'], { language: 'es' })
  firesOn('dissatisfaction', ['je passe à la concurrence', 'vous venez de perdre une cliente'], { language: 'fr' })
  sparesLines('dissatisfaction', ['où laisser un avis', "je viens de chez un concurrent et j'en suis ravi"], {
    language: 'fr',
  })
})

describe('displeasure put on record', () => {
  firesOn('formal_complaint', [
    'I hereby express my deep displeasure with your branch',
    "I'd like to voice my dissatisfaction about the treatment I received",
    'register my disapproval please, the driver was abusive',
    'I want the attitude of your clerk put on record',
    'consider this email a complaint',
    "I'd like to report a member of your staff",
  ])
  sparesLines('formal_complaint', [
    'our survey shows customer dissatisfaction with the new layout',
    'my team expressed concerns about your pricing page',
    'the outrage in the papers was something',
    'how do I report a lost parcel',
  ])
  firesOn('formal_complaint', ['ich möchte meine Unzufriedenheit offiziell zum Ausdruck bringen'], { language: 'de' })
  firesOn('formal_complaint', ['quiero dejar constancia de mi malestar'], { language: 'es' })
  firesOn('formal_complaint', ['je tiens à exprimer mon mécontentement'], { language: 'fr' })
  sparesLines('formal_complaint', ['die Unzufriedenheit der Gäste ist gesunken'], { language: 'de' })
})

describe('an account out of the books', () => {
  firesOn('account_deletion', [
    'get my details off your servers please',
    'I want every bit of my data gone from your records',
    'how can I leave this platform for good',
    'please purge my account',
  ])
  sparesLines('account_deletion', [
    'take my name off the mailing list',
    'I want to leave the group chat in the app',
    'purge the cache of my account',
  ])
  firesOn('account_deletion', ['wie werde ich mein konto bei euch los', 'bitte meinen account stilllegen'], {
    language: 'de',
  })
  firesOn('account_deletion', ['quiero anular mi cuenta', 'ya no quiero tener cuenta con vosotros'], { language: 'es' })
  firesOn('account_deletion', ['je veux clore mon compte', 'je veux me désinscrire de votre site'], { language: 'fr' })
  sparesLines('account_deletion', ['je veux me désinscrire de la newsletter'], { language: 'fr' })
  sparesLines('account_deletion', ['wie werde ich die werbung los'], { language: 'de' })
})
