import { expect, test } from 'vitest'
import { defaultPolicy, type Policy } from '../../contract/policy.ts'
import { serviceSpans, waitSeconds } from '../../pipeline/service-hours.ts'

const day = { opens: '08:00', closes: '17:00' }
const week = [day, day, day, day, day, null, null]
const berlin: Policy = { ...defaultPolicy, time_zone: 'Europe/Berlin', service_hours: week }
const hours = (from: string, to: string, policy: Policy = berlin) =>
  waitSeconds(Date.parse(from), Date.parse(to), policy) / 3600

test('without service hours every second counts, and never less than none', () => {
  expect(hours('2026-11-21T00:00:00Z', '2026-11-22T12:00:00Z', defaultPolicy)).toBe(36)
  expect(hours('2026-11-22T12:00:00Z', '2026-11-21T00:00:00Z', defaultPolicy)).toBe(0)
})

test('within one day, over a night, over a weekend', () => {
  // Berlin is UTC+1 in winter: open 07:00–16:00 UTC. 20 November 2026 is a Friday.
  expect(hours('2026-11-20T08:00:00Z', '2026-11-20T10:30:00Z')).toBe(2.5)
  expect(hours('2026-11-19T15:00:00Z', '2026-11-20T08:00:00Z')).toBe(2)
  expect(hours('2026-11-20T15:00:00Z', '2026-11-23T08:00:00Z')).toBe(2)
  expect(hours('2026-11-21T09:00:00Z', '2026-11-22T20:00:00Z')).toBe(0)
})

test('the clocks change: a night shift in October has an hour more, in March one less', () => {
  const night: Policy = { ...berlin, service_hours: Array(7).fill({ opens: '22:00', closes: '06:00' }) }
  // Berlin, Saturday 24 October 22:00 (UTC+2) to Sunday 06:00 (UTC+1)
  expect(hours('2026-10-24T20:00:00Z', '2026-10-25T05:00:00Z', night)).toBe(9)
  // Saturday 28 March 22:00 (UTC+1) to Sunday 06:00 (UTC+2)
  expect(hours('2026-03-28T21:00:00Z', '2026-03-29T04:00:00Z', night)).toBe(7)
})

test('a workspace that is never open is read as one that always is', () => {
  expect(hours('2026-11-21T00:00:00Z', '2026-11-21T02:00:00Z', { ...berlin, service_hours: Array(7).fill(null) })).toBe(
    2,
  )
})

test('a clock that is decades off costs no time', () => {
  const began = performance.now()
  // 45 hours a week, for about 2,921 weeks
  const waited = hours('1970-01-05T00:00:00Z', '2026-01-05T00:00:00Z')
  expect(waited / 45).toBeCloseTo((Date.UTC(2026, 0, 5) - Date.UTC(1970, 0, 5)) / (7 * 86_400_000), 0)
  expect(performance.now() - began).toBeLessThan(500)
})

test('the spans ahead add up to the wait, and are never an empty list', () => {
  const from = Date.parse('2026-11-20T15:00:00Z')
  const to = Date.parse('2026-11-23T08:00:00Z')
  const sum = serviceSpans(from, to, berlin).reduce((sum, [opens, closes]) => sum + closes - opens, 0)
  expect(sum / 1000).toBe(waitSeconds(from, to, berlin))
  expect(serviceSpans(from, to, defaultPolicy)).toEqual([[from, to]])
  const saturday = Date.parse('2026-11-21T10:00:00Z')
  expect(serviceSpans(saturday, saturday + 3_600_000, berlin)).toEqual([[saturday + 3_600_000, saturday + 3_600_000]])
})

test('a holiday does not count, also where no hours are set', () => {
  // Christmas Eve 2026 is a Thursday, the 25th a Friday
  const closed = { ...berlin, holidays: ['2026-12-25'] }
  expect(hours('2026-12-24T08:00:00Z', '2026-12-28T08:00:00Z', closed)).toBe(9)
  const always = { ...defaultPolicy, time_zone: 'Europe/Berlin', holidays: ['2026-12-25'] }
  expect(hours('2026-12-24T22:00:00Z', '2026-12-26T00:00:00Z', always)).toBe(2)
})
