import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** The word for a person comes first, and behind a comma or a "please" what it is about. */

describe('in English', () => {
  firesOn('human_request', [
    'human, my order is 55412',
    'Agent, my order is 55412',
    'agent, please help',
    'human, I have a question',
    'Representative, order 55412',
    "person please I can't log in",
    "Support please. My order hasn't come.",
    'Support please, my order has not come',
    "Customer service please, I've got a question about my bill",
    'hi, a human please, my card is blocked',
    'live agent, I lost my card',
    'manager please, I want to sort out my bill',
    'agent now, my account is locked',
    'Operator, I can not get into my account',
    'real person please my parcel never came',
  ])
  sparesLines('human_request', [
    'agent 47 is a good game',
    'support for Windows 7?',
    'Agent, you were great, thanks',
    'Agent, my order came, that was great of you',
    'human error, I typed the wrong number',
    'person of contact changed',
    'estate agent, 12 Oak Street',
    'no human, I have my own way',
    'Manager, my name is Tom Baker',
    'manager, my company is Acme',
    'agent my friend recommended moved away',
    'Human, I think',
    "Person, I don't want one",
    'human rights, my favourite subject',
    'agent orange, my father was hurt by it',
    'Support, my plan says, is included until May',
    'person, my age, two children',
    'someone please help, I am on version 8',
  ])
})

describe('in German', () => {
  firesOn(
    'human_request',
    [
      'Mitarbeiter, meine Bestellung ist 55412',
      'Kundenservice, ich habe eine Frage',
      'Mensch bitte, ich komme nicht in mein Konto',
    ],
    { language: 'de' },
  )
  sparesLines(
    'human_request',
    [
      'Mensch, meine Bestellung ist immer noch nicht da',
      'Mitarbeiter waren sehr freundlich, ich habe keine Fragen',
      'Mitarbeiterrabatt, ich habe einen Code',
    ],
    { language: 'de' },
  )
})

describe('in Spanish', () => {
  firesOn(
    'human_request',
    ['agente, mi pedido es 55412', 'Humano, no puedo entrar en mi cuenta', 'persona por favor, tengo un problema'],
    { language: 'es' },
  )
  sparesLines(
    'human_request',
    ['agente inmobiliario, calle Mayor 12', 'Agente, muy amable, gracias', 'persona de contacto, mi hermano'],
    { language: 'es' },
  )
})

describe('in French', () => {
  firesOn(
    'human_request',
    ['conseiller, ma commande est 55412', "Agent, je n'arrive pas à me connecter", "personne svp, j'ai un problème"],
    { language: 'fr' },
  )
  sparesLines(
    'human_request',
    ['agent immobilier, 12 rue des Lilas', 'Conseiller, vous avez été parfait, merci', 'personne, je suis seul'],
    { language: 'fr' },
  )
})
