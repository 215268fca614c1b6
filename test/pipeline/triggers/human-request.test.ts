import { expect, test } from 'vitest'
import { firesOn, historyOf, hitOf, sparesLines } from './ask.ts'

firesOn('human_request', [
  'I want to speak to a human',
  'can i talk to a real person please',
  'Could you connect me with a supervisor?',
  'please transfer me',
  'Yes, that sounds right. Please put me through to somebody who can decide this.',
  'agent',
  'Human, please!',
  "I'd rather deal with a person, thanks",
  'is there anyone else I can speak to?',
  'get me your manager on the line',
  'I need to get in touch with customer service',
  'have someone call me back',
  'let me tlak to a represenative',
  'I dont know how to reach a live agent',
  "This isn't working. Can I speak with somebody?",
  "I don't want to talk to a bot",
  'let me TALK to a huuuman',
  'can an agent help me with this',
  'who can I talk to about this charge?',
  'I would like to be transferred to billing',
  'please escalate this to your supervisor',
])
sparesLines('human_request', [
  'are you human?',
  'Am I talking to a real person or a computer?',
  'is this a real person',
  "please don't transfer me",
  'I would really prefer not to be transferred',
  "I don't want to talk to an agent",
  'someone else needs it',
  'the seat should go to someone else',
  'I talked to an agent yesterday and she fixed it',
  'I need to talk to my manager before I decide',
  'human resources told me to ask you',
  'what is the name of the agent in The Matrix',
  'transfer me the money',
  'transfer 500 to my savings account',
  'can you act like a real person',
  'my assistant booked the room',
  'a table for two people please',
  'how many people live in France?',
  'no need to speak to a manager, thanks',
  'I will contact a human agent if needed',
])
firesOn(
  'human_request',
  [
    'Ich möchte mit einem Menschen sprechen',
    'Kann ich bitte mit einem Mitarbeiter reden?',
    'Verbinden Sie mich mit dem Kundendienst',
  ],
  { language: 'de' },
)
sparesLines(
  'human_request',
  ['Ich will nicht mit einem Menschen sprechen', 'Bist du ein Mensch?', 'Ein Mitarbeiter hat mir das gesagt'],
  { language: 'de' },
)
firesOn(
  'human_request',
  ['Quiero hablar con una persona', '¿Puedo hablar con un agente?', 'Páseme con un supervisor'],
  { language: 'es' },
)
sparesLines('human_request', ['¿Eres una persona real?', 'No quiero hablar con un agente'], { language: 'es' })
firesOn('human_request', ['Je veux parler à un conseiller', "Passez-moi quelqu'un", 'je voudrais un humain'], {
  language: 'fr',
})
sparesLines('human_request', ['Êtes-vous un humain ?', 'Je ne veux pas parler à un agent'], { language: 'fr' })
firesOn('human_request', ['quiero hablar con un agente, por favor', 'Ich will einen echten Menschen sprechen'])

test('a language without rules is not guessed at', () => {
  expect(hitOf('human_request', 'agent', { language: 'nl' })).toBeUndefined()
})

test('the evidence marks the very words, also after an emoji and with a zero-width space in them', () => {
  const text = '😡😡 I want to talk to a hu\u200bman now'
  const [evidence] = hitOf('human_request', text)!.evidence
  expect(evidence!.quote).toBe('talk to a hu\u200bman')
  expect(text.slice(evidence!.start, evidence!.end)).toBe(evidence!.quote)
})

test('yes to an offered person is a request, with the offer as evidence', () => {
  const history = historyOf([
    'customer: my seat is wrong',
    'bot: I am sorry. Would you like me to transfer you to a human agent?',
  ])
  expect(hitOf('human_request', 'Yes, please.', { history })?.evidence.at(-1)).toEqual({ event_id: 'e-1' })
})

test('no to an offered person is none', () => {
  const history = historyOf(['customer: my seat is wrong', 'bot: Would you like me to transfer you to a human agent?'])
  expect(hitOf('human_request', 'No, that is okay', { history })).toBeUndefined()
})

test('yes to anything else is none', () => {
  const history = historyOf([
    'customer: my seat is wrong',
    'bot: I can ask a human agent later. Shall I change the seat?',
  ])
  expect(hitOf('human_request', 'Yes, please.', { history })).toBeUndefined()
})
