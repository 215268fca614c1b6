import { describe, expect, test } from 'vitest'
import type { Handoff } from '../../pipeline/conversation.ts'
import { findRepeats, rememberFacts } from '../../pipeline/repeats.ts'
import { readSignals } from '../../pipeline/signals/signals.ts'
import { play } from './play.ts'
import { historyOf } from './triggers/ask.ts'

const told = (text: string, event_id: string, language: string) => ({
  ...{ event_id, occurred_at: 0, text, signals: readSignals(text, language) },
})

/** Everything but the last line was said before; an agent who is in it has answered. @returns what is said again in the last */
function again(lines: readonly string[], language = 'en'): string[] {
  const history = { ...historyOf(lines.slice(0, -1)), holder: 'agent' as const }
  for (const [i, { role, text, event_id }] of history.messages.entries())
    if (role === 'customer')
      rememberFacts(told(text, event_id, language), { ...history, messages: history.messages.slice(0, i) })
  const responded_at = lines.some((line) => line.startsWith('agent:')) ? 1 : 0
  const handoff = { requested_at: Number.POSITIVE_INFINITY, responded_at } as Handoff
  const found = findRepeats(told(lines.at(-1) ?? '', 'e-now', language), history, handoff)
  return found.map(({ kind, value }) => `${kind} ${value}`.trim())
}

const given = 'customer: My order A-77123 never arrived, I bought it on June 6'

describe('however it is written, it is said again', () => {
  test.each([
    ['a day', [given, 'agent: When did you buy it?', '6/6'], 'date 06-06'],
    ['a day with its year', [given, 'agent: When did you buy it?', '06.06.2026'], 'date 06-06'],
    [
      'a telephone',
      ['customer: call +49 170 1234567', 'agent: Your phone number?', '0170 1234567'],
      'phone 491701234567',
    ],
    ['its digits', ['customer: call (555) 123-4567', 'agent: Your phone?', '5551234567'], 'phone 5551234567'],
    [
      'a street',
      ['customer: to 12 Elm Street, Apt 4', 'agent: Your address?', '12 elm st #4'],
      'address 12 elm street, apt 4',
    ],
    [
      'a model, without its maker',
      ['customer: My Dyson V11 will not charge', 'agent: Which model do you have?', 'the V11'],
      'product dyson v11',
    ],
    [
      'the problem in other words',
      [
        'customer: I was charged twice for my subscription',
        'agent: How can I help?',
        'you billed me two times for my membership',
      ],
      'problem',
    ],
  ])('%s', (_, lines, found) => {
    expect(again(lines)).toEqual([found])
  })

  test.each([
    [
      'a sum, without its currency',
      ['customer: I want a refund of $30', 'agent: How much was it?', '30'],
      'amount 30.00 USD',
    ],
    [
      'a sum in a sentence',
      ['customer: I want a refund of $30.50', 'agent: What amount were you charged?', 'It was 30.50, I think'],
      'amount 30.50 USD',
    ],
    ['a sum in German', ['customer: refund of 30 €', 'agent: How much did you pay?', '30,00'], 'amount 30.00 EUR'],
    [
      'a name that stands beside another answer',
      ['customer: My name is Ann Lee', 'agent: May I have your name and your town?', 'ann lee, Springfield'],
      'name ann lee',
    ],
    [
      'a name, the last one first',
      ['customer: My name is Ann Lee', 'agent: May I have your name?', 'Lee, Ann'],
      'name ann lee',
    ],
    [
      'a name, turned round',
      ['customer: My name is Ann Lee', 'agent: May I have your full name?', 'Lee Ann'],
      'name ann lee',
    ],
    [
      'a name that was given last one first',
      ['customer: Name: Lee, Ann', 'agent: May I have your name?', 'Ann Lee'],
      'name ann lee',
    ],
    [
      'a name that a form has last one first',
      ['customer: Name: Smith, John', 'agent: May I have your name?', "It's John Smith"],
      'name john smith',
    ],
    [
      'a name in small letters',
      ['customer: My name is John Smith', 'agent: May I have your name?', 'smith, john'],
      'name john smith',
    ],
    ['a day of a month that is known', [given, 'agent: Which order is it?', 'the one on the 6th'], 'date 06-06'],
    ['a day, asked for', [given, 'agent: When did you order?', 'On the 6th.'], 'date 06-06'],
    ['a day in words', [given, 'agent: When did you order?', 'the sixth'], 'date 06-06'],
  ])('%s', (_, lines, found) => {
    expect(again(lines)).toEqual([found])
  })

  test.each([
    ['another sum', ['customer: I want a refund of $30', 'agent: How much was it?', '35']],
    [
      'a number that nobody asked a sum for',
      ['customer: I want a refund of $30', 'agent: How many did you buy?', '30'],
    ],
    [
      'a number of other things',
      ['customer: I want a refund of $30', 'agent: How much was it?', 'I waited 30 minutes for you'],
    ],
    ['a sum of another currency', ['customer: I want a refund of $30', 'agent: How much was it?', '30 euros']],
    ['another first name', ['customer: Name: Smith, John', 'agent: May I have your name?', 'Smith, Jane']],
    ['a longer name', ['customer: My name is Ann Lee', 'agent: Your name and town?', 'Joann Leeds, Springfield']],
    ['another name', ['customer: My name is Ann Lee', 'agent: May I have your name?', 'Lee, Bob']],
    ['another day', [given, 'agent: When did you order?', 'on the 7th']],
    ['a floor', [given, 'agent: Where do you live?', 'on the 6th floor']],
    ['one of several', [given, 'agent: Which time was it?', 'the 6th time this week']],
    ['a day of another month', [given, 'agent: When did you order?', 'on the 6th of July']],
    ['what is still to come', [given, 'agent: When shall we come?', 'the 6th would suit me']],
    ['a day of two months', [given, 'customer: and another one on May 6', 'agent: When was it?', 'on the 6th']],
  ])('but not %s', (_, lines) => {
    expect(again(lines)).toEqual([])
  })

  test('6/7 is in July for who writes from Britain, and said again of either month for who does not say', () => {
    const lines = ['customer: I bought it on 7 June', 'agent: When?', 'on 6/7']
    expect([again(lines, 'en-GB'), again(lines, 'en')]).toEqual([[], ['date 06-07']])
  })
})

