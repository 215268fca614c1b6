import { expect, test } from 'vitest'
import { defaultPolicy, type Policy } from '../../contract/policy.ts'
import { serviceSpans, waitSeconds } from '../../pipeline/service-hours.ts'
import { isSteep } from '../growth.ts'

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

test('a clock that is decades off costs no more than one that is off by months', () => {
  // 45 hours a week, for about 2,921 weeks
  const waited = hours('1970-01-05T00:00:00Z', '2026-01-05T00:00:00Z')
  expect(waited / 45).toBeCloseTo((Date.UTC(2026, 0, 5) - Date.UTC(1970, 0, 5)) / (7 * 86_400_000), 0)
  const waiting = (from: string) => () => hours(from, '2026-01-05T00:00:00Z')
  expect(isSteep(waiting('2025-09-01T00:00:00Z'), waiting('1970-01-05T00:00:00Z'))).toBe(false)
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

test('a day in Berlin has 25 hours in October and 23 in March', () => {
  const always: Policy = { ...berlin, service_hours: Array(7).fill({ opens: '00:00', closes: '24:00' }) }
  expect(hours('2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', always)).toBe(25)
  expect(hours('2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z', always)).toBe(23)
  const closedThen = { ...always, holidays: ['2026-10-25', '2026-03-29'] }
  expect(hours('2026-10-24T20:00:00Z', '2026-10-26T01:00:00Z', closedThen)).toBe(4)
  expect(hours('2026-03-28T21:00:00Z', '2026-03-30T00:00:00Z', closedThen)).toBe(4)
})

test("an opening in New York's gap is an hour later on that day, as it is in Berlin's", () => {
  const early = (time_zone: string): Policy => {
    return { ...defaultPolicy, time_zone, service_hours: Array(7).fill({ opens: '02:30', closes: '10:00' }) }
  }
  // 8 March 2026: 02:30 does not exist, 03:30 is 07:30 UTC, 10:00 is 14:00 UTC
  expect(hours('2026-03-08T05:00:00Z', '2026-03-08T20:00:00Z', early('America/New_York'))).toBe(6.5)
  // 29 March 2026: 03:30 is 01:30 UTC, 10:00 is 08:00 UTC
  expect(hours('2026-03-29T00:00:00Z', '2026-03-29T20:00:00Z', early('Europe/Berlin'))).toBe(6.5)
})

test('every minute around a change of clocks counts once, in zones on both sides of the world', () => {
  const changes = {
    'Europe/Berlin': ['2026-10-24T12:00Z', '2026-03-28T12:00Z'],
    'America/New_York': ['2026-03-07T12:00Z', '2026-10-31T12:00Z'],
    // half an hour, and a day that never was
    'Australia/Lord_Howe': ['2026-04-04T00:00Z', '2026-10-03T00:00Z'],
    'Pacific/Apia': ['2011-12-28T12:00Z'],
  }
  const shifts = [
    { opens: '08:00', closes: '17:00' },
    { opens: '00:00', closes: '24:00' },
    { opens: '22:00', closes: '06:00' },
  ]
  for (const [time_zone, starts] of Object.entries(changes))
    for (const start of starts)
      for (const shift of shifts) {
        const policy = { ...defaultPolicy, time_zone, service_hours: Array(7).fill(shift) }
        const from = Date.parse(start)
        const to = from + 60 * 3_600_000
        expect([time_zone, start, shift, waitSeconds(from, to, policy)]).toEqual([
          ...[time_zone, start, shift, 60 * walk(from, to, time_zone, shift)],
        ])
      }
})

/** Minute by minute, by what the clock on the wall shows. */
function walk(
  from: number,
  to: number,
  timeZone: string,
  { opens, closes }: { opens: string; closes: string },
): number {
  const wall = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  let count = 0
  for (let at = from; at < to; at += 60_000) {
    const time = wall.format(at)
    if (closes > opens ? time >= opens && time < closes : time >= opens || time < closes) count++
  }
  return count
}

test('hours that reach into the next day’s hours count once', () => {
  const night = { opens: '20:00', closes: '09:00' }
  const week = [night, { opens: '08:00', closes: '17:00' }, null, null, null, null, null]
  const policy: Policy = { ...defaultPolicy, service_hours: week }
  // Monday 23 November 2026, 20:00, to Tuesday 17:00
  expect(hours('2026-11-23T00:00:00Z', '2026-11-25T00:00:00Z', policy)).toBe(21)
  const from = Date.parse('2026-11-23T00:00:00Z')
  expect(serviceSpans(from, from + 2 * 86_400_000, policy).map(([opens, closes]) => closes - opens)).toEqual([
    13 * 3_600_000,
    8 * 3_600_000,
  ])
})
