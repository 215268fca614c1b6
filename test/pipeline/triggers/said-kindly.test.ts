import { describe } from 'vitest'
import { firesOn, sparesLines } from './ask.ts'

/** Words of complaint in lines that complain of nothing, beside those that do. */

describe('said before, and with thanks', () => {
  sparesLines('repetition', [
    'As I said, thanks a lot!',
    'like I said thank you so much',
    'as I said, no problem at all',
    'As I said earlier you did a great job',
    'Like I said, you have been very helpful',
    'as I mentioned, no rush',
  ])
  firesOn('repetition', [
    'As I said, the order number is 4711',
    'like I said, thanks but it is still broken',
    'As I said earlier, you did not refund me',
    'as I said, no problem with the router, it is the cable',
    'as I said, you did send me the wrong one',
  ])
})

describe('a pity and a riddle', () => {
  sparesLines('frustration', [
    "It's a terrible shame that the shop closed",
    "It's a terrible pity you don't ship to Norway",
    'What a terrible shame, I loved that colour',
    'What the heck does error 12 mean?',
    'what the heck is this code supposed to mean',
  ])
  firesOn('frustration', [
    "It's a terrible service",
    "It's a terrible shame how you treat your customers",
    "It's a terrible shame that your support is so useless!!",
    'What the heck is going on with my order!!',
    'What the hell does that mean?',
  ])
})

describe('who reads it, and who calls', () => {
  sparesLines('human_request', [
    'Will a human review my application?',
    'Is my application reviewed by a human?',
    'Will real people read my essay',
  ])
  firesOn('human_request', [
    'I want a human to review my application',
    'Can a human review my application?',
    'Will a human review my application? I want to talk to somebody.',
  ])
  sparesLines(
    'human_request',
    ['¿El repartidor me puede llamar?', '¿El mensajero puede llamarme?', '¿El transportista me podría llamar antes?'],
    { language: 'es' },
  )
  firesOn('human_request', ['¿Me puede llamar?', '¿Alguien puede llamarme?', '¿Un agente me puede llamar?'], {
    language: 'es',
  })
})

describe('the form, and what happened elsewhere', () => {
  sparesLines('formal_complaint', [
    'The complaint form on your website gives a 404',
    'the complaints form does not load',
    'complaint page is down',
  ])
  firesOn('formal_complaint', [
    'Where is the complaint form?',
    'Send me the complaint form on paper',
    'I want to file a complaint, but the complaint form gives a 404',
  ])
  sparesLines('legal_or_safety', [
    'My dog got hurt by a car and I need to reschedule my delivery',
    'our cat was hurt by a fox, can I cancel the visit',
  ])
  firesOn('legal_or_safety', [
    'My dog got hurt by your driver',
    'my son was hurt by a car in your parking lot',
    'I was injured by a shelf in your shop',
  ])
})
