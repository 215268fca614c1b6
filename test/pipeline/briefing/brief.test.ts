import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asGiven } from '../../../pipeline/as-given.ts'
import { brief } from '../../../pipeline/briefing/brief.ts'
import { splitSentences } from '../../../pipeline/briefing/sentences.ts'
import { withoutSettled } from '../../../pipeline/briefing/settled.ts'
import { rememberFacts } from '../../../pipeline/repeats.ts'
import { readSignals } from '../../../pipeline/signals/signals.ts'
import { keepEnds } from '../../../pipeline/text.ts'
import { historyOf } from '../triggers/ask.ts'

/** The last line is the present message. */
function briefOn(...lines: string[]) {
  const { messages } = historyOf(lines)
  const present = messages.at(-1) ?? null
  const { facts, profanity } = readSignals(present?.text ?? '', 'en')
  const history = { ...historyOf(lines.slice(0, -1)), holder: 'bot' as const }
  return brief({ history, present, facts, swears: profanity > 0, judged: true, language: 'en', resumed: false })
}
const textOf = (role: string, lines: string[]) => briefOn(...lines).sentences.find((one) => one.role === role)?.text

test('the customer’s wish is quoted, not the greeting, the thanks or the request for a person', () => {
  const lines = [
    'customer: Hi there! My kettle arrived broken and I would like a refund.',
    'bot: I am sorry to hear that.',
    'customer: Thanks. Can I please talk to a human?',
  ]
  expect(textOf('intent', lines)).toBe('The customer: “My kettle arrived broken and I would like a refund.”')
})

test.each([
  'That is too late, can I speak with someone?',
  "That's not good enough. I want to talk to a person.",
  'This takes too long, let me speak to a human please',
  'Thanks, you were great. Can I talk to an agent?',
])('what is said of the answer, with a request for a person, is not what it is about: %s', (said) => {
  const lines = ['customer: Where is my parcel?', 'bot: It arrives on Friday.', `customer: ${said}`]
  expect(textOf('intent', lines)).toBe('The customer: “Where is my parcel?”')
})

test('what they want to talk about stands beside the person they ask for', () => {
  expect(textOf('intent', ['customer: Can I talk to a person about a job at your shop?'])).toBe(
    'The customer: “Can I talk to a person about a job at your shop?”',
  )
})

test('the last wish counts, the one before it may be settled', () => {
  const lines = [
    'customer: I would like to change my flight to a later one, please.',
    'bot: Your flight has been changed.',
    'customer: Great! I also need to remove my checked bag and get a refund for it.',
    'bot: I am unable to remove bags.',
    'customer: Then connect me with someone.',
  ]
  expect(textOf('intent', lines)).toBe('The customer: “I also need to remove my checked bag and get a refund for it.”')
})

describe('what the customer says is over is no present wish', () => {
  const wish = (...lines: string[]) => textOf('intent', lines)
  test.each([
    [
      'The first thing is fixed now, thanks, but the charge is still there.',
      'The customer: “the charge is still there.”',
    ],
    ['the login works now. I want a human', 'The customer: “And I was charged twice for my order.”'],
    ['The charge was refunded already, get me a human', 'The customer: “I cannot log in.”'],
    ['Never mind the login. Human please', 'The customer: “And I was charged twice for my order.”'],
    ['Never mind the login, how do I get the invoice?', 'The customer: “how do I get the invoice?”'],
    ['That is all solved, human please', 'The customer: “That is all solved, human please”'],
  ])('%s', (said, intent) => {
    const before = [
      'customer: I cannot log in. And I was charged twice for my order.',
      'bot: Please try a new password.',
    ]
    expect(wish(...before, `customer: ${said}`)).toBe(intent)
  })

  test('and what it is called by another word goes with it', () => {
    const before = ['customer: My parcel never came.', 'bot: I see.', 'customer: I want an invoice.']
    expect(wish(...before, 'customer: The package has arrived now. A person please')).toBe(
      'The customer: “I want an invoice.”',
    )
  })

  test.each([
    'It is not fixed.',
    'Is it fixed now?',
    'It works now, but an hour later it is broken again.',
    'It has arrived already broken.',
    'I want it fixed now.',
    'When it is solved, call me.',
  ])('but not so: %s', (said) => {
    const { messages } = historyOf(['customer: My kettle arrived broken.', `customer: ${said}`])
    expect(withoutSettled(messages)).toEqual({ left: messages, said: null })
  })
})

