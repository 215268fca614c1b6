import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** Asked for with hardly a word: how, not whom; and who is named for something else. */

describe('in English', () => {
  sparesLines(
    'human_request',
    [
      'I no longer need an agent, thanks',
      'what can an agent see about me',
      'I need a cleaning agent that removes wax',
      'can I get a person-to-person transfer',
    ],
    { language: 'en' },
  )
  firesOn(
    'human_request',
    [
      'just get me someone already',
      'stop the bot',
      'someone who can actually fix this, please',
      'quit the automation',
      'I need to see someone at a branch, can you book me in',
      'not interested in scripted replies, i want someone to read my mail',
      'please stop sending links and let me talk',
      'hotline?',
      'hooman plz',
      'what are your phone hours',
      'get someone technical',
      'none of your menu options apply to me, i need to talk it through',
      'pls ring me tonight after 6',
      'could a technician come on the line',
      'someone competent please',
      "somebody who knows what they're doing",
      'I want to speak',
      'let me talk to you guys directly',
      'can you guys call',
      'phone support?',
      'telephone please',
      'is there phone support',
      'kill the bot',
      'bot off',
      'end the bot session and get me help from staff',
      "just a normal conversation with a normal person, that's all I ask",
      'can the boss come on',
      'who is above you',
      'Could I be put in the queue for an agent?',
      'can i queue for a human',
      'send this up the ladder',
      'can I come in and see someone',
      "where's your nearest branch, I'd like to talk face to face",
      'someone else please',
      'will anybody ever answer me here',
      "nobody's answering, is anyone home?",
      'is this thing manned',
      'can i plz hav a convo with sum1',
    ],
    { language: 'en' },
  )
})

describe('in German', () => {
  sparesLines('human_request', ['ich muss niemanden sprechen', 'wann ruft mich der Fahrer an'], { language: 'de' })
  firesOn(
    'human_request',
    [
      'Bot aus, Mensch an',
      'ist heute noch ein Mitarbeiter im Chat',
      'Könnten Sie mein Anliegen an die zuständige Stelle weitergeben',
      'Verbinde mich endlich',
      'Ich erwarte einen Anruf Ihres Kundendienstes',
      'Telefonnummer?',
      'Anruf bitte',
      'jemand Kompetentes bitte',
      'jemand anderes bitte',
      'ich will telefonieren',
      'Support Telefon?',
      'wer ist Ihr Vorgesetzter',
      'weiter zum Mitarbeiter',
    ],
    { language: 'de' },
  )
})

describe('in Spanish', () => {
  firesOn(
    'human_request',
    [
      'quisiera que un especialista revise mi caso',
      'teléfono de contacto',
      'cuándo puedo hablar con vosotros',
      'no me sirve el bot, alguien que me ayude',
      'alguien competente por favor',
      'llamada por favor',
      'otra persona por favor',
      'quiero hablar',
      'apaga el bot',
      'soporte telefónico?',
    ],
    { language: 'es' },
  )
})

describe('in French', () => {
  firesOn(
    'human_request',
    [
      'votre numéro de téléphone svp',
      "quelqu'un de compétent svp",
      'appel svp',
      "quelqu'un d'autre svp",
      'je veux parler',
      'votre supérieur tout de suite',
      'assistance téléphonique ?',
    ],
    { language: 'fr' },
  )
})
