import type { TriggerName } from './decision.ts'
import type { Explanation } from './explanation.ts'
import type { Policy } from './policy.ts'

/** An event of an episode as the table has it. */
export interface KeptEvent {
  workspace: string
  conversation_id: string
  event_id: string
  event_type: string
  /** epoch ms */
  occurred_ms: number
  stream_seq: number
  position: number
  language: string
  agent_id: string
  text: string
  /** its text is no longer kept */
  is_expired: boolean
  intent: string
  confidence: number
  threshold: number
  score: number
  detail: string
  note: string
  attributes: Record<string, string>
  /** see EventRow */
  signals: string
  action: string
  tier: number
  triggers: TriggerName[]
  policy_version: number
  /** it came in when another episode had begun, and is about this one */
  is_past: boolean
}

export interface KnownPolicy {
  policy: Policy
  source: 'recorded' | 'configured'
}

/** What came of an episode until a message was decided on. */
export interface EpisodeUntil {
  /** in the stream's order, the message last; null = too many to read */
  events: KeptEvent[] | null
  /** epoch ms, 0 = not known: with its first event. Later when that event's clock was behind the end of the episode before */
  began_ms: number
}

export type PolicyOf = (version: number) => KnownPolicy | null

/**
 * Computes a decision again, with the reasons of every trigger. Pure but for letting others have their turn.
 * @param last the message
 */
export type Explain = (episode: EpisodeUntil, last: KeptEvent, policyOf: PolicyOf) => Promise<Explanation>