test('what is to be done says more than the reasons given for it later', () => {
  const lines = [
    'customer: Hello, I need to cancel my reservation.',
    'bot: It cannot be cancelled without insurance.',
    'customer: When I booked I was told that I would not need any insurance, as my last trip with you had one.',
    'bot: I see none.',
    'customer: I am certain that I was told so, and would like to have that resolved by somebody today.',
  ]
  expect(textOf('intent', lines)).toBe('The customer: “Hello, I need to cancel my reservation.”')
})

test('what the bot tried is its last sentence that says so, not what every message ends with', () => {
  const lines = [
    'customer: Cancel my booking, please.',
    'bot: I have cancelled the return flight. If you need further assistance, let me know!',
    'customer: And the other?',
    'bot: Unfortunately, the outbound flight cannot be cancelled within 24 hours. Would you like me to transfer you?',
    'customer: Yes.',
  ]
  expect(textOf('attempted', lines)).toBe(
    'The bot: “Unfortunately, the outbound flight cannot be cancelled within 24 hours.”',
  )
})

test('a bot that only asked and greeted has tried nothing', () => {
  const lines = [
    'customer: My order never came.',
    'bot: Hello! Could you please provide your order number?',
    'customer: No, get me a person.',
  ]
  expect(textOf('attempted', lines)).toBe('No solution was attempted yet.')
})

test.each([
  'Done: the order now goes to the address in Turin, nothing else to do.',
  'Hold the button for five seconds, then let go.',
  'We shipped a replacement lamp yesterday.',
  'Unplug it for 30 seconds, then plug it back in.',
  'ya está solucionado',
  'Hello Ann, the parcel is at the depot.',
  'Please wait 30 seconds and press the red button.',
  'Thanks for waiting. The lamp comes on Friday.',
  'Could you unplug it for half a minute?',
  'How about a new lamp?',
  'Hold on to the receipt.',
  'Please wait a day.',
  'Let me know once it is dry.',
  'I connected you to the new plan.',
  'I can help with that by sending a new lamp.',
])('where an answer may have been an attempt nothing is said about attempts: %s', (answer) => {
  const lines = ['customer: My lamp does not work.', `bot: ${answer}`, 'customer: No, get me a person.']
  expect(textOf('attempted', lines)).not.toBe('No solution was attempted yet.')
  expect(textOf('attempted', [...lines.slice(0, 1), `agent: ${answer}`, ...lines.slice(2)])).toBeUndefined()
})

test.each([
  'Hi Ann! I am Baton, your virtual assistant. How can I help you today?',
  'Sorry to hear that. What is your order number?',
  'To look this up, I need your order number.',
  'Thank you for waiting. Please hold while I connect you to an agent.',
  'I understand your frustration. An agent will be with you shortly.',
  'You are number 3 in the queue.',
  'Would you like me to connect you with a human agent?',
  'If you have any questions, feel free to ask.',
  '¿Cuál es su número de pedido?',
])('greetings, questions, holding and handing over are no attempt: %s', (said) => {
  const lines = ['customer: My lamp does not work.', `bot: ${said}`, 'customer: No, get me a person.']
  expect(textOf('attempted', lines)).toBe('No solution was attempted yet.')
})

test.each([
  'It is on its way and arrives on Friday.',
  'Thanks for waiting. Your parcel will be there tomorrow.',
  'Hello Ann, the parcel is at the depot.',
  'Returns take five days.',
])('what the bot answered is told where it tried nothing else: %s', (said) => {
  const lines = ['customer: Where is my parcel?', `bot: ${said}`, 'customer: No, get me a person.']
  expect(textOf('attempted', lines)).toBe(`The bot: “${said.replace('Thanks for waiting. ', '')}”`)
})

test.each([
  'Your feedback is important to us.',
  'I am sorry that you are having trouble.',
  'This is your virtual assistant speaking.',
])('what every bot says is no answer: %s', (said) => {
  const lines = ['customer: Where is my parcel?', `bot: ${said}`, 'customer: No, get me a person.']
  expect(textOf('attempted', lines) ?? '').not.toContain('The bot:')
})

