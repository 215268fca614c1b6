import { expect, test } from 'vitest'
import { announcesPerson, asksToHold } from '../../../pipeline/fold/announcement.ts'
import { isSteep } from '../../growth.ts'

test.each([
  "I'm connecting you to one of our specialists now.",
  'I will transfer you to a human agent who may be able to assist you further. Please hold on for a moment.',
  'An agent will be with you in a few minutes.',
  "Let me get someone from our support team: I've escalated this to a supervisor.",
  "I'm bringing in our specialist, Sarah, to help with this refund.",
  "Our team is offline, but I've flagged this for priority response at 8:00 AM tomorrow.",
  'I’m handing this over to a colleague.',
  'Transferring you to an agent now.',
  'One moment please, connecting you with a colleague.',
  'You will now be connected to a member of our support team.',
  "I recommend transferring you to a human agent. I'll proceed with the transfer now.",
  "I'm connecting you with Sarah, she will be with you in less than 2 minutes.",
  'Connecting you now with Sarah Miller from billing.',
  "I'll transfer you over to José.",
  'Sarah will be with you shortly.',
  'April from billing will be with you shortly.',
  'May will be with you in 2 minutes.',
  'June will join this chat now.',
  'Good news: Sarah from our billing team will be right with you.',
  'Please hold while I transfer you to a live agent.',
  "One moment while I'm connecting you.",
  'Transferring you now.',
  'Okay, transferring you now…',
  'I am transferring you now.',
  'You are now being connected to a representative.',
  'Ich verbinde Sie jetzt mit einem Mitarbeiter.',
  'Ein Kollege wird sich gleich bei Ihnen melden.',
  'Le paso con un agente.',
  'Un agente le atenderá en unos minutos.',
  'Je vous transfère à un conseiller.',
  'Un conseiller va prendre le relais.',
])('announces a person: %s', (text) => {
  expect(announcesPerson(text)).toBe(true)
})

test.each([
  'Would you like me to transfer you to a human agent?',
  'If you would like, I can transfer you to a human agent who may be able to assist you further.',
  'I recommend contacting a human agent for further assistance.',
  "I don't have the capability to transfer you.",
  'Our specialists wrote this guide.',
  'I can transfer you to an agent if you like.',
  'I recommend transferring you to a human agent who can assist you. Would you like me to do that?',
  'An agent will not be able to change the price.',
  "I'm not able to connect you with an agent.",
  "I'm unable to connect you to an agent at the moment.",
  "We're not transferring this to an agent.",
  'No agent will be with you before Monday.',
  'I will transfer you to an agent once I have your order number.',
  'An agent will contact you if you fill in the form.',
  'Whether I am connecting you to an agent depends on your plan.',
  "We'll be back with new shoes in spring.",
  'Soll ich Sie mit einem Mitarbeiter verbinden?',
  'Wenn Sie möchten, verbinde ich Sie mit einem Mitarbeiter.',
  '¿Quiere que le pase con un agente?',
  'Je peux vous mettre en relation avec un conseiller.',
  'I can connect you.',
  'I can connect you with Sarah.',
  'Would you like me to transfer you?',
  'Shall I connect you with Sarah?',
  "I'm connecting your device with Alexa.",
  'I am connecting you to Wi-Fi now.',
  "I'm transferring your balance now.",
  'It will be with you shortly.',
  'Your parcel will be with you in 2 days.',
  'Delivery will be with you shortly.',
  'Spring will be with you soon.',
  'Cheer up: April will be with you soon.',
  'March will be with you before you know it, and Summer will be with you soon.',
  'Friday will be with you soon.',
  'Updates will be with you shortly.',
  'Prime will be with you soon.',
  'Connecting you to Outlook now.',
  'Anna is happy with you.',
  "I'm unable to transfer you now.",
  'Please hold the button while I connect your router.',
  'If nothing helps, Sarah will be with you shortly? No.',
  "You'll be connected in about 3 minutes.",
  'Connecting Flight HAT039 (ATL to SEA)',
  'You will be put on the list of people who get the newsletter? No.',
  '',
])('announces nobody: %s', (text) => {
  expect(announcesPerson(text)).toBe(false)
})

test('a message that asks for patience is told from an answer', () => {
  expect(asksToHold('You are next in line, please hold.')).toBe(true)
  expect(asksToHold('You can hold two bags.')).toBe(false)
})

test.each([
  "we're transfer ",
  'agent ',
  'i will a b ',
  'agent, ',
  'connecting you ',
  "you'll be put ",
  'Anna will ',
  'Hold while i transfer you over ',
  'Connecting you with Ann Lee ',
])('a text made to be slow is not: %s', (word) => {
  const reading = (times: number) => () => announcesPerson(word.repeat(times))
  expect(isSteep(reading(750), reading(3000))).toBe(false)
})
