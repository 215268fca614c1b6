import { describe, expect, test } from 'vitest'
import { shownFact } from '../../../pipeline/as-given.ts'
import { type Line, play } from '../play.ts'

const given: Line[] = [
  ['09:00:01', 'message.customer', { text: 'My order A1043 is broken, write to ann@example.com' }],
  ['09:00:10', 'handoff.requested', { by: 'bot' }],
]
const agent = (time: string, text: string): Line => [time, 'message.agent', { agent_id: 'a-1', text }]
const known = (...lines: Line[]) =>
  play([...given, ...lines]).notices.filter(({ type }) => type === 'fact.already_known')

test('an agent who asks for what the customer told the bot is given the answer and who said it', () => {
  const [notice, ...more] = known(agent('09:01:00', 'Hi! Could I have your order number, please?'))
  expect(more).toEqual([])
  expect(notice).toMatchObject({
    ...{ type: 'fact.already_known', event_id: 'e3', agent_id: 'a-1', noticed_at: '2026-11-22T09:01:00.000Z' },
    facts: [{ kind: 'order_id', value: 'A1043', event_id: 'e1' }],
  })
})

test('of one kind an agent is told once in a handoff, of another again', () => {
  const asks = 'Could I have your order number, please?'
  const notices = known(agent('09:01:00', asks), agent('09:01:30', asks), agent('09:02:00', 'And your email address?'))
  expect(notices.map((notice) => 'facts' in notice && notice.facts[0]?.value)).toEqual(['A1043', 'ann@example.com'])
})

test('an agent who asked in a handoff that is over by now needs no answer, whether the customer is back or not', () => {
  const hello = agent('09:01:00', 'Good morning, Ann here')
  const resolved: Line = ['09:03:00', 'conversation.resolved', { by: 'agent', confirmed: true }]
  const back: Line = ['09:03:20', 'message.customer', { text: 'One more thing' }]
  const asks = { agent_id: 'a-1', text: 'What is your order number?' }
  const late: Line = ['09:03:30', 'message.agent', { ...asks, occurred_at: '2026-11-22T09:02:50.000Z' }]
  expect(known(hello, resolved, back, late)).toEqual([])
  expect(known(hello, resolved, late)).toEqual([])
  expect(known(hello, late, resolved)).toHaveLength(1)
})

test('one notice answers all that a message asks for and the customer gave', () => {
  const said = 'My name is Ann Lee, order A1043 of June 6 is broken, write to ann@example.com'
  const lines: Line[] = [['09:00:01', 'message.customer', { text: said }], given[1] as Line]
  const asked = (text: string) => play([...lines, agent('09:01:00', text)]).notices.map(factsIn)
  expect(asked('name, order number and email please')).toEqual([
    ['order_id A1043', 'email ann@example.com', 'name Ann Lee'],
  ])
  expect(asked('Order number and phone number please')).toEqual([['order_id A1043']])
  expect(asked('When did you order it? And the email?')).toEqual([['email ann@example.com', 'date June 6']])
})

const factsIn = (notice: object): string[] =>
  'facts' in notice
    ? (notice.facts as { kind: string; value: string }[]).map(({ kind, value }) => `${kind} ${value}`)
    : []

test('what was answered once is not told again with what is new', () => {
  const notices = known(agent('09:01:00', 'Your order number?'), agent('09:01:30', 'Order number and email please'))
  expect(notices.map(factsIn)).toEqual([['order_id A1043'], ['email ann@example.com']])
  expect(new Set(notices.map(({ notice_id }) => notice_id)).size).toBe(2)
})

test('who asks what the problem is gets the customer’s own words, once', () => {
  const asks = (time: string) => agent(time, 'Hi! What seems to be the problem?')
  expect(known(asks('09:01:00'), asks('09:01:30')).map(factsIn)).toEqual([
    ['problem My order A1043 is broken, write to ann@example.com'],
  ])
})

test('of a customer who said nothing yet no problem is known', () => {
  const silent: Line[] = [
    ['09:00:10', 'handoff.requested', { by: 'bot' }],
    agent('09:01:00', 'What seems to be the problem?'),
  ]
  expect(play(silent).notices).toEqual([])
})

test('the day of an order is no answer to who asks for that of the flight', () => {
  const lines: Line[] = [
    ['09:00:01', 'message.customer', { text: 'I ordered it on June 6' }],
    ['09:00:10', 'handoff.requested', { by: 'bot' }],
  ]
  const asked = (text: string) => play([...lines, agent('09:01:00', text)]).notices.map(factsIn)
  expect([asked('What is your flight date?'), asked('What was the order date?')]).toEqual([[], [['date June 6']]])
})

