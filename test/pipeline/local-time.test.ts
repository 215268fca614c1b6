import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { wallClock } from '../../pipeline/local-time.ts'

/** The instants were worked out by hand from the zones' published rules. */

const at = (instant: string) => Date.parse(instant)
const instantOf = (zone: string, date: string, minutes: number) =>
  new Date(wallClock(zone).instantOf(Temporal.PlainDate.from(date), minutes)).toISOString()
const hoursOn = (zone: string, instant: string) => {
  const { begins, ends } = wallClock(zone).dayOf(at(instant))
  return (ends - begins) / 3_600_000
}
const dateOf = (zone: string, instant: string) => wallClock(zone).dayOf(at(instant)).date.toString()
const half_past_two = 150

test('a day in Berlin has 23 hours in March, 25 in October, and 24 between', () => {
  expect([
    hoursOn('Europe/Berlin', '2026-03-29T10:00:00Z'),
    hoursOn('Europe/Berlin', '2026-10-25T10:00:00Z'),
    hoursOn('Europe/Berlin', '2026-07-01T10:00:00Z'),
  ]).toEqual([23, 25, 24])
})

test("a time in New York's gap is an hour later, and one that comes twice is the first", () => {
  // 8 March 2026, 02:30 is skipped: 03:30 at UTC−4
  expect(instantOf('America/New_York', '2026-03-08', half_past_two)).toBe('2026-03-08T07:30:00.000Z')
  // 1 November 2026, 01:30 comes at UTC−4 and again at UTC−5
  expect(instantOf('America/New_York', '2026-11-01', 90)).toBe('2026-11-01T05:30:00.000Z')
  expect(instantOf('America/New_York', '2026-11-01', half_past_two)).toBe('2026-11-01T07:30:00.000Z')
})

test('Lord Howe moves its clocks by half an hour', () => {
  const zone = 'Australia/Lord_Howe'
  // 4 October 2026, 02:00 at +10:30 becomes 02:30 at +11:00
  expect(instantOf(zone, '2026-10-04', 119)).toBe('2026-10-03T15:29:00.000Z')
  expect(instantOf(zone, '2026-10-04', 135)).toBe('2026-10-03T15:45:00.000Z')
  expect(instantOf(zone, '2026-10-04', 180)).toBe('2026-10-03T16:00:00.000Z')
  expect([hoursOn(zone, '2026-10-04T02:00:00Z'), hoursOn(zone, '2026-04-05T02:00:00Z')]).toEqual([23.5, 24.5])
})

test('Apia never had the 30th of December 2011', () => {
  const zone = 'Pacific/Apia'
  expect([dateOf(zone, '2011-12-30T09:59:59Z'), dateOf(zone, '2011-12-30T10:00:00Z')]).toEqual([
    '2011-12-29',
    '2011-12-31',
  ])
  const clock = wallClock(zone)
  expect(
    ['2011-12-29', '2011-12-30', '2011-12-31'].map((date) => clock.hasDate(Temporal.PlainDate.from(date))),
  ).toEqual([true, false, true])
})

test('Kathmandu is five hours and three quarters ahead', () => {
  expect(dateOf('Asia/Kathmandu', '2026-11-20T18:14:59.999Z')).toBe('2026-11-20')
  expect(dateOf('Asia/Kathmandu', '2026-11-20T18:15:00Z')).toBe('2026-11-21')
  expect(instantOf('Asia/Kathmandu', '2026-11-21', 8 * 60)).toBe('2026-11-21T02:15:00.000Z')
})

test('a day whose midnight is skipped begins an hour later, and the one before ends there', () => {
  // São Paulo, 4 November 2018: 00:00 becomes 01:00 at UTC−2
  const zone = 'America/Sao_Paulo'
  const { begins, ends } = wallClock(zone).dayOf(at('2018-11-04T02:59:59Z'))
  expect([dateOf(zone, '2018-11-04T03:00:00Z'), new Date(ends).toISOString(), (ends - begins) / 3_600_000]).toEqual([
    ...['2018-11-04', '2018-11-04T03:00:00.000Z', 24],
  ])
})

test('minutes beyond the day are of the next, by its own clock', () => {
  // Berlin, Saturday 24 October 2026 at 22:00 (+2) to Sunday 06:00 (+1)
  expect(instantOf('Europe/Berlin', '2026-10-24', 22 * 60)).toBe('2026-10-24T20:00:00.000Z')
  expect(instantOf('Europe/Berlin', '2026-10-24', 30 * 60)).toBe('2026-10-25T05:00:00.000Z')
})

test('who asks about many days in turn is told as who asks about one', () => {
  const clock = wallClock('Europe/Berlin')
  const instants = Array.from({ length: 400 }, (_, i) => at('2026-01-01T00:30:00Z') + ((i * 151) % 400) * 86_400_000)
  for (const instant of instants) {
    const { begins, ends, date } = clock.dayOf(instant)
    expect(instant >= begins && instant < ends).toBe(true)
    expect(date.toString()).toBe(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(instant))
  }
})

test('a zone that does not exist is no clock', () => {
  expect(() => wallClock('Europe/Atlantis')).toThrow(RangeError)
})
