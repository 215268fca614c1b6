import { expect, test } from 'vitest'
import { longList, nextPlace, placeAt, scrolledFor } from '../../../dashboard/islands/long-list.ts'

const seen = 900
const million = longList(64_000_000, seen)
const short = longList(640_000, seen)

test('a short list is as high as it is, and a long one no higher than a browser can draw', () => {
  expect([short.height, placeAt(short, 5000), million.height < 11_000_000]).toEqual([640_000, 5000, true])
})

test('the scroll bar reaches both ends of a million rows, and goes only forwards between them', () => {
  const places = Array.from({ length: 101 }, (_, i) => placeAt(million, (i / 100) * (million.height - seen)))
  expect([places[0], places.at(-1)]).toEqual([0, 64_000_000 - seen])
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('where the bar stands for a place is where that place is', () => {
  for (const place of [0, 1_999_999, 2_000_001, 30_000_000, 63_000_000])
    expect(placeAt(million, scrolledFor(million, place))).toBeCloseTo(place, 3)
})

test('a turn of the wheel moves by itself wherever one is, and a bar that is dragged jumps', () => {
  const from = { scrolled: scrolledFor(million, 30_000_000), place: 30_000_000 }
  expect(nextPlace(million, from, from.scrolled + 100)).toBe(30_000_100)
  expect(nextPlace(million, from, from.scrolled + 1_000_000)).toBeCloseTo(placeAt(million, from.scrolled + 1_000_000))
})

test('nobody gets past the ends', () => {
  expect(nextPlace(million, { scrolled: 100, place: 40 }, 0)).toBe(0)
})
