import { type Context, Hono } from 'hono'
import type { Store } from '../adapters/store.ts'
import { type DeadLetter, type DeadLetters, HEAD_LENGTH, replayRequestSchema } from '../contract/dead-letter.ts'
import { createParser } from '../contract/parse-event.ts'
import { parseStrictly } from '../contract/parse-policy.ts'
import { isCutRaw, RAW_BYTES } from '../contract/raw.ts'
import { type DeadLetterDoneRow, formatRows } from '../contract/row.ts'
import { type DashboardEnv, oneWorkspace, writers } from './authorize.ts'
import { bodyOf, json, notJson, refused, smallBody } from './body.ts'
import { toPlaceholder, withInstants } from './instants.ts'
import type { Clock } from './measured.ts'
import { problem } from './problem.ts'
import type { Sql } from './sql.ts'

/** Events that were refused: looked at, corrected, and sent again through the door that refused them. */

/** What is older is past mending, and is in the table. */
const KEPT_MS = 30 * 86_400_000
const MOST_LISTED = 200
/** an event as long as is kept, its lines broken for reading */
const BODY_BYTES = 4 * RAW_BYTES

export interface DeadLetterOptions {
  store: Pick<Store, 'query' | 'insert'>
  sql: Pick<Sql, 'dead_letters' | 'dead_letter_reasons'>
  clock: Clock
  /** `send` of ingest/app.ts: the folders do not know each other */
  send(workspace: string, event: object): Promise<Response>
}

type LetterContext = Context<DashboardEnv>

export function deadLetterRoutes(options: DeadLetterOptions): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  app.use('*', oneWorkspace)
  app.get('/', (c) => list(c, options))
  app.get('/:id', (c) => show(c, options))
  app.post('/:id/replay', writers, json, smallBody(BODY_BYTES), (c) => replay(c, options))
  app.post('/:id/set-aside', writers, smallBody(), (c) => setAside(c, options))
  return app
}

async function list(c: LetterContext, options: DeadLetterOptions): Promise<Response> {
  const state = c.req.query('state') ?? ''
  if (!['', 'open', 'done'].includes(state)) return problem(c, 400, 'state', 'state is open or done')
  const limit = Number(c.req.query('limit') ?? 50)
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_LISTED)
    return problem(c, 400, 'limit', `limit is 1 to ${MOST_LISTED}`)
  const code = (c.req.query('code') ?? '').slice(0, 64)
  const workspace = c.get('workspace')
  const { store, sql, clock } = options
  const reasons = await store.query<DeadLetters['reasons'][number]>(sql.dead_letter_reasons, {
    ...{ workspace, from: toPlaceholder(clock() - KEPT_MS) },
  })
  return c.json({
    reasons: reasons.map((one) => ({
      ...withInstants(one),
      letter_count: Number(one.letter_count),
      open_count: Number(one.open_count),
    })),
    dead_letters: await read(options, workspace, { state, code, limit, raw_length: HEAD_LENGTH }),
  } satisfies DeadLetters)
}

/** One, with all of it that is kept. */
async function show(c: LetterContext, options: DeadLetterOptions): Promise<Response> {
  const letter = await find(c, options)
  return letter === undefined ? unknownLetter(c) : c.json(letter)
}

/** A letter as the table has it. */
type Row = Omit<DeadLetter, 'is_cut'>

async function read(
  { store, sql, clock }: DeadLetterOptions,
  workspace: string,
  asked: { state?: string; code?: string; dead_letter_id?: string; limit: number; raw_length: number },
): Promise<DeadLetter[]> {
  const from = toPlaceholder(clock() - KEPT_MS)
  const neutral = { state: '', code: '', dead_letter_id: '' }
  const rows = await store.query<Row>(sql.dead_letters, { workspace, from, ...neutral, ...asked })
  return rows.map((row) => {
    const raw_bytes = Number(row.raw_bytes)
    return { ...withInstants(row), raw_bytes, is_cut: isCutRaw(raw_bytes) }
  })
}

/** Marked only after the broker has it: sent twice, an event with its id is one event. */
async function replay(c: LetterContext, options: DeadLetterOptions): Promise<Response> {
  const body = await bodyOf(c)
  if (body === undefined) return notJson(c)
  const parsed = parseStrictly(replayRequestSchema, body)
  if (!parsed.ok) return refused(c, parsed.faults, 'replay_broken')
  const letter = await find(c, options)
  if (letter === undefined) return unknownLetter(c)
  const { event } = parsed.value
  // looked at here first: what the door refuses is a dead letter more
  const fault = createParser(options.clock())(structuredClone(event))
  if (!fault.ok) return refused(c, [{ path: `/event${fault.path}`, message: fault.message }], 'event_refused')
  const workspace = c.get('workspace')
  const answer = await options.send(workspace, event)
  if (answer.status !== 202) return answer
  const receipt = await answer.json()
  const event_id =
    typeof event.event_id === 'string' ? event.event_id : (receipt.derived_event_ids?.[0]?.event_id ?? '')
  await done(c, options, { outcome: 'sent_again', event_id })
  return c.json({ receipt, event_id }, 200)
}

async function setAside(c: LetterContext, options: DeadLetterOptions): Promise<Response> {
  if ((await find(c, options)) === undefined) return unknownLetter(c)
  await done(c, options, { outcome: 'set_aside', event_id: '' })
  return c.json({ outcome: 'set_aside' })
}

const idOf = (c: LetterContext): string => c.req.param('id') ?? ''

async function find(c: LetterContext, options: DeadLetterOptions): Promise<DeadLetter | undefined> {
  const id = idOf(c)
  if (!/^\d{1,20}-\d{1,6}$/.test(id)) return undefined
  const [letter] = await read(options, c.get('workspace'), { dead_letter_id: id, limit: 1, raw_length: RAW_BYTES })
  return letter
}

async function done(
  c: LetterContext,
  { store, clock }: DeadLetterOptions,
  what: Pick<DeadLetterDoneRow, 'outcome' | 'event_id'>,
): Promise<void> {
  const [workspace, dead_letter_id, done_at] = [c.get('workspace'), idOf(c), clock()]
  const row = { workspace, dead_letter_id, done_at, who: c.get('reader').who, ...what }
  const token = `done-${workspace}-${dead_letter_id}-${done_at}-${what.outcome}`
  await store.insert('dead_letters_done', formatRows('dead_letters_done', [row]), token)
}

const unknownLetter = (c: Context): Response =>
  problem(c, 404, 'dead_letter_unknown', 'GET /v1/dead-letters lists those of the last 30 days')
