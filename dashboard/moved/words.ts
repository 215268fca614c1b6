import type { ScopeFilter } from '../../contract/scope-filters.ts'
import { formatDuration, formatPercent, formatScore } from '../tiles/format.ts'
import { points } from '../tiles/words.ts'
import type { Moved, Mover } from './what-moved.ts'
import type { Omitted, WaitMoved } from './what-moved-wait.ts'

/** What can be asked why it moved: from which metric, and which of its columns are divided. */
export const measures = {
  hfs: { name: 'the score', metric: 'hfs_moved', top: 'top', bottom: 'bottom', isScore: true },
  escalation_rate: {
    ...{ name: 'the escalation rate', metric: 'rates_moved', top: 'escalated_count', bottom: 'joined_count' },
    isScore: false,
  },
  containment_rate: {
    ...{ name: 'the containment rate', metric: 'rates_moved', top: 'contained_count', bottom: 'ended_count' },
    isScore: false,
  },
  false_positive_rate: {
    ...{ name: 'this rate', metric: 'rates_moved', top: 'false_positive_count', bottom: 'confident_count' },
    isScore: false,
  },
  ghost_rate: {
    ...{ name: 'the ghost rate', metric: 'ghosts_moved', top: 'ghost_count', bottom: 'requested_count' },
    isScore: false,
  },
  csat_bot_only: {
    ...{ name: 'satisfaction with the bot', metric: 'ratings_moved', top: 'bot_only_satisfied_count' },
    ...{ bottom: 'bot_only_rated_count', isScore: false },
  },
  csat_escalated: {
    ...{ name: 'satisfaction of those who reached a person', metric: 'ratings_moved' },
    ...{ top: 'escalated_satisfied_count', bottom: 'escalated_rated_count', isScore: false },
  },
  reason: {
    ...{ name: 'the share of this reason', metric: 'reasons_moved', top: 'reason_count', bottom: 'requested_count' },
    isScore: false,
  },
} as const
export type MovedName = keyof typeof measures
export const isMovedName = (name: string): name is MovedName => Object.hasOwn(measures, name)

export const splitWords: Record<ScopeFilter, string> = {
  channel: 'channel',
  language: 'language',
  bot_id: 'bot',
  bot_version: 'bot version',
  reason: 'reason',
  agent_id: 'agent',
}

export const headOf = (split: ScopeFilter): string[] => [splitWords[split], 'before', 'now', 'part']

/** "+0.31", "−4 points" */
export const partWords = (of: MovedName, part: number): string =>
  `${part < 0 ? '−' : '+'}${(measures[of].isScore ? formatScore : points)(Math.abs(part))}`

/** A smaller part of what it was is hardly a move. */
const LEAST_MOVE = 0.05

function wholeWords(before: number, now: number, format: (value: number) => string): string {
  const isSmall = Math.abs(now - before) < before * LEAST_MOVE
  return `It ${isSmall ? 'hardly moved' : 'moved'}, from ${format(before)} to ${format(now)}`
}

/** "It moved, from 0.60 to 1.00. Most of it is bot version 4.2: +0.31 of +0.40." @param nameOf what people call a value */
export function sentenceOf(of: MovedName, { now, before, most }: Moved, nameOf: (mover: Mover) => string): string {
  const format = measures[of].isScore ? formatScore : formatPercent
  const signed = (part: number): string => partWords(of, part)
  const whole = wholeWords(before, now, format)
  if (most === null) {
    const what = of === 'reason' ? 'channel, language or version' : 'channel, version, reason or agent'
    return `${whole}, and nearly alike everywhere: no ${what} stands out.`
  }
  const name = `${splitWords[most.split]} ${nameOf(most)}`
  return most.part / (now - before) > 1
    ? `${whole}. Alone, ${name} would have moved it by ${signed(most.part)}; others moved it the other way.`
    : `${whole}. Most of it is ${name}: ${signed(most.part)} of ${signed(now - before)}.`
}

/** "It moved, from 40 s to 1 m 35 s. Without channel email it would have gone from 41 s to 48 s." */
export function waitSentenceOf({ now, before, most, omitted }: WaitMoved, nameOf: (one: Omitted) => string): string {
  const whole = wholeWords(before, now, formatDuration)
  if (omitted.length === 0) return `${whole}. Whatever is left out, too few would remain to tell.`
  if (most === null) return `${whole}, and much the same without any one channel, version, reason or agent.`
  const [then, left] = [most.without.before ?? 0, most.without.now ?? 0]
  const name = `${splitWords[most.split]} ${nameOf(most)}`
  return `${whole}. Without ${name} it would have gone from ${formatDuration(then)} to ${formatDuration(left)}.`
}
