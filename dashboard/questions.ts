import { Hono } from 'hono'
import type { DashboardEnv } from './authorize.ts'
import { problem } from './problem.ts'
import type { Sql } from './sql.ts'
import { isQuestion } from './workbench/questions.ts'

/** `GET /v1/questions/:name`: the SQL of a list that the pages show, with its placeholders. */
export function questionRoutes(sql: Sql): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  app.get('/:name', (c) => {
    const name = c.req.param('name')
    if (!isQuestion(name)) return problem(c, 404, 'question_unknown', 'no page shows a list of that name')
    return c.json({ name, sql: sql[name as keyof Sql] })
  })
  return app
}
