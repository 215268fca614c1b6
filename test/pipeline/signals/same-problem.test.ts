import { expect, test } from 'vitest'
import { readStatement, SAME_SHARE, sharedMeaning } from '../../../pipeline/signals/same-problem.ts'
import { readSignals } from '../../../pipeline/signals/signals.ts'

const shared = (one: string, other: string): number => {
  const [a, b] = [one, other].map((text) => readStatement(readSignals(text, 'en').words))
  return a && b ? sharedMeaning(a, b) : 0
}

test.each([
  ['my parcel never arrived and tracking shows nothing', 'the package has not come and tracking shows nothing'],
  ['I was charged twice for my subscription', 'you billed me two times for my membership'],
  ['the screen of my phone is cracked', 'The display on my mobile is broken'],
  ['I cannot log in to my account on the website', "I'm unable to sign in to my profile on your site"],
  ['I want to cancel my flight booking', 'please cancel the plane reservation'],
  ['cancel my subscription', 'end my subscription'],
  ['I want to cancel my subscription because it is too expensive', 'terminate my subscription'],
  ['please close my account', 'I want to delete my account'],
  ['my phone is broken', 'my phone is not working'],
  ["my laptop won't start", 'the laptop is dead'],
  ['the app stopped working', "I can't get the app to open"],
  ['I want my money back for the shoes', 'please refund the shoes'],
  ['my parcel is late', "my package hasn't arrived"],
  ['where is my parcel', 'still waiting for my package'],
  ["I can't remember my password", 'I forgot my password'],
  ["I can't sign in to my account", 'I am locked out of my account'],
  ['I cannot log in to my account', 'logging in to my account fails'],
  ['I want to return the shoes, they are too small', 'the shoes do not fit, I would like to send them back'],
  ['I was charged twice for my subscription', 'I see two payments for my membership'],
  ['my internet is very slow', 'the connection is crawling'],
])('“%s” is “%s”', (one, other) => {
  expect(shared(one, other)).toBeGreaterThanOrEqual(SAME_SHARE)
})

test.each([
  ['I was charged twice for my subscription', 'I want to cancel my subscription'],
  ['my parcel arrived broken', 'my parcel never arrived'],
  ['I want to cancel my flight booking', 'I want to change my flight booking'],
  ['the screen of my phone is cracked', 'the battery of my phone is empty'],
  ['please check the balance of my savings account', 'please check the balance of my second account too'],
  ['cancel my subscription', 'renew my subscription'],
  ['cancel my order', "don't cancel my order"],
  ['my phone is broken', 'my phone is lost'],
  ['my outlook app is not working', 'now the outlook app is working well'],
  ['I want to return the shoes', 'I want a refund for the shoes'],
  ['I want to return the shoes', 'please send the shoes to my office'],
  ['I was charged twice for my subscription', 'I want to make two payments for my subscription'],
  ['I cannot log in to my account', 'how do I log in to my account'],
  ['change the oil of my car', 'when was the oil of my car changed too'],
  ['new small doubt', 'small doubt drew'],
  ['thank you so much', 'thank you very much'],
])('“%s” is not “%s”', (one, other) => {
  expect(shared(one, other)).toBe(0)
})
