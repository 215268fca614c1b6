import type { Policy } from '../contract/policy.ts'

/**
 * How long a workspace's customers wait for a person at present, as one shard sees it: what a promised ETA rests on.
 * Plain JSON, bounded; it follows from the shard's events in their order, so a replay promises the same.
 */
export interface Pace {
  /** the last that were answered, oldest first: when (epoch ms), and after how many seconds */
  answers: [number, number][]
  /** who waits, oldest request last to leave: the handoff's hash, and since when (epoch ms) */
  waiting: [number, number][]
}

const ANSWER_LIMIT = 50
const WAITING_LIMIT = 100
/** Fewer do not speak for themselves: the policy's own ETA stands in for those that are missing. */
const FEWEST_ANSWERS = 10
/** Yesterday's storm is over. */
const RECENT_MS = 86_400_000
/** Who waits longer than this may have been forgotten, says nothing about the next one, and holds no slot. */
export const FORGOTTEN_MS = 3_600_000
/** Of five promises one may be broken. */
const QUANTILE = 0.8
/** The text speaks of whole minutes, and so does the promise. */
const STEP_SECONDS = 60
/** Nobody stands behind more: then it is a callback. */
const MOST_SECONDS = 1800

export const emptyPace = (): Pace => ({ answers: [], waiting: [] })

export function noteWaiting(pace: Pace, hash: number, at: number): void {
  pace.waiting.push([hash, at])
  if (pace.waiting.length > WAITING_LIMIT) pace.waiting.shift()
}

/** Answered, or over. */
export function noteGone(pace: Pace, hash: number): void {
  const index = pace.waiting.findIndex(([one]) => one === hash)
  if (index >= 0) pace.waiting.splice(index, 1)
}

export function noteAnswer(pace: Pace, at: number, seconds: number): void {
  pace.answers.push([at, seconds])
  if (pace.answers.length > ANSWER_LIMIT) pace.answers.shift()
}

/**
 * The time in which four of five of the last customers were answered, in whole minutes, rounded up; who waits longer than
 * that already counts with them. While fewer than ten were answered, the policy's ETA stands in for the rest of the ten: nine
 * answers of 25 minutes promise 25, two promise the policy's. A queue that is longer than it was when they were answered
 * counts, too: where more wait than have been answered in the time that four of five took, the promise grows by as much.
 * @param at epoch ms @returns null when it is more than anybody can stand behind
 */
export function etaSeconds(pace: Pace, at: number, policy: Policy): number | null {
  if (policy.eta_model === 'fixed') return policy.default_eta_seconds
  const waits: number[] = []
  for (const [then, seconds] of pace.answers) if (at - then <= RECENT_MS) waits.push(seconds)
  const measured = waits.length
  while (waits.length < FEWEST_ANSWERS) waits.push(policy.default_eta_seconds)
  const usual = quantile(waits)
  const answered = waits.length
  let waiting = 0
  for (const [, since] of pace.waiting) {
    const age = (at - since) / 1000
    if (age * 1000 > FORGOTTEN_MS) continue
    waiting++
    if (age > usual) waits.push(age)
  }
  const seconds = waits.length === answered ? usual : quantile(waits)
  const isTold = measured > 0 || waits.length > answered
  if (!isTold) return policy.default_eta_seconds
  const eta = Math.max(1, Math.ceil((seconds * crowding(pace, at, usual, waiting)) / STEP_SECONDS)) * STEP_SECONDS
  return eta > MOST_SECONDS ? null : eta
}

/** With so few nobody stands in anybody's way. */
const FEW_WAITING = 10

/**
 * How much longer the queue is than what the agents get through in the usual time: 1 = they keep up. The answers of the last
 * hour say how many they are; without any nothing is known of it.
 */
function crowding(pace: Pace, at: number, usual: number, waiting: number): number {
  if (waiting <= FEW_WAITING) return 1
  let recent = 0
  let earliest = at
  for (const [then] of pace.answers) {
    if (at - then > FORGOTTEN_MS || then > at) continue
    recent++
    earliest = Math.min(earliest, then)
  }
  if (recent < FEWEST_ANSWERS || at <= earliest) return 1
  const takes = (waiting * (at - earliest)) / (recent * 1000)
  return Math.max(1, takes / Math.max(usual, STEP_SECONDS))
}

/** @param values changed in their order */
const quantile = (values: number[]): number => select(values, Math.ceil(QUANTILE * values.length) - 1)

/** What would stand at `rank` if they were sorted, which they are not: of a hundred waits one is wanted. */
function select(values: number[], rank: number): number {
  let [low, high] = [0, values.length - 1]
  while (low < high) {
    const pivot = values[rank] as number
    let [i, j] = [low, high]
    while (i <= j) {
      while ((values[i] as number) < pivot) i++
      while ((values[j] as number) > pivot) j--
      if (i > j) break
      const one = values[i] as number
      values[i++] = values[j] as number
      values[j--] = one
    }
    if (j < rank) low = i
    if (rank < i) high = j
  }
  return values[rank] as number
}
