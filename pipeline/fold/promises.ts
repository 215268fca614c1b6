import type { Decision } from '../../contract/decision.ts'
import { ANNOUNCED_MS, type Episode, type Handoff, openHandoff, PROMISE_LIMIT, type Promised } from '../conversation.ts'
import { HISTORY_TEXT_LENGTH } from '../history.ts'
import { isDeserted, isNobodyFree } from '../presence.ts'
import { isOpenAt } from '../service-hours.ts'
import { cutText } from '../text.ts'
import { isPending } from './deadlines.ts'
import { giveTo } from './ghosts.ts'
import { namedAgent } from './named-agent.ts'
import { presentAt } from './present.ts'
import { blank, decisionTimes, eventTimes, readTimes } from './promise-entry.ts'
import type { ReadPromise } from './read-promise.ts'
import { eventOf, type Step } from './step.ts'

/** Baton's own promise, which the bot was given to tell. */
export function promiseByDecision(step: Step, handoff: Handoff, decision: Decision): void {
  const { promise } = decision
  if (promise === undefined) return
  addPromise(step, handoff, {
    ...blank(step, decision.decision_id),
    ...decisionTimes(step, promise),
    promised_by: 'baton',
    kind: promise.kind,
    text: cutText(promise.text, HISTORY_TEXT_LENGTH),
    agent_id: promise.agent_id ?? '',
  })
}

/**
 * What the bot says that it promised; it takes the place of Baton's own, and of what was read in its words a moment ago,
 * unless that was broken by then. A time or an agent that it leaves out is read in its text.
 */
export function notePromise(step: Step): void {
  const event = eventOf(step, 'handoff.promised')
  const handoff = openHandoff(step.episode)
  replace(step, (promise) => promise.promised_by === 'baton' || isRecentlyRead(step, promise))
  addPromise(step, handoff, {
    ...blank(step, event.event_id),
    ...eventTimes(step, event),
    kind: event.kind,
    text: cutText(event.text, HISTORY_TEXT_LENGTH),
    agent_id: event.agent_id ?? namedAgent(step.presence, event.text),
  })
}

/**
 * The words that Baton gave the bot to tell, told as they are: what they promise is known, in any language, and need not be
 * read. @returns null when they are not in the text
 */
export function toldForBaton({ episode }: Step, text: string): ReadPromise | null {
  const own = episode.promises.find((promise) => promise.promised_by === 'baton' && isPending(promise))
  if (own === undefined || !text.includes(own.text)) return null
  const { kind, eta_seconds, due_at, agent_id } = own
  return { kind, eta_seconds, callback_at: kind === 'callback' ? due_at : 0, agent_id }
}

/**
 * The bot says in a message that a person is coming. When none was asked for, the handoff has a minute to follow. When one
 * was, only news count, and take the place of Baton's own: the first word of it, a time, a transfer instead of a callback,
 * or one to nobody. Where Baton's own stands, words without a time tell of that one.
 */
export function promiseInText(step: Step, text: string, read: ReadPromise): void {
  const handoff = openHandoff(step.episode)
  if (handoff === undefined ? !isFirst(step, read) : !isNews(step, handoff, read)) return
  // what was announced without a time now has one
  const isSharper = (promise: Promised) => isTimed(read) && isUntimed(promise) && promise.read_in_text === 1
  replace(step, (promise) => promise.promised_by === 'baton' || promise.handoff_id === '' || isSharper(promise))
  addPromise(step, handoff, {
    ...blank(step, step.arrival.event.event_id),
    ...readTimes(step, read),
    kind: read.kind,
    text: cutText(text, HISTORY_TEXT_LENGTH),
    agent_id: read.agent_id ?? namedAgent(step.presence, text),
    read_in_text: 1,
  })
}

function isNews(step: Step, handoff: Handoff, read: ReadPromise): boolean {
  if (handoff.responded_at > 0 || isToldAlready(step, read)) return false
  // who waits expects a transfer until something else is told
  const isOther = (handoff.promise_kind || 'transfer') !== read.kind
  const isToNobody = read.kind === 'transfer' && handoff.no_one_there === 0
  return isTimed(read) || isOther || isFirstTold(step, handoff) || (isToNobody && isNewToNobody(step, handoff))
}

/** Nothing stands in the ledger for it that is not over. */
const isFirstTold = ({ episode }: Step, { handoff_id }: Handoff): boolean =>
  !episode.promises.some((promise) => promise.handoff_id === handoff_id && promise.replaced === 0)

/** "Somebody will be with you", said once more while all are busy, goes back to when it was first said. */
function isNewToNobody(step: Step, handoff: Handoff): boolean {
  const isFirstWord = handoff.told_at === 0 || handoff.told_at === step.at
  return isFirstWord ? hasNobody(step, handoff) : isDeserted(step.presence, presentAt(step)) || isClosed(step)
}

