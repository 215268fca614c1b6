import type { Evidence, TriggerHit } from '../../contract/decision.ts'
import type { EventOf, Stored } from '../../contract/event.ts'
import type { Policy } from '../../contract/policy.ts'
import type { History } from '../history.ts'
import type { Span } from '../signals/line.ts'
import type { Signals } from '../signals/signals.ts'
import type { WhyNot } from './why-not.ts'

export type BotMessage = Stored<EventOf<'message.bot'>>
export type CustomerMessage = Stored<EventOf<'message.customer'>>

/** One message to decide on. `signals` are read for a customer's message, null for a bot's. */
export interface Turn {
  event: BotMessage | CustomerMessage
  signals: Signals | null
}
/** A customer's message with what was read in it. */
export interface CustomerTurn {
  event: CustomerMessage
  signals: Signals
}

/** Looks at one bot answer. Pure, never throws. @returns the hit with its evidence, or null, and then it tells `why` */
export type BotTrigger = (event: BotMessage, history: History, policy: Policy, why?: WhyNot) => TriggerHit | null
/** Looks at one customer message and the episode before it, oldest first. Pure, never throws. @returns the hit with its evidence, or null, and then it tells `why` */
export type CustomerTrigger = (turn: CustomerTurn, history: History, policy: Policy, why?: WhyNot) => TriggerHit | null

/** A piece of the message as evidence, with the very words. */
export function quote(event: CustomerMessage | BotMessage, span: Span): Evidence {
  return { event_id: event.event_id, start: span.start, end: span.end, quote: event.text.slice(span.start, span.end) }
}

/** A rule that holds or does not: score 1 of 1, with its evidence. */
export function certain(trigger: TriggerHit['trigger'], tier: 2 | 3, evidence: Evidence[]): TriggerHit {
  return { trigger, tier, score: 1, threshold: 1, evidence }
}
