import { type Context, Hono, type MiddlewareHandler } from 'hono'
import type { Bus } from '../adapters/bus.ts'
import { type DashboardEnv, writers } from './authorize.ts'
import { bodyOf, json, smallBody } from './body.ts'
import type { Clock } from './measured.ts'
import { problem } from './problem.ts'
import type { DemoState } from './snapshot.ts'

/** The demo's storm switch. The demo tells its state on `demo.state`, every few seconds; silence means that none runs. */

export interface Demo {
  /** null when no demo runs */
  state(): DemoState | null
  set(storm: boolean): void
  close(): void
}

const silent_ms = 15_000

export function listenToDemo(bus: Bus, clock: Clock, onChange: () => void): Demo {
  let known: { state: DemoState; heard_at: number } | null = null
  const close = bus.onPulse<Partial<DemoState>>('demo.state', (body) => {
    const state = { storm: body.storm === true }
    const isNews = known === null || known.state.storm !== state.storm || clock() - known.heard_at >= silent_ms
    known = { state, heard_at: clock() }
    if (isNews) onChange()
  })
  return {
    state: () => (known !== null && clock() - known.heard_at < silent_ms ? known.state : null),
    set: (storm) => bus.pulse('demo.control', { storm }),
    close,
  }
}

export function demoRoutes(demo: Demo): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  const absent = (c: Context) => problem(c, 404, 'no_demo', 'no demo runs here; npm run demo starts one')
  app.get('/', (c) => {
    const state = demo.state()
    return state === null ? absent(c) : c.json(state)
  })
  const whereOneRuns: MiddlewareHandler = async (c, next) => (demo.state() === null ? absent(c) : next())
  app.post('/', whereOneRuns, writers, json, smallBody(), async (c) => {
    const body = await bodyOf(c)
    const storm = typeof body === 'object' && body !== null ? (body as { storm?: unknown }).storm : undefined
    if (typeof storm !== 'boolean') return problem(c, 400, 'body', 'send {"storm": true} or {"storm": false}')
    demo.set(storm)
    return c.json({ storm }, 202)
  })
  return app
}
