import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** Who asks whether it takes a person, or wants the courier to ring, wants none here. */

describe('human request', () => {
  firesOn('human_request', [
    "I'd like to discuss this with my account manager",
    'can I talk to my claims adjuster please',
    'would I be able to speak to someone about the bill?',
    'who do I have to speak to about a refund',
    'could someone from the billing team ring me when you have a moment',
  ])
  sparesLines('human_request', [
    'do I need to talk to an agent to change my seat?',
    'must we really speak to someone in a shop for this',
    'is it necessary to contact support before returning it?',
    'if it is not there on Monday, will I be able to talk to someone?',
    'I discussed it with my account manager last week, all fine',
    'could someone from the warehouse call me when the van is outside',
    'please have the technician ring me before he arrives',
  ])
  firesOn(
    'human_request',
    ['ginge das auch mit einem richtigen Mitarbeiter?', 'jetzt muss ich mit einem Menschen sprechen'],
    { language: 'de' },
  )
  sparesLines(
    'human_request',
    [
      'muss man für den Wechsel mit einem Berater sprechen?',
      'geht das auch mit einer Person weniger?',
      'müssen wir dafür erst in der Filiale mit jemandem reden',
    ],
    { language: 'de' },
  )
  firesOn('human_request', ['hace días que espero, necesito hablar con alguien'], { language: 'es' })
  sparesLines(
    'human_request',
    ['¿hace falta hablar con un agente para activar la eSIM?', 'es obligatorio hablar con un asesor?'],
    { language: 'es' },
  )
  firesOn(
    'human_request',
    ['pourriez-vous me faire rappeler par un conseiller demain', 'il faut que je parle à un responsable'],
    { language: 'fr' },
  )
  sparesLines(
    'human_request',
    ["est-ce qu'il faut appeler un conseiller pour résilier ?", 'faut-il parler à un agent pour changer de forfait'],
    { language: 'fr' },
  )
})