describe('what is told is called what was asked for', () => {
  const asked = (said: string, question: string) => {
    const lines: Line[] = [['09:00:01', 'message.customer', { text: said }], given[1] as Line]
    return play([...lines, agent('09:01:00', question)]).notices.map(factsIn)
  }
  test.each([
    ['Case 883311 and order 552211 are open', 'order number?', 'order_id 552211'],
    ['Case 883311 and order 552211 are open', 'case number?', 'order_id 883311'],
    ['552211 is my order number, the case is 883311', 'Which order?', 'order_id 552211'],
    ['account number 55667788, card ending in 4242', 'Account number please?', 'account_id 55667788'],
    ['I was charged on 6 June for order #A-1043', 'When were you charged, what was the charge date?', 'date 6 June'],
    ['I ordered shoes, and on 6 June I was charged', 'What was the date of the charge?', 'date 6 June'],
    ['My order of 6 June never arrived', 'When did you place the order?', 'date 6 June'],
    [
      'I was charged twice for order A-1043',
      'What can I do for you today?',
      'problem I was charged twice for order A-1043',
    ],
    ['I was charged twice for order A-1043', 'Hi, how can I help you?', 'problem I was charged twice for order A-1043'],
    ['Name: Anna Schmidt, order A-1043 is late', "What's your name?", 'name Anna Schmidt'],
    ["The account is in my husband's name, Peter Miller", 'What is the name on the account?', 'name Peter Miller'],
    ['Meine Bestellung ist kaputt', 'Hallo, womit kann ich Ihnen helfen?', 'problem Meine Bestellung ist kaputt'],
  ])('“%s” “%s”', (said, question, answer) => {
    expect(asked(said, question)).toEqual([[answer]])
  })

  test('and every one of a list is', () => {
    expect(asked('orders 5511223 and 5522334 are late', 'What are your order numbers?')).toEqual([
      ['order_id 5522334', 'order_id 5511223'],
    ])
  })

  test.each([
    ['I was charged on 6 June for order #A-1043', 'When did you place the order?'],
    ['I was charged for order #A-1043 on 6 June', 'When did you place the order?'],
    ['I ordered shoes, and on 6 June I was charged', 'When did you order?'],
    ['It was on 6 June', 'When did you place the order?'],
    ['card ending in 4242', 'Account number please?'],
    ["The account is in my husband's name, Peter Miller", "What's your name?"],
  ])('and nothing is told otherwise: “%s” “%s”', (said, question) => {
    expect(asked(said, question)).toEqual([])
  })
})

test('what the customer never gave, or gave under another name, is not told', () => {
  expect(known(agent('09:01:00', 'Could I have your phone number?'))).toEqual([])
  expect(known(agent('09:01:00', 'Could I have your tracking number?'))).toEqual([])
})

test('a number alone is what the bot had asked for', () => {
  const lines: Line[] = [
    ['09:00:01', 'message.customer', { text: 'It is broken' }],
    ['09:00:02', 'message.bot', { text: 'What is your booking number?' }],
    ['09:00:03', 'message.customer', { text: 'A1043' }],
    ['09:00:10', 'handoff.requested', { by: 'bot' }],
  ]
  const asked = (text: string) => play([...lines, agent('09:01:00', text)]).notices.map(({ type }) => type)
  expect(asked('What is your booking number?')).toEqual(['fact.already_known'])
  expect(asked('What is your invoice number?')).toEqual([])
})

test('a first name is no answer to who asks for the last one', () => {
  const asked = (name: string) => {
    const said: Line = ['09:00:01', 'message.customer', { text: `my name is ${name}` }]
    const lines: Line[] = [said, given[1] as Line, agent('09:01:00', 'What is your full name?')]
    return play(lines).notices.map(({ type }) => type)
  }
  expect([asked('Ann'), asked('Ann Lee')]).toEqual([[], ['fact.already_known']])
})

test('a message that asks for nothing tells nothing', () => {
  expect(known(agent('09:01:00', 'I see your order A1043. I can help you with it.'))).toEqual([])
})

test('an agent sees what the customer gave as the customer wrote it, and it is compared by its value', () => {
  const text = 'Order A-77123 and number 4711-22, my name is Ann Lee, call +49 170 1234567'
  const lines: Line[] = [
    ['09:00:01', 'message.customer', { text }],
    ['09:00:10', 'handoff.requested', { by: 'bot' }],
    agent('09:01:00', 'Could I have your order number, please?'),
    ['09:01:10', 'message.customer', { text: 'It is order a77123' }],
    agent('09:01:20', 'And your phone number, please?'),
  ]
  const { notices, briefings, repeats } = play(lines)
  const shown = ['A-77123', 'Ann Lee', '+49 170 1234567']
  expect(briefings[0]?.facts.map(({ value }) => value)).toEqual(expect.arrayContaining(shown))
  const told = notices.flatMap((notice) => ('facts' in notice ? notice.facts.map(({ value }) => value) : []))
  expect(told).toEqual(expect.arrayContaining(['A-77123', '+49 170 1234567']))
  expect(repeats.map(({ value }) => value)).toEqual(['A77123'])
})

