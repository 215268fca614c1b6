import type { Drop, PartState, Plumbing } from '../../contract/plumbing.ts'
import { formatCount, formatDuration, plural } from '../tiles/format.ts'

/** What the plumbing does, in words. */

export interface Waiting {
  part: string
  /** bad: it cannot do its job; watch: it waits for something */
  state: 'good' | 'watch' | 'bad'
  words: string
}

type Process = Plumbing['processes'][number]

/** What each part of a process waits for; the door and what is sent on are of all of them, and stand on their own. */
export function partsOf({ parts }: Pick<Process, 'parts'>): Waiting[] {
  return Object.entries(parts).flatMap(([name, state]) =>
    name === 'pipeline' ? lanesOf(state) : [partOf(name, state)],
  )
}

const partNames: Record<string, string> = {
  broker: 'Broker',
  store: 'Database',
  disk: 'Disk',
  pipeline: 'Pipeline',
  alerts: 'Alerts',
}

function partOf(name: string, state: PartState): Waiting {
  const part = partNames[name] ?? name
  if (!state.ok) return { part, state: 'bad', words: faultOf(name, state) }
  if (name === 'store') return { part, state: 'good', words: `answers in ${state.elapsed_ms} ms` }
  if (name === 'disk')
    return {
      part,
      state: 'good',
      words: `${formatBytes(Number(state.free_bytes))} free, of which ${formatBytes(Number(state.floor_bytes))} must stay`,
    }
  if (name === 'alerts')
    return {
      part,
      state: 'good',
      words: `${plural(Number(state.rule_count ?? 0), 'rule')} evaluated ${formatDuration(Number(state.age_seconds))} ago`,
    }
  return { part, state: 'good', words: 'waits for nothing' }
}

function faultOf(name: string, state: PartState): string {
  if (name === 'broker') return 'the connection is down: events are refused with 503 until it is back'
  if (name === 'disk')
    return `${formatBytes(Number(state.free_bytes))} free, less than the ${formatBytes(Number(state.floor_bytes))} that must stay: events are refused with 503`
  const reason = typeof state.reason === 'string' ? state.reason : 'it says nothing'
  return name === 'store' ? `${reason}: decisions go on, rows wait` : reason
}

interface Lane {
  lane: number
  held: boolean
  holder: string
  lag_messages: number
  lag_seconds: number
  waiting_rows: number
  waiting_decisions: number
  problem: string
  gaps: string[]
}

function lanesOf(state: PartState): Waiting[] {
  const lanes = (state.lanes ?? []) as Lane[]
  if (lanes.length === 0) return [{ part: 'Pipeline', state: state.ok ? 'good' : 'bad', words: faultOf('', state) }]
  return lanes.map((lane) => ({ part: `Pipeline, lane ${lane.lane}`, ...laneOf(lane) }))
}

/** Longer is more than a batch takes. */
const BEHIND_SECONDS = 5

function laneOf(lane: Lane): Omit<Waiting, 'part'> {
  const { held, holder, lag_seconds, lag_messages, waiting_rows, waiting_decisions, problem, gaps } = lane
  if (problem !== '') return { state: 'bad', words: problem }
  if (!held)
    return { state: 'good', words: holder === '' ? 'waits for its turn' : `${holder} has it: waits to take it over` }
  if (gaps.length > 0) return { state: 'bad', words: gaps.join('; ') }
  if (waiting_decisions > 0 && lag_seconds > BEHIND_SECONDS)
    return { state: 'watch', words: `waits for the broker: ${plural(waiting_decisions, 'decision')} not published yet` }
  if (lag_seconds > BEHIND_SECONDS)
    return {
      state: 'watch',
      words:
        waiting_rows > 0
          ? `waits for the database: ${plural(waiting_rows, 'row')}, the oldest for ${formatDuration(lag_seconds)}`
          : `catches up: ${plural(lag_messages, 'message')} to read, ${formatDuration(lag_seconds)} behind`,
    }
  return {
    state: 'good',
    words: waiting_rows > 0 ? `collects a batch: ${plural(waiting_rows, 'row')}` : 'waits for events',
  }
}

