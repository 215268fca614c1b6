import type { Briefing } from './briefing.ts'

/** What Baton answers to one message: does it need a person, how urgently, why. See CONTRACT in the README. */

export type Action = 'continue' | 'offer_human' | 'escalate' | 'escalate_urgent'
export type Tier = 0 | 1 | 2 | 3

/** The closed list of reasons a handoff can have; a trigger's file name is its reason. */
export const reasons = {
  low_confidence: 1,
  ambiguous_intent: 1,
  no_answer: 1,
  profanity: 2,
  frustration: 2,
  repetition: 2,
  dissatisfaction: 2,
  human_request: 3,
  account_deletion: 3,
  high_value_refund: 3,
  complex_technical: 3,
  formal_complaint: 3,
  legal_or_safety: 3,
  policy_rule: 3,
  bot_unreachable: 0,
  agent_takeover: 0,
  platform_rule: 0,
} as const satisfies Record<string, Tier>
export type Reason = keyof typeof reasons
export type TriggerName = { [R in Reason]: (typeof reasons)[R] extends 0 ? never : R }[Reason]

/** Where a trigger was seen. Offsets are UTF-16 code units into the original text; without them the whole event counts. */
export interface Evidence {
  event_id: string
  start?: number
  end?: number
  quote?: string
  /** of `policy_rule`: the name of the rule that it is evidence for */
  rule?: string
}

export interface TriggerHit {
  trigger: TriggerName
  tier: 1 | 2 | 3
  /** 0–1, or the trigger's own measure (amount, count) beside `threshold` */
  score: number
  threshold: number
  evidence: Evidence[]
  /** of `policy_rule`: what the rules ask for, the strongest of them; any other trigger's action follows from its tier */
  action?: Exclude<Action, 'continue'>
}

/** How many agents could take a handoff now. `free_slots` = the sum of what online agents say they can still take. */
export interface Availability {
  online: number
  busy: number
  free_slots: number
  /** who said that they are there and did not say it again for a quarter of an hour: they count as away; absent = 0 */
  stale?: number
  /** of those who are online or busy, the first fifty by name; absent when nobody there told skills */
  free_slots_by_skill?: Record<string, number>
}

export interface HandoffPromise {
  kind: 'transfer' | 'callback'
  agent_id?: string
  agent_name?: string
  eta_seconds?: number
  /** RFC 3339, only for a callback; absent when nobody knows when: all are gone, and there are no hours */
  callback_at?: string
  text: string
}

/** What nobody looked for, because the message is in a language without rules for it. Not the same as "nothing found". */
export interface NotJudged {
  /** BCP 47; `und` when the message is not in the language that was stated, and which it is cannot be told */
  language: string
  /** in the order of `reasons` */
  triggers: readonly TriggerName[]
}

/**
 * A decision as JSON. Most ask for nobody and are put together here, at a third of the cost; the rest, and what is not
 * ours in them, is left to JSON.stringify.
 */
export function formatDecision(decision: Decision): string {
  if (decision.action !== 'continue' || decision.triggers.length > 0 || decision.not_judged !== undefined)
    return JSON.stringify(decision)
  const { decision_id, workspace, conversation_id, event_id, decided_at, policy_version, mode, latency_ms } = decision
  const place = `"workspace":${quoted(workspace)},"conversation_id":${quoted(conversation_id)}`
  const what = `"event_id":${quoted(event_id)},"decided_at":"${decided_at}","action":"continue","tier":0`
  return `{"decision_id":"${decision_id}",${place},${what},"policy_version":${policy_version},"mode":"${mode}","latency_ms":${latency_ms},"triggers":[]}`
}

/** Most ids have nothing to escape. */
const quoted = (id: string): string => (plainId.test(id) ? `"${id}"` : JSON.stringify(id))
const plainId = /^[\w.:/@ -]*$/

export interface Decision {
  decision_id: string
  workspace: string
  conversation_id: string
  event_id: string
  /** RFC 3339; with `latency_ms` the only fields that may differ when the same event is decided again */
  decided_at: string
  action: Action
  tier: Tier
  policy_version: number
  mode: 'enforce' | 'observe'
  latency_ms: number
  triggers: TriggerHit[]
  /** absent = every trigger was judged */
  not_judged?: NotJudged
  availability?: Availability
  promise?: HandoffPromise
  /** for whoever takes over; only when the bot has to hand over now */
  briefing?: Briefing
}
