import type { RecentValues } from '../../contract/alert.ts'
import type { AlertRule } from './rule.ts'

/**
 * What a rule's value was at its last evaluations: the picture of one whose past no table has, or whose tables cannot be asked.
 * It is kept with the rule's state, so that another worker goes on with it.
 */
const STEP_MS = 60_000
/** two hours */
const STEPS = 120

/** Its past is read off the tables alone, or it is worth keeping. */
const isKept = ({ series }: AlertRule): boolean => series !== undefined && !('looks' in series)

/** @param now epoch ms @returns with the value in the place of the minute's; absent where it need not be kept */
export function noteRecent(
  rule: AlertRule,
  before: RecentValues | undefined,
  value: number | null,
  now: number,
): RecentValues | undefined {
  if (!isKept(rule)) return undefined
  const at = Math.floor(now / STEP_MS) * STEP_MS
  const values = until(before, at).slice(0, -1)
  return { at, step_seconds: STEP_MS / 1000, values: [...values, value === null ? null : Number(value.toPrecision(3))] }
}

/** Of two hours up to that minute, null where nobody evaluated. */
export function recentUntil(recent: RecentValues, now: number): RecentValues {
  const at = Math.max(recent.at, Math.floor(now / STEP_MS) * STEP_MS)
  const values = until(recent, at)
  return { ...recent, at, values: [...Array<null>(STEPS - values.length).fill(null), ...values] }
}

/** @returns the last is that of `at`; none is of two hours before it or longer ago */
function until(before: RecentValues | undefined, at: number): (number | null)[] {
  if (before === undefined || before.at > at) return [null]
  const missing = Math.min(STEPS, (at - before.at) / STEP_MS)
  return [...before.values, ...Array<null>(missing).fill(null)].slice(-STEPS)
}
