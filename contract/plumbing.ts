/** What a process says of itself, and what the page about the plumbing shows of all of them. */

/** What one part says; `ok` false = its process cannot do its job. */
export type PartState = { ok: boolean } & Record<string, unknown>

/** A counter or gauge at one moment. */
export interface Figure {
  name: string
  labels: Record<string, string>
  value: number
}

/** The figures that are told, by the part they are about. */
export const toldFigures = [
  'baton_ingest_events_total',
  'baton_ingest_rejected_total',
  'baton_ingest_requests_total',
  'baton_ingest_in_flight_bytes',
  'baton_ingest_waiting',
  'baton_pipeline_events_total',
  'baton_pipeline_dropped_total',
  'baton_pipeline_rows_inserted_total',
  'baton_pipeline_retries_total',
  'baton_pipeline_stream_gap_messages_total',
  'baton_decision_webhook_dropped_total',
  'baton_decision_webhook_waiting',
  'baton_decision_webhook_oldest_seconds',
  'baton_notifications_total',
  'baton_outbox_oldest_seconds',
] as const

export interface ProcessReport {
  /** of one life of the process: its counters begin at nothing with it */
  process_id: string
  host: string
  pid: number
  roles: string[]
  /** epoch ms */
  told_at: number
  parts: Record<string, PartState>
  figures: Figure[]
}

/** How full a stream of the broker is. */
export interface StreamFill {
  name: string
  message_count: number
  bytes: number
  /** 0 = without a limit */
  max_bytes: number
  /** 0 = for ever */
  max_age_seconds: number
  /** RFC 3339; '' while it is empty */
  oldest_at: string
}

/** What was not taken, or did not arrive. */
export interface Drop {
  place: 'request' | 'event' | 'pipeline' | 'webhook' | 'alert'
  reason: string
  /** since the processes that are there began */
  count: number
  /** in the last five minutes at most */
  recent_count: number
}

/** Per second, over a slot of some seconds. */
export interface Flow {
  /** epoch ms, the slot's end */
  at: number
  accepted: number
  rejected: number
  folded: number
  rows: number
  /** at the slot's end, not per second */
  lag_seconds: number
}

/** What `GET /v1/health` answers. */
export interface Plumbing {
  /** epoch ms */
  now: number
  processes: Omit<ProcessReport, 'figures'>[]
  totals: { accepted: number; duplicate: number; rejected: number; folded: number; rows: number }
  flow: Flow[]
  waiting: {
    in_flight_bytes: number
    decisions: number
    webhook_count: number
    webhook_oldest_seconds: number
    alert_oldest_seconds: number
  }
  retries: { what: string; count: number; recent_count: number }[]
  drops: Drop[]
  /** null: the broker did not say */
  streams: StreamFill[] | null
}
