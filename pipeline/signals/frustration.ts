import type { Line } from './line.ts'

/** Annoyance at the service, the bot or the problem in hand. @returns 0–1 */
export function readFrustration(line: Line, sentiment: number, profanity: 0 | 1 | 2): number {
  const loud = line.text.includes(' ! ') ? 0.1 : 0
  return Math.min(1, Math.max(0, -sentiment) * 0.9 + profanity * 0.15 + (sentiment < 0 ? loud : 0))
}
