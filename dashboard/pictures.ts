import { Hono } from 'hono'
import { PICTURE_DAYS, type PictureAddresses } from '../adapters/picture-addresses.ts'
import { type ChartSources, chartAnswer } from './alert-chart.ts'
import type { DashboardEnv } from './authorize.ts'
import type { Clock } from './measured.ts'
import { problem } from './problem.ts'

export interface PictureSources extends ChartSources {
  addresses: PictureAddresses
  clock: Clock
}

/** who was told may be here before the alert is in the table */
const PATIENCE_MS = 3000
const instead = 'sign in and look at /alerts'

/** `GET /v1/pictures/:alert_id`, for whoever has the signed address out of a message: no key is asked for, and nothing else is told. */
export function pictureRoutes({ addresses, clock, ...sources }: PictureSources): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  const answer = chartAnswer(sources)
  app.get('/:alert_id', (c) => {
    const { workspace = '', until, signature } = c.req.query()
    // before anything is asked of the database: who guesses costs nothing, and is not told which alerts there are
    const verdict = addresses.check(c.req.param('alert_id'), { workspace, until, signature }, clock())
    if (verdict === 'wrong') return problem(c, 403, 'picture_refused', `this address is not as it was made; ${instead}`)
    if (verdict === 'expired')
      return problem(c, 403, 'picture_expired', `this address was good for ${PICTURE_DAYS} days; ${instead}`)
    // PagerDuty's page shows it; its address is in no index
    c.header('cross-origin-resource-policy', 'cross-origin')
    c.header('x-robots-tag', 'noindex')
    return answer(c, workspace, c.req.param('alert_id'), PATIENCE_MS)
  })
  return app
}