/** What of all processes together waits, where there is one that would do it. */
export function sendingOf(waiting: Plumbing['waiting'], processes: readonly Pick<Process, 'roles'>[]): Waiting[] {
  const { in_flight_bytes, decisions, webhook_count, webhook_oldest_seconds, alert_oldest_seconds } = waiting
  const isLate = (seconds: number) => (seconds > 60 ? 'watch' : 'good')
  const has = (role: string) => processes.some(({ roles }) => roles.includes(role))
  const sending: Waiting[] = [
    {
      part: 'Door',
      state: 'good',
      words:
        in_flight_bytes === 0 && decisions === 0
          ? 'waits for events'
          : `${formatBytes(in_flight_bytes)} being taken in, ${plural(decisions, 'request')} waiting for a decision`,
    },
    {
      part: 'Decisions by webhook',
      state: isLate(webhook_oldest_seconds),
      words:
        webhook_count === 0
          ? 'nothing to send'
          : `waits for its receiver: ${plural(webhook_count, 'decision')}, the oldest for ${formatDuration(webhook_oldest_seconds)}`,
    },
    {
      part: 'Alerts',
      state: isLate(alert_oldest_seconds),
      words:
        alert_oldest_seconds === 0
          ? 'nothing to send'
          : `waits for its receiver: the oldest for ${formatDuration(alert_oldest_seconds)}`,
    },
  ]
  return sending.filter(({ part }) => has(part === 'Door' ? 'ingest' : 'pipeline'))
}

/** The furthest behind of all lanes that somebody has. */
export function lagOf(processes: readonly Pick<Process, 'parts'>[]): { seconds: number; messages: number } | null {
  const lanes = processes.flatMap(({ parts }) => ((parts.pipeline?.lanes ?? []) as Lane[]).filter(({ held }) => held))
  if (lanes.length === 0) return null
  return {
    seconds: Math.max(...lanes.map(({ lag_seconds }) => lag_seconds)),
    messages: Math.max(...lanes.map(({ lag_messages }) => lag_messages)),
  }
}

const units = ['B', 'KB', 'MB', 'GB', 'TB']
/** "1.5 GB" */
export function formatBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10))
  const value = bytes / 1024 ** step
  return `${value < 10 && step > 0 ? value.toFixed(1) : Math.round(value)} ${units[step]}`
}

/** Per second, with as many digits as say something. */
export const formatRate = (rate: number): string =>
  rate > 0 && rate < 10 ? rate.toFixed(1) : formatCount(Math.round(rate))

export const placeWords: Record<Drop['place'], string> = {
  event: 'Event, at the door',
  request: 'Request, at the door',
  pipeline: 'Event, in the pipeline',
  webhook: 'Decision, to the webhook',
  alert: 'Attempt to page',
}

/** What a reason of the door, of the pipeline or of what is sent on means. */
export const reasonMeanings: Record<string, string> = {
  not_json: 'it is not JSON',
  bad_cloud_event: 'it is no CloudEvent of ours',
  idempotency_conflict: 'its id was sent before with other content, which stands',
  not_an_object: 'it is not a JSON object',
  unknown_type: 'no event has that type',
  missing: 'a field that it must have is not there',
  wrong_type: 'a field has another type',
  not_an_integer: 'a field is not a whole number',
  not_allowed: 'a field has a value that is not in its list',
  bad_format: 'a field is not written as it must be',
  bad_time: 'a time is not RFC 3339 with a zone',
  occurred_at_in_future: 'it happened more than five minutes from now',
  too_short: 'a field is too short',
  too_long: 'a field is too long',
  out_of_range: 'a number or a time is out of its range',
  too_many: 'a list or a map has too many entries',
  too_deep: 'it is nested too deeply',
  too_many_members: 'it has too many keys and elements',
  key_too_long: 'a key is too long',
  forbidden_key: 'a key has a name that is refused',
  bad_text: 'a text has a lone surrogate or a NUL character',
  not_finite: 'a number is not finite',
  poison: 'the pipeline could not take it in: a bug, see its message',
  duplicate: 'it was there already: nothing is lost',
  refused: 'the receiver will never take it',
  gone: 'nobody is at that address any more',
  blocked: 'the address belongs to a private network that is not allowed',
  given_up: 'the receiver did not take it for twelve hours',
  removed: 'the webhook was taken away',
  forgotten: 'the stream forgot it before it could be sent',
  stream_gap: 'the stream has lost it before it was read',
  '400': 'not JSON, or without events',
  '401': 'the key is missing or unknown',
  '403': 'the key has not the scope',
  '405': 'events are sent with POST',
  '413': 'too big',
  '415': 'another media type than the door takes',
  '429': 'the key sends more than it may',
  '500': 'something broke: see the log',
  '503': 'the broker was away or full, or the disk: to be sent again',
}

export const lettersWords: Record<string, string> = { sent_again: 'sent again', set_aside: 'set aside' }