test('a telephone that is spelled out is said again, and a time of day is no number', () => {
  expect(again(['customer: ring me on 07700 900123', 'agent: Your number?', '0 7 7 0 0 9 0 0 1 2 3'])).toHaveLength(1)
  expect(again(['customer: my flight at 10:30 was cancelled', 'agent: When can we call?', 'after 10:30'])).toEqual([])
})

describe('what is agreed to is not said again', () => {
  test.each([
    ['Hi, how can I help you?', 'Yes, A-77123 is right'],
    ['Hi, how can I help you?', 'Yes A-77123'],
    ['Is it about order A-77123?', 'Yes, A-77123'],
    ['Order A-77123 of June 6, correct?', 'correct, A-77123, June 6'],
    ['I have A-77123 here.', 'that is correct, A-77123'],
  ])('“%s” “%s”', (agent, customer) => {
    expect(again([given, `agent: ${agent}`, customer])).toEqual([])
  })

  test.each([
    ['What is your order number?', 'Yes, it is A-77123'],
    ['How can I help?', 'Yes, my order A-77123 has still not arrived and I am waiting'],
    ['Could you give me the order number?', 'A-77123'],
  ])('but it is where it was asked for, or more is said: “%s” “%s”', (agent, customer) => {
    expect(again([given, `agent: ${agent}`, customer])).toEqual(['order_id A77123'])
  })
})

describe('what an agent named is taken up, and not said again', () => {
  test('as a choice among what was offered', () => {
    const lines = ['customer: I flew with HAT102 on May 17', 'agent: There are HAT101 at 8:00 and HAT102 at 9:00.']
    expect(again([...lines, 'Please book HAT102 for me'])).toEqual([])
  })

  test('but with “I already told you” it is', () => {
    expect(again([given, 'agent: I see A-77122 and A-77123 here.', 'I already told you it is A-77123'])).toEqual([
      'order_id A77123',
    ])
  })
})

