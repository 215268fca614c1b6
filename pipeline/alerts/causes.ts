import type { MetricRow } from '../../contract/metric.ts'

/** What changed when it got worse, in sentences without customers' words, the likeliest first. A guess, and told as one. */

/** A window of days has many changes, and none of them is the cause. */
export const LONGEST_WINDOW_MS = 6 * 3_600_000

/** So many agents, conversations and handoffs make a change. */
const FEWER_AGENTS = 2
const LEAST_SHARE_GONE = 0.25
const MORE_BY = 1.8
const LEAST_CONVERSATIONS = 20
const LEAST_HANDOFFS = 5

/** @param rows of `likely_causes` @param now epoch ms */
export function formatCauses(rows: readonly MetricRow[], now: number): string[] {
  const read = rows.map(changeOf)
  return [
    ...read.filter(({ cause }) => cause === 'agents').flatMap((change) => agentsWent(change)),
    ...read.filter(({ cause }) => cause === 'release').flatMap((change) => released(change, now)),
    ...read.filter(({ cause }) => cause === 'conversations').flatMap((change) => moreCame(change)),
    ...mostGrown(read.filter(({ cause }) => cause === 'reason')),
  ]
}

interface Change {
  cause: string
  subject: string
  before: number
  after: number
  /** epoch ms; null where it is no moment */
  at: number | null
}

function changeOf({ cause, subject, before_count, after_count, changed_at }: MetricRow): Change {
  const at = typeof changed_at === 'string' ? Date.parse(changed_at) : null
  return {
    cause: String(cause),
    subject: String(subject),
    before: Number(before_count),
    after: Number(after_count),
    at,
  }
}

function agentsWent({ before, after, at }: Change): string[] {
  if (before - after < FEWER_AGENTS || before - after < before * LEAST_SHARE_GONE) return []
  return [`Agents at work fell from ${before} to ${after}${at === null ? '' : ` since ${clockTime(at)}`}`]
}

function released({ subject, at }: Change, now: number): string[] {
  if (at === null) return []
  const minutes = Math.max(0, Math.round((now - at) / 60_000))
  return [`${subject} was released ${minutes === 1 ? 'a minute' : `${minutes} minutes`} before, at ${clockTime(at)}`]
}

function moreCame({ before, after }: Change): string[] {
  if (after < LEAST_CONVERSATIONS || after < before * MORE_BY) return []
  return [`More customers came: ${after} conversations, ${before} in the same time before`]
}

function mostGrown(reasons: Change[]): string[] {
  const grown = reasons
    .filter(({ before, after }) => after >= LEAST_HANDOFFS && after >= before * MORE_BY)
    .sort((a, b) => b.after - b.before - (a.after - a.before))[0]
  if (grown === undefined) return []
  const { subject, before, after } = grown
  return [`${subject.replaceAll('_', ' ')} was the reason of ${after} handoffs, ${before} in the same time before`]
}

const clockTime = (at: number): string => `${new Date(at).toISOString().slice(11, 16)} UTC`
