import { hash } from 'node:crypto'
import { type Decision, formatDecision } from './decision.ts'
import type { Ghost } from './row.ts'

/** What Baton says without being asked: a handoff fails at this moment, or an agent asks for what was given already. */

export type Notice = GhostNotice | KnownFactNotice

/** What stands on the stream `DECISIONS`. */
export type Said = Decision | Notice

export const isDecision = (said: Said): said is Decision => 'decision_id' in said

/** As JSON on one line. */
export const formatSaid = (said: Said): string => (isDecision(said) ? formatDecision(said) : JSON.stringify(said))

interface NoticeOf<Type extends string> {
  notice_id: string
  type: Type
  workspace: string
  conversation_id: string
  /** '' when no handoff followed what was announced */
  handoff_id: string
  noticed_at: string
}

/** One of the six ghost failures, once per handoff and kind. @see METRICS.md, ghost handoffs */
export interface GhostNotice extends NoticeOf<'handoff.ghosted'> {
  ghost: Ghost
  /** what should have happened by then did not */
  due_at: string
  repair: Repair
}

/** An agent's message asks for what the customer gave while the bot was in charge: all of it, once per kind of fact and handoff. */
export interface KnownFactNotice extends NoticeOf<'fact.already_known'> {
  /** the agent's message */
  event_id: string
  agent_id: string
  /** the answer, the latest first, each with the message that gave it */
  facts: { kind: string; value: string; event_id: string }[]
}

/**
 * - `request_handoff`: a person was announced and nobody asked for one: ask now
 * - `tell_customer`: somebody is coming, say so
 * - `give_to_other`: another agent is free
 * - `offer_callback`: nobody is free, say when somebody will be; without hours, and with nobody there, nobody knows when
 * - `take_back`: nothing is known about agents: the bot goes on
 */
export const repairs = ['request_handoff', 'tell_customer', 'give_to_other', 'offer_callback', 'take_back'] as const

export interface Repair {
  action: (typeof repairs)[number]
  agent_id?: string
  agent_name?: string
  callback_at?: string
  /** what may be said to the customer */
  text?: string
}

/** @param subject what it is about: a handoff, or the promise nothing followed @returns the same for every replay */
export function noticeId(workspace: string, subject: string, kind: string): string {
  return `n_${hash('sha256', `${workspace.length}:${workspace}${subject}:${kind}`, 'hex').slice(0, 24)}`
}
