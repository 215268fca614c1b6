import { describe, expect, test } from 'vitest'
import { firesOn, historyOf, hitOf, sparesLines } from './ask.ts'

/** A no to the bot's own question whether it helped. */

const asked = (question: string, language = 'en') => ({
  language,
  history: historyOf(['customer: my app crashes', `bot: ${question}`]),
})

describe.each([
  ['Did that solve your problem?', 'en', ['no', 'No.', 'nope', 'no, it is still there', 'unfortunately not']],
  ['Did this answer your question?', 'en', ['No it did not', 'no it didnt', 'it did not', 'not exactly']],
  ['Was this helpful?', 'en', ['not really', 'no', 'no not at all', 'Not really, I still need the form']],
  ['Did that fix it?', 'en', ['no, still crashing', 'nah still broken']],
  ['Was this article helpful? Reply YES or NO', 'en', ['NO', 'n']],
  ['Try to restart it. Is your issue resolved now? 🙂', 'en', ['no']],
  ['Did that work?', 'en', ['no']],
  ['Was I able to help you today?', 'en', ['no, not really']],
  ['Hat das geholfen?', 'de', ['Nein', 'nicht wirklich', 'leider nicht', 'nein, hat nicht geklappt']],
  ['Konnte ich Ihr Problem lösen?', 'de', ['nein leider nicht', 'nö']],
  ['Waren diese Informationen hilfreich?', 'de', ['Nein']],
  ['Est-ce que cela vous a aidé ?', 'fr', ['non', 'pas vraiment', 'Non pas du tout']],
  ['Ai-je répondu à votre question ?', 'fr', ['non']],
  ['Cette réponse vous a-t-elle été utile ?', 'fr', ['non, malheureusement']],
  ['¿Te ha servido de ayuda?', 'es', ['no', 'para nada', 'pues no']],
  ['¿He resuelto su duda?', 'es', ['no, sigo igual']],
  ['¿Le sirvió esta información?', 'es', ['No']],
])('after %j', (question, language, lines) => {
  firesOn('dissatisfaction', lines, asked(question, language))
})

describe.each([
  ['Is there anything else?', 'en', ['no', 'no thanks', 'not really']],
  ['Is there anything else I can help you with?', 'en', ['no', 'nope']],
  ['Has that helped, or is there anything else?', 'en', ['no']],
  ['Do you still have the problem?', 'en', ['no']],
  ['Does it work in another browser?', 'en', ['no']],
  ['Does Tuesday work for you?', 'en', ['no']],
  ['Did you get help from our shop?', 'en', ['no']],
  ['Can I help you with that?', 'en', ['no']],
  ['Have you tried to solve it yourself?', 'en', ['no']],
  ['Did that help? What is your order number?', 'en', ['no']],
  [
    'Did that help?',
    'en',
    [
      'no problem, yes',
      'yes',
      'not yet, I will try it',
      'no thanks',
      'not sure yet',
      'no worries, all good',
      'no idea',
    ],
  ],
  ['Haben Sie noch Fragen?', 'de', ['nein']],
  ['Kann ich Ihnen sonst noch helfen?', 'de', ['Nein']],
  ['Hat das geholfen?', 'de', ['ja', 'noch nicht probiert', 'kein Problem, ja', 'nein danke']],
  ['Haben Sie das Problem schon selbst gelöst?', 'de', ['nein']],
  ['¿Puedo ayudarle en algo más?', 'es', ['no']],
  ['¿Te ha servido de ayuda?', 'es', ['sí', 'todavía no lo he probado', 'no gracias']],
  ['Puis-je vous aider ?', 'fr', ['non']],
  ['Avez-vous une autre question ?', 'fr', ['non']],
  ['Est-ce que cela vous a aidé ?', 'fr', ['oui', 'pas encore', 'non merci']],
])('after %j it is none of the answer', (question, language, lines) => {
  sparesLines('dissatisfaction', lines, asked(question, language))
})

test('the answer and what it answers are the evidence', () => {
  const hit = hitOf('dissatisfaction', 'Hm, no it did not. Now what', asked('Did that solve your problem?'))
  expect(hit?.evidence).toEqual([
    { event_id: 'e-now', start: 0, end: 17, quote: 'Hm, no it did not' },
    { event_id: 'e-1' },
  ])
})

test('only the question right before it is answered', () => {
  const history = historyOf(['bot: Did that help?', 'customer: wait', 'bot: Take your time.'])
  expect(hitOf('dissatisfaction', 'no', { history })).toBeUndefined()
})
