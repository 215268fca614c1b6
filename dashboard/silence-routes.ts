import { type Context, Hono } from 'hono'
import type { NewSilence, Silences } from '../adapters/silences.ts'
import {
  parseSilence,
  type ShownSilence,
  type SilenceRequest,
  type SilenceVersion,
  stateOfSilence,
} from '../contract/silence.ts'
import { type DashboardEnv, oneWorkspace, writers } from './authorize.ts'
import { bodyOf, json, notJson, refused, smallBody } from './body.ts'
import type { Clock } from './measured.ts'
import { problem } from './problem.ts'
import { DAY_MS } from './scoped-query.ts'

/** Silences: what there are, a new one, the end of one. Every version of each is kept and shown. */

const SHOWN_DAYS = 30
const MINUTE_MS = 60_000
const order: ShownSilence['state'][] = ['active', 'coming', 'over']

export function silenceRoutes(silences: Silences, clock: Clock): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  app.use('*', oneWorkspace)
  app.get('/', (c) => {
    const now = clock()
    const own = silences.all().filter(({ workspace }) => workspace === c.get('workspace'))
    const recent = own.filter(({ until }) => until > now - SHOWN_DAYS * DAY_MS)
    return c.json({ now, silences: recent.map((one) => shownOf(silences, one, now)).sort(byState) })
  })
  app.post('/', writers, json, smallBody(), (c) => post(c, silences, clock()))
  app.delete('/:silence_id', writers, (c) => end(c, silences, clock()))
  return app
}

async function post(c: Context<DashboardEnv>, silences: Silences, now: number): Promise<Response> {
  const body = await bodyOf(c)
  if (body === undefined) return notJson(c)
  const parsed = parseSilence(body)
  if (!parsed.ok) return refused(c, parsed.faults, 'silence_broken')
  const { silence_id } = parsed.value
  const before = silence_id === undefined ? undefined : silences.versions(c.get('workspace'), silence_id).at(-1)
  if (silence_id !== undefined && before === undefined) return unknown(c)
  const { from, until } = timesOf(parsed.value, before, now)
  if (until <= Math.max(from, now))
    return refused(c, [{ path: '/until', message: 'expected a time to come, after from' }], 'silence_broken')
  const { matchers, why } = parsed.value
  const wanted = { ...writtenBy(c, now), change: before ? ('changed' as const) : ('made' as const) }
  return answer(c, silences, { ...wanted, matchers, from, until, why }, silence_id, now)
}

async function end(c: Context<DashboardEnv>, silences: Silences, now: number): Promise<Response> {
  const silence_id = c.req.param('silence_id') ?? ''
  const before = silences.versions(c.get('workspace'), silence_id).at(-1)
  if (before === undefined) return unknown(c)
  if (stateOfSilence(before, now) === 'over') return c.json(shownOf(silences, before, now))
  const { matchers, from, why } = before
  const wanted = {
    ...writtenBy(c, now),
    change: 'ended' as const,
    matchers,
    from: Math.min(from, now),
    until: now,
    why,
  }
  return answer(c, silences, wanted, silence_id, now)
}

/** @param silence_id undefined = a new one */
async function answer(
  c: Context<DashboardEnv>,
  silences: Silences,
  wanted: NewSilence,
  silence_id: string | undefined,
  now: number,
): Promise<Response> {
  const change = silence_id === undefined ? silences.make(wanted) : silences.change(silence_id, wanted)
  const made = await change.catch(() => undefined)
  if (made === undefined)
    return problem(c, 503, 'broker_away', 'the broker does not confirm; see GET /v1/alerts/silences', {
      'retry-after': '2',
    })
  if (made === null) return problem(c, 409, 'overtaken', 'somebody else changed it meanwhile; look at it and try again')
  return c.json(shownOf(silences, made, now), made.version === 1 ? 201 : 200)
}

const writtenBy = (c: Context<DashboardEnv>, now: number) => ({
  ...{ workspace: c.get('workspace'), who: c.get('reader').who, at: new Date(now).toISOString() },
})

/** One that is changed goes on from when it began. */
function timesOf(request: SilenceRequest, before: SilenceVersion | undefined, now: number) {
  const from = request.from === undefined ? (before?.from ?? now) : Date.parse(request.from)
  const { until, minutes = 0 } = request
  return { from, until: until === undefined ? Math.max(from, now) + minutes * MINUTE_MS : Date.parse(until) }
}

const shownOf = (silences: Silences, one: SilenceVersion, now: number): ShownSilence => ({
  ...one,
  state: stateOfSilence(one, now),
  versions: silences.versions(one.workspace, one.silence_id),
})

const byState = (a: ShownSilence, b: ShownSilence): number =>
  order.indexOf(a.state) - order.indexOf(b.state) || b.until - a.until

const unknown = (c: Context) => problem(c, 404, 'silence_unknown', 'GET /v1/alerts/silences lists those there are')
