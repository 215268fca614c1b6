import { describe, expect, test } from 'vitest'
import { askedFacts, mayAskFor } from '../../pipeline/asked-facts.ts'
import { isSteep } from '../growth.ts'

const anyKind = () => true

test.each([
  ['Could I have your order number, please?', 'order_id'],
  ['Hi Ann, sorry about that! Can you please provide me with your order number?', 'order_id'],
  ['What is your booking reference number?', 'order_id'],
  ['Order number?', 'order_id'],
  ['And your order ID please.', 'order_id'],
  ["I'll need your order number to look into this.", 'order_id'],
  ['Do you have the order number at hand?', 'order_id'],
  ['Please share the number of your order.', 'order_id'],
  ["What's the account number?", 'account_id'],
  ['Can I get your customer ID?', 'account_id'],
  ['May I have your email address?', 'email'],
  ['Can you confirm your e-mail?', 'email'],
  ['What is the email address on the account?', 'email'],
  ["What's the best number to reach you?", 'phone'],
  ['Could you give me a phone number?', 'phone'],
  ['May I know your full name?', 'name'],
  ['Who am I speaking with?', 'name'],
  ['Name please?', 'name'],
  ['Can you tell me your delivery address?', 'address'],
  ['How much were you charged?', 'amount'],
  ['Which email did you use?', 'email'],
  ['What name is the booking under?', 'name'],
  ['Which name is it under?', 'name'],
  ['What email is this under?', 'email'],
  ['What model is your vacuum?', 'product'],
  ['Which model is the washing machine?', 'product'],
  ['Which order?', 'order_id'],
  ['Can you share the order reference with me?', 'order_id'],
  ['Would you mind giving me your e-mail again?', 'email'],
  ['Is there a phone number I can use?', 'phone'],
  ['How should I address you?', 'name'],
  ['Where do you live?', 'address'],
  ['Where should we send the replacement?', 'address'],
  ['How much did we charge you?', 'amount'],
  ['On which date did you place the order?', 'date'],
  ["What's going wrong with it?", 'problem'],
  ['Which booking is it?', 'order_id'],
  ['What number can I call you on?', 'phone'],
  ['Can you tell me what happened?', 'problem'],
  ['So what happened exactly?', 'problem'],
  ['What can I do for you today?', 'problem'],
  ['Hi Ann, how can I help?', 'problem'],
  ['Hello! How may I assist you today?', 'problem'],
  ['How can we be of service?', 'problem'],
  ['What can I help you with?', 'problem'],
  ['What brings you here today?', 'problem'],
  ['Guten Tag, wie kann ich Ihnen helfen?', 'problem'],
  ['Womit kann ich dir weiterhelfen?', 'problem'],
  ['Was kann ich für Sie tun?', 'problem'],
  ['Hallo! Worum geht es?', 'problem'],
  ['Hola, ¿en qué le puedo ayudar?', 'problem'],
  ['¿Cómo puedo ayudarte hoy?', 'problem'],
  ['¿Qué puedo hacer por usted?', 'problem'],
  ['Bonjour, comment puis-je vous aider ?', 'problem'],
  ['En quoi puis-je vous être utile ?', 'problem'],
  ['Que puis-je faire pour vous ?', 'problem'],
])('asks for it: %s', (text, kind) => {
  expect(askedFacts(text, anyKind).map((asked) => asked.kind)).toEqual([kind])
})

