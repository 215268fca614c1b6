/**
 * The rows the pipeline writes, one interface per table of `queries/schema/`. Every `_at` is epoch milliseconds (UTC),
 * 0 = "not (yet)". Absent strings are '', absent lists []. `columns` is the order in which values are inserted.
 */
import { formatCell, formatInstant, readCell } from './cell.ts'
import type { Action, Reason } from './decision.ts'
import type { FlagState } from './flag-state.ts'

export interface EventRow {
  workspace: string
  conversation_id: string
  event_id: string
  event_type: string
  occurred_at: number
  received_at: number
  /** JetStream sequence of the envelope */
  stream_seq: number
  /** line within the envelope, from 0 */
  position: number
  /** the episode of the conversation it belongs to, from 1; 0 for events without a conversation */
  episode: number
  channel: string
  language: string
  customer_id: string
  bot_id: string
  bot_version: string
  agent_id: string
  text: string
  intent: string
  /** 0–1; -1 = not given */
  confidence: number
  /** the policy's threshold for this answer, 0–1; -1 = not a bot answer */
  threshold: number
  /** csat 1–5; 0 = none */
  score: number
  /** `by`, `kind`, `to`, `status` or `label` of the event, whichever its type has */
  detail: string
  /** topic, reason, note, comment, correction or an agent's name */
  note: string
  attributes: Record<string, string>
  /** −1 … 1; 0 when neutral or not judged (see `judged`) */
  sentiment: number
  /** 0–1; 0 when calm or not judged */
  frustration: number
  /** 0 none, 1 mild, 2 strong; a 0 says nothing where `not_judged` of the signals names profanity */
  profanity: number
  /** 1 = a customer's message whose mood was read: only then do `sentiment` and `frustration` mean something */
  judged: number
  action: Action | ''
  tier: number
  triggers: string[]
  policy_version: number
  /** what else was read in a message, as JSON of `EventSignals`; '' = nothing. Its fields are columns of the table */
  signals: string
}

/**
 * What few messages have: fields that would say nothing are left out. Each is a column of `events` (facts and swear
 * words are two each, such as `fact_kinds` and `fact_values`) that is read out of this text: a column of its own costs every event a quarter of a
 * microsecond, also where it is empty.
 */
export interface EventSignals {
  /** the language whose rules were applied, where it is not English; '' = none */
  rules_language?: string
  /** by whose hard rules it was read, the most likely first, where nothing told which of several it is */
  languages_tried?: readonly string[]
  /** triggers nobody could look for, and the language that has no rules for them */
  not_judged?: readonly string[]
  not_judged_language?: string
  question_count?: number
  /** 1 = "I already told you" */
  told_before?: 1
  /** where it stands, like `profane_spans` */
  told_before_spans?: [start: number, end: number][]
  /** 1 = the text is longer than what is read of it */
  is_cut?: 1
  /** the words as the triggers read them, where one is not its own letters in lower case */
  normalised_text?: string
  /** the swear words as they were typed, in the text's order, each with 0 (obscene, may be the matter itself), 1 or 2 */
  profane?: [word: string, severity: 0 | 1 | 2][]
  /** where each of them stands in the text, UTF-16 code units, the end excluded; absent in rows of an earlier version */
  profane_spans?: [start: number, end: number][]
  /** how like an earlier message of the customer it is, 0–1 */
  repetition?: number
  /** of a technical issue: error, version, step, code, interface */
  technical_marks?: string[]
  /** where each of them stands, like `profane_spans` */
  technical_spans?: [start: number, end: number][]
  /** 1 = nothing of what was tried has helped */
  technical_in_vain?: 1
  /** 1 = told of as mended, or asked of in general */
  technical_settled?: 1
  technical_word_count?: number
  /** distinct steps the customer took */
  technical_step_count?: number
  /** what the customer named: kind and normalised value, in the text's order */
  facts?: [kind: string, value: string][]
  /** where each of them stands, like `profane_spans` */
  fact_spans?: [start: number, end: number][]
  /** of a bot's answer, as it was sent; its confidence where that is not how sure the bot was */
  stated_confidence?: number
  runner_up_confidence?: number
  answered?: boolean
  /** of an agent's status, as far as it says so */
  capacity?: number | undefined
  skills?: readonly string[] | undefined
  /** of a flag: the event_id of the answer */
  flagged_event_id?: string
}