describe('who is spoken to is no fact', () => {
  test.each([
    [['customer: hello Sam', 'customer: Sam', 'customer: are you there', 'Sam']],
    [['customer: Robin', 'agent: This is Robin, how can I help?', 'Robin']],
    [['customer: Proceed', 'agent: Turn left. Can I proceed?', 'Proceed']],
    [['customer: Bravo', 'agent: Turn left.', 'Bravo']],
  ])('%j', (lines) => {
    expect(again(lines)).toEqual([])
  })
})

describe('the next question is not said again', () => {
  test.each([
    'It is on its way.',
    'It is on its way. Anything else I can help with?',
    'Done! Do you have any other questions?',
  ])('after “%s”', (agent) => {
    expect(again([given, `agent: ${agent}`, 'When will A-77123 arrive?'])).toEqual([])
  })

  test('but a question is the answer to who asks what it is about, and while nobody answers', () => {
    expect(again([given, 'agent: How can I help?', 'Where is my order A-77123?'])).toEqual(['order_id A77123'])
    expect(again([given, 'Where is my order A-77123?'])).toEqual(['order_id A77123'])
  })

  test('what is alike is the next wish of who was not asked what it is about', () => {
    const first = 'customer: look up a pharmacy in the west of town and write down its hours'
    expect(
      again([first, 'agent: There is one.', 'look up a bakery in the north of town and write down its hours']),
    ).toEqual([])
  })
})

test('what is wrong with an order takes back nothing', () => {
  expect(again([given, 'customer: wrong item', 'A-77123'])).toEqual(['order_id A77123'])
})

describe('what only looks alike is not said again', () => {
  const asks = 'agent: How can I help?'
  test.each([
    ['the same sum in another currency', ['customer: I paid £41.55', asks, 'it was $41.55']],
    ['with thousands', ['customer: I paid £1,200.50', asks, 'it was $1200.50']],
    ['without a decimal', ['customer: I paid £1200', asks, 'it was $1200']],
    ['a sum with the digits of an order', ['customer: order 4155', asks, 'it was $41.55']],
    ['an order with the digits of a sum', ['customer: I paid £41.55', asks, 'my order is 4155']],
    ['a model with the number of an order', ['customer: order 5511', asks, 'model 5511']],
    ['a size with the number of an order', ['customer: order 5511', asks, 'size 5511-A']],
    ['the last name of another', ['customer: My name is Juan Pérez', 'agent: Who flies?', 'The name is Juan Gómez']],
    [
      'the name of somebody else',
      ['bot: Your name?', 'customer: Anna', 'agent: Who flies?', 'Her name is Anna Maria Kowalski'],
    ],
    [
      'what the agent named, in the next wish',
      [given, 'agent: I see order #A-77123.', 'customer: and?', 'agent: Monday.', 'Fine. Please cancel A-77123 then.'],
    ],
  ])('%s', (_, lines) => {
    expect(again(lines)).toEqual([])
  })

  test.each([
    ['without its currency', ['customer: I paid $365.20', asks, '365.20'], 'amount 365.20'],
    ['without the comma', ['customer: I paid £1,200.50', asks, 'it was 1200.50'], 'amount 1200.50'],
    ['with its currency now', ['customer: I paid 1200', asks, '$1200'], 'amount 1200'],
  ])('but a sum is, %s', (_, lines, found) => {
    expect(again(lines)).toEqual([found])
  })
})

