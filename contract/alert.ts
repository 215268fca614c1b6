import { kebabOf, ruleNameOf } from './rule-name.ts'

/** What a rule says about a workspace now: one JSON value per (workspace, rule) in the key-value bucket `alerts`. */

export const ALERTS_BUCKET = 'alerts'

/** How urgent it is: `critical` may wake somebody; `info` is for machines. */
export type Severity = 'critical' | 'warning' | 'info'

export type AlertPhase =
  | 'normal'
  /** over the threshold, not for long enough yet */
  | 'pending'
  | 'firing'
  /** still open: under the resolve threshold, not for long enough yet */
  | 'recovering'
  /** too little to judge by */
  | 'no_data'
  /** the rule could not be evaluated */
  | 'error'

/** `GET /v1/alerts` lists these. Times are epoch ms, 0 = never. */
export interface AlertRecord {
  workspace: string
  rule: string
  title: string
  severity: Severity
  state: AlertPhase
  /** firing and recovering: when it began to fire; otherwise when the state began */
  since: number
  /** of the pending, firing or recovering alert, else '' */
  alert_id: string
  /** while it is open: what its rule was called when people were told of it, where that is another name */
  told_as?: string
  value: number | null
  /** of it and the limits; absent = a plain number */
  unit?: ChartUnit
  threshold: number
  resolve_threshold: number
  /** whose value it is; absent in records of an earlier version */
  metric?: string
  /** what to do about it; absent in records of an earlier version */
  runbook_url?: string
  /** what the value is made of, by the metric's columns */
  parts: Record<string, number | null>
  /** one sentence for a banner, without customer text */
  summary: string
  /** what kept the last evaluation from judging, else '' */
  problem: string
  evaluated_at: number
  /** how long the way to the next state has lasted so far, ms */
  progress_ms: number
  /** what was decided and is not in the outbox and the table yet */
  announcements: Announcement[]
  /** of the last evaluations, where no table has them */
  recent?: RecentValues
}

export interface RecentValues {
  /** epoch ms: the beginning of the step of the last value */
  at: number
  step_seconds: number
  /** the oldest first; null where there was none */
  values: (number | null)[]
}

/** People have been told of it, and it is not over. */
export const isOpen = ({ state }: Pick<AlertRecord, 'state'>): boolean => state === 'firing' || state === 'recovering'

/** What the value was before it was told, for a picture of it. */
export interface AlertChart {
  title: string
  threshold: number
  /** RFC 3339: of the first value */
  from: string
  step_seconds: number
  /** of the values: shares are said in % or points; absent = a plain number */
  unit?: ChartUnit
  /** null where there was none */
  values: (number | null)[]
  /** of bots, among the values, the first first; absent in charts of an earlier version */
  releases?: { at: string; bot_version: string }[]
}

export const chartUnits = ['score', '%', 'points', 'min', 's', '×'] as const
export type ChartUnit = (typeof chartUnits)[number]

/** An alert of one group of a rule is named 'hfs_high/channel=web': the rule's own name. */
export const ruleOfAlert = (name: string): string => name.split('/', 1)[0] as string

/** The group it is of; '' = the rule is not split by that. */
export function groupOfAlert(name: string): { channel: string; reason: string } {
  const [, by, value = ''] = /\/(channel|reason)=(.*)$/s.exec(name) ?? []
  return { channel: by === 'channel' ? value : '', reason: by === 'reason' ? value : '' }
}

/** A change that people are told of. */
export interface Announcement {
  alert_id: string
  kind: 'triggered' | 'resolved'
  at: number
  /** the webhook's body as it was at that moment */
  body: string
}

/** As it is now, or as an earlier version stored it. To receivers an open alert is what it was when it began. */
export function readAlert(stored: AlertRecord): AlertRecord {
  const rule = ruleNameOf(stored.rule)
  return { ...stored, rule, ...(rule !== stored.rule && isOpen(stored) && { told_as: stored.rule }) }
}

/** Of a message in the outbox, likewise. */
export const ruleNamesOf = ({ rule, held_by = null }: Pick<Delivery, 'rule' | 'held_by'>) => ({
  rule: ruleNameOf(rule),
  held_by: held_by?.by === 'alert' ? { ...held_by, name: ruleNameOf(held_by.name) } : held_by,
})

/** A key of the bucket: workspace and rule, base64url, so that any workspace's name is a legal key. It outlives how rules are spelled. */
export function alertKey(workspace: string, rule: string): string {
  return `${keyPart(workspace)}.${keyPart(kebabOf(rule))}`
}

export const keyPart = (text: string): string => Buffer.from(text).toString('base64url')

