import type { Reason } from '../contract/decision.ts'
import type { EpisodeRow, HandoffRow, PromiseRow } from '../contract/row.ts'
import type { State } from './fold/lifecycle.ts'
import type { History } from './history.ts'

/** What the fold keeps of one conversation: plain JSON, bounded, everything else is derived when rows are built. */

/** Event ids remembered against resends. */
export const SEEN_LIMIT = 5_000
/** The current episode and the two before it can still be corrected (a late rating, a late flag). */
export const EPISODE_LIMIT = 3
/** Of one episode; older ones have ended and leave the state, not the table. */
export const HANDOFF_LIMIT = 8
export const PROMISE_LIMIT = 16
export const CONFIDENT_ANSWER_LIMIT = 40
export const FACT_LIMIT = 60
/** A person was announced: the handoff must follow, and a handed-off customer be told, within this. @see METRICS.md, ghosts 1 and 4 */
export const ANNOUNCED_MS = 60_000

/** Who and where; empty strings when never said. */
export interface Origin {
  channel: string
  language: string
  customer_id: string
  bot_id: string
  bot_version: string
}

export interface ConversationState {
  workspace: string
  conversation_id: string
  /** stream sequence of the last event folded in */
  last_seq: number
  /** the last deadline `foldClock` made rows for, epoch ms; it only saves making them again */
  noticed_at: number
  /** the clock on the stream has changed a row then, and no event since, epoch ms; 0 = it has not, absent in what an earlier version wrote down */
  timed_at?: number
  /** hashes of the event ids folded in, oldest first */
  seen: number[]
  /** 1 = the customer has been told it is a bot, in any episode */
  told_it_is_a_bot: number
  /** the first time, epoch ms; absent while it was not told, and in what an earlier version wrote down */
  told_it_is_a_bot_at?: number
  history: History
  /** oldest first, the last one is the current one; at most EPISODE_LIMIT */
  episodes: Episode[]
  /** last rows of what was trimmed, until `rowsOf` has given them out */
  leaving: Leaving[]
}

export interface StateRows {
  episodes: EpisodeRow[]
  handoffs: HandoffRow[]
  promises: PromiseRow[]
}

export interface Leaving {
  /** 2 × the sequence of the event that made the room too small */
  version: number
  rows: StateRows
}

export interface Episode {
  /** from 1 */
  episode: number
  /** where the table of lifecycle.ts has led it; absent in what an earlier version wrote down */
  life?: State
  /** see EpisodeRow */
  version: number
  origin: Origin
  began_at: number
  last_event_at: number
  ended_at: number
  ended_by: EndedBy
  /** a reopen by then says that it was not resolved; absent in what an earlier version wrote down */
  follow_up_until?: number
  disclosed: number
  agent_joined: number
  handoff_count: number
  customer_message_count: number
  bot_message_count: number
  agent_message_count: number
  confident_answer_count: number
  unjudged_answer_count: number
  /** hashes of the event ids of the last CONFIDENT_ANSWER_LIMIT confident answers, for late flags */
  confident_answers: number[]
  /** the first failure after a confident answer that an event told; low ratings and reopens are derived */
  failed: '' | 'asked_for_person' | 'tier_2' | 'repeated' | 'flagged'
  human_request_count: number
  /** the first of them, epoch ms; absent while there is none, and in what an earlier version wrote down */
  human_requested_at?: number
  argued: number
  csat_score: number
  csat_at: number
  reopened_at: number
  first_customer_message_at: number
  first_bot_message_at: number
  last_bot_message_at: number
  /** what the last decision or offer asked for a person for, until a handoff takes it over */
  asked: Asked | null
  /** an agent took a handoff whose request has not come in; absent, or at 0 = nobody has */
  accepted_early?: { at: number; agent_id: string }
  /** oldest first, at most HANDOFF_LIMIT; only the last one can be open */
  handoffs: Handoff[]
  promises: Promised[]
  /** what was said in it, once another has begun: what comes in days late is judged by it; absent until then, a week after its end, and in what an earlier version wrote down */
  history?: History
}

export type EndedBy = '' | 'resolved' | 'abandoned' | 'idle'

export interface Asked {
  decision_id: string
  reason: Reason
  tier: number
  triggers: string[]
}

export interface Handoff extends Asked {
  /** within the episode, from 1 */
  handoff: number
  handoff_id: string
  version: number
  /** as it was when the handoff opened */
  origin: Origin
  requested_at: number
  clock_started_at: number
  requested_by: HandoffRow['requested_by']
  /** nobody had asked when an agent joined, but this was decided or offered: it counts when the request comes in; absent = nothing was */
  asked_before?: Asked
  event_id: string
  quote: string
  accepted_at: number
  agent_id: string
  responded_at: number
  ended_at: number
  ended_by: EndedBy | 'bot'
  wait_seconds: number
  clock_skew: number
  repeat_count: number
  promise_kind: HandoffRow['promise_kind']
  promise_agent_id: string
  promise_eta_seconds: number
  promise_due_at: number
  /** an agent message after this is too late: the ETA (the policy's default when none was told) or the callback, with its grace */
  deadline_at: number
  /** an earlier deadline that passed before a new promise replaced it; 0 = none */
  lapsed_at: number
  /** the customer heard something about the handoff; 0 = not yet */
  told_at: number
  never_requested: number
  no_one_there: number
  /** when the agent it waits for took it, or was promised; 0 = nobody did, absent in what an earlier version wrote down */
  given_at?: number
  /** when that agent was gone for too long and had not written; 0 = never, absent in what an earlier version wrote down */
  offline_at?: number
  /** an answer by then takes that back: who answers within the minute was not silent; as the other two */
  forgiven_until?: number
  looped: number
  briefing_opened_at: number
  unneeded: number
  /** the failures that were told, a bit each, and the kinds of facts (see notices.ts, known-facts.ts) */
  told_ghosts: number
  told_facts: number
  /** only while it waits; never deleted, which would make the handoff a slow dictionary */
  ahead: Ahead | null
}

/** How the wait goes on when nobody says another word. */
export interface Ahead {
  /** up to the first span */
  waited_seconds: number
  idle_at: number
  /** the spans in which the clock runs, epoch ms; never empty */
  service_from: number[]
  service_to: number[]
}

export interface Promised {
  promise_id: string
  /** '' until a handoff follows */
  handoff_id: string
  version: number
  promised_by: 'baton' | 'bot'
  kind: 'transfer' | 'callback'
  text: string
  agent_id: string
  /** 0 = no time was told */
  eta_seconds: number
  promised_at: number
  due_at: number
  /** kept when answered by then: `due_at`, for a callback with its grace; 0 = no time was told */
  deadline_at: number
  answered_at: number
  /** its handoff or episode ended; 0 = not yet */
  closed_at: number
  /** 1 = another promise took its place: the bot's own that of Baton's, or its event that of its words */
  replaced: number
  /** 1 = read in the bot's words */
  read_in_text: number
  /** 1 = a transfer, told while nobody could take it */
  no_one_there: number
  /** the failures that were told before a handoff followed */
  told_ghosts: number
}

/** The episode that goes on, or that ended last. */
export function currentEpisode(state: ConversationState): Episode | undefined {
  return state.episodes.at(-1)
}

/** The handoff that has not ended yet. */
export function openHandoff(episode: Episode): Handoff | undefined {
  const last = episode.handoffs.at(-1)
  return last?.ended_at === 0 ? last : undefined
}
