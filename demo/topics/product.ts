import type { Topic } from '../topic.ts'

/** Using what was bought. */
export const product: readonly Topic[] = [
  {
    name: 'warranty',
    weight: 7,
    calls: '',
    openings: {
      en: [
        'The {product} I bought last year stopped turning on. Is it still under warranty? Order {order}',
        'How long is the warranty on a {product}?',
        'My {product} from order number {order} makes a clicking noise, can it be repaired?',
      ],
      de: ['Wie lange gilt die Garantie? Mein Gerät aus Bestellung {order} geht nicht mehr an.'],
      es: ['¿Cuánto dura la garantía? Compré el producto con el pedido {order}.'],
    },
    question: 'I can check the warranty. What is your order number?',
    given: 'order number {order}',
    answers: [
      'The warranty is 3 years, so yours is covered. I have sent you a free label for the repair.',
      'You are covered until next spring. A repair takes about a week, and we pay for both ways.',
    ],
    solutions: ['We will not repair it, you get a new one. It ships today; put the old one into the same box, please.'],
  },
  {
    name: 'setup_question',
    weight: 9,
    calls: '',
    openings: {
      en: [
        'How do I connect the {product} to the app?',
        'Is there a manual for the {product} in English?',
        'Which screws do I need for the {product}?',
        'Does the {product} work with app version {version}?',
      ],
      de: ['Gibt es eine Anleitung für den Aufbau?'],
      es: ['¿Hay un manual para el montaje?'],
    },
    question: 'Glad to help. Which model does the label on the back name?',
    given: 'It says {code}',
    answers: [
      'Hold the button for five seconds until the light turns blue, then choose Add device in the app.',
      'The manual is on the product page under Downloads. Pages 4 to 6 show exactly this step with pictures.',
    ],
    solutions: ['Let us do it together. Press the button now and tell me what colour the light has.'],
  },
  {
    name: 'technical_error',
    weight: 2.6,
    calls: 'complex_technical',
    openings: {
      en: [
        'Since the update to version {version} the app crashes when I open the settings. The log shows error {code} and then a timeout from the api server. I have installed it again twice, cleared the cache, tried the older version from the website and a second phone with the same system, and the result is the same each time: it starts, shows the list for a second and closes. I can send the logs and the exact time if you tell me where to put them.',
        'I run your api with our shop and since {date} every call returns error {code}. The server answers after a timeout of 30 seconds and our log says the session expired. We are on version {version}, we did not change anything, we tried a second key, another server and the test system, and the error stays the same in all three. The strange part is that reading the list of orders works, only the update of the stock does not. What else can we do?',
      ],
    },
    question: 'Which version do you use?',
    given: 'It is version {version}',
    answers: ['This needs one of our engineers, who can read your logs.'],
    solutions: [
      'Thank you for the details, they saved me half an hour. The certificate on our side had expired for your region; it is renewed now. Please try again.',
      'I could reproduce it with your version. Until the fix is out on Tuesday, switching off the cache in the settings gets you going.',
    ],
  },
  {
    name: 'stock_question',
    weight: 7,
    calls: '',
    openings: {
      en: [
        'When will the {product} be back in stock?',
        'Do you have the {product} in green?',
        'Can I pick up the {product} in {city}?',
      ],
      de: ['Wann ist der Artikel wieder lieferbar?'],
    },
    question: 'Let me look. Which colour do you have in mind?',
    given: 'Green, if there is one',
    answers: [
      'It is expected next Wednesday. I can send you a message as soon as it is in.',
      'Yes, there are a few left in {city}. Shall I put one aside for you?',
    ],
    solutions: ['I rang the shop in {city}, they keep one for you until Saturday under your name.'],
  },
]
