import { Hono } from 'hono'
import type { Store } from '../adapters/store.ts'
import { type HandoffList, type ListedHandoff, listedHandoffSchema } from '../contract/handoff.ts'
import { queryWhatIsSet, withoutUnset } from '../queries/unset.ts'
import { type DashboardEnv, oneWorkspace } from './authorize.ts'
import { formatCsv } from './csv.ts'
import { cursorAfter, type HandoffQuery, MOST_EXPORTED, parseHandoffQuery, placeholdersOf } from './handoff-query.ts'
import { withInstants } from './instants.ts'
import type { Clock } from './measured.ts'
import { problem } from './problem.ts'
import { withWishes } from './wishes.ts'

export type ListSql = Record<'handoffs' | 'wishes', string>

/** How many a page has when nobody says. */
const PAGE = 50

/**
 * `GET /v1/handoffs`: those requested in a span of time, filtered and in an order; as pages of JSON, or whole as CSV or
 * Parquet.
 */
export function handoffRoutes(store: Pick<Store, 'query' | 'bytes'>, sql: ListSql, clock: Clock): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  app.get('/', oneWorkspace, async (c) => {
    const workspace = c.get('workspace')
    const parsed = parseHandoffQuery(new URL(c.req.url).searchParams)
    if (!parsed.ok) return problem(c, 400, 'param_bad_value', `${parsed.param}: ${parsed.message}`)
    const query = { ...parsed.query, workspace }
    if (query.format !== 'json') return exportRows(store, sql.handoffs, query, clock())
    return c.json(await listRows(store, sql, query, clock()))
  })
  return app
}

async function listRows(
  store: Pick<Store, 'query'>,
  sql: ListSql,
  query: HandoffQuery,
  now: number,
): Promise<HandoffList> {
  const limit = query.limit ?? PAGE
  const values = placeholdersOf(query, now, limit + 1)
  const rows = await queryWhatIsSet<ListedHandoff>(store, sql.handoffs, values)
  const handoffs = await withWishes(store, sql.wishes, query.workspace, rows.slice(0, limit).map(withInstants))
  const last = handoffs.at(-1)
  return { handoffs, next: rows.length > limit && last !== undefined ? cursorAfter(last, query, now) : null }
}

const types = { csv: 'text/csv; charset=utf-8', parquet: 'application/vnd.apache.parquet' } as const

async function exportRows(
  store: Pick<Store, 'query' | 'bytes'>,
  sql: string,
  query: HandoffQuery,
  now: number,
): Promise<Response> {
  const format = query.format === 'csv' ? 'csv' : 'parquet'
  const values = placeholdersOf(query, now, query.limit ?? MOST_EXPORTED)
  const body =
    format === 'csv' ? await csvOf(store, sql, values) : await store.bytes(withoutUnset(sql, values), values, 'Parquet')
  const name = `handoffs-${query.workspace.replace(/[^\w-]/g, '_')}-${new Date(now).toISOString().slice(0, 10)}.${format}`
  return new Response(body as BodyInit, {
    headers: { 'content-type': types[format], 'content-disposition': `attachment; filename="${name}"` },
  })
}

const columns = Object.keys(listedHandoffSchema.shape) as (keyof ListedHandoff)[]

async function csvOf(store: Pick<Store, 'query'>, sql: string, values: Record<string, unknown>): Promise<string> {
  const rows = await queryWhatIsSet<ListedHandoff>(store, sql, values)
  return formatCsv(rows.map(withInstants), columns)
}