test('what was said before the history begins may have been an attempt', () => {
  const lines = Array.from({ length: 41 }, (_, i) => (i % 2 === 0 ? 'customer: My lamp is dark.' : 'bot: Hello!'))
  expect([textOf('attempted', lines), textOf('attempted', lines.slice(0, 9))]).toEqual([
    undefined,
    'No solution was attempted yet.',
  ])
})

test('a bot that only looked something up is not said to have tried, or to have tried nothing', () => {
  const lines = [
    'customer: Change my booking, please.',
    'bot: I have retrieved your booking details. Here are the details:',
    'customer: No, get me a person.',
  ]
  expect(textOf('attempted', lines)).toBeUndefined()
})

test('what is left of a sentence after the gap in a long message says that its beginning is missing', () => {
  const text = keepEnds(
    `Here it is. ${'Your parcel left the house. '.repeat(20)}I cannot change where it goes now`,
    400,
  )
  const sentences = splitSentences(text)
  const rest = sentences.findIndex((sentence) => sentence.endsWith(' …')) + 1
  expect(sentences[rest]).toMatch(/^…\w/)
  expect(sentences.filter((sentence) => sentence.startsWith('…'))).toHaveLength(1)
})

test('a customer who said nothing but that they want a person has said nothing about what it is about', () => {
  expect(textOf('intent', ['customer: I want to talk to a person.'])).toBe(
    'The customer has not said yet what it is about.',
  )
})

test.each([
  ['No annoyance was measured.', ['customer: Where is my order?', 'customer: It is A1043.']],
  [
    'Frustrated, and more so than at the beginning.',
    ['customer: Where is my order?', 'customer: This is ridiculous, I am so angry and fed up!'],
  ],
  [
    'Frustrated before, not in the last message.',
    ['customer: This is ridiculous, I am so angry and fed up!', 'customer: It is A1043.'],
  ],
  ['Angry, and swearing.', ['customer: Where is my order?', 'customer: This is fucking ridiculous, I am so angry!']],
])('the mood is what was measured: %s', (mood, lines) => {
  expect(textOf('sentiment', lines)).toBe(mood)
})

test('in a language whose mood is not read it says so instead of calling the customer calm', () => {
  const { messages } = historyOf(['customer: これはひどい'])
  const said = brief({
    history: historyOf([]),
    present: messages[0] ?? null,
    facts: [],
    swears: false,
    judged: false,
    language: '',
    resumed: false,
  })
  expect(said.sentences[2]).toEqual({
    role: 'sentiment',
    text: 'Mood not judged: it is known only for customers who write English.',
    evidence: [],
  })
})

test('facts of the present message stand behind those given before, each once and as it was written', () => {
  const given = [{ kind: 'order_id' as const, value: 'A1043', event_id: 'e-before', occurred_at: 1 }]
  const { messages } = historyOf(['customer: order A-1043 and A-77123, mail Ann@example.com'])
  const text = messages[0]?.text ?? ''
  const facts = readSignals(text, 'en').facts.map((fact) => asGiven(fact, text))
  const said = brief({
    history: historyOf([], given),
    present: messages[0] ?? null,
    facts,
    swears: false,
    judged: true,
    language: 'en',
    resumed: false,
  })
  expect(said.facts).toEqual([
    { kind: 'order_id', value: 'A1043', event_id: 'e-before' },
    { kind: 'order_id', value: 'A-77123', event_id: 'e-0' },
    { kind: 'email', value: 'Ann@example.com', event_id: 'e-0' },
  ])
})

test('every quoted sentence stands in the event it names', () => {
  const line = fc.tuple(
    fc.constantFrom('customer', 'bot'),
    fc.array(
      fc.constantFrom(
        'I need a refund',
        'for my kettle.',
        'Unfortunately',
        'I cannot do that.',
        'Yes',
        '?',
        'hello',
        '**x**',
        '\n- ',
      ),
      { minLength: 1, maxLength: 12 },
    ),
  )
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (said) => {
      const lines = said.map(([role, words]) => `${role}: ${words.join(' ')}`)
      const { messages } = historyOf(lines)
      for (const { text, evidence } of briefOn(...lines).sentences) {
        const quoted = /“(.*?)…?”$/s.exec(text)?.[1]
        if (quoted === undefined) continue
        const source = messages.find(({ event_id }) => event_id === evidence[0])?.text.replaceAll('**', '')
        expect(source).toContain(quoted)
      }
    }),
  )
})

