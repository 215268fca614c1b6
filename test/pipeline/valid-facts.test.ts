import { describe, expect, test } from 'vitest'
import { type Line, play } from './play.ts'

/** The customer tells the bot something, says more, and a person is called, who asks. */
function ask(said: string, then: string, question: string, inQueue = false) {
  const more: Line = ['09:00:05', 'message.customer', { text: then }]
  const called: Line = ['09:00:05', 'handoff.requested', { by: 'bot' }]
  const { notices, briefings } = play([
    ['09:00:00', 'message.customer', { text: said }],
    ['09:00:02', 'message.bot', { text: 'Thanks, let me look.' }],
    ...(inQueue ? [called, more] : [more, called]),
    ['09:01:00', 'message.agent', { agent_id: 'a-1', text: question }],
  ])
  const told = notices.flatMap((notice) => ('facts' in notice ? notice.facts.map(({ value }) => value) : []))
  const [briefing] = briefings
  return { told, facts: briefing?.facts.map(({ value }) => value), intent: briefing?.sentences[0]?.text }
}

const order = 'What is your order number?'
const parcel = 'Where is my parcel? Order number 2761'

describe('a value that the customer set right reaches the agent as it is now', () => {
  test.each([
    [parcel, 'sorry, it is 3654, not 2761', order, '3654'],
    [parcel, 'Sorry, wrong number: it is 3654', order, '3654'],
    [parcel, "my bad, that's 3654", order, '3654'],
    [parcel, 'no wait 3654', order, '3654'],
    [parcel, "it isn't 2761 but 3654", order, '3654'],
    ['Where is my parcel? Order A-2761', 'Oh wait, the order number is A-3654, not A-2761', order, 'A-3654'],
    ['Where is my parcel? Order A-2761', 'not A-2761, A-3654', order, 'A-3654'],
    ['Where is my parcel? Order A-2761', 'I mean order A-3654', order, 'A-3654'],
    ['Where is my parcel? Order A-2761', 'A-2761 was a typo, A-3654 is the right one', order, 'A-3654'],
    ['Where is my parcel? Order A-2761', 'A-2761 is wrong, A-3654 is the right one', order, 'A-3654'],
    [parcel, 'the order number 2761 is wrong, it is 3654', order, '3654'],
    [
      'Wo bleibt mein Paket? Bestellnummer 2761',
      'Die Nummer 2761 ist falsch, es ist 3654',
      'Wie lautet Ihre Bestellnummer?',
      '3654',
    ],
    [
      'My parcel is lost, my email is an@x.com',
      'sorry I made a typo, my email is ann@x.com',
      'What is your email?',
      'ann@x.com',
    ],
    ['My parcel is lost, my email is an@x.com', 'ann@x.com, not an@x.com', 'What is your email?', 'ann@x.com'],
    [
      'My parcel is lost, write to an@x.com',
      'Please use ann@y.com instead',
      'Could I have your email address?',
      'ann@y.com',
    ],
    ['My flight on 6 June was cancelled', 'oh sorry, the 7th of June', 'What date was your flight?', '7th of June'],
    [
      'My line is dead, call me on 020 7946 0958',
      'Actually, use 020 7946 0123 instead of 020 7946 0958',
      'Which phone number can I call you on?',
      '020 7946 0123',
    ],
    [
      'Wo bleibt mein Paket? Bestellnummer 2761',
      'Oh, die Bestellnummer ist 3654, nicht 2761',
      'Wie lautet Ihre Bestellnummer?',
      '3654',
    ],
    [
      'Wo bleibt mein Paket? Bestellnummer 2761',
      'Ich habe mich vertippt: 3654',
      'Wie lautet Ihre Bestellnummer?',
      '3654',
    ],
    ['¿Dónde está mi paquete? Pedido 2761', 'el pedido es 3654, no 2761', '¿Cuál es su número de pedido?', '3654'],
    ['¿Dónde está mi paquete? Pedido 2761', 'perdón, es el 3654', '¿Cuál es su número de pedido?', '3654'],
    ['Où est mon colis ? Commande 2761', "pardon, c'est 3654", 'Quel est votre numéro de commande ?', '3654'],
    ['Où est mon colis ? Commande 2761', '3654 et non 2761', 'Quel est votre numéro de commande ?', '3654'],
  ])('“%s” “%s”', (said, then, question, value) => {
    const { told, facts, intent } = ask(said, then, question)
    expect([told, facts]).toEqual([[value], [value]])
    expect(said).toContain(intent?.replace('The customer: “', '').replace('”', ''))
  })

  test('and so it does when they wrote it while they waited', () => {
    expect(ask(parcel, 'sorry, it is 3654, not 2761', order, true).told).toEqual(['3654'])
  })

  test('and when they say in the end that the first one was right', () => {
    const lines: Line[] = [
      ['09:00:00', 'message.customer', { text: parcel }],
      ['09:00:02', 'message.customer', { text: 'sorry, it is 3654, not 2761' }],
      ['09:00:04', 'message.customer', { text: 'oh no, it is 2761, not 3654' }],
      ['09:00:05', 'handoff.requested', { by: 'bot' }],
    ]
    expect(play(lines).briefings[0]?.facts.map(({ value }) => value)).toEqual(['2761'])
  })
})

