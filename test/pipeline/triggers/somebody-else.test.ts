import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** A person asked for without naming one, and the law and its authorities, in four languages. */

describe('somebody else is to see to it', () => {
  firesOn('human_request', [
    'could you let a colleague of yours look at this?',
    'someone else needs to handle this',
    'I need somebody who can actually decide something',
    "yes that's my address, and now a human please",
    'enough with the bot',
    'hand me over',
    'somebody from your team pls',
    'I think a person should take a look',
  ])
  sparesLines('human_request', [
    'could someone else use my ticket?',
    'I need a representative sample of the fabric',
    'can my colleague use the same account?',
    'I have had enough of the robot vacuum, can I return it?',
    'does someone else have to sign for it?',
  ])
  firesOn('human_request', ['Ich brauche jemanden, der sich auskennt'], { language: 'de' })
  sparesLines('human_request', ['Ich kenne jemanden, der das gleiche Modell hat'], { language: 'de' })
  firesOn('human_request', ['¿hay alguien ahí que me pueda atender?', 'que lo mire un compañero por favor'], {
    language: 'es',
  })
  sparesLines('human_request', ['¿tiene que estar alguien en casa?'], { language: 'es' })
  firesOn('human_request', ["y a-t-il quelqu'un à qui parler ?", 'il me faut une vraie personne'], { language: 'fr' })
  sparesLines('human_request', ["il me faut une personne de plus sur l'abonnement"], { language: 'fr' })
})

describe('the law and its authorities', () => {
  firesOn('legal_or_safety', [
    'this violates consumer law and I will act on it',
    "I'll report this to the data protection authority",
  ])
  sparesLines('legal_or_safety', ['I study law, student discount?', 'is there a data protection page?'])
  firesOn('legal_or_safety', ['Das ist ein Verstoß gegen die DSGVO'], { language: 'de' })
  sparesLines('legal_or_safety', ['Rechtliche Hinweise, wo finde ich die?'], { language: 'de' })
  firesOn('legal_or_safety', ['mis abogados se pondrán en contacto con ustedes'], { language: 'es' })
})

describe('a thing of one’s own', () => {
  sparesLines('frustration', [
    'my old phone is useless, what do you get me for trade-in?',
    "my neighbour's wifi is terrible, is yours better?",
  ])
  firesOn('frustration', ['your new update is useless', 'this useless app is a joke'])
})
