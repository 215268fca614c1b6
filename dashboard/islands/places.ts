import type { ConversationHours } from '../../contract/conversation.ts'

/** Where in the list a row far down is, from how many began in each hour. */

export type Hours = ConversationHours['hours']

const HOUR_MS = 3_600_000

export const countIn = (hours: Hours): number => hours.reduce((sum, hour) => sum + hour.conversation_count, 0)

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
