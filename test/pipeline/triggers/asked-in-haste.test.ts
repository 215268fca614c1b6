import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** A person asked for in haste, by ear, in the middle of something else; and what only looks like it. */

describe('a person asked for in haste, in English', () => {
  firesOn('human_request', [
    'my parcel is lost, not delivered, put me through to someone',
    'this never worked. give me a human',
    'it does not work connect me to a human',
    "I don't understand this, get me an agent",
    'can somebody in your office please check this',
    'could one of your people take a look? someone from your team should review my invoice',
    'Sorry to bother you, but could I trouble you for a human being?',
    'would it be possible to have somebody have a look at it',
    'wait no, agent',
    'hmm, ok then - operator please',
    'let me speak to a supervizor',
    'can I tlak to a repersentative plz',
    'conect me with an oprator',
    'transfer me to custmer suport',
    'is anyone real there?',
    "I'm going round in circles. Person!",
    'I need to spek to a advizor',
    "where is my refund? it's been weeks, human please",
    'actually can I have a person instead',
    'nevermind, human',
    'actually, person',
    'It still is not there, get me a person',
    'get me a reel person',
    'someone from your side look into this',
    'get me a huamn',
    'forget it, agent',
    'person now',
  ])
  sparesLines('human_request', [
    'someone from my family looked at it',
    'someone from your team looked into this last week and it was fine',
    'did someone from your side look into this?',
    'is there a person limit per room',
    'one person',
    '2 persons',
    'the person at the door was rude',
    'my personal data is wrong',
    'urgent: my parcel is late',
    'argent color case',
    'the parson of our church ordered it',
    'a hum an d a click in the speaker',
    'I do not want, under any circumstances, a call',
    "please don't close, transfer or escalate anything",
    "don't bother, I don't need an agent",
    "I don't think that I need to talk to an agent",
    'if it does not arrive I will call',
    'human resources department address',
    'my agent, the travel one, booked it',
    'persona non grata',
    'personnel files',
    'person',
    'I talked to a parson',
    'the escalator is broken, who fixed it',
  ])
})

describe('a person asked for in haste, in German', () => {
  firesOn(
    'human_request',
    [
      'Kann ich nicht einfach mit einem Menschen sprechen?',
      'Es ist noch nicht da, verbinden Sie mich mit einem Mitarbeiter',
      'das hilft mir nicht ich will mit einem mitarbieter reden',
      'Könnte sich das bitte jemand von Ihnen ansehen?',
      'egal, Mitarbeiter bitte',
      'Moment, lieber einen Menschen',
      'Ich erreiche niemanden bei Ihnen',
      'ich möcht mit nem kundenbertaer sprechen',
      'Gibt es hier einen echten Menschen?',
      'Kann ein Kollege sich das mal anschauen',
      'Kann ich mit einem Mitabeiter sprechen?',
      'Ich möchte mit einem Menshen reden',
    ],
    { language: 'de' },
  )
  sparesLines(
    'human_request',
    [
      'Ich glaube nicht, dass ich mit einem Mitarbeiter sprechen muss',
      'Die Mitarbeiter arbeiten gut',
      'Wir mitarbeiten an dem Projekt',
      'Beraten Sie auch zu Hypotheken?',
      'Sprecher für das Auto gesucht',
      'Ich spreche Deutsch',
      'Ist jemand anderes für das Paket zuständig?',
      'Meine Menschenrechte',
      'Bitte nicht verbinden',
      'Jemand hat mein Paket gestohlen',
    ],
    { language: 'de' },
  )
})

describe('a person asked for in haste, in Spanish', () => {
  firesOn(
    'human_request',
    [
      'no ha llegado, quiero hablar con una persona',
      'no funciona necesito un asesor',
      '¿Es posible hablar con una persona?',
      'No puedo hablar con ningún agente',
      'que alguien de su equipo lo revise por favor',
      'pues mejor una persona',
      'pasame con un ajente',
      'quiero ablar con alguein',
      'nesesito un umano',
      '¿Hay alguna persona ahí?',
      'quiero ablar con una persona',
      'kiero hablar con un agente',
      'quiero ablar con un assesor',
    ],
    { language: 'es' },
  )
  sparesLines(
    'human_request',
    [
      'No quiero ahora hablar con un agente',
      '¿Eres una persona?',
      'Mis datos personales están mal',
      'La gente está contenta',
      'Hablo español',
      'Mi hermano habló con el gerente',
      'Somos dos personas',
      '¿Estoy hablando con un humano?',
      'Quiero hallar mi paquete',
      'Es una persona muy amable',
    ],
    { language: 'es' },
  )
})

describe('a person asked for in haste, in French', () => {
  firesOn(
    'human_request',
    [
      'je veux parlé a un conseillé',
      'passer moi un conseiller',
      "Est-ce que je peux parler à quelqu'un ?",
      "ce n'est pas arrivé, je veux un conseiller",
      'ça marche pas je veux parler à un humain',
      "Je n'arrive pas à joindre un conseiller",
      "quelqu'un de chez vous peut regarder ?",
      'laisse tomber, un humain',
      "j'aimerai discuté avec une persone",
      "y a t il quelqu'un a qui je peux parler",
      "est il possible d'avoir quelqu'un au téléphone",
      'je voudrai parler à un consseiller',
      'je veu parler a quelqun',
    ],
    { language: 'fr' },
  )
  sparesLines(
    'human_request',
    [
      "j'ai parlé à un conseiller hier",
      'Est-ce que je parle à un humain ?',
      'Je vous conseille de vérifier',
      "Personne ne m'a répondu",
      "il n'y a personne dans le magasin",
      'mes données personnelles',
      'argent rendu',
      "C'est urgent",
      'Vous parlez français ?',
      'je ne veux pas parler à un conseiller',
    ],
    { language: 'fr' },
  )
})
