import { Hono } from 'hono'
import type { DashboardEnv } from '../authorize.ts'
import type { Clock } from '../measured.ts'
import { problem } from '../problem.ts'
import { parseScope, spanOf } from '../scope.ts'
import { makeReport, type ReportSources } from './make-report.ts'

/** `GET /v1/report`: the numbers of a window beside those of the period before, all at once. */
export function reportRoutes(
  sources: ReportSources,
  clock: Clock,
  firstWorkspace: () => Promise<string>,
): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  app.get('/', async (c) => {
    const parsed = parseScope(new URL(c.req.url).searchParams)
    if (!parsed.ok) return problem(c, 400, parsed.param, parsed.message)
    const workspace = c.get('workspace') || (await firstWorkspace())
    if (workspace === '') return problem(c, 404, 'nothing_sent', 'nothing has been sent yet')
    const now = clock()
    return c.json(await makeReport(sources, { ...parsed.scope, workspace }, spanOf(parsed.scope, now), now))
  })
  return app
}
