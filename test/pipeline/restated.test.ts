import { describe, expect, test } from 'vitest'
import type { Handoff } from '../../pipeline/conversation.ts'
import { findRepeats, rememberFacts } from '../../pipeline/repeats.ts'
import { readSignals } from '../../pipeline/signals/signals.ts'
import { historyOf } from './triggers/ask.ts'

const handoff = { requested_at: Number.POSITIVE_INFINITY, responded_at: 1 } as Handoff
const told = (text: string, event_id: string) => ({ event_id, occurred_at: 0, text, signals: readSignals(text, 'en') })

/** Everything but the last line was said to the bot, or by the agent who answered. @returns what is said again in the last */
function repeated(...lines: string[]): string[] {
  const history = { ...historyOf(lines.slice(0, -1)), holder: 'agent' as const }
  for (const [i, { role, text, event_id }] of history.messages.entries())
    if (role === 'customer') rememberFacts(told(text, event_id), { ...history, messages: history.messages.slice(0, i) })
  return findRepeats(told(lines.at(-1) ?? '', 'e-now'), history, handoff).map(({ kind, value }) => `${kind} ${value}`)
}

describe('said again', () => {
  test.each([
    ['a name that was a bare answer', ['customer: Neha', 'agent: May I have your name?', 'Neha'], ['name neha']],
    ['a name in a sentence', ['customer: Ashley', 'agent: Your name?', 'my name is Ashley'], ['name ashley']],
    [
      'a name with another number',
      ['customer: Richard Bronson 3453', 'agent: And you are?', 'richard bronson'],
      ['name richard bronson'],
    ],
    [
      'an identifier in pieces',
      ['customer: PAW 743', 'agent: The claim?', 'claim number is paw 743'],
      ['order_id PAW743'],
    ],
    [
      'an address without its marks',
      ['customer: ann 55 gmailcom', 'agent: Your mail?', 'ann55gmailcom'],
      ['email ANN55GMAILCOM'],
    ],
    [
      'the problem in the same words',
      ['customer: My iPhone screen just cracked', 'agent: How can I help?', 'my iphone screen just cracked!'],
      ['problem '],
    ],
    [
      'the problem in three other words',
      ['customer: I want to cancel my subscription', 'agent: How can I help you?', 'end my subscription'],
      ['problem '],
    ],
    [
      'what they chose',
      ['customer: I choose the data plan for 10 gb', 'agent: Which one?', 'i choose the data plan for 10 gb'],
      ['product data plan for 10 gb'],
    ],
    ['an answer like a year', ['customer: ssn 1914', 'agent: Your SSN?', '1914'], ['account_id 1914']],
    [
      'told before, with a fact that is new',
      ['customer: Mark. Flight 666.', 'agent: Your name?', 'I already told you. Flight 276 is what I want.'],
      ['already_told '],
    ],
    [
      'a code that is spelled out',
      ['customer: my name is sam', 'customer: a 4 g 4 f 3', 'agent: The code?', 'a 4 g 4 f 3'],
      ['order_id 4G4F3'],
    ],
    [
      'a name from an introduction in small letters',
      ['customer: myself ginnie rath i wanted to know the status', 'agent: Your name?', 'ginnie rath'],
      ['name ginnie rath'],
    ],
    [
      'a name before something else',
      [
        'customer: im ricky ponting and im working here',
        'agent: Your name?',
        'ricky ponting and password is jane 4561',
      ],
      ['name ricky ponting'],
    ],
    ['told before, as the whole answer', ['customer: 1234', 'agent: Your number?', 'I already did'], ['already_told ']],
  ])('%s', (_, lines, found) => {
    expect(repeated(...lines)).toEqual(found)
  })
})

describe('not said again', () => {
  test.each([
    [
      'a greeting with the name of the agent',
      ['customer: sam please hurry', 'customer: Sam', 'agent: One moment.', 'hello Sam'],
    ],
    ['thanks, yes and no', ['customer: yes', 'customer: thank you', 'agent: Anything else?', 'no thank you']],
    ['a correction', ['customer: booking AB 123', 'agent: Your booking?', 'sorry it is AB 124']],
    [
      'what follows a mistake that is owned up to',
      [
        'customer: Honda City 2017',
        'customer: sorry i wrongly entered my model',
        'agent: Which model?',
        'Honda City 2016',
      ],
    ],
    ['what somebody is sorry for', ['customer: that is ll 399495101', 'agent: Which?', 'oh i am sorry llm 399495101']],
    ['a name to sign in with, after their name', ['customer: my name is Neha', 'agent: Ok.', 'neha 123']],
    ['a part of an identifier that is new', ['customer: e 3 l 1 c 9', 'agent: And now?', 'e 1 l 1 c 9']],
    [
      'another number after the same words',
      ['customer: phone number 5410256917', 'agent: Which?', 'phone number 9410261739'],
    ],
    ['the agent addressed by their id', ['customer: agent_9 hello', 'agent: Hi.', 'agent_9 thanks a lot']],
    [
      'a question that is only alike',
      [
        'customer: What is the rating of the Old Inn?',
        'agent: Anything else?',
        'What is the rating of the Shadyside Inn?',
      ],
    ],
    [
      'what works now, and did not before',
      ['customer: my outlook app is not working', 'agent: How is it now?', 'the outlook app is working well now'],
    ],
    [
      'leave to end the chat',
      ['customer: you can end the chat now', 'agent: Anything else?', 'you can end the chat now'],
    ],
    ['an amount that is new', ['customer: transfer 200', 'agent: How much?', 'transfer 300']],
  ])('%s', (_, lines) => {
    expect(repeated(...lines)).toEqual([])
  })
})