export type EpisodeState =
  | 'open'
  | 'bot_resolved'
  | 'agent_resolved'
  | 'abandoned_in_bot'
  | 'abandoned_in_queue'
  | 'ghosted'
  | 'abandoned_with_agent'

export interface EpisodeRow {
  workspace: string
  conversation_id: string
  /** from 1 */
  episode: number
  /** 2 × stream sequence of the last event folded in, + 1 when the clock ended the episode; the highest wins */
  version: number
  channel: string
  language: string
  customer_id: string
  bot_id: string
  bot_version: string
  began_at: number
  last_event_at: number
  ended_at: number
  state: EpisodeState
  disclosed: number
  bot_joined: number
  /** 1 = an agent wrote in it */
  agent_joined: number
  handoff_count: number
  customer_message_count: number
  bot_message_count: number
  agent_message_count: number
  /** bot answers at or above the threshold of the policy in force */
  confident_answer_count: number
  /** bot answers without a confidence */
  unjudged_answer_count: number
  /** 1 = a confident answer failed afterwards, see METRICS false_positive_rate */
  false_positive: number
  false_positive_reason: '' | 'asked_for_person' | 'tier_2' | 'repeated' | 'low_rating' | 'flagged' | 'reopened'
  human_request_count: number
  /** 1 = the bot answered again after an explicit request for a person */
  argued: number
  /** 0 = not rated */
  csat_score: number
  csat_at: number
  reopened_at: number
  first_customer_message_at: number
  last_bot_message_at: number
}

export type HandoffOutcome = 'open' | 'resolved' | 'unresolved' | 'abandoned' | 'ghosted' | 'withdrawn'
/**
 * When each has failed:
 * - `never_requested`: a person was announced, and a minute later none was asked for
 * - `no_one_there`: with the promise of a transfer, when the agents are known and none of them has a slot left
 * - `assigned_offline`: when it is given to an agent who is offline; or an agent it was given to is away, offline or stale for a
 *   minute and has not written, and for a callback not before its time. Who answers within the minute was there: it is then
 *   taken back
 * - `silent`: a minute after the request, when the customer was told nothing
 * - `unanswered`: at the ETA or the time of the callback, with its grace
 * - `looped`: with the second request
 */
export type Ghost = 'never_requested' | 'no_one_there' | 'assigned_offline' | 'silent' | 'unanswered' | 'looped'

export interface HandoffRow {
  workspace: string
  conversation_id: string
  episode: number
  /** within the episode, from 1 */
  handoff: number
  handoff_id: string
  version: number
  channel: string
  language: string
  customer_id: string
  bot_id: string
  bot_version: string
  requested_at: number
  /** where the wait starts: requested_at, or the promised callback time */
  clock_started_at: number
  requested_by: 'decision' | 'customer' | 'bot' | 'agent' | 'platform'
  /** the first trigger of the strongest tier, or the platform's reason */
  reason: Reason
  tier: number
  triggers: string[]
  decision_id: string
  /** the event that opened it */
  event_id: string
  /** the customer's own words, at most 280 characters */
  quote: string
  accepted_at: number
  agent_id: string
  responded_at: number
  ended_at: number
  outcome: HandoffOutcome
  /** 1 = open and nobody answered yet */
  waiting: number
  /** final when responded or ended; while waiting what was waited before the first of the spans below */
  wait_seconds: number
  clock_skew: number
  repeat_count: number
  promise_kind: '' | 'transfer' | 'callback'
  promise_agent_id: string
  promise_eta_seconds: number
  promise_due_at: number
  ghosts: Ghost[]
  briefing_opened_at: number
  unneeded: number
  /** while waiting: when the episode ends if nobody says another word; else 0 */
  idle_at: number
  /** while waiting: the spans in which its clock runs, up to `idle_at`; never empty then */
  service_from: number[]
  service_to: number[]
}

