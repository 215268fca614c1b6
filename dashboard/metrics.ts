import { Hono } from 'hono'
import type { MetricDefinition } from '../contract/metric.ts'
import { paramsFor } from '../queries/measure.ts'
import type { DashboardEnv } from './authorize.ts'
import { type Clock, type Measured, paramProblemOf } from './measured.ts'
import { problem } from './problem.ts'

/** Every metric by name: its definition, what it gives now, and the SQL that ran. */
export function metricRoutes(
  definitions: ReadonlyMap<string, MetricDefinition>,
  measured: Measured,
  clock: Clock,
): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  app.get('/', (c) => c.json({ metrics: [...definitions.values()] }))
  app.get('/:name', async (c) => {
    const definition = definitions.get(c.req.param('name'))
    if (definition === undefined)
      return problem(c, 404, 'metric_unknown', 'GET /v1/metrics lists the metrics there are')
    const workspace = c.get('workspace')
    const asked = Object.fromEntries(new URL(c.req.url).searchParams)
    const defaults = paramsFor(definition, lastDay(clock()))
    try {
      return c.json(await measured(definition, { ...defaults, ...asked, ...(workspace === '' ? {} : { workspace }) }))
    } catch (error) {
      const wrong = paramProblemOf(error)
      if (wrong === null) throw error
      return problem(c, 400, `param_${wrong.reason}`, `${wrong.param}: expected ${wrong.expected}`)
    }
  })
  return app
}

/** Neutral values for what a caller may leave out. To the second, so that equal questions share an answer. */
function lastDay(now_ms: number): Record<string, number> {
  const to = Math.ceil(now_ms / 1000) * 1000
  return { from: to - 86_400_000, to, now: to, step_seconds: 1800 }
}
