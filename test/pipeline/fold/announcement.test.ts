import { expect, test } from 'vitest'
import { announcesPerson, asksToHold } from '../../../pipeline/fold/announcement.ts'

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
])('announces a person: %s', (text) => {
  expect(announcesPerson(text)).toBe(true)
})

test.each([
  'Would you like me to transfer you to a human agent?',
  'If you would like, I can transfer you to a human agent who may be able to assist you further.',
  'I recommend contacting a human agent for further assistance.',
  "I don't have the capability to transfer you.",
  'Our specialists wrote this guide.',
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

test('a text made to be slow is not', () => {
  const began = performance.now()
  for (const word of ["we're transfer ", 'agent ', 'i will a b ', 'agent, ', 'connecting you ', "you'll be put "])
    announcesPerson(word.repeat(3000))
  expect(performance.now() - began).toBeLessThan(50)
})