/** Only decisions that ask for a person; a `continue` stands on its event's row. */
export interface DecisionRow {
  workspace: string
  decision_id: string
  conversation_id: string
  episode: number
  event_id: string
  occurred_at: number
  decided_at: number
  latency_ms: number
  action: Action
  tier: number
  reason: Reason
  triggers: string[]
  quote: string
  mode: string
  policy_version: number
  promise_kind: string
  promise_text: string
  /** the whole decision as JSON */
  body: string
}

export interface RepeatRow {
  workspace: string
  conversation_id: string
  episode: number
  handoff_id: string
  event_id: string
  /** where the customer first gave it; '' for "I already told you" */
  first_event_id: string
  occurred_at: number
  kind: string
  value: string
  quote: string
  asked_by_agent: number
}

export interface PromiseRow {
  workspace: string
  promise_id: string
  conversation_id: string
  episode: number
  /** '' = no handoff followed (yet); with state `broken` that is ghost 1, `never_requested` */
  handoff_id: string
  version: number
  promised_by: 'baton' | 'bot'
  kind: 'transfer' | 'callback'
  text: string
  agent_id: string
  eta_seconds: number
  promised_at: number
  /** 0 = a person was announced without a time */
  due_at: number
  /** `void`: nobody could keep or break it any more, or the bot's own promise took the place of Baton's */
  state: 'open' | 'kept' | 'broken' | 'void'
  answered_at: number
}

export interface DeadLetterRow {
  workspace: string
  dead_letter_id: string
  received_at: number
  stream_seq: number
  source: string
  code: string
  path: string
  message: string
  event_id: string
  raw: string
}

/** What became of a dead letter that somebody looked at. */
export interface DeadLetterDoneRow {
  workspace: string
  dead_letter_id: string
  done_at: number
  outcome: 'sent_again' | 'set_aside'
  who: string
  /** it was sent as; '' when it was set aside */
  event_id: string
}

export interface AlertEventRow {
  workspace: string
  alert_id: string
  rule: string
  state: string
  at: number
  value: number | null
  threshold: number
  detail: string
}

/** One version of a workspace's policy, as the pipeline took it in. */
export interface PolicyVersionRow {
  workspace: string
  policy_version: number
  /** when it was written */
  at: number
  who: string
  note: string
  mode: string
  /** the policy as JSON */
  body: string
  /** the candidate as JSON; '' = none */
  candidate: string
}

/** What a candidate would have decided, only where that differs from the decision that was made. */
export interface ShadowDecisionRow {
  workspace: string
  /** of the decision that was made */
  decision_id: string
  conversation_id: string
  event_id: string
  occurred_at: number
  /** the version the candidate belongs to */
  policy_version: number
  action: Action
  tier: number
  triggers: string[]
  live_action: Action
  live_tier: number
  live_triggers: string[]
}

/** The briefing of a handoff, as it was when the handoff began. */
export interface BriefingRow {
  workspace: string
  handoff_id: string
  conversation_id: string
  episode: number
  made_at: number
  /** Briefing as JSON */
  body: string
}

/** What was said without being asked, see notice.ts. */
export interface NoticeRow {
  workspace: string
  notice_id: string
  type: 'handoff.ghosted' | 'fact.already_known'
  /** the failure, or the kind of fact */
  kind: string
  conversation_id: string
  handoff_id: string
  noticed_at: number
  /** of a failure; else `noticed_at` */
  due_at: number
  /** what was suggested; '' = nothing */
  repair: string
  /** Notice as JSON */
  body: string
}

/** One statement that somebody asked the tables, answered or refused. */
export interface QuestionRow {
  workspace: string
  question_id: string
  asked_at: number
  who: string
  sql: string
  /** answered, or a refusal of contract/console.ts */
  outcome: string
  detail: string
  row_count: number
  rows_read: number
  elapsed_ms: number
}

