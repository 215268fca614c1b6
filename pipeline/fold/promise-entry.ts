import type { HandoffPromise } from '../../contract/decision.ts'
import type { EventOf, Stored } from '../../contract/event.ts'
import type { Policy } from '../../contract/policy.ts'
import type { Promised } from '../conversation.ts'
import { instantOf } from '../event-row.ts'
import { nextOpening } from '../opening.ts'
import { isOpenAt } from '../service-hours.ts'
import { type ReadPromise, readPromisedTime } from './read-promise.ts'
import type { Step } from './step.ts'

/** The entries of the ledger of promises, and when they are due. */

const DAY_MS = 86_400_000

/** How long who was told no time waits before they are forgotten. */
export const untimedMs = ({ default_eta_seconds, eta_grace_seconds }: Policy): number =>
  (default_eta_seconds + eta_grace_seconds) * 1000

/** Nobody is blamed for the hour of a callback, and somebody for the day. */
function dayLater(at: number, policy: Policy): number {
  const later = at + DAY_MS
  const open = isOpenAt(later, policy) ? later : (nextOpening(policy, later, false) ?? later)
  return open + policy.callback_grace_seconds * 1000
}

type Times = Pick<Promised, 'due_at' | 'deadline_at' | 'eta_seconds'>

/** One of the bot's, without a time. */
export function blank({ at, version }: Step, promise_id: string): Promised {
  return {
    promise_id,
    handoff_id: '',
    version,
    promised_by: 'bot',
    kind: 'transfer',
    text: '',
    agent_id: '',
    eta_seconds: 0,
    promised_at: at,
    due_at: 0,
    deadline_at: 0,
    answered_at: 0,
    closed_at: 0,
    replaced: 0,
    read_in_text: 0,
    no_one_there: 0,
    told_ghosts: 0,
  }
}

export const decisionTimes = (step: Step, { kind, eta_seconds, callback_at }: HandoffPromise): Times =>
  timesOf(step, kind, eta_seconds, callback_at === undefined ? undefined : instantOf(callback_at, step.at))

export const readTimes = (step: Step, { kind, eta_seconds, callback_at }: ReadPromise): Times =>
  timesOf(step, kind, eta_seconds || undefined, callback_at || undefined)

/** A time that the event leaves out is read in its text. */
export function eventTimes(step: Step, event: Stored<EventOf<'handoff.promised'>>): Times {
  const { kind, text, eta_seconds, callback_at } = event
  const isGiven = callback_at !== undefined || eta_seconds !== undefined
  const read = isGiven ? null : readPromisedTime(kind, text, step.at, step.policy)
  if (read !== null) return readTimes(step, read)
  return timesOf(step, kind, eta_seconds, callback_at === undefined ? undefined : instantOf(callback_at, step.at))
}

/**
 * | promised | due | kept up to |
 * |---|---|---|
 * | a transfer in so long | then | then |
 * | a transfer, and no time ("I'm connecting you with …") | at no time | what the handoff has without an ETA: the policy's default ETA and its grace, so that the entry is broken when the handoff is `unanswered` |
 * | a callback at a time | then | then, with the policy's grace |
 * | a callback, and no time | at no time | a day later, and where the team is closed by then the next opening; with the policy's grace |
 *
 * The default and not the measured ETA: nobody told the customer one, and the deadline must not move with the queue.
 */
function timesOf({ policy, at }: Step, kind: Promised['kind'], eta?: number, due?: number): Times {
  // "a callback in an hour", "a transfer at ten": the one says the other
  const due_at = kind === 'callback' ? (due ?? later(at, eta)) : (later(at, eta) ?? due)
  if (kind === 'callback')
    return due_at === undefined
      ? { due_at: 0, deadline_at: dayLater(at, policy), eta_seconds: 0 }
      : { due_at, deadline_at: due_at + policy.callback_grace_seconds * 1000, eta_seconds: 0 }
  if (due_at === undefined) return { due_at: 0, deadline_at: at + untimedMs(policy), eta_seconds: 0 }
  return { due_at, deadline_at: due_at, eta_seconds: eta ?? Math.max(0, Math.round((due_at - at) / 1000)) }
}

const later = (at: number, eta: number | undefined): number | undefined =>
  eta === undefined ? undefined : at + eta * 1000