test('a long sentence is cut at a word', () => {
  const wish = `I need a refund for ${'very '.repeat(60)}old things.`
  const text = textOf('intent', [`customer: ${wish}`]) as string
  expect([text.length < 230, text.endsWith(' very…”')]).toEqual([true, true])
})

test.each([
  'Hello! I am Mile, the automated assistant of Acme Air. How can I help you today?',
  "Hi, I'm the virtual assistant for Acme. What can I do for you?",
  'Welcome! This is the AI-powered assistant of Acme Bank, not a human. How may I assist you?',
  "I'm an automated assistant from Acme Air.",
])('a bot that introduces itself has tried nothing: %s', (said) => {
  const lines = ['customer: My bag is lost.', `bot: ${said}`, 'customer: No, get me a person.']
  expect(textOf('attempted', lines)).toBe('No solution was attempted yet.')
})

test.each([
  'I am Mile, the automated assistant of Acme Air, and your bag flies tomorrow.',
  'I am the assistant of Acme who put your bag on the next flight.',
  'The bot for Terminal Two brought your bag.',
])('a bot that introduces itself and goes on may have tried something: %s', (said) => {
  const lines = ['customer: My bag is lost.', `bot: ${said}`, 'customer: No, get me a person.']
  expect(textOf('attempted', lines)).not.toBe('No solution was attempted yet.')
})

test('in a long conversation what the customer came with is still known', () => {
  const talk = Array.from({ length: 14 }, (_, i) => [
    `bot: Could you tell me the number of step ${i + 1}?`,
    `customer: It is number ${i + 1}.`,
  ])
  const lines = [
    'customer: My washing machine leaks and I would like to have it repaired.',
    ...talk.flat(),
    'customer: I want to talk to a human.',
  ]
  expect(textOf('intent', lines)).toBe('The customer: “My washing machine leaks and I would like to have it repaired.”')
})

test('what is wanted now counts more than what was wanted at the beginning of a long conversation', () => {
  const talk = Array.from({ length: 14 }, (_, i) => [`bot: And step ${i + 1}?`, `customer: It is number ${i + 1}.`])
  const lines = [
    'customer: I would like to change my flight to a later one, please.',
    ...talk.flat(),
    'bot: Your flight has been changed.',
    'customer: Great! I also need to remove my checked bag and get a refund for it.',
    'customer: Get me a human.',
  ]
  expect(textOf('intent', lines)).toBe('The customer: “I also need to remove my checked bag and get a refund for it.”')
})

test.each([
  'That does not help',
  "No, that doesn't help me at all.",
  'This is not what I asked',
  'You are not helping!',
  'Yes, still the same. I want a human',
  'I tried that, but it still does not work. Agent please',
  'geht immer noch nicht',
])('what the customer says of the answer is not what they want: %s', (reply) => {
  const lines = [
    'customer: My order arrived broken and I want my money back',
    'bot: Return it under Settings.',
    `customer: ${reply}`,
  ]
  expect(textOf('intent', lines)).toBe('The customer: “My order arrived broken and I want my money back”')
})

test('that an answer did not help is said for nothing where it says what is the matter', () => {
  const lines = [
    'customer: Hello',
    'bot: Restart the router.',
    'customer: That does not help with the light that blinks red all night',
  ]
  expect(textOf('intent', lines)).toContain('the light that blinks red')
})

test('who the customer is says less than what is the matter', () => {
  const lines = ['customer: I have been a customer for ten years. My internet has been down since Monday.']
  expect(textOf('intent', lines)).toBe('The customer: “My internet has been down since Monday.”')
})

test.each([
  'Thanks! My last invoice is wrong.',
  'Great. One more thing: my last invoice is wrong.',
  'I also see that my last invoice is wrong.',
])('a wish that is settled gives way to the next: %s', (next) => {
  const lines = [
    'customer: I would like to change the address on my account to 12 Hill Street.',
    'bot: Your address has been changed.',
    `customer: ${next}`,
    'bot: I cannot see invoices.',
    'customer: Then get me a human.',
  ]
  expect(textOf('intent', lines)).toContain('my last invoice is wrong.'.slice(3))
})

