import type { Topic } from '../topic.ts'

/** Praise, complaints and what the law has to say. */
export const other: readonly Topic[] = [
  {
    name: 'praise',
    weight: 5,
    calls: '',
    openings: {
      en: [
        'Just wanted to say that the {product} is lovely, thank you!',
        'The delivery was quick and the packing without plastic. Well done!',
        'Please thank your colleague in {city}, she was so kind.',
      ],
      de: ['Ich wollte nur sagen: tolle Lieferung, vielen Dank!'],
      es: ['¡Muchas gracias, el pedido llegó perfecto!'],
    },
    question: 'Lovely to read! May I pass your words on to the team?',
    given: 'Yes, of course!',
    answers: [
      'Thank you so much, I have passed it on. It makes somebody’s day here.',
      'That is wonderful to hear. The team will see your message this afternoon.',
    ],
    solutions: ['Thank you, that made my morning!'],
  },
  {
    name: 'formal_complaint',
    weight: 1.2,
    calls: 'formal_complaint',
    openings: {
      en: [
        'I want to make a formal complaint about how order {order} was dealt with.',
        'I would like to file a complaint about the driver who delivered on {date}.',
      ],
    },
    question: 'Which order is it about?',
    given: 'Order number {order}',
    answers: ['A person takes care of complaints from the start.'],
    solutions: [
      'I have opened a complaint for you and read everything that was written. You get our written answer within five days, from me.',
    ],
  },
  {
    name: 'legal_or_safety',
    weight: 0.5,
    calls: 'legal_or_safety',
    openings: {
      en: [
        'The charger of the {product} from order {order} caught on fire last night. Nobody was hurt.',
        'My lawyer asks for the purchase contract of order {order}.',
      ],
    },
    question: 'Which order is it about?',
    given: 'Order number {order}',
    answers: ['I bring in a person at once.'],
    solutions: [
      'I have taken over and informed our safety team. Somebody will call you today, and please do not use it any more.',
    ],
  },
  {
    name: 'gift_card',
    weight: 5,
    calls: '',
    openings: {
      en: [
        'Can I use two gift cards for one order?',
        'My gift card code is not accepted at the checkout.',
        'How long is a gift card valid?',
      ],
      de: ['Wie lange ist ein Gutschein gültig?'],
      es: ['¿Puedo usar dos tarjetas regalo en un pedido?'],
    },
    question: 'Which code stands on the card?',
    given: 'The code is {code}',
    answers: [
      'Gift cards are valid for 3 years, and you can use as many as you like in one order.',
      'The code had a zero where it looks like an O. It works now, I tried it.',
    ],
    solutions: ['I have put the value of the card straight into your profile, so you can pay with it right away.'],
  },
]
