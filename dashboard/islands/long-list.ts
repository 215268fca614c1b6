/**
 * A list longer than a browser can make an element. Near both ends a pixel of the scroll bar is a pixel of the list; between them it
 * stands for several, so that all of it can be reached. Small steps move by what was scrolled all the same.
 */
export interface LongList {
  /** px of the whole list, if it could be drawn */
  total: number
  /** px of the element that stands for it */
  height: number
  /** px that are seen of it */
  seen: number
}

/** Chromium ends at 33.5 million device pixels, Firefox at 17.9 million: below both on a screen with three to a pixel. */
const MOST_PX = 10_000_000
const EXACT_PX = 2_000_000

export const longList = (total: number, seen: number): LongList => ({ total, seen, height: Math.min(total, MOST_PX) })

const farthest = (px: number, seen: number): number => Math.max(0, px - seen)
const between = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)

/** @param scrolled px of the element above what is seen @returns px of the list above it */
export function placeAt({ total, height, seen }: LongList, scrolled: number): number {
  const [end, last] = [farthest(height, seen), farthest(total, seen)]
  const at = between(scrolled, 0, end)
  if (total === height || at <= EXACT_PX) return at
  if (at >= end - EXACT_PX) return last - (end - at)
  return EXACT_PX + ((at - EXACT_PX) * (last - 2 * EXACT_PX)) / (end - 2 * EXACT_PX)
}

/** The way back. */
export function scrolledFor({ total, height, seen }: LongList, place: number): number {
  const [end, last] = [farthest(height, seen), farthest(total, seen)]
  if (total === height || place <= EXACT_PX) return place
  if (place >= last - EXACT_PX) return end - (last - place)
  return EXACT_PX + ((place - EXACT_PX) * (end - 2 * EXACT_PX)) / (last - 2 * EXACT_PX)
}

/** Where one is after the scroll bar went from one place to another: a wheel or a key moves by itself, a thumb that is dragged jumps. */
export function nextPlace(list: LongList, from: { scrolled: number; place: number }, scrolled: number): number {
  const step = scrolled - from.scrolled
  if (list.total === list.height || Math.abs(step) > 2 * list.seen) return placeAt(list, scrolled)
  return between(from.place + step, 0, farthest(list.total, list.seen))
}
