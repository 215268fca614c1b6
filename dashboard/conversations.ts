import { Hono } from 'hono'
import type { Store } from '../adapters/store.ts'
import type { ConversationHours, ConversationList, ListedConversation } from '../contract/conversation.ts'
import { queryWhatIsSet } from '../queries/unset.ts'
import { type DashboardEnv, oneWorkspace } from './authorize.ts'
import {
  type ConversationQuery,
  cursorAfter,
  hourPlaceholders,
  parseConversationQuery,
  parseHoursQuery,
  placeholdersOf,
  type Reach,
  reachOf,
} from './conversation-query.ts'
import { toPlaceholder, withInstants } from './instants.ts'
import type { Clock } from './measured.ts'
import { problem } from './problem.ts'

export type ListSql = Record<'conversations' | 'conversation_openings' | 'conversation_hours', string>
type Reader = Pick<Store, 'query'>
type Row = Omit<ListedConversation, 'opening' | 'found'>

/** `GET /v1/conversations`: those begun in a span of time, searched and filtered, newest first, a page at a time. */
export function conversationRoutes(store: Reader, sql: ListSql, clock: Clock): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  app.get('/', oneWorkspace, async (c) => {
    const workspace = c.get('workspace')
    const parsed = parseConversationQuery(new URL(c.req.url).searchParams)
    if (!parsed.ok) return problem(c, 400, 'param_bad_value', `${parsed.param}: ${parsed.message}`)
    return c.json(await readPage(store, sql, { ...parsed.query, workspace }, clock()))
  })
  return app
}

/** `GET /v1/conversation-hours`: how many of them began in each hour, so that a place far down can be asked for. */
export function conversationHourRoutes(store: Reader, sql: ListSql, clock: Clock): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  app.get('/', oneWorkspace, async (c) => {
    const workspace = c.get('workspace')
    const parsed = parseHoursQuery(new URL(c.req.url).searchParams)
    if (!parsed.ok) return problem(c, 400, 'param_bad_value', `${parsed.param}: ${parsed.message}`)
    const asked = hourPlaceholders({ ...parsed.query, workspace }, clock())
    const rows = await queryWhatIsSet<HourRow>(store, sql.conversation_hours, asked)
    return c.json({ hours: rows.map(withInstants) } satisfies ConversationHours)
  })
  return app
}
type HourRow = ConversationHours['hours'][number]

async function readPage(store: Reader, sql: ListSql, query: ConversationQuery, now: number): Promise<ConversationList> {
  const reach = reachOf(query, now)
  const named = query.q.trim() === '' || query.after !== undefined ? [] : await readNamed(store, sql, query, now)
  const rows = await readBackwards(store, sql, query, reach)
  const isNamed = (row: Row) => named.some((one) => placeOf(one) === placeOf(row))
  const page = rows.slice(0, query.limit)
  const conversations = await withOpenings(store, sql, query, [...named, ...page.filter((row) => !isNamed(row))])
  const last = page.at(-1)
  return {
    conversations,
    next: rows.length > query.limit && last !== undefined ? cursorAfter({ ...last, ...unread }) : null,
  }
}

const unread = { opening: '', found: '' }
const placeOf = ({ conversation_id, episode }: Row): string => `${episode} ${conversation_id}`

/** How far back each look goes: the whole of the window costs its whole length, and the newest are mostly enough. */
const FIRST_LOOK_MS = 3_600_000
const FARTHER = 6

/** One row more than wanted tells that there are others. */
async function readBackwards(store: Reader, sql: ListSql, query: ConversationQuery, reach: Reach): Promise<Row[]> {
  for (let back = FIRST_LOOK_MS; ; back *= FARTHER) {
    const from = Math.max(reach.from, reach.before_at - back)
    const asked = placeholdersOf(query, reach, from, query.limit + 1)
    const rows = await queryWhatIsSet<Row>(store, sql.conversations, asked)
    if (rows.length > query.limit || from === reach.from) return rows.map(withInstants)
  }
}

/** What was typed may be the whole id of one, whenever that was. */
async function readNamed(store: Reader, sql: ListSql, query: ConversationQuery, now: number): Promise<Row[]> {
  const all = reachOf({ ...query, from: 0, to: undefined }, now)
  const asked = { ...placeholdersOf(query, all, 0, 20), text: '', conversation_id: query.q.trim() }
  return (await queryWhatIsSet<Row>(store, sql.conversations, asked)).map(withInstants)
}

interface Opening {
  conversation_id: string
  episode: number
  opening: string
  found: string
}

async function withOpenings(
  store: Reader,
  sql: ListSql,
  { workspace, q }: ConversationQuery,
  rows: Row[],
): Promise<ListedConversation[]> {
  if (rows.length === 0) return []
  const oldest = Math.min(...rows.map(({ began_at }) => Date.parse(began_at)))
  const conversation_ids = [...new Set(rows.map((row) => row.conversation_id))]
  const asked = { workspace, text: q.trim(), from: toPlaceholder(oldest), conversation_ids }
  const openings = await store.query<Opening>(sql.conversation_openings, asked)
  const known = new Map(openings.map((one) => [`${one.episode} ${one.conversation_id}`, one]))
  return rows.map((row) => {
    const { opening = '', found = '' } = known.get(placeOf(row)) ?? {}
    return { ...row, opening, found }
  })
}
