import { describe, expect, test } from 'vitest'
import { checkMusts, keyOf } from '../../bench/musts.ts'
import { asksWhere } from '../../bench/questions.ts'
import type { Judged } from '../../bench/score.ts'

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