/** What somebody said about a flag; the newest one is its state. */
export interface FlagStateRow {
  workspace: string
  /** the event_id of the `answer.flagged` */
  flag_id: string
  at: number
  state: FlagState
  /** in which it is fixed; '' in every other state */
  bot_version: string
  who: string
  note: string
}

export interface RowTypes {
  events: EventRow
  episodes: EpisodeRow
  handoffs: HandoffRow
  decisions: DecisionRow
  repeats: RepeatRow
  promises: PromiseRow
  dead_letters: DeadLetterRow
  alert_events: AlertEventRow
  policy_versions: PolicyVersionRow
  shadow_decisions: ShadowDecisionRow
  briefings: BriefingRow
  notices: NoticeRow
  questions: QuestionRow
  flag_states: FlagStateRow
  dead_letters_done: DeadLetterDoneRow
}
export type Table = keyof RowTypes

type Columns = { [T in Table]: readonly (keyof RowTypes[T] & string)[] }

/** `test/contract/row.test.ts` holds these against the migrated tables. */
// biome-ignore format: names side by side are read as one row
export const columns = {
  events: [
    'workspace', 'conversation_id', 'event_id', 'event_type', 'occurred_at', 'received_at', 'stream_seq', 'position',
    'episode', 'channel', 'language', 'customer_id', 'bot_id', 'bot_version', 'agent_id', 'text', 'intent',
    'confidence', 'threshold', 'score', 'detail', 'note', 'attributes', 'sentiment', 'frustration', 'profanity',
    'judged', 'action', 'tier', 'triggers', 'policy_version', 'signals',
  ],
  episodes: [
    'workspace', 'conversation_id', 'episode', 'version', 'channel', 'language', 'customer_id', 'bot_id',
    'bot_version', 'began_at', 'last_event_at', 'ended_at', 'state', 'disclosed', 'bot_joined', 'agent_joined',
    'handoff_count', 'customer_message_count', 'bot_message_count', 'agent_message_count', 'confident_answer_count',
    'unjudged_answer_count', 'false_positive', 'false_positive_reason', 'human_request_count', 'argued', 'csat_score',
    'csat_at', 'reopened_at', 'first_customer_message_at', 'last_bot_message_at',
  ],
  handoffs: [
    'workspace', 'conversation_id', 'episode', 'handoff', 'handoff_id', 'version', 'channel', 'language',
    'customer_id', 'bot_id', 'bot_version', 'requested_at', 'clock_started_at', 'requested_by', 'reason', 'tier',
    'triggers', 'decision_id', 'event_id', 'quote', 'accepted_at', 'agent_id', 'responded_at', 'ended_at', 'outcome',
    'waiting', 'wait_seconds', 'clock_skew', 'repeat_count', 'promise_kind', 'promise_agent_id', 'promise_eta_seconds',
    'promise_due_at', 'ghosts', 'briefing_opened_at', 'unneeded', 'idle_at', 'service_from', 'service_to',
  ],
  decisions: [
    'workspace', 'decision_id', 'conversation_id', 'episode', 'event_id', 'occurred_at', 'decided_at', 'latency_ms',
    'action', 'tier', 'reason', 'triggers', 'quote', 'mode', 'policy_version', 'promise_kind', 'promise_text', 'body',
  ],
  repeats: [
    'workspace', 'conversation_id', 'episode', 'handoff_id', 'event_id', 'first_event_id', 'occurred_at', 'kind',
    'value', 'quote', 'asked_by_agent',
  ],
  promises: [
    'workspace', 'promise_id', 'conversation_id', 'episode', 'handoff_id', 'version', 'promised_by', 'kind', 'text',
    'agent_id', 'eta_seconds', 'promised_at', 'due_at', 'state', 'answered_at',
  ],
  dead_letters: [
    'workspace', 'dead_letter_id', 'received_at', 'stream_seq', 'source', 'code', 'path', 'message', 'event_id', 'raw',
  ],
  alert_events: ['workspace', 'alert_id', 'rule', 'state', 'at', 'value', 'threshold', 'detail'],
  policy_versions: ['workspace', 'policy_version', 'at', 'who', 'note', 'mode', 'body', 'candidate'],
  shadow_decisions: [
    'workspace', 'decision_id', 'conversation_id', 'event_id', 'occurred_at', 'policy_version', 'action', 'tier',
    'triggers', 'live_action', 'live_tier', 'live_triggers',
  ],
  briefings: ['workspace', 'handoff_id', 'conversation_id', 'episode', 'made_at', 'body'],
  notices: [
    'workspace', 'notice_id', 'type', 'kind', 'conversation_id', 'handoff_id', 'noticed_at', 'due_at', 'repair', 'body',
  ],
  questions: [
    'workspace', 'question_id', 'asked_at', 'who', 'sql', 'outcome', 'detail', 'row_count', 'rows_read', 'elapsed_ms',
  ],
  flag_states: ['workspace', 'flag_id', 'at', 'state', 'bot_version', 'who', 'note'],
  dead_letters_done: ['workspace', 'dead_letter_id', 'done_at', 'outcome', 'who', 'event_id'],
} as const satisfies Columns

