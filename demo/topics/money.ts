import type { Topic } from '../topic.ts'

/** Bills and refunds. */
export const money: readonly Topic[] = [
  {
    name: 'refund_status',
    weight: 8,
    calls: '',
    openings: {
      en: [
        'I sent the {product} back on {date}. When will the money arrive?',
        'Hi, has my return for order {order} been received yet?',
        'How long does a return usually take to show up on my card?',
      ],
      de: ['Ich habe die Rücksendung am Freitag abgeschickt, Bestellung {order}. Wann kommt das Geld?'],
      es: ['Devolví el pedido {order} la semana pasada. ¿Cuándo recibo el dinero?'],
    },
    question: 'Let me see. What is the order number of the return?',
    given: 'order number {order}',
    answers: [
      'Your return was checked in yesterday. The {amount} was sent to your card and shows up within 3 to 5 working days.',
      'The return is on its way to us. As soon as it is checked in, the money is sent back the same day.',
    ],
    solutions: [
      'I found your return on the shelf and booked it in. The {amount} was sent just now, you will see it tomorrow.',
    ],
  },
  {
    name: 'high_value_refund',
    weight: 3.2,
    calls: 'high_value_refund',
    openings: {
      en: [
        'I want a refund of {big_amount} for order {order}, half of the set never came.',
        'Please, I would like my money back for order number {order}. I paid {big_amount} and it does not fit.',
        'I need a refund for the {product} set, order {order}, it cost {big_amount}.',
      ],
    },
    question: 'I see. What is the order number?',
    given: 'Order number {order}',
    answers: ['For an amount of this size I bring in a colleague from our refunds team.'],
    solutions: [
      'I went through it and approved the full refund. You will have it on your card by Thursday.',
      'All right, that is booked. Since it is a larger sum it takes two working days; you get a message from the bank.',
    ],
  },
  {
    name: 'double_charge',
    weight: 7,
    calls: '',
    openings: {
      en: [
        'My card shows {amount} twice for order {order}. Is one of them a reservation?',
        'Hi, I think I was charged two times on {date}, {amount} each.',
        'Why are there two payments of {amount} on my statement?',
      ],
      de: ['Auf meiner Karte stehen zwei Buchungen für Bestellung {order}. Ist das richtig?'],
    },
    question: 'That is worth a look. Which order number does it belong to?',
    given: 'It belongs to order number {order}',
    answers: [
      'The second line is a reservation by your bank. It disappears by itself within 7 days; only one payment of {amount} was taken.',
      'You are right, the payment went through twice. I have sent the second {amount} back, it shows up within 3 working days.',
    ],
    solutions: ['Both payments had been taken. I have returned the second one now and put a note on your account.'],
  },
  {
    name: 'invoice',
    weight: 8,
    calls: '',
    openings: {
      en: [
        'Could I get an invoice with VAT for order {order}?',
        'Where can I find the invoice for my {product}?',
        'Please send the invoice for order number {order} to {email}',
      ],
      de: ['Können Sie mir die Rechnung für Bestellung {order} schicken?'],
      es: ['¿Me pueden enviar la factura del pedido {order}?'],
    },
    question: 'Of course. Which order number is it for?',
    given: 'For order number {order}',
    answers: [
      'Your invoice is under Orders, then Documents. I have also sent it to {email}.',
      'Here you go: the invoice was sent to the e-mail address of the order. It lists the VAT separately.',
    ],
    solutions: ['I made you a new invoice with your company on it and sent it over. Is it the way you need it?'],
  },
]
