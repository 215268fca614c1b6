import { expect, test } from 'vitest'
import { localMoment, openHours, openPieces } from '../../../dashboard/settings/week.ts'

const closed = [null, null, null, null, null, null, null]

test('hours past midnight reach into the next day, on Sunday into Monday', () => {
  const week = closed.with(6, { opens: '22:00', closes: '02:30' } as never)
  expect(openPieces(week)).toEqual([
    { day: 6, from: 1320, to: 1440 },
    { day: 0, from: 0, to: 150 },
  ])
})

test('until 24:00 and until 00:00 are the same', () => {
  for (const closes of ['24:00', '00:00'])
    expect(openPieces(closed.with(0, { opens: '08:00', closes } as never))).toEqual([{ day: 0, from: 480, to: 1440 }])
})

test('what two days share counts once', () => {
  const night = { opens: '20:00', closes: '10:00' }
  const day = { opens: '08:00', closes: '12:00' }
  expect(openHours(openPieces([night, day, null, null, null, null, null] as never))).toBe(16)
})

test('a time that is none draws nothing', () => {
  expect(openPieces(closed.with(0, { opens: '9', closes: '17:00' } as never))).toEqual([])
})

test('without hours it is open all the week', () => {
  expect(openHours(openPieces(undefined))).toBe(168)
})

test('what the clock says there is known by the zone, and nothing of a zone that is none', () => {
  const at = Date.parse('2026-11-26T23:30:00Z')
  expect(localMoment('Asia/Tokyo', at)).toMatchObject({
    day: 4,
    minute: 510,
    date: '2026-11-27',
    words: 'Friday, 08:30',
  })
  expect(localMoment('Mars/Olympus', at)).toBeNull()
})