test.each([
  ['name, order number and email please', ['email', 'name', 'order_id']],
  ['Order number and email please', ['email', 'order_id']],
  ['order # pls?', ['order_id']],
  ["I'll need your phone number to continue", ['phone']],
  [
    "I'd need your full name, the order number and your zip code so that I can look it up.",
    ['address', 'name', 'order_id'],
  ],
  ['May I have your name, email address & phone number, please?', ['email', 'name', 'phone']],
  ['What is your date of birth and email?', ['date', 'email']],
  ['Email / phone?', ['email', 'phone']],
  ['Please provide: name, email, phone number and order number', ['email', 'name', 'order_id', 'phone']],
  ['Please share the following details:\n- Name\n- Email\n- Order number', ['email', 'name', 'order_id']],
  ['I need:\n1. your phone number\n2. your order number', ['order_id', 'phone']],
  ['Could I have your email ID and mobile?', ['email', 'phone']],
  ['Can you give me the order ID and the amount charged', ['amount', 'order_id']],
  ['Could I have your name, the colour and your order number?', ['name', 'order_id']],
])('a list asks for each thing in it: %s', (text, kinds) => {
  expect(
    askedFacts(text, anyKind)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(kinds)
})

test.each([
  ['When did you order it?', 'date'],
  ['What was the order date?', 'date'],
  ['Could you tell me the date of birth?', 'date'],
  ['What date was it?', 'date'],
  ['What seems to be the problem?', 'problem'],
  ["What's the issue?", 'problem'],
  ['Could you describe the problem?', 'problem'],
  ['What is this regarding?', 'problem'],
  ['What do you need help with?', 'problem'],
])('a day and what it is about are asked for, too: %s', (text, kind) => {
  expect(askedFacts(text, anyKind).map((asked) => asked.kind)).toEqual([kind])
})

test.each([
  'Thank you for your order number and email.',
  'Your name and your address are both updated.',
  'What date would you like to fly?',
  'What is the support team doing about it?',
  'Sorry for the problem and the delay, please wait.',
  'Please give the order number to the driver.',
])('what is only spoken of in a list or beside a problem is not: %s', (text) => {
  expect(askedFacts(text, anyKind)).toEqual([])
})

test('more than one of a kind is asked for as well', () => {
  expect(askedFacts('What are your order numbers?', anyKind).map(({ kind }) => kind)).toEqual(['order_id'])
})

test('one message can ask for several', () => {
  const text = 'Happy to help. Could I have your full name? And the email address?'
  expect(
    askedFacts(text, anyKind)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['email', 'name'])
})

test.each([
  'Is your order number A1043?',
  'Can you confirm your order number A1043?',
  'I have your order number here, one moment.',
  "I don't need your order number, thanks.",
  'You will find the order number in your email.',
  'Did you get the email we sent?',
  'Could you check the email we sent you?',
  'I have sent you an email with the details, can you check?',
  'What is the email about?',
  'Can I have another phone number to call you?',
  'Could you give me a different email address?',
  'Where is the parcel now?',
  'Where did you buy it?',
  'Let me check where we should send the technician.',
  'How can I call you back?',
  'I shared your email with the warehouse.',
  'What is the name of the product?',
  "What is your mother's maiden name?",
  'Could I have the host name and the time?',
  'What is the phone number of the hotel?',
  'We need to update your address, is that okay?',
  'Please tell me once your address was updated.',
  'If you need to, please give the driver your order number.',
  'Can you tell me what happened to the driver?',
  'I know what happened then.',
  'Which email did you get from us?',
  'Which order would you like to keep?',
  'What are the opening hours?',
  'The name on the card must match.',
  'What is the IP address of the server?',
  'Your order will arrive on Monday. Anything else?',
  'Which plan would you like?',
  'How else can I help you?',
  'How can I help you further?',
  'What can I help you with next, anything else?',
  'I can help you with that.',
  'Ich kann Ihnen helfen.',
  'Wie kann ich Ihnen sonst noch helfen?',
  '¿En qué más puedo ayudarle?',
  'Comment puis-je vous aider encore ?',
  '',
])('asks for nothing: %s', (text) => {
  expect(askedFacts(text, anyKind)).toEqual([])
})

describe('a fact that came back was wanted', () => {
  test.each([
    ['Which order is it about?', 'order_id'],
    ['Can you tell me your account number, please?', 'order_id'],
    ['When are you arriving?', 'date'],
    ['What is the guest name?', 'name'],
    ['Could I get your name please. I will change that day for you.', 'name'],
    ['Hello, how can I help?', 'problem'],
    ['Have you paid?', 'already_told'],
  ] as const)('by “%s”: %s', (text, kind) => {
    expect(mayAskFor(text, kind)).toBe(true)
  })

  test.each([
    ['Would you like me to modify the order instead?', 'order_id'],
    ['I found the order. Is there anything else?', 'order_id'],
    ['The upgrade exceeds the amount, shall I proceed?', 'amount'],
    ['I have your order number here.', 'order_id'],
    ['Please wait.', 'already_told'],
  ] as const)('not by “%s”: %s', (text, kind) => {
    expect(mayAskFor(text, kind)).toBe(false)
  })
})

test.each([
  'could you please give me ',
  'what is ',
  'your order ',
  'a-b ',
  'i need to have the ',
  'and your ',
  'your name, ',
  'what is the problem ',
  'and or ',
])('a text made to be slow is not: %s', (word) => {
  const reading = (times: number) => () => askedFacts(word.repeat(times), anyKind)
  expect(isSteep(reading(750), reading(3000))).toBe(false)
})