type Identities = { [T in Table]: { id: keyof RowTypes[T] & string; at: keyof RowTypes[T] & string } | null }

/**
 * What is the same whenever a row is made again: `id` tells the rows of one event or thing from all others of the workspace,
 * `at` is about when to look for them. null: of rows that are alike the engine keeps one, so inserting them twice does no harm.
 */
export const identities: Identities = {
  events: { id: 'stream_seq', at: 'received_at' },
  episodes: null,
  handoffs: null,
  decisions: { id: 'decision_id', at: 'occurred_at' },
  repeats: { id: 'event_id', at: 'occurred_at' },
  promises: null,
  dead_letters: { id: 'dead_letter_id', at: 'received_at' },
  alert_events: null,
  policy_versions: { id: 'policy_version', at: 'at' },
  shadow_decisions: { id: 'decision_id', at: 'occurred_at' },
  briefings: { id: 'handoff_id', at: 'made_at' },
  notices: { id: 'notice_id', at: 'noticed_at' },
  questions: { id: 'question_id', at: 'asked_at' },
  flag_states: { id: 'flag_id', at: 'at' },
  dead_letters_done: null,
}

/** The tables that may be asked in SQL: their rows say whose they are. */
export const askedTables: readonly string[] = [...Object.keys(columns), 'events_per_minute']

/**
 * One TabSeparated line, values in the order of `columns[table]`, instants in epoch ms. ClickHouse reads it a quarter faster
 * than the same as JSON.
 */
export function formatRow<T extends Table>(table: T, row: RowTypes[T]): string {
  return formatters[table](row)
}

/** What a line of `formatRow` has in a column, as text; '' where the table has no such column. */
export const cellOf = (table: Table, line: string, name: string): string =>
  readCell(line.split('\t')[(columns[table] as readonly string[]).indexOf(name)] ?? '')

/** Written out per table: looked up by name one after the other, thirty-six columns cost as much again as the rest. */
const formatters = Object.fromEntries(
  Object.entries(columns).map(([table, names]) => {
    const cells = names.map((name) => `${isInstant(name) ? 'instant' : 'cell'}(row.${name})`).join(', ')
    const body = `return (row) => [${cells}].join('\\t')`
    return [table, new Function('cell', 'instant', body)(formatCell, formatInstant)]
  }),
) as unknown as Record<Table, (row: RowTypes[Table]) => string>

/** Whether a column is a DateTime64: `test/contract/row.test.ts` holds it against the migrated tables. */
export function isInstant(name: string): boolean {
  return name === 'at' || name.endsWith('_at')
}

/** Lines of `formatRow`, as the store takes them. */
export function formatRows<T extends Table>(table: T, rows: RowTypes[T][]): Buffer {
  return Buffer.from(rows.map((row) => `${formatRow(table, row)}\n`).join(''))
}
