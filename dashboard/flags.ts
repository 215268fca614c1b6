import { type Context, Hono } from 'hono'
import type { Store } from '../adapters/store.ts'
import {
  type FlagChange,
  type FlagList,
  flagChangeSchema,
  type ListedFlag,
  type SaidOfFlag,
  type TrainingPair,
} from '../contract/flag.ts'
import { parseStrictly } from '../contract/parse-policy.ts'
import { type FlagStateRow, formatRows } from '../contract/row.ts'
import { type DashboardEnv, oneWorkspace, writers } from './authorize.ts'
import { bodyOf, json, notJson, refused, smallBody } from './body.ts'
import { type FlagQuery, MOST_EXPORTED, parseFlagQuery, placeholdersOf } from './flag-query.ts'
import { toPlaceholder, withInstants } from './instants.ts'
import type { Clock } from './measured.ts'
import { problem } from './problem.ts'

/** Answers that agents flagged: listed, as a file to train on, and how far each is. */

export interface FlagSources {
  store: Pick<Store, 'query' | 'insert'>
  /** `flagged_answers` is the metric of that name, which is the list, too */
  sql: Record<'flagged_answers' | 'flag_history', string>
  clock: Clock
  /** somebody changed the state of a flag */
  onChange(workspace: string): void
}

const PAGE = 50

export function flagRoutes(sources: FlagSources): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  app.get('/', oneWorkspace, (c) => list(c, sources))
  app.route('/:flag_id', oneFlag(sources))
  return app
}

async function list(c: Context<DashboardEnv>, { store, sql, clock }: FlagSources): Promise<Response> {
  const workspace = c.get('workspace')
  const parsed = parseFlagQuery(new URL(c.req.url).searchParams)
  if (!parsed.ok) return problem(c, 400, 'param_bad_value', `${parsed.param}: ${parsed.message}`)
  const query = { ...parsed.query, workspace }
  const limit = query.limit ?? (query.format === 'json' ? PAGE : MOST_EXPORTED)
  const rows = await store.query<ListedFlag & { flag_count: number }>(
    sql.flagged_answers,
    placeholdersOf(query, clock(), limit),
  )
  const flags = rows.map(({ flag_count: _, ...flag }) => withInstants(flag))
  if (query.format === 'jsonl') return exportOf(flags, query, clock())
  return c.json({ flags, flag_count: rows[0]?.flag_count ?? 0 } satisfies FlagList)
}

function exportOf(flags: ListedFlag[], { workspace }: FlagQuery, now: number): Response {
  const name = `flags-${workspace.replace(/[^\w-]/g, '_')}-${new Date(now).toISOString().slice(0, 10)}.jsonl`
  const lines = flags.map((flag) => `${JSON.stringify(pairOf(flag))}\n`)
  return new Response(lines.join(''), {
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  })
}

function pairOf(flag: ListedFlag): TrainingPair {
  const { question, answer, correction, label, intent, language, bot_id, bot_version, confidence } = flag
  const { state, fixed_in_version, conversation_id, answer_event_id, flag_id, flagged_at } = flag
  const said = { question, wrong_answer: answer, correction, label }
  const about = { intent, language, bot_id, bot_version, confidence, state, fixed_in_version }
  return { ...said, ...about, conversation_id, answer_event_id, flag_id, flagged_at }
}

function oneFlag(sources: FlagSources): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  app.use('*', oneWorkspace)
  app.get('/', async (c) => {
    const history = await historyOf(c, sources)
    return history === null ? unknown(c) : c.json({ flag_id: flagId(c), changes: history })
  })
  app.put('/state', writers, json, smallBody(), (c) => change(c, sources))
  return app
}

const flagId = (c: Context): string => c.req.param('flag_id') ?? ''
const unknown = (c: Context) => problem(c, 404, 'flag_unknown', 'there is no such flag, or its row is not there yet')

/** @returns null when there is no such flag */
async function historyOf(c: Context<DashboardEnv>, { store, sql }: FlagSources): Promise<SaidOfFlag[] | null> {
  const asked = { workspace: c.get('workspace'), flag_id: flagId(c) }
  const rows = await store.query<Omit<SaidOfFlag, 'state'> & { state: string }>(sql.flag_history, asked)
  if (rows.every(({ state }) => state !== '')) return null
  return rows.filter(({ state }) => state !== '').map((row) => withInstants(row) as SaidOfFlag)
}

async function change(c: Context<DashboardEnv>, sources: FlagSources): Promise<Response> {
  const body = await bodyOf(c)
  if (body === undefined) return notJson(c)
  const parsed = parseStrictly(flagChangeSchema, body)
  if (!parsed.ok) return refused(c, parsed.faults, 'flag_change_broken')
  const history = await historyOf(c, sources)
  if (history === null) return unknown(c)
  const workspace = c.get('workspace')
  // the newest wins: a clock that went back does not make a change older than what it changes
  const at = Math.max(sources.clock(), Date.parse(history[0]?.at ?? '1970-01-01T00:00:00Z') + 1)
  const row = rowOf(parsed.value, { workspace, flag_id: flagId(c), at, who: c.get('reader').who })
  const token = `flag:${workspace}:${row.flag_id}:${at}`
  try {
    await sources.store.insert('flag_states', formatRows('flag_states', [row]), token)
  } catch {
    return problem(c, 503, 'store_away', 'the database did not take it: nothing was changed', { 'retry-after': '2' })
  }
  sources.onChange(workspace)
  const { state, bot_version: fixed_in_version, who, note } = row
  const made = { state, fixed_in_version, at: toPlaceholder(at), who, note }
  return c.json({ flag_id: row.flag_id, changes: [withInstants(made), ...history] })
}

function rowOf(sent: FlagChange, place: Pick<FlagStateRow, 'workspace' | 'flag_id' | 'at' | 'who'>): FlagStateRow {
  const bot_version = sent.state === 'fixed' ? sent.bot_version : ''
  return { ...place, state: sent.state, bot_version, note: sent.note ?? '' }
}