describe('a number is of the kind that', () => {
  test.each([
    [
      'was asked for: a postcode',
      ['bot: What is your zip code?', 'customer: 60614', 'agent: Your zip?', '60614'],
      'address 60614',
    ],
    [
      'was asked for: a card',
      ['bot: The last four of your card?', 'customer: 8431', 'agent: Which card?', '8431'],
      'account_id 8431',
    ],
    [
      'was asked for: an order',
      ['bot: Your order number?', 'customer: 8431', 'agent: Which order?', '8431'],
      'order_id 8431',
    ],
    [
      'was asked for: a telephone',
      ['bot: Your phone number?', 'customer: 5551234', 'agent: Your phone?', '5551234'],
      'phone 5551234',
    ],
    ['the word before it says', ['customer: my zip code is 60614', 'agent: And?', 'zip 60614'], 'address 60614'],
    ['the word before it says later', ['customer: 9980123', 'agent: And?', 'account no 9980123'], 'account_id 9980123'],
    [
      'its form says: a name and a number',
      ['customer: omar_rossi_1241', 'agent: Who?', 'omar_rossi_1241'],
      'account_id OMARROSSI1241',
    ],
    [
      'its form says: four groups',
      ['customer: 1234 5678 9012 3456', 'agent: Card?', '1234567890123456'],
      'account_id 1234567890123456',
    ],
    [
      'the matter says',
      ['customer: check my bank balance', 'customer: 778899', 'agent: One moment.', '778899'],
      'account_id 778899',
    ],
    [
      'the matter says of another',
      ['customer: check in for my flight', 'customer: 778899', 'agent: One moment.', '778899'],
      'order_id 778899',
    ],
    ['a town beside it says', ['customer: Madison 53703', 'agent: Where?', 'madison 53703'], 'address 53703'],
    ['a sum beside it says', ['customer: please transfer 2500 today', 'agent: Sure.', '2500'], 'amount 2500'],
    [
      'its roundness says',
      ['customer: remove that charge from my bill', 'customer: 1500', 'agent: Hello.', '1500'],
      'amount 1500',
    ],
    [
      'the street before it says',
      ['customer: 311 North Mill Austin TX 78702', 'agent: Ok.', 'it is 311 north mill austin tx 78702'],
      'address 78702',
    ],
    ['its day says', ['customer: date 24032019, charged wrongly', 'agent: When?', '24032019'], 'date 2019-03-24'],
  ])('%s', (_, lines, found) => {
    expect(again(lines)).toEqual([found])
  })
})

describe('an answer in words is', () => {
  test.each([
    ['a name', ['customer: Neha', 'agent: May I have your name?', 'Neha'], ['name neha']],
    ['a thing with its year', ['customer: opel corsa 2014', 'agent: Which car?', 'opel corsa'], ['product opel corsa']],
    ['a thing with its number', ['customer: galaxy 21', 'agent: Which one?', 'galaxy 21'], ['product galaxy 21']],
    ['a choice', ['customer: middle seat', 'agent: Which seat?', 'middle seat'], ['product middle seat']],
    ['a place', ['customer: Singapore', 'agent: From where?', 'singapore'], ['address singapore']],
    ['a wish', ['customer: need broadband', 'agent: Hello!', 'need broadband'], ['problem']],
    ['no name: done', ['bot: May I have your name?', 'customer: paid', 'agent: Hello?', 'paid'], []],
    ['no name: a wish', ['bot: May I have your name?', 'customer: call me at 5', 'agent: Hello?', 'call me at 5'], []],
    ['thanks', ['customer: thank you Robin', 'agent: Welcome.', 'thank you Robin'], []],
  ])('%s', (_, lines, found) => {
    expect(again(lines)).toEqual(found)
  })
})

test.each([
  ['what is changed from one to another', 'please change it from B-4417 to B-4471'],
  ['what an apology goes with', 'order B-4417, sorry for asking again'],
  ['what is sent to another number', 'send B-4417 to 99120 please'],
  ['what was written down wrong by somebody', 'I wrote it down wrong at first, B-4417 is what they told me'],
])('no correction is %s', (_, text) => {
  expect(again(['customer: order B-4417', 'agent: How can I help?', text])).toEqual(['order_id B4417'])
})

