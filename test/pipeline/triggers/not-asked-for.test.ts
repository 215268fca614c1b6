import { describe } from 'vitest'
import { sparesLines } from './ask.ts'

/** Near to a request for a person, and none: it is refused, of another's doing, or of a thing that somebody has. */

describe('in English', () => {
  sparesLines(
    'human_request',
    [
      "I don't want to talk.",
      "I don't want to talk to you guys.",
      'There is no need to talk.',
      'When would you call?',
      'Can I send someone?',
      'Could I send someone instead?',
      'How do I find someone?',
      'I need to collect it from an agent',
      'I want to drop it off with an agent',
      'Can I return it to an agent at the shop?',
      'I want to send money through an agent',
      'I want to fight a boss.',
      'The courier promised they would call me on my mobile.',
      'My son will phone us on my mobile',
      'nobody called. Why did nobody call me on my phone',
      'I want a webhook and a callback',
      'I need personal assistance at boarding for my mother',
      'I would like individual attention for my child at your school',
      'Can I have a personal conversation archive?',
      'Can you write personally engraved text on the ring?',
    ],
    { language: 'en' },
  )
})

/** Appointments and talks that there are, or were. */
describe('in German', () => {
  sparesLines(
    'human_request',
    [
      'Ich habe einen Termin mit einem Techniker am Freitag',
      'Wann ist mein nächster Termin mit dem Techniker?',
      'Danke für das Gespräch mit der Kollegin',
      'Nach meinem Telefongespräch mit einem Berater wurde nichts geändert',
      'Bewerbungsgespräch mit dem Fachmann',
      'Danke für das Gespräch mit dem Berater',
      'Wann ist mein Termin mit einem Berater?',
      'Ich möchte eine persönliche Nachricht auf die Geschenkkarte',
      'Muss das einer vom Fach anschließen?',
      'Muss ich mich persönlich melden?',
    ],
    { language: 'de' },
  )
})

describe('in Spanish and French', () => {
  sparesLines(
    'human_request',
    ['No quiero hablar.', 'No quiero hablar con ustedes.', '¿Debo responder personalmente?'],
    { language: 'es' },
  )
  sparesLines(
    'human_request',
    [
      'je ne veux pas parler',
      "J'ai pris rendez-vous avec un conseiller, c'est à quelle heure?",
      "J'ai déjà pris un rdv avec un conseiller lundi",
      "Je viens d'avoir un entretien avec un conseiller",
      'Dois-je répondre personnellement?',
    ],
    { language: 'fr' },
  )
})
