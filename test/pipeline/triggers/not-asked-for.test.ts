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
    ],
    { language: 'en' },
  )
})

describe('in Spanish and French', () => {
  sparesLines('human_request', ['No quiero hablar.', 'No quiero hablar con ustedes.'], { language: 'es' })
  sparesLines('human_request', ['je ne veux pas parler'], { language: 'fr' })
})
