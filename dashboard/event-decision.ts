import { readFile } from 'node:fs/promises'
import { type Context, Hono } from 'hono'
import type { Policies } from '../adapters/policies.ts'
import type { Store } from '../adapters/store.ts'
import type { Decision } from '../contract/decision.ts'
import { reasons } from '../contract/decision.ts'
import { decisionId } from '../contract/decision-id.ts'
import type { Decided, Explanation } from '../contract/explanation.ts'
import type { Explain, KeptEvent, KnownPolicy } from '../contract/kept-event.ts'
import { policyOfVersion } from '../contract/policy.ts'
import type { EventSignals } from '../contract/row.ts'
import { type DashboardEnv, oneWorkspace } from './authorize.ts'
import { problem } from './problem.ts'

/** The decision on one message, and why: read from the tables, and computed again by whoever decides. */

/** Of one episode. A longer one is not explained. */
const MOST_EVENTS = 2000

export interface EventDecisionOptions {
  store: Pick<Store, 'query'>
  policies: Pick<Policies, 'versions'>
  explain: Explain
}

type Row = KeptEvent & { episode: number }
type Queries = Record<'event' | 'episode' | 'began' | 'decision', string>

export async function eventDecisionRoutes(options: EventDecisionOptions): Promise<Hono<DashboardEnv>> {
  const read = (name: string) => readFile(new URL(`sql/${name}.sql`, import.meta.url), 'utf8')
  const names = ['event-by-id', 'episode-until', 'episode-began', 'decision-kept']
  const [event, episode, began, decision] = await Promise.all(names.map(read))
  const sql = { event, episode, began, decision } as Queries
  const app = new Hono<DashboardEnv>()
  app.get('/:event_id/decision', oneWorkspace, (c) => answer(c, options, sql))
  return app
}

async function answer(c: Context<DashboardEnv>, options: EventDecisionOptions, sql: Queries): Promise<Response> {
  const workspace = c.get('workspace')
  const asked = c.req.query('explain') ?? 'false'
  if (asked !== 'true' && asked !== 'false') return problem(c, 400, 'explain', 'explain is true or false')
  const { store } = options
  const event_id = c.req.param('event_id') ?? ''
  const conversation_id = c.req.query('conversation_id') ?? ''
  const [row] = (await store.query<Row>(sql.event, { workspace, event_id, conversation_id })).map(exact)
  if (row === undefined) return problem(c, 404, 'event_unknown', unknownEvent)
  if (row.action === '') return problem(c, 404, 'no_decision', notDecided(row))
  const decided = await readDecided(row, store, sql)
  const explanation = asked === 'true' ? { explanation: await explainRow(row, options, sql) } : {}
  return c.json({ ...decided, ...explanation } satisfies Decided)
}

const unknownEvent =
  'no event of this workspace has that id in the tables. A new one is there within a second or two; GET /v1/decisions tells decisions at once. Ids are compared letter by letter'
const notDecided = ({ event_type }: Row): string =>
  `that event is a ${event_type}; decisions are made on message.customer and message.bot`

/** 64-bit integers may come as text. */
const exact = (row: Row): Row => ({
  ...row,
  occurred_ms: Number(row.occurred_ms),
  stream_seq: Number(row.stream_seq),
  is_expired: Boolean(row.is_expired),
  is_past: Boolean(row.is_past),
})

async function readDecided(row: Row, store: EventDecisionOptions['store'], sql: Queries): Promise<Decided> {
  const { workspace, conversation_id, event_id, episode, occurred_ms } = row
  const type = row.event_type as Decided['event']['type']
  const event = {
    workspace,
    conversation_id,
    event_id,
    type,
    episode,
    occurred_at: new Date(occurred_ms).toISOString(),
  }
  if (row.action === 'continue') return { event, is_whole: false, decision: decisionInRow(row) }
  const [kept] = await store.query<{ body: string }>(sql.decision, {
    workspace,
    conversation_id,
    event_id,
    occurred_ms,
  })
  if (kept === undefined) return { event, is_whole: false, decision: decisionInRow(row) }
  return { event, is_whole: true, decision: JSON.parse(kept.body) as Decision }
}

/** What of a decision stands on its event. */
function decisionInRow(row: Row): Decided['decision'] {
  const { workspace, conversation_id, event_id, policy_version } = row
  const kept = readSignals(row)
  return {
    ...{ decision_id: decisionId(workspace, event_id), workspace, conversation_id, event_id },
    action: row.action as Decision['action'],
    tier: row.tier as Decision['tier'],
    policy_version,
    triggers: row.triggers.map((trigger) => ({ trigger, tier: reasons[trigger] as 1 | 2 | 3 })),
    ...(kept.not_judged === undefined
      ? {}
      : { not_judged: { language: kept.not_judged_language ?? '', triggers: kept.not_judged as typeof row.triggers } }),
  }
}

const readSignals = ({ signals }: Row): EventSignals => (signals.startsWith('{') ? JSON.parse(signals) : {})

async function explainRow(row: Row, options: EventDecisionOptions, sql: Queries): Promise<Explanation> {
  const { store, policies, explain } = options
  const { workspace, conversation_id, episode, stream_seq, position } = row
  const place = { workspace, conversation_id, episode, stream_seq, position }
  const rows = await store.query<Row>(sql.episode, { ...place, most: MOST_EVENTS + 1 })
  const events = rows.length > MOST_EVENTS ? null : rows.map(exact).reverse()
  const first_ms = events?.[0]?.occurred_ms ?? row.occurred_ms
  const [begun] = await store.query<{ began_ms: number }>(sql.began, { ...place, first_ms })
  return explain({ events, began_ms: Number(begun?.began_ms ?? 0) }, row, (version) =>
    policyOf(policies, workspace, version),
  )
}

function policyOf(policies: EventDecisionOptions['policies'], workspace: string, version: number): KnownPolicy | null {
  const found = policies.versions(workspace).find((one) => one.version === version)
  if (found === undefined) return null
  return { policy: policyOfVersion(found), source: found.at === '' ? 'configured' : 'recorded' }
}
