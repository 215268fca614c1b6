import type { ConversationHours } from '../../contract/conversation.ts'

/** Where in the list a row far down is, from how many began in each hour. */

export type Hours = ConversationHours['hours']

const HOUR_MS = 3_600_000

export const countIn = (hours: Hours): number => hours.reduce((sum, hour) => sum + hour.conversation_count, 0)

/** Rows that are asked for at once. */
export const PAGE = 200
/** of those counted as many are kept: whoever goes through a million does not have all of them in the page */
const MOST_KEPT = 10_000

const pageOf = (index: number): number => index - (index % PAGE)

/** Of the pages between two rows the one next to the middle that is not there. @returns its first row */
export function missingPage(rows: ReadonlyMap<number, unknown>, first: number, last: number): number | null {
  const farFrom = (at: number) => Math.abs(at + PAGE / 2 - (first + last) / 2)
  const pages: number[] = []
  for (let at = pageOf(first); at < last; at += PAGE) if (!rows.has(at)) pages.push(at)
  return pages.sort((a, b) => farFrom(a) - farFrom(b))[0] ?? null
}

/** The pages farthest from what is looked at go when there are too many. */
export function nearTo<Row>(rows: ReadonlyMap<number, Row>, { first }: { first: number }): ReadonlyMap<number, Row> {
  if (rows.size < MOST_KEPT) return rows
  return new Map([...rows].filter(([index]) => Math.abs(pageOf(index) - first) < MOST_KEPT / 4))
}

/**
 * @param index of the row, 0 = the newest
 * @param end of the list, epoch ms
 * @returns the end of the hour that has it, and how many of the hour stand above it; null = there is no such row
 */
export function placeOf(hours: Hours, index: number, end: number): { to: number; skip: number } | null {
  let above = 0
  for (const { hour_at, conversation_count } of hours) {
    if (index < above + conversation_count)
      return { to: Math.min(end, Date.parse(hour_at) + HOUR_MS), skip: index - above }
    above += conversation_count
  }
  return null
}
