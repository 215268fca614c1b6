import { expect, test } from 'vitest'
import { isBehind } from '../../server/run-alerts.ts'

/** Whether the tables can be asked how it is now. */

const lane = { held: true, holder: '', is_settled: true, lag_seconds: 0 }

test.each([
  ['all of it is in the tables', [lane], false],
  ['a minute and more of it is not', [lane, { ...lane, lag_seconds: 61 }], true],
  ['a lane was just taken up, and nobody knows how far it is', [{ ...lane, is_settled: false }], true],
  ['nobody has a lane', [{ ...lane, held: false, is_settled: false }], true],
  ['another worker has it, who says so itself', [{ ...lane, held: false, is_settled: false, holder: 'b:1' }], false],
])('%s', (_, lanes, expected) => {
  expect(isBehind(lanes)).toBe(expected)
})