describe('a correction is not said again', () => {
  test.each([
    ['in the message', ['customer: ssn 4417', 'agent: Thanks.', 'its not 4417 it is actually 4427']],
    ['with what is wrong', ['customer: claim rbt 917', 'agent: Thanks.', 'please change the rbt 917 to rbd 917']],
    ['in the same breath', ['customer: order 88123', 'agent: Your order?', 'order 88123, wait, it is 88132']],
    ['with “I mean”', ['customer: order 88123', 'agent: Your order?', '88123, no sorry, I mean 88132']],
    ['as a number that was wrong', ['customer: order 88123', 'agent: Ok.', 'I gave you the wrong one, not 88123']],
    ['as one that is wrong', ['customer: order 88123', 'agent: Ok.', 'the 88123 I sent you is wrong']],
    [
      'after it was taken back',
      ['customer: 18 old mill rd, 40213', 'agent: Ok.', 'customer: wrong address', '19 old mill rd, 40213'],
    ],
    [
      'after it was called wrong',
      ['customer: order B-4417', 'agent: Ok.', 'customer: i gave order number wrong', 'B-4417 and C-9'],
    ],
    [
      'as the same with a slip set right',
      ['customer: 984 Mill Street, Leeds 40213', 'agent: Ok.', '894 Mill Street, Leeds 40213'],
    ],
  ])('%s', (_, lines) => {
    expect(again(lines)).toEqual([])
  })
})

/** What the customer said to the bot, what the agent asks, and what they say then. */
const saidOfProblem = (first: string, asks: string, then: string, language = 'en') =>
  play([
    ['09:00:00', 'message.customer', { text: first, language }],
    ['09:00:05', 'handoff.requested', { by: 'bot', language }],
    ['09:01:00', 'message.agent', { agent_id: 'a-1', text: asks, language }],
    ['09:01:30', 'message.customer', { text: then, language }],
  ]).repeats.map(({ kind }) => kind)

test.each([
  ['My parcel was due on Monday and it never came', 'The package has not been delivered', 'en'],
  ['The dishwasher leaks from the bottom', 'It is the dishwasher, dripping underneath', 'en'],
  ['I never received the invoice mail for my hotel booking', 'No invoice email for the hotel booking has come', 'en'],
  ['Mein Stuhl ist beschädigt angekommen', 'Der Stuhl kam kaputt an', 'de'],
  ['Die Heizung pumpt das Wasser nicht ab', 'Das Wasser in der Heizung wird nicht abgepumpt', 'de'],
  ['No puedo entrar en mi cuenta', 'No me permite acceder a mi cuenta', 'es'],
])('the problem in other words is said again by who is asked for it: %s', (first, then, language) => {
  const asks = { en: 'What is the problem?', de: 'Worum geht es?', es: '¿Cuál es el problema?', fr: 'Quel est le problème ?' } // biome-ignore format: one line
  expect(saidOfProblem(first, asks[language as 'en'], then, language)).toEqual(['problem'])
})

test.each([
  ['My parcel never came', 'My parcel came, and the lid is broken'],
  ['I cannot log in', 'I can log in now, how do I change my plan?'],
  ['My flight was cancelled', 'I would like to cancel my hotel'],
  ['The dishwasher leaks', 'The washing machine is loud'],
  ['I want to return the lamp', 'I want to exchange the chair'],
])('another problem is none that was said: %s', (first, then) => {
  expect(saidOfProblem(first, 'What is the problem?', then)).toEqual([])
})

describe('what only looks like a short form is none', () => {
  test.each([
    [
      'a first thing to say',
      'customer: I ordered on June 1',
      'agent: When did you order it?',
      'First, I want to know who you are.',
    ],
    ['the second of a list', 'customer: I ordered on June 2', 'agent: Which order is it?', 'The second, please'],
    ['the first of a list', 'customer: I fly on June 1', 'agent: Which flight is delayed?', 'the first.'],
    ['more than it', 'customer: refund of $30', 'agent: How much were you charged?', 'It was over 30'],
    ['less than it', 'customer: refund of $30', 'agent: How much were you charged?', 'less than 30'],
  ])('%s', (_, first, asks, then) => {
    expect(again([first, asks, then])).toEqual([])
  })
})