/** Under EVALUATED_KEY: the last round of evaluations that ended well, whoever made it. */
export const EVALUATED_BUCKET = 'alert_evaluated'
export const EVALUATED_KEY = 'last'

export interface Evaluated {
  /** epoch ms */
  at: number
  /** between two rounds */
  interval_ms: number
  round_ms: number
  rule_count: number
  workspace_count: number
  /** who outside misses the watchdog when it stays away; absent in rounds of an earlier version */
  watchdog?: SignOfLife[]
}

/** Two rounds may be missing. @param age_ms since the last one was seen, by the clock of whoever asks */
export const isWatched = (age_ms: number, { interval_ms }: Pick<Evaluated, 'interval_ms'>): boolean =>
  age_ms <= 2 * interval_ms

export interface SignOfLife {
  /** heartbeat, or the receiver that gets the watchdog alert */
  way: string
  /** epoch ms: when one was last taken; 0 = not yet */
  taken_at: number
}

/** What has to leave for a receiver, and what became of it: kept in this bucket for a week. Times are epoch ms, 0 = never. */
export interface Delivery {
  /** in the bucket: of one message to one receiver */
  key: string
  workspace: string
  rule: string
  severity: Severity
  alert_id: string
  kind: DeliveryKind
  receiver: string
  state: DeliveryState
  /** why nobody is told, while it is held */
  held_by: Hold | null
  queued_at: number
  attempts: number
  /** of the next attempt, while it waits */
  next_at: number
  delivered_at: number
  /** of the last attempt that failed, else '' */
  last_error: string
  /** since when it counts as not told in time, 0 = it does not; tried on all the same */
  overdue_at: number
  /** who was told that this receiver was not, '' = nobody */
  told_instead: string
  /** the receiver that could not be told, when this is said to another in its place, else '' */
  instead_of: string
  /** of the message in which it was told together with others, else '' */
  group_id: string
  /** how many are told in this one, 0 = it is of one alert */
  member_count: number
}

/** One time that it was sent. */
export interface Attempt {
  /** epoch ms: when it began */
  at: number
  took_ms: number
  /** of HTTP or SMTP ('503'), or why there was none ('timeout: no answer in time') */
  status: string
  /** the beginning of what was answered, without secrets */
  reply: string
  /** it had taken it before, and was told once more: it forgets what is not said again. Kept when the answer is another */
  again?: true
}
/** of each message so many are kept, the last ones, and of what was told again as many beside them */
export const ATTEMPTS_KEPT = 10

export type DeliveryKind = Announcement['kind'] | 'acknowledged'

/** Somebody takes care of an alert: one JSON value per alert_id in the bucket. */
export interface Acknowledgement {
  alert_id: string
  workspace: string
  rule: string
  /** epoch ms */
  at: number
  /** name and id of the key */
  who: string
}
export const ACKNOWLEDGEMENTS_BUCKET = 'alert_acknowledgements'
export const ACKNOWLEDGEMENTS_KEPT_MS = 90 * 86_400_000

/** What keeps an alert that fires from being told. */
export interface Hold {
  by: 'silence' | 'alert'
  /** the silence's id, or the rule whose alert is the cause */
  name: string
}

export type DeliveryState =
  | 'waiting'
  /** not told while something holds it back */
  | 'held'
  /** told together with others, in a message of its own whose alert_id is the group_id */
  | 'grouped'
  | 'delivered'
  /** the receiver will never take it */
  | 'refused'
  /** it could not be delivered for a day */
  | 'given_up'
  /** what follows a beginning that was not delivered, or one that was held back until it was over */
  | 'skipped'

export const OUTBOX_BUCKET = 'alert_outbox'
export const OUTBOX_KEPT_MS = 7 * 86_400_000

/**
 * Receivers that answered 404 or 410: nothing is sent to them until their address changes or their key is deleted from
 * the bucket. `DisabledReceiver` by base64url of the name; under CONFIGURED the names of those that are set.
 */
export const RECEIVERS_BUCKET = 'alert_receivers'
/** no base64url of a name */
export const CONFIGURED = '_configured'

export interface DisabledReceiver {
  name: string
  fingerprint: string
  /** epoch ms */
  disabled_at: number
  /** what it answered */
  detail: string
}

/** Asked of whoever evaluates the alerts, and answered: the dashboard has neither addresses nor secrets. */
export const RECEIVER_TEST = 'receiver_test'
export const RECEIVER_TESTED = 'receiver_tested'

export interface ReceiverTest {
  request_id: string
  receiver: string
  workspace: string
  who: string
}

export interface ReceiverTested {
  request_id: string
  ok: boolean
  /** what it answered, without secrets */
  detail: string
}
