import type { Topic } from '../topic.ts'

/** Parcels and orders. */
export const orders: readonly Topic[] = [
  {
    name: 'damaged_item',
    weight: 9,
    calls: '',
    openings: {
      en: [
        'Hi, the {product} from order {order} arrived with a crack on one side. What can I do?',
        'My {product} came damaged today, the box was fine though. Order number {order}.',
        'Hello! One part of the {product} I ordered is bent. How do I get a replacement?',
        'Just unpacked my {product} and the lid does not close. Can you send a new one?',
      ],
      de: ['Hallo, mein Paket kam heute an, aber der Artikel hat einen Riss. Bestellnummer {order}. Was kann ich tun?'],
      es: ['Hola, mi pedido {order} llegó con una pieza rota. ¿Cómo pido un reemplazo?'],
    },
    question: 'I can look into that. What is your order number?',
    given: 'It is order number {order}.',
    answers: [
      'Thanks. Items that arrive damaged are replaced free of charge within 30 days. I have started a replacement, it ships tomorrow, and you can keep the first one.',
      'That should not happen. I have booked a replacement for you; the label for the return is in your e-mail, and you have 14 days to send it back.',
    ],
    solutions: [
      'I have just put a new one on express for you, it leaves our warehouse tonight. No need to send the old one back.',
      'I checked the photos from packing and you are right. The replacement goes out today, and I added a small voucher for the trouble.',
    ],
  },
  {
    name: 'late_parcel',
    weight: 13,
    calls: '',
    openings: {
      en: [
        'Where is my parcel? It should have been here on {date}. Order {order}',
        'Hello, tracking for order number {order} has not moved since {date}.',
        'my delivery is three days late, can you check?',
        'Could you tell me when the {product} will arrive? I ordered it on {date}.',
      ],
      de: ['Guten Tag, wo ist mein Paket? Bestellnummer {order}, es sollte am Montag da sein.'],
      es: ['Buenos días, ¿dónde está mi paquete? El número de pedido es {order}.'],
    },
    question: 'I am happy to check. Which order number is it?',
    given: 'Order number {order}',
    answers: [
      'Your parcel left our warehouse and is with the carrier in {city}. The new estimate is tomorrow before 6 pm.',
      'The carrier reports a delay at the depot in {city}. It is out for delivery on the next working day, and you will get a text an hour before.',
    ],
    solutions: [
      'I called the depot in {city}: your parcel is on the van now. I will keep an eye on it until it is with you.',
      'It was scanned to the wrong depot. I have sent a second one today so that you do not have to wait for the first.',
    ],
  },
  {
    name: 'delivery_address',
    weight: 7,
    calls: '',
    openings: {
      en: [
        'I moved last week. Can you change the delivery address for order {order} to {city}?',
        'Hi, is it possible to send my order to a different address? The order number is {order}',
        'I made a typo in my delivery address, how can I correct it?',
      ],
      de: ['Hallo, kann ich die Lieferadresse für Bestellung {order} noch ändern?'],
    },
    question: 'Sure. Which order is it about?',
    given: 'Order {order} please',
    answers: [
      'The address can be changed until the parcel is packed, and yours is not packed yet. I have sent you a link to enter the new one.',
      'Done: the order now goes to the address in {city} that is in your profile. You will get a confirmation by e-mail.',
    ],
    solutions: [
      'I have changed the address by hand and told the warehouse. You will see it in your confirmation in a minute.',
    ],
  },
  {
    name: 'cancellation',
    weight: 6,
    calls: '',
    openings: {
      en: [
        'I would like to cancel order {order}, I ordered the wrong colour.',
        'Can I still cancel the {product} I bought this morning?',
        'Please cancel my order number {order}, thanks',
      ],
      de: ['Ich möchte die Bestellung {order} stornieren, geht das noch?'],
      es: ['Quisiera cancelar el pedido {order}, por favor.'],
    },
    question: 'I can do that while it is not shipped. Which order number is it?',
    given: 'the order number is {order}',
    answers: [
      'Your order was not packed yet, so I have cancelled it. The {amount} goes back to your card within 3 working days.',
      'Done, the order is cancelled and nothing will be charged. You have a confirmation in your inbox.',
    ],
    solutions: [
      'It had already left, so I asked the carrier to turn it around. Your {amount} is on its way back to you now.',
    ],
  },
]
