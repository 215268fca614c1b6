import { expect, test } from 'vitest'
import { areEmpty } from '../../../dashboard/islands/empty-parts.ts'
import { isShownIn, type PartRows, parts } from '../../../dashboard/snapshot.ts'

/** Every part of the page, with no row in any. */
const none = Object.fromEntries(
  (Object.keys(parts) as (keyof typeof parts)[]).filter((name) => isShownIn('quality', name)).map((name) => [name, []]),
) as Partial<PartRows>

test('a page has nothing when all its lists are without rows and all its counts are 0', () => {
  expect(areEmpty('quality', none)).toBe(true)
  expect(areEmpty('quality', { ...none, csat: [{ segment: 'all', csat_rate: null, rated_count: 0 }] })).toBe(true)
})

test('one count, or one row of a list, is something', () => {
  expect(areEmpty('quality', { ...none, csat: [{ rated_count: 0, ended_count: 3 }] })).toBe(false)
  expect(areEmpty('quality', { ...none, flags: [{ flag_id: 'f-1' }] })).toBe(false)
})

test('nobody says that there is nothing while some of it is on its way', () => {
  const { csat: _, ...some } = none
  expect(areEmpty('quality', some)).toBe(false)
})

test('what was in the time before is not of this one', () => {
  expect(areEmpty('quality', { ...none, previous_false_positive_rate: [{ answer_count: 12 }] })).toBe(true)
})