test.each([
  ['it was not done', 'bot: I cannot change it.', 'customer: Thanks, my invoice is wrong in the same way.'],
  ['it was not done right', 'bot: Your address has been changed.', 'customer: Thanks, but it is still wrong.'],
  ['nothing is wished for since', 'bot: Your address has been changed.', 'customer: Thank you.'],
])('a wish stays the wish where %s', (_, bot, customer) => {
  const wish = 'I would like to change the address on my account to 12 Hill Street.'
  expect(textOf('intent', [`customer: ${wish}`, bot, customer])).toBe(`The customer: “${wish}”`)
})

test.each([
  'Restart the router.',
  'Return it under Settings.',
  'Please wait 3 days.',
  'refunds are only possible within 14 days',
  'Sorry to hear that. Please unplug the lamp first.',
  'I was not able to cancel it because it has shipped already.',
  'I can rebook you on the 7 pm flight or refund the taxes.',
])('what the customer is to do, and a rule that is stated, were tried: %s', (answer) => {
  const lines = ['customer: My lamp does not work.', `bot: ${answer}`, 'customer: No, get me a person.']
  expect(textOf('attempted', lines)).toBe(`The bot: “${answer.replace('Sorry to hear that. ', '')}”`)
})

test.each([
  'Please send me your order number.',
  'Enter your order number.',
  'Please wait a moment.',
  'Use your account number.',
])('what the customer is to tell was not tried: %s', (answer) => {
  const lines = ['customer: My lamp does not work.', `bot: ${answer}`, 'customer: No, get me a person.']
  expect(textOf('attempted', lines) ?? '').not.toContain('The bot:')
})

/** The last line is the present message; what the others gave was remembered. */
const factsAfter = (...lines: string[]) => {
  const history = historyOf(lines)
  for (const { event_id, text, role, occurred_at } of history.messages)
    if (role === 'customer') rememberFacts({ event_id, text, occurred_at, signals: readSignals(text, 'en') }, history)
  const present = history.messages.pop() ?? null
  const { facts } = brief({ history, present, facts: [], swears: false, judged: true, language: 'en', resumed: false })
  return facts.map(({ value }) => value)
}

test.each(['No, it is $365', 'Sorry, I meant $365', 'It is $365, not 276 dollars', 'it is $365'])(
  'a fact that the customer set right stands as it is now: %s',
  (correction) => {
    expect(factsAfter('customer: I paid 276 dollars for it', 'bot: I see.', `customer: ${correction}`)).toEqual([
      '$365',
    ])
  },
)

test.each(['I also paid $365 for the other', 'The bag was $365 and the shoes were worn', 'No, and I want $365 more'])(
  'a second fact of a kind takes nothing back: %s',
  (more) => {
    expect(factsAfter('customer: I paid 276 dollars for it', 'bot: I see.', `customer: ${more}`)).toEqual([
      '276 dollars',
      '$365',
    ])
  },
)

test('an answer to a question is one more fact', () => {
  const lines = ['customer: I paid 276 dollars for it', 'bot: What did the shoes cost?', 'customer: it is $365']
  expect(factsAfter(...lines)).toEqual(['276 dollars', '$365'])
})

test.each([
  ['Where is my wardrobe?', 'could i talk to someone please'],
  ['My card was declined at the till', 'get me a real person now!!'],
  ['Meine Waschmaschine schleudert nicht', 'Ich möchte bitte mit jemandem sprechen'],
  ['Der Drucker zieht kein Papier ein', 'Einen Mitarbeiter bitte'],
  ['No me llega la factura de mayo', 'quiero hablar con una persona por favor'],
  ['Mon chauffage ne démarre pas', "Je voudrais parler à quelqu'un"],
])('a request for a person is not quoted as the wish of who told the matter: %s', (matter, request) => {
  const lines = [`customer: ${matter}`, 'bot: I see.', `customer: ${request}`]
  expect(textOf('intent', lines)).toBe(`The customer: “${matter}”`)
})

test.each([
  ['The download page stays white, what can I do?', 'I already told you, that is not what I asked.'],
  ['Meine Rechnung ist falsch', 'Das habe ich schon gesagt.'],
  ['No funciona el enlace para pagar', 'Ya se lo he dicho dos veces.'],
  ["L'appli se ferme toute seule, elle ne marche pas", "Je vous l'ai déjà dit."],
])('that it was said before is not quoted as the wish of who told the matter: %s', (matter, again) => {
  const lines = [`customer: ${matter}`, 'bot: I see.', `customer: ${again}`]
  expect(textOf('intent', lines)).toBe(`The customer: “${matter}”`)
})

