import { type ConversationState, currentEpisode, type Handoff, openHandoff } from '../conversation.ts'
import { noteGiven } from '../given.ts'
import { emptyPace, noteAnswer, noteGone, noteWaiting } from '../pace.ts'
import { hashId } from '../seen.ts'
import { emptySlots, noteLeft, noteTaken } from '../slots.ts'
import { isBackfill } from './notices.ts'
import type { Step } from './step.ts'

/** What an event changes for those who come after: who waits, for how long one waits, and which agents are taken. */

/** How a conversation holds the queue. */
export interface Hold {
  /** the open handoff */
  handoff: Handoff
  /** nobody has answered */
  waits: boolean
  /** an agent has it */
  isTaken: boolean
  /** who has it, or was promised; '' = anybody */
  agent_id: string
}

export function holdIn(state: ConversationState): Hold | null {
  const episode = currentEpisode(state)
  const handoff = episode === undefined ? undefined : openHandoff(episode)
  if (handoff === undefined) return null
  // answered, and given back to the queue
  const isBack = handoff.responded_at > 0 && state.history.holder === 'queue'
  return {
    handoff,
    waits: handoff.responded_at === 0,
    isTaken: !isBack && (handoff.accepted_at > 0 || handoff.responded_at > 0),
    agent_id: isBack ? '' : handoff.agent_id === '' ? handoff.promise_agent_id : handoff.agent_id,
  }
}

/** The past that is sent in is no present queue. @param before how it was before the event */
export function followQueue(step: Step, before: Hold | null): void {
  const after = holdIn(step.state)
  if (after === null ? before === null : isSame(before, after) && step.arrival.event.type !== 'message.agent') return
  const isOld = isBackfill(step.arrival.received_at, step.at)
  followPace(step, before, after, isOld)
  followSlots(step, before, after, isOld)
  followGiven(step, before, after)
}

const isSame = (before: Hold | null, after: Hold): boolean =>
  before?.handoff === after.handoff &&
  before.waits === after.waits &&
  before.isTaken === after.isTaken &&
  before.agent_id === after.agent_id

/** Who began to wait, or ceased to. */
function followPace({ presence }: Step, before: Hold | null, after: Hold | null, isOld: boolean): void {
  const left = before?.waits === true ? before.handoff : null
  const came = after?.waits === true ? after.handoff : null
  if (left === came) return
  presence.pace ??= emptyPace()
  const { pace } = presence
  if (left !== null) noteGone(pace, hashId(left.handoff_id))
  if (left !== null && !isOld && tellsPace(left))
    noteAnswer(pace, left.responded_at, (left.responded_at - left.requested_at) / 1000)
  if (came !== null && !isOld) noteWaiting(pace, hashId(came.handoff_id), came.requested_at)
}

/** A callback is answered when it was promised, and a clock that is off tells no time. */
const tellsPace = ({ responded_at, clock_skew, promise_kind }: Handoff): boolean =>
  responded_at > 0 && clock_skew === 0 && promise_kind !== 'callback'

/** Whose slot is spoken for from now on, or no longer. Whom a callback was promised waits for no slot. */
function followSlots(step: Step, before: Hold | null, after: Hold | null, isOld: boolean): void {
  const { presence, at } = step
  const agentId = after === null ? '' : takerOf(step, after)
  if (before?.handoff === after?.handoff && before?.isTaken === after?.isTaken && before?.agent_id === agentId) return
  presence.slots ??= emptySlots()
  if (before !== null) noteLeft(presence.slots, hashId(before.handoff.handoff_id))
  if (after === null || isOld || (!after.isTaken && after.handoff.promise_kind === 'callback')) return
  noteTaken(presence.slots, hashId(after.handoff.handoff_id), agentId, at, !after.isTaken)
}

/** Who waits for one agent, while nobody has written. */
function followGiven({ presence, state }: Step, before: Hold | null, after: Hold | null): void {
  const [left, came] = [before, after].map((hold) => (hold?.waits === true ? hold.agent_id : ''))
  if (left === came) return
  presence.given ??= []
  noteGiven(presence.given, state.conversation_id, came ?? '')
}

/** The handoff names who answered first; who writes now has it. */
const takerOf = ({ arrival: { event } }: Step, hold: Hold): string =>
  hold.isTaken && event.type === 'message.agent' ? event.agent_id : hold.agent_id
