import type { Decision } from '../../contract/decision.ts'
import type { EventOf, Stored } from '../../contract/event.ts'
import { type Episode, type Handoff, openHandoff, PROMISE_LIMIT, type Promised } from '../conversation.ts'
import { instantOf } from '../event-row.ts'
import { HISTORY_TEXT_LENGTH } from '../history.ts'
import { isDeserted } from '../presence.ts'
import { cutText } from '../text.ts'
import { isPending } from './deadlines.ts'
import { markAssigned } from './ghosts.ts'
import type { Step } from './step.ts'

/** Baton's own promise, which the bot was given to tell. */
export function promiseByDecision(step: Step, handoff: Handoff, decision: Decision): void {
  const { promise } = decision
  if (promise === undefined) return
  addPromise(step, handoff, {
    ...blank(step, decision.decision_id),
    ...timesOf(step, promise.kind, promise.eta_seconds, promise.callback_at),
    promised_by: 'baton',
    kind: promise.kind,
    text: cutText(promise.text, HISTORY_TEXT_LENGTH),
    agent_id: promise.agent_id ?? '',
  })
}

/** What the bot says that it promised; it takes the place of Baton's own, unless that was broken by then. */
export function promiseByEvent(step: Step, event: Stored<EventOf<'handoff.promised'>>): void {
  const handoff = openHandoff(step.episode)
  for (const promise of step.episode.promises) {
    const isBroken = promise.deadline_at > 0 && promise.deadline_at <= step.at
    if (promise.promised_by !== 'baton' || !isPending(promise) || isBroken) continue
    promise.replaced = 1
    promise.version = step.version
  }
  addPromise(step, handoff, {
    ...blank(step, event.event_id),
    ...timesOf(step, event.kind, event.eta_seconds, event.callback_at),
    kind: event.kind,
    text: cutText(event.text, HISTORY_TEXT_LENGTH),
    agent_id: event.agent_id ?? '',
  })
}

/** The bot says in a message that a person is coming, and none was asked for: the handoff has a minute to follow. */
export function announceInText(step: Step, text: string): void {
  const isAnnounced = step.episode.promises.some((promise) => promise.handoff_id === '' && isPending(promise))
  if (isAnnounced) return
  addPromise(step, undefined, { ...blank(step, step.arrival.event.event_id), text: cutText(text, HISTORY_TEXT_LENGTH) })
}

function blank({ at, version }: Step, promise_id: string): Promised {
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
    no_one_there: 0,
    told_ghosts: 0,
  }
}

/** A promise without a time is due at no time. */
function timesOf({ at, policy }: Step, kind: Promised['kind'], eta?: number, callback?: string) {
  if (kind === 'callback' && callback !== undefined) {
    const due_at = instantOf(callback, at)
    return { due_at, deadline_at: due_at + policy.callback_grace_seconds * 1000, eta_seconds: 0 }
  }
  if (eta === undefined) return { due_at: 0, deadline_at: 0, eta_seconds: 0 }
  const due_at = at + eta * 1000
  return { due_at, deadline_at: due_at, eta_seconds: eta }
}

function addPromise(step: Step, handoff: Handoff | undefined, promise: Promised): void {
  const { episode } = step
  if (handoff !== undefined) promise.handoff_id = handoff.handoff_id
  if (promise.kind === 'transfer' && isDeserted(step.presence)) promise.no_one_there = 1
  if (episode.ended_at > 0) promise.closed_at = Math.max(episode.ended_at, promise.promised_at)
  // a bot that does nothing but promise is heard up to here
  if (episode.promises.filter(isPending).length >= PROMISE_LIMIT) return
  episode.promises.push(promise)
  if (handoff !== undefined && handoff.responded_at === 0) adoptPromise(step, handoff, promise)
}

/** The handoff now waits for what was promised last. A deadline that had passed by then stays missed. */
export function adoptPromise(step: Step, handoff: Handoff, promise: Promised): void {
  if (handoff.told_at === 0) handoff.told_at = promise.promised_at
  if (promise.due_at === 0 && handoff.promise_due_at > 0) return
  if (handoff.deadline_at <= promise.promised_at && handoff.lapsed_at === 0) handoff.lapsed_at = handoff.deadline_at
  handoff.promise_kind = promise.kind
  handoff.promise_agent_id = promise.agent_id
  handoff.promise_eta_seconds = promise.eta_seconds
  handoff.promise_due_at = promise.due_at
  handoff.deadline_at = deadlineOf(step, promise)
  // Baton's own callback is advice; only the bot knows whether the customer was told to wait until then
  if (promise.kind === 'callback' && promise.promised_by === 'bot') startClockAt(handoff, promise)
  if (promise.no_one_there === 1) handoff.no_one_there = 1
  if (promise.agent_id !== '') markAssigned(handoff, promise.agent_id, step.presence)
}

function deadlineOf({ policy }: Step, promise: Promised): number {
  if (promise.kind === 'callback' && promise.due_at > 0) return promise.deadline_at
  const due_at = promise.due_at > 0 ? promise.due_at : promise.promised_at + policy.default_eta_seconds * 1000
  return due_at + policy.eta_grace_seconds * 1000
}

/** A callback may be moved before it is due; once it is, the customer waits. */
function startClockAt(handoff: Handoff, promise: Promised): void {
  const isRunning = handoff.clock_started_at > handoff.requested_at && promise.promised_at >= handoff.clock_started_at
  if (promise.due_at > 0 && !isRunning) handoff.clock_started_at = Math.max(handoff.requested_at, promise.due_at)
}

/** An agent wrote: what was promised about this handoff has come. */
export function answerPromises({ episode, at, version }: Step, handoff: Handoff): void {
  for (const promise of episode.promises) {
    const isOpen = promise.answered_at === 0 && promise.replaced === 0
    if (promise.handoff_id !== handoff.handoff_id || !isOpen) continue
    promise.answered_at = Math.max(at, promise.promised_at)
    promise.version = version
  }
}

/** Nobody can keep or break what is still pending any more. */
export function closePromises(episode: Episode, at: number, version: number): void {
  for (const promise of episode.promises) {
    if (!isPending(promise)) continue
    promise.closed_at = Math.max(at, promise.promised_at)
    promise.version = version
  }
}
