import { expect, test } from 'vitest'
import { agreementOf } from '../../bench/briefing-agreement.ts'

const agree = (summary: string, intent: string, attempted: string) =>
  agreementOf(summary, {
    sentences: [
      { role: 'intent', text: intent, evidence: ['e-1'] },
      { role: 'attempted', text: attempted, evidence: attempted === '' ? [] : ['e-2'] },
    ],
    facts: [],
  })

const summary =
  'The customer wants to cancel an order due to a change of plans. The order cannot be cancelled once it is packed.'

test('an intent agrees when it names what the summary wants done, in whatever form', () => {
  expect(agree(summary, 'Is a cancellation possible?', '').intent).toBe(true)
})

test('an intent that wants something else done does not agree, though other words are the same', () => {
  expect(agree(summary, 'I want to change the order, my plans are other ones', '').intent).toBe(false)
})

test('where the summary names nothing to be done, a third of the words must be the same', () => {
  const lost = 'The parcel arrived at the wrong house.'
  expect(agree(lost, 'My parcel arrived at some house', '').intent).toBe(true)
  expect(agree(lost, 'My kettle and my lamp make noise in the parcel', '').intent).toBe(false)
})

test.each([
  ['refuses the same thing', 'I am unable to cancel a packed order.', true],
  ['refuses something else', 'I cannot see gift cards.', false],
  ['has done it', 'I have cancelled the order.', false],
  ['is not there', '', false],
])('where the summary says what was refused, an attempt that %s: %s', (_, attempted, agrees) => {
  expect(agree(summary, 'cancel', attempted).attempted).toBe(agrees)
})

test('a summary that does not say how it went is neither for nor against', () => {
  expect(agree('The customer wants to cancel an order.', 'cancel', 'I cannot cancel it.').attempted).toBe(null)
})

test('the overlap is the share of the shorter one’s words that both have', () => {
  expect(agree('cancel order lamp kettle', 'cancel the order, Anna Weber!', '').intent_overlap).toBe(0.5)
})
