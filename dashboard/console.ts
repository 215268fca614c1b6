import { type Context, Hono } from 'hono'
import {
  type Asked,
  type Console,
  type ConsoleAnswer,
  type ConsoleFormat,
  type ConsoleRefusal,
  consoleFormats,
  statementSchema,
} from '../contract/console.ts'
import type { DashboardEnv } from './authorize.ts'
import { json, smallBody } from './body.ts'
import { formatLines } from './csv.ts'
import type { Clock } from './measured.ts'
import { problem } from './problem.ts'

const BODY_BYTES = 262_144

/** `POST /v1/sql`: one statement that reads, answered as JSON, CSV or Parquet; `GET /v1/sql/tables`: what there is to ask. */
export function consoleRoutes(console: Console, clock: Clock): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  app.get('/tables', async (c) => c.json({ tables: await console.tables(), functions: console.functions }))
  app.post('/', json, smallBody(BODY_BYTES), async (c) => {
    const workspace = c.get('workspace')
    const format = consoleFormats.find((name) => name === (c.req.query('format') ?? 'json'))
    if (format === undefined) return problem(c, 400, 'format', `format is one of ${consoleFormats.join(', ')}`)
    const parsed = statementSchema.safeParse(await c.req.json().catch(() => null))
    if (!parsed.success)
      return problem(c, 400, 'statement', 'send {"sql": "SELECT …"}, a text of 1 to 50000 characters and nothing else')
    const { who } = c.get('reader')
    const asked = await console.ask({ ...parsed.data, workspace, format, who, signal: c.req.raw.signal })
    return asked.ok ? answered(c, asked, format, clock()) : refused(c, asked)
  })
  app.all('/', (c) => problem(c, 405, 'method', 'a statement is sent with POST', { allow: 'POST' }))
  return app
}

const statuses: Readonly<Record<ConsoleRefusal, 422 | 429 | 503>> = {
  sql_refused: 422,
  sql_failed: 422,
  sql_too_slow: 422,
  sql_too_much_memory: 422,
  sql_too_many_rows: 422,
  sql_busy: 429,
  sql_interrupted: 503,
}

function refused(c: Context, { code, detail, at, end }: Extract<Asked, { ok: false }>): Response {
  const status = statuses[code]
  const place = at === undefined ? {} : { at, end }
  return problem(c, status, code, detail, status === 429 ? { 'retry-after': '3' } : {}, place)
}

function answered(c: Context, asked: Extract<Asked, { ok: true }>, format: ConsoleFormat, now: number): Response {
  if (asked.format === 'json' && format === 'json') return c.json(asked.answer)
  const name = `answer-${new Date(now).toISOString().slice(0, 19).replace(/:/g, '')}.${format}`
  const headers = { 'content-disposition': `attachment; filename="${name}"` }
  if (asked.format === 'json')
    return c.body(csvOf(asked.answer), 200, { ...headers, 'content-type': 'text/csv; charset=utf-8' })
  return c.body(asked.body, 200, { ...headers, 'content-type': 'application/vnd.apache.parquet' })
}

/** Columns by their place: two may have one name. */
const csvOf = ({ columns, rows }: ConsoleAnswer): string => formatLines([columns.map(({ name }) => name), ...rows])