test('a matter in the same sentence as the complaint about saying it again is the wish', () => {
  const said = 'I already told you that my parcel never arrived'
  expect(textOf('intent', ['customer: hello there', 'bot: Hi.', `customer: ${said}`])).toBe(`The customer: “${said}”`)
})

test('a matter in the same sentence as the request for a person is the wish', () => {
  const said = 'I want to speak to a manager about the refund for my broken kettle'
  expect(textOf('intent', [`customer: ${said}`])).toBe(`The customer: “${said}”`)
})

test.each([
  'Have you tried a new battery?',
  'Please run the self test.',
  'Please ask at the front desk.',
  'Haben Sie schon einen anderen Browser probiert?',
  'Bitte entkalken Sie die Maschine.',
  '¿Ha probado con otro navegador?',
  'Desinstálela por favor.',
  'Reinicie el módem, por favor.',
  'Avez-vous essayé un autre câble ?',
  'Veuillez redémarrer la box.',
])('what the bot told them to try is an attempt: %s', (said) => {
  expect(textOf('attempted', ['customer: It does not work.', `bot: ${said}`])).toBe(`The bot: “${said}”`)
})

test('no annoyance rests on the messages in which none was measured, and annoyance on what shows it', () => {
  const mood = (...lines: string[]) => briefOn(...lines).sentences.find(({ role }) => role === 'sentiment')
  expect(mood('customer: My father died last week', 'customer: I have to move the flight')).toMatchObject({
    text: 'No annoyance was measured.',
    evidence: ['e-0', 'e-1'],
  })
  expect(mood('customer: This is ridiculous, I am so fed up!', 'customer: It is A1043.')?.evidence).toHaveLength(1)
})

test.each([
  ['de', 'Das ist eine absolute Frechheit!', 'Angry, and says so.'],
  ['fr', "J'en ai vraiment marre", 'Angry, and says so.'],
  ['es', 'Esto es el colmo', 'Angry, and says so.'],
  ['de', 'Wo ist mein Paket?', 'No plain anger was found; how annoyed customers are is measured in English only.'],
] as const)('anger said plainly in %s is told: %s', (language, text, mood) => {
  const { messages } = historyOf([`customer: ${text}`])
  const present = messages[0] ?? null
  const said = brief({ history: historyOf([]), present, facts: [], swears: false, judged: false, language, resumed: false }) // biome-ignore format: one line
  expect(said.sentences.at(-1)?.text).toBe(mood)
})

describe('of two wishes that exclude each other the later one is the wish', () => {
  test.each([
    ['Also I want to cancel my subscription', 'no I changed my mind, I just want to pause it'],
    ['Please cancel my subscription, I never use it', "actually don't cancel it, can you just pause it"],
    ['I would like a refund for the broken lamp, please', "On second thought I'd rather have a new one"],
    ['I need to change my flight to Monday, please', 'hm, I no longer want to change it, please cancel it'],
    ['Ich möchte bitte mein Abo kündigen', 'Ich habe es mir anders überlegt, ich möchte es nur pausieren'],
    ['Quiero cancelar mi suscripción, por favor', 'He cambiado de opinión, solo quiero pausarla'],
    ['Je voudrais annuler mon abonnement', "J'ai changé d'avis, je voudrais seulement le suspendre"],
  ])('“%s” “%s”', (first, later) => {
    const lines = ['customer: Hello', `customer: ${first}`, 'bot: Anything else?', `customer: ${later}`]
    expect(textOf('intent', lines)).toBe(`The customer: “${later}”`)
  })

  test.each([
    ['I want to return these shoes, please', 'I changed my mind.'],
    ['Please cancel my subscription', "I changed my mind, I'd rather talk to a person"],
    ['My washing machine is leaking and I want it fixed', 'please do not call before nine'],
  ])('and nothing is taken back by “%s” “%s”', (first, later) => {
    const lines = [`customer: ${first}`, 'bot: Why is that?', `customer: ${later}`]
    expect(textOf('intent', lines)).toBe(`The customer: “${first}”`)
  })
})
