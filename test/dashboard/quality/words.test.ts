import { expect, test } from 'vitest'
import { resolutionDefinitions } from '../../../contract/resolution.ts'
import { besideOurs, countedBy, nextWords, resolutions, stateOfFlag } from '../../../dashboard/quality/words.ts'
import { loadMetrics } from '../../../queries/measure.ts'

test.each([
  [0.66, 0.34, '32 points above ours'],
  [0.33, 0.34, '1 point below ours'],
  [0.344, 0.336, 'the same as ours'],
  [null, 0.34, ''],
  [0.66, null, ''],
])('%j beside %j is %j', (rate, ours, words) => {
  expect(besideOurs(rate, ours)).toBe(words)
})

test.each([
  [
    { failure: 'low_rating', next_score: 2, next_text: 'Too slow.' },
    { what: 'Rated 2 of 5', words: 'Too slow.' },
  ],
  [
    { failure: 'flagged', next_text: 'should_have_escalated' },
    { what: 'An agent flagged it', words: 'A person was needed' },
  ],
  [
    { failure: 'flagged', next_text: 'wrong answer' },
    { what: 'An agent flagged it', words: 'wrong answer' },
  ],
  [
    { failure: 'tier_2', next_text: 'No!' },
    { what: 'Got upset', words: 'No!' },
  ],
])('what happened next in %j', (row, words) => {
  expect(nextWords(row)).toEqual(words)
})

test('a fix names its version, and a state that is not known its name', () => {
  expect([stateOfFlag('fixed', '2.5'), stateOfFlag('in_review', ''), stateOfFlag('on_hold', '')]).toEqual([
    'Fixed in 2.5',
    'In review',
    'on hold',
  ])
})

test('every definition that is shown has its metric with the columns it is read from, and its list a name', async () => {
  const metrics = await loadMetrics(new URL('../../../queries/metrics', import.meta.url).pathname)
  for (const { metric, rate, top, bottom, young, list } of resolutions) {
    const columns = metrics.find(({ name }) => name === metric)?.columns ?? []
    expect(columns).toEqual(expect.arrayContaining([rate, top, bottom, young]))
    expect(countedBy[list]).toMatch(/^\w/)
  }
  expect(Object.keys(countedBy)).toEqual([...resolutionDefinitions])
})