test('a fact of an earlier version, kept without its writing, is shown by its value', () => {
  expect(shownFact({ kind: 'order_id', value: 'A77123', event_id: 'e1', occurred_at: 1 }).value).toBe('A77123')
})

test('the number an agent is told is all of it, and the end of one is no answer', () => {
  const told = (said: string) =>
    play([
      ['09:00:01', 'message.customer', { text: said }],
      given[1] as Line,
      agent('09:01:00', 'What is your account number, please?'),
    ]).notices.map(factsIn)
  expect(told('My account number is 5512-8834-07 and I was billed twice')).toEqual([['account_id 5512-8834-07']])
  expect(told('I was billed twice on the card ending in 5519')).toEqual([])
})

test.each([
  ['My booking is KLM7Q2 and I want a window seat', 'What is your booking reference?', 'order_id KLM7Q2'],
  ['The technician had an appointment on March 4 and never came', 'What day was your appointment?', 'date March 4'],
  [
    'Send it to 9 Wellington Terrace, it is broken',
    'Can you confirm your delivery address?',
    'address 9 Wellington Terrace',
  ],
  ['My Miele G7000 leaks', 'Which product is it about?', 'product Miele G7000'],
  ["It's for Pavel Horak and it is late", 'May I have your name?', 'name Pavel Horak'],
])('what was told is the answer, also of a day, a product or a street: %s', (said, asks, answer) => {
  const notices = play([['09:00:01', 'message.customer', { text: said }], given[1] as Line, agent('09:01:00', asks)]).notices // biome-ignore format: one line
  expect(notices.map(factsIn)).toEqual([[answer]])
})

const toldOn = (said: string, asks: string) =>
  play([['09:00:01', 'message.customer', { text: said }], given[1] as Line, agent('09:01:00', asks)]).notices.map(
    factsIn,
  )

test.each([
  ['My booking reference is XK72PL', 'What is your booking reference?', 'XK72PL'],
  ['My booking reference is XK7 2PL', 'What is your booking number?', 'XK7 2PL'],
  ['booking reference number: KLM7Q2', 'What is your booking reference?', 'KLM7Q2'],
  ['My order reference is AB-10 43', 'What is your order number?', 'AB-10 43'],
  ['order confirmation 77123', 'Could I have your order number?', '77123'],
  ['Meine Buchungsreferenz lautet 88123', 'Wie lautet Ihre Buchungsnummer?', '88123'],
  ['La referencia de la reserva es 88123', '¿Cuál es su número de reserva?', '88123'],
  ['La référence de ma commande est 88123', 'Quel est votre numéro de commande ?', '88123'],
])('a reference is one of what stands with it: “%s” answers “%s”', (said, asks, value) => {
  expect(toldOn(said, asks)).toEqual([[`order_id ${value}`]])
})

test.each([
  ['My booking reference is XK72PL', 'What is your order number?'],
  ['My case reference is 88123', 'What is your order number?'],
  ['claim reference 88123', 'What is your booking reference?'],
  ['My order is late. The reference of the complaint is 88123', 'What is your booking number?'],
  ['The invoice reference is 88123', 'What is your order number?'],
  ['I have an order. Reference 88123 is a parcel', 'What is your order number?'],
  ['I booked a flight. The tracking reference is 88123', 'What is your booking reference?'],
  ['payment confirmation 88123', 'What is your order number?'],
  ['Die Rechnungsreferenz lautet 88123', 'Wie lautet Ihre Buchungsnummer?'],
  ['Die Referenz des Vorgangs ist 88123', 'Wie lautet Ihre Bestellnummer?'],
  ['La referencia de la factura es 88123', '¿Cuál es su número de reserva?'],
  ['La referencia del expediente es 88123', '¿Cuál es su número de pedido?'],
  ['La référence du dossier est 88123', 'Quel est votre numéro de commande ?'],
  ['La référence de ma facture est 88123', 'Quel est votre numéro de réservation ?'],
  ['the flight confirmation is 88123', 'What is your order number?'],
  ['my account reference is 88123', 'What is your order number?'],
])('… and of nothing else: “%s” does not answer “%s”', (said, asks) => {
  expect(toldOn(said, asks)).toEqual([])
})
