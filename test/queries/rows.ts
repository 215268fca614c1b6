import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '../../adapters/store.ts'
import type { MetricResult, MetricRow } from '../../contract/metric.ts'
import {
  type DecisionRow,
  type EpisodeRow,
  formatRows,
  type HandoffRow,
  type PromiseRow,
  type RowTypes,
  type Table,
} from '../../contract/row.ts'
import { loadMetrics, measure, paramsFor } from '../../queries/measure.ts'
import { openTestStore } from '../open-store.ts'

/** Rows by hand, for numbers that need no conversation behind them. Times are 'HH:MM:SS' of one day, UTC. */

export const metricsDirectory = new URL('../../queries/metrics', import.meta.url).pathname
export const schemaDirectory = new URL('../../queries/schema', import.meta.url).pathname

export const at = (time: string): number => Date.parse(`2026-11-22T${time.length === 5 ? `${time}:00` : time}.000Z`)

export interface Bench {
  store: Store
  put<T extends Table>(table: T, rows: RowTypes[T][]): Promise<void>
  measure(name: string, params?: Record<string, unknown>): Promise<MetricResult>
  row(name: string, params?: Record<string, unknown>): Promise<MetricRow>
  /** Another, empty workspace takes the place of 'acme': a database for every test would take most of its time. */
  clear(): void
  /** Takes every row out, for those who need 'acme' to be the name. */
  empty(): Promise<void>
  close(): Promise<void>
}

const filled = `SELECT DISTINCT table AS name FROM system.parts
WHERE active AND database = currentDatabase() AND table != 'migrations'`

/** A fresh chDB with the schema, and every metric over 09:00–10:00 of the day unless told otherwise. */
export async function openBench(): Promise<Bench> {
  const path = mkdtempSync(join(tmpdir(), 'baton-metrics-'))
  const store = await openTestStore(path)
  const metrics = new Map((await loadMetrics(metricsDirectory)).map((metric) => [metric.name, metric]))
  let workspace = 'acme'
  const usual = { from: at('09:00'), to: at('10:00'), now: at('10:00'), step_seconds: 600 }
  let block = 0
  const run = (name: string, params: Record<string, unknown> = {}) => {
    const metric = metrics.get(name)
    if (metric === undefined) throw new Error(`no metric ${name}`)
    return measure(store, metric, { ...paramsFor(metric, { ...usual, workspace }), ...params })
  }
  return {
    store,
    put: (table, rows) =>
      store.insert(
        table,
        formatRows(
          table,
          rows.map((row) => (row.workspace === 'acme' ? { ...row, workspace } : row)),
        ),
        `${table}:${block++}`,
      ),
    measure: run,
    async row(name, params) {
      const { rows } = await run(name, params)
      if (rows.length !== 1) throw new Error(`${name} gave ${rows.length} rows`)
      return rows[0] as MetricRow
    },
    clear() {
      workspace = `acme-${++block}`
    },
    async empty() {
      for (const { name } of await store.query<{ name: string }>(filled)) await store.query(`TRUNCATE TABLE ${name}`)
    },
    async close() {
      await store.close()
      rmSync(path, { recursive: true, force: true })
    },
  }
}

let serial = 0
const conversation = {
  workspace: 'acme',
  channel: 'web',
  language: 'en',
  customer_id: '',
  bot_id: 'bot',
  bot_version: '1',
}

/** An episode of a conversation of its own, begun at 09:00 and still open. */
export function episode(given: Partial<EpisodeRow> = {}): EpisodeRow {
  return {
    ...conversation,
    conversation_id: `c-${++serial}`,
    episode: 1,
    version: 2,
    began_at: at('09:00'),
    last_event_at: at('09:00'),
    ended_at: 0,
    state: 'open',
    disclosed: 1,
    bot_joined: 1,
    agent_joined: 0,
    handoff_count: 0,
    customer_message_count: 1,
    bot_message_count: 1,
    agent_message_count: 0,
    confident_answer_count: 0,
    unjudged_answer_count: 0,
    false_positive: 0,
    false_positive_reason: '',
    human_request_count: 0,
    argued: 0,
    csat_score: 0,
    csat_at: 0,
    reopened_at: 0,
    first_customer_message_at: at('09:00'),
    last_bot_message_at: at('09:00'),
    ...given,
  }
}

/** A handoff requested at 09:00 that nobody answered yet. */
export function handoff(given: Partial<HandoffRow> = {}): HandoffRow {
  const conversation_id = given.conversation_id ?? `c-${++serial}`
  const requested_at = given.requested_at ?? at('09:00')
  return {
    ...conversation,
    conversation_id,
    episode: 1,
    handoff: 1,
    handoff_id: `${conversation_id}:1:1`,
    version: 2,
    requested_at,
    clock_started_at: requested_at,
    requested_by: 'decision',
    reason: 'human_request',
    tier: 3,
    triggers: ['human_request'],
    decision_id: 'd',
    event_id: 'e',
    quote: 'a person please',
    accepted_at: 0,
    agent_id: '',
    responded_at: 0,
    ended_at: 0,
    outcome: 'open',
    waiting: 1,
    wait_seconds: 0,
    clock_skew: 0,
    repeat_count: 0,
    promise_kind: '',
    promise_agent_id: '',
    promise_eta_seconds: 0,
    promise_due_at: 0,
    ghosts: [],
    briefing_opened_at: 0,
    unneeded: 0,
    idle_at: 0,
    service_from: [],
    service_to: [],
    ...given,
  }
}

/** A handoff that ended at `ended`, after `wait_minutes` for its answer when it has one. */
export function ended(
  outcome: HandoffRow['outcome'],
  endedAt: string,
  wait_minutes: number,
  given: Partial<HandoffRow> = {},
) {
  const responded_at =
    outcome === 'resolved' || outcome === 'unresolved' ? at('09:00') + Math.round(wait_minutes * 60_000) : 0
  return handoff({
    outcome,
    ended_at: at(endedAt),
    responded_at,
    waiting: 0,
    wait_seconds: wait_minutes * 60,
    ...given,
  })
}

export function decision(given: Partial<DecisionRow> = {}): DecisionRow {
  return {
    workspace: 'acme',
    decision_id: `d-${++serial}`,
    conversation_id: 'c-1',
    episode: 1,
    event_id: 'e-1',
    occurred_at: at('09:00'),
    decided_at: at('09:00'),
    latency_ms: 3,
    action: 'escalate',
    tier: 3,
    reason: 'human_request',
    triggers: ['human_request'],
    quote: 'a person please',
    mode: 'enforce',
    policy_version: 1,
    promise_kind: '',
    promise_text: '',
    body: '{}',
    ...given,
  }
}

export function promise(given: Partial<PromiseRow> = {}): PromiseRow {
  return {
    workspace: 'acme',
    promise_id: `p-${++serial}`,
    conversation_id: 'c-1',
    episode: 1,
    handoff_id: 'h-1',
    version: 2,
    promised_by: 'bot',
    kind: 'transfer',
    text: '',
    agent_id: '',
    eta_seconds: 120,
    promised_at: at('09:00'),
    due_at: at('09:02'),
    state: 'open',
    answered_at: 0,
    ...given,
  }
}
