import { describe } from 'vitest'
import { firesOn, historyOf, sparesLines } from './ask.ts'

/** A verdict on the answer, and what only sounds like one. */

const history = historyOf(['customer: how do I move my booking', 'bot: You can choose a seat in the app.'])

describe('dissatisfaction', () => {
  firesOn(
    'dissatisfaction',
    ['still not what I wanted', 'no, this is still not what I need', 'the error is still the same'],
    {
      history,
    },
  )
  sparesLines(
    'dissatisfaction',
    ['my phone number is still the same', 'our bank details are still the same as last year', 'that is what I need'],
    { history },
  )
  firesOn('dissatisfaction', ['schon wieder eine falsche Antwort'], { history, language: 'de' })
  sparesLines(
    'dissatisfaction',
    ['wird das Konto nach drei falschen Antworten gesperrt?', 'was passiert bei einer falschen Antwort im Quiz'],
    { history, language: 'de' },
  )
  firesOn('dissatisfaction', ["non, vous n'avez toujours pas compris", "le bot n'a rien compris"], {
    history,
    language: 'fr',
  })
  sparesLines('dissatisfaction', ["je n'ai pas compris la deuxième phrase"], { history, language: 'fr' })
})
