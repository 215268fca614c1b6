import { describe, expect, test } from 'vitest'
import { checkMusts, keyOf } from '../../bench/musts.ts'
import { asksWhere, judge, questions, readerOf, unscoredLabels } from '../../bench/questions.ts'
import type { Judged } from '../../bench/score.ts'
import type { Sample } from '../../bench/sets.ts'
import { reasons } from '../../contract/decision.ts'

describe('a line that only asks where the money is', () => {
  test.each([
    'where is my refund?',
    "I haven't received my refund yet",
    'when will the money be back on my card',
    'what is the status of my reimbursement',
    'I am still waiting for my refund',
    'how long until I see the refund',
    'has my refund been processed',
    'I want to know where my refund is',
    "the deposit hasn't arrived",
  ])('%j', (text) => expect(asksWhere(text)).toBe(true))
})

describe('a line that asks for money, or for something else', () => {
  test.each([
    'I want a refund',
    'I still need a refund for the room',
    'can I get my money back, it never arrived',
    'where is my parcel? I want a refund',
    'please refund me, I have not received anything',
    'where is the hotel',
    'it came broken, refund please',
    'I demand my deposit back',
    'I have not arrived yet',
  ])('%j', (text) => expect(asksWhere(text)).toBe(false))
})

test('what asks where the money is counts above and is left out below, also where it fired', () => {
  const one = (fired: boolean, apart?: string): Judged => ({
    ...{ id: '', text: '', truth: true, fired },
    ...(apart === undefined ? {} : { apart }),
  })
  const where = 'asks where the money is'
  const judged = [one(true), one(true), one(false), one(true, where), one(false, where)]
  const lines = [...checkMusts(new Map([[keyOf('refund_request', 'nlupp'), judged]]))]
  const at = lines.findIndex((line) => line.includes('refund_request on nlupp: recall'))
  expect(lines[at]).toMatch(/0\.600$/)
  expect(lines[at + 1]).toMatch(
    /the other 3, without 2 of which each asks where .* \(1 of these fire\) .*precision 1\.000, recall 0\.667/,
  )
})

const sample = (text: string, fields: Partial<Sample>): Sample => ({ id: text, dataset: 'own', text, ...fields })
const judgedBy = (trigger: string, one: Sample): Judged | undefined =>
  judge(questions.find((question) => question.trigger === trigger)!, [one], readerOf(new Map()))[0]

describe('every label of the taxonomy is scored or named as not scored', () => {
  test.each(Object.keys(reasons))('%s', (reason) => {
    const one = sample('hello', { triggers: { [reason]: true } })
    const asked = questions.filter(({ labels }) => labels.includes(reason))
    expect(asked.length > 0 || unscoredLabels([one]).includes(reason)).toBe(true)
    for (const { trigger } of asked) expect(judgedBy(trigger, one)?.truth).toBe(true)
  })

  test('a label nobody knows is named', () =>
    expect(unscoredLabels([sample('hello', { triggers: { human_request: true, sarcasm: true } })])).toEqual([
      'sarcasm',
    ]))
})

test('a line is read in the language that its set says', () => {
  const text = 'ich will mit einem menschen sprechen'
  const triggers = { human_request: true }
  expect(judgedBy('human_request', sample(text, { triggers, language: 'de' }))?.fired).toBe(true)
})

test('a swear word in joy is one to the signal and none to the trigger', () => {
  const one = sample('that was fucking amazing, thanks', { triggers: { profanity: true } })
  expect(judgedBy('profanity', one)?.fired).toBe(true)
  expect(judgedBy('profanity_trigger', one)?.fired).toBe(false)
})