describe('what is said beside a value takes nothing back', () => {
  test.each([
    ['Where is my parcel? Order A-2761', 'and order A-3333 too'],
    ['Where is my parcel? Order A-2761', 'Sorry, my other order is A-3333'],
    ['Where is my parcel? Order A-2761', 'order A-3333 is missing'],
    ['Wo ist mein Paket? Bestellung A-2761', 'und die Bestellung A-3333 fehlt auch'],
    ['¿Dónde está mi paquete? Pedido A-2761', 'y también el pedido A-3333'],
    ['Où est mon colis ? Commande A-2761', 'et aussi la commande A-3333'],
  ])('“%s” “%s”', (said, then) => {
    expect(ask(said, then, order).facts).toEqual(['A-2761', 'A-3333'])
  })

  test.each([
    'no, I have waited 2765 hours for it',
    'sorry, it is late by 12 days, not 2',
    'Sorry, it is A-2761',
    'no, it is not there yet',
    'sorry, my account number is 99120034',
  ])('“Order A-2761” “%s”', (then) => {
    expect(ask('Where is my parcel? Order A-2761', then, order).told).toEqual(['A-2761'])
  })

  test.each([
    ['en', 'Order A-2761 is wrong, I wanted the blue one', 'A-2761'],
    ['en', 'My booking A-2761 was not right at all', 'A-2761'],
    ['de', 'Meine Bestellung A-2761 ist falsch, ich wollte die blaue', 'A-2761'],
    ['es', 'Mi pedido A-2761 está mal, quería el azul', 'A-2761'],
    ['fr', 'Ma commande A-2761 est incorrecte', 'A-2761'],
  ])('what is wrong with a thing says nothing against its number, %s: “%s”', (language, said, number) => {
    const lines: Line[] = [
      ['09:00:00', 'message.customer', { text: said, language }],
      ['09:00:05', 'handoff.requested', { by: 'bot' }],
    ]
    expect(play(lines).briefings[0]?.facts.map(({ value }) => value)).toEqual([number])
  })

  test('of another order that the bot asked for there are two', () => {
    const lines: Line[] = [
      ['09:00:00', 'message.customer', { text: 'Where is my parcel? Order A-2761' }],
      ['09:00:02', 'message.bot', { text: 'What is the number of the other order?' }],
      ['09:00:04', 'message.customer', { text: 'sorry, it is A-3333' }],
      ['09:00:05', 'handoff.requested', { by: 'bot' }],
    ]
    expect(play(lines).briefings[0]?.facts.map(({ value }) => value)).toEqual(['A-2761', 'A-3333'])
  })
})
