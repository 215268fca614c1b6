import type { MetricRow } from '../../contract/metric.ts'
import { promiseWords } from '../tiles/words.ts'
import { numberOf, textOf } from './use-live.ts'

/** Somebody who waits for a person, as of now. */
export interface Waiting {
  id: string
  conversation_id: string
  since: string
  seconds: number
  /** the clock counts service hours, and has not run all the time */
  isInHours: boolean
  reason: string
  tier: number
  quote: string
  /** '' unless they only agreed to a person */
  wish: string
  channel: string
  /** who took it and did not write yet */
  agent_id: string
  promised_agent_id: string
  ghosts: string[]
  promise: ReturnType<typeof promiseWords>
  /** to be called back, and the time is yet to come: does not wait */
  isAhead: boolean
}

/** "3 people are waiting, 2 to be called back later" */
export const queueWords = (waiting: string, later: number): string =>
  later === 0 ? `${waiting} waiting` : `${waiting} waiting, ${later} to be called back later`

/** @param now epoch ms of the server */
export function toWaiting(row: MetricRow, now: number): Waiting {
  const since = textOf(row, 'clock_started_at') || textOf(row, 'requested_at')
  // the server leaves it out where it is plain time
  const isInHours = numberOf(row, 'waiting_seconds') !== null
  return {
    id: textOf(row, 'handoff_id'),
    conversation_id: textOf(row, 'conversation_id'),
    since,
    // in service hours where it was sent: those do not run on at night, so neither does the clock
    seconds: numberOf(row, 'waiting_seconds') ?? (now - Date.parse(since)) / 1000,
    isInHours,
    reason: textOf(row, 'reason'),
    tier: numberOf(row, 'tier') ?? 0,
    quote: textOf(row, 'quote'),
    wish: textOf(row, 'wish'),
    channel: textOf(row, 'channel'),
    agent_id: textOf(row, 'agent_id'),
    promised_agent_id: textOf(row, 'promise_agent_id'),
    ghosts: Array.isArray(row.ghosts) ? row.ghosts.map(String) : [],
    promise: byTheClock(promiseWords(textOf(row, 'promise_kind'), textOf(row, 'promise_due_at'), now), isInHours),
    isAhead: row.ahead === true && now < Date.parse(since),
  }
}

/** A promise is due by the clock on the wall; the wait beside it may stand still. */
const byTheClock = (promise: Waiting['promise'], isInHours: boolean): Waiting['promise'] =>
  promise?.isOverdue && isInHours ? { ...promise, words: `${promise.words} by the clock` } : promise

/** What a clock counts that does not run all the time: else "0 s" beside "10 min overdue" is a riddle. */
export const clockNote = ({ seconds, isInHours }: Pick<Waiting, 'seconds' | 'isInHours'>): string =>
  isInHours && seconds >= 0 ? 'in opening hours' : ''

/** Overdue first, then the longest wait. */
export const byUrgency = (a: Waiting, b: Waiting): number =>
  Number(b.promise?.isOverdue ?? false) - Number(a.promise?.isOverdue ?? false) || b.seconds - a.seconds

/** The longer, the heavier. */
export const weightOf = (seconds: number): number => (seconds < 60 ? 0 : seconds < 180 ? 1 : seconds < 600 ? 2 : 3)