/** Nobody is there to take it: all are gone or have no slot left. Who has taken it already needs none. */
function hasNobody(step: Step, handoff: Handoff | undefined): boolean {
  const at = presentAt(step)
  if (handoff !== undefined && handoff.accepted_at > 0) return isDeserted(step.presence, at)
  return isNobodyFree(step.presence, at, handoff?.handoff_id ?? '') || isClosed(step)
}

/** No agent ever told a status: then the hours say when nobody is there. */
const isClosed = (step: Step): boolean => step.presence.agents.length === 0 && !isOpenAt(presentAt(step), step.policy)

/** Nobody was announced yet, or only now with a time. */
function isFirst({ episode }: Step, read: ReadPromise): boolean {
  const announced = episode.promises.filter((promise) => promise.handoff_id === '' && isPending(promise))
  return announced.length === 0 || (isTimed(read) && announced.every(({ due_at }) => due_at === 0))
}

const isTimed = ({ eta_seconds, callback_at }: ReadPromise): boolean => eta_seconds > 0 || callback_at > 0

/** The bot sends its promise as an event, too, before or after its words: that is one promise. */
const isToldAlready = (step: Step, read: ReadPromise): boolean =>
  step.episode.promises.some(
    (promise) =>
      promise.promised_by === 'bot' &&
      isPending(promise) &&
      isRecent(step, promise) &&
      !(isTimed(read) && isUntimed(promise) && promise.read_in_text === 1),
  )

const isUntimed = ({ due_at }: Promised): boolean => due_at === 0

const isRecentlyRead = (step: Step, promise: Promised): boolean => promise.read_in_text === 1 && isRecent(step, promise)

const isRecent = ({ at }: Step, { promised_at }: Promised): boolean => Math.abs(at - promised_at) <= ANNOUNCED_MS

function replace(step: Step, isMeant: (promise: Promised) => boolean): void {
  for (const promise of step.episode.promises) {
    const isBroken = promise.deadline_at > 0 && promise.deadline_at <= step.at
    if (!isPending(promise) || isBroken || !isMeant(promise)) continue
    promise.replaced = 1
    promise.version = step.version
  }
}

function addPromise(step: Step, handoff: Handoff | undefined, promise: Promised): void {
  const { episode } = step
  if (handoff !== undefined) promise.handoff_id = handoff.handoff_id
  if (promise.kind === 'transfer' && isToNobody(step, handoff, promise)) promise.no_one_there = 1
  // who waits already was given a deadline by the request: words without a time do not put it off
  const isWaiting = handoff?.responded_at === 0 && handoff.promise_kind !== 'callback' && promise.kind === 'transfer'
  if (isWaiting && promise.due_at === 0 && handoff.deadline_at > promise.promised_at)
    promise.deadline_at = handoff.deadline_at
  if (episode.ended_at > 0) promise.closed_at = Math.max(episode.ended_at, promise.promised_at)
  // a bot that does nothing but promise is heard up to here
  if (episode.promises.filter(isPending).length >= PROMISE_LIMIT) return
  episode.promises.push(promise)
  if (handoff !== undefined && handoff.responded_at === 0) adoptPromise(step, handoff, promise)
}

/** Words without a time that only say once more that somebody comes go back to when that was first said. */
const isToNobody = (step: Step, handoff: Handoff | undefined, promise: Promised): boolean =>
  handoff !== undefined && handoff.promise_kind !== 'callback' && promise.read_in_text === 1 && isUntimed(promise)
    ? isNewToNobody(step, handoff)
    : hasNobody(step, handoff)

/** The handoff now waits for what was promised last. A deadline that had passed by then stays missed. */
export function adoptPromise(step: Step, handoff: Handoff, promise: Promised): void {
  // Baton's own is advice: only the bot knows whether the customer was told
  if (handoff.told_at === 0 && promise.promised_by === 'bot') handoff.told_at = promise.promised_at
  if (promise.no_one_there === 1) handoff.no_one_there = 1
  // a time stays, unless something else was told: who is being connected does not wait for a callback
  if (promise.due_at === 0 && handoff.promise_due_at > 0 && promise.kind === handoff.promise_kind) return
  if (handoff.deadline_at <= promise.promised_at && handoff.lapsed_at === 0) handoff.lapsed_at = handoff.deadline_at
  handoff.promise_kind = promise.kind
  handoff.promise_agent_id = promise.agent_id
  handoff.promise_eta_seconds = promise.eta_seconds
  handoff.promise_due_at = promise.due_at
  handoff.deadline_at = deadlineOf(step, promise)
  if (promise.kind === 'callback' && promise.promised_by === 'bot') startClockAt(handoff, promise)
  // who took it already has it, whoever is named
  if (promise.agent_id !== '' && handoff.agent_id === '') giveTo(step, handoff)
}

function deadlineOf({ policy }: Step, promise: Promised): number {
  if (promise.kind === 'callback' || promise.due_at === 0) return promise.deadline_at
  return promise.due_at + policy.eta_grace_seconds * 1000
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
