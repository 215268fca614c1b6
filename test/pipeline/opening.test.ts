import { expect, test } from 'vitest'
import { defaultPolicy, type Policy } from '../../contract/policy.ts'
import { nextOpening } from '../../pipeline/opening.ts'

const day = { opens: '08:00', closes: '17:00' }
const weekdays = [day, day, day, day, day, null, null]
const openingOf = (policy: Partial<Policy>, at: string, isStaffed: boolean) => {
  const found = nextOpening({ ...defaultPolicy, ...policy }, Date.parse(at), isStaffed)
  return found === null ? null : new Date(found).toISOString()
}
const opening = (at: string, zone: string, more: Partial<Policy> = {}) =>
  openingOf({ time_zone: zone, service_hours: weekdays, ...more }, at, false)

test('on the evening before the clocks change, the next morning is that of the new time', () => {
  const always = { service_hours: Array(7).fill(day) }
  expect(opening('2026-03-28T20:00:00Z', 'Europe/Berlin', always)).toBe('2026-03-29T06:00:00.000Z')
  expect(opening('2026-10-24T20:00:00Z', 'Europe/Berlin', always)).toBe('2026-10-25T07:00:00.000Z')
  expect(opening('2026-03-08T03:00:00Z', 'America/New_York', always)).toBe('2026-03-08T12:00:00.000Z')
  expect(opening('2026-10-03T12:00:00Z', 'Australia/Lord_Howe', always)).toBe('2026-10-03T21:00:00.000Z')
})

test('an opening in the gap is an hour later that day', () => {
  const early = { service_hours: Array(7).fill({ opens: '02:30', closes: '10:00' }) }
  expect(opening('2026-03-08T04:00:00Z', 'America/New_York', early)).toBe('2026-03-08T07:30:00.000Z')
})

test('a weekend and the holidays after it are passed over', () => {
  // Thursday 24 December 2026, 18:00 in Kathmandu (+5:45); Friday is closed, then the weekend, Monday too
  const holidays = ['2026-12-25', '2026-12-28']
  expect(opening('2026-12-24T12:15:00Z', 'Asia/Kathmandu', { holidays })).toBe('2026-12-29T02:15:00.000Z')
})

test('a day that never was opens nowhere', () => {
  // Apia, Thursday 29 December 2011, 20:00; the 30th, a Friday, was left out, and the 31st is a Saturday
  expect(opening('2011-12-30T06:00:00Z', 'Pacific/Apia')).toBe('2012-01-01T18:00:00.000Z')
})

test('as many holidays in a row as there may be are passed over', () => {
  const holidays = Array.from({ length: 200 }, (_, i) =>
    new Date(Date.UTC(2026, 0, 1) + i * 86_400_000).toISOString().slice(0, 10),
  )
  const always = { service_hours: Array(7).fill(day), holidays }
  // the last is 19 July; Berlin is UTC+2 then
  expect(opening('2026-01-01T12:00:00Z', 'Europe/Berlin', always)).toBe('2026-07-20T06:00:00.000Z')
})

test('around the clock nothing opens at midnight: it is an hour later, as at noon', () => {
  const always = { service_hours: Array(7).fill({ opens: '00:00', closes: '24:00' }) }
  expect(opening('2026-11-25T12:50:00Z', 'UTC', always)).toBe('2026-11-25T14:00:00.000Z')
  expect(opening('2026-11-25T23:50:00Z', 'UTC', always)).toBe('2026-11-26T01:00:00.000Z')
  const closedNext = { ...always, holidays: ['2026-11-26'] }
  expect(opening('2026-11-25T23:50:00Z', 'UTC', closedNext)).toBe('2026-11-27T00:00:00.000Z')
})

test('without hours it is an hour later where somebody is there, and no time where all are gone', () => {
  const at = '2026-11-25T23:50:00Z'
  const closed = { service_hours: Array(7).fill(null) }
  for (const policy of [{}, closed, { holidays: ['2026-12-25'] }])
    expect([openingOf(policy, at, true), openingOf(policy, at, false)]).toEqual(['2026-11-26T01:00:00.000Z', null])
})
