import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { ALERTS_BUCKET, alertKey } from '../../contract/alert.ts'
import type { LiveMessage } from '../../dashboard/snapshot.ts'
import { ruleInfos } from '../../pipeline/alerts/apply-rules.ts'
import { loadRules } from '../../pipeline/alerts/load-rules.ts'
import { measure } from '../../queries/measure.ts'
import { pause, readStream, type TestStream, wholeOf } from './read-stream.ts'
import { eventRow, handoffRow, insertRows, resolvedHandoff } from './rows.ts'
import { startDashboard, type TestDashboard } from './start-dashboard.ts'

let dashboard: TestDashboard
const measured: string[] = []

beforeAll(async () => {
  dashboard = await startDashboard({
    alertRules: ruleInfos(await loadRules(), []),
    measure: (store, definition, params) => {
      measured.push(`${definition.name} ${params.workspace}`)
      return measure(store, definition, params)
    },
    // the pauses that spare a busy database would only make a busy machine's tests slow
    limits: { clients: 4, duration_multiple: 1 },
  })
  const occurred_at = Date.now() - 300_000
  await insertRows(dashboard.store, 'events', [
    eventRow({ occurred_at }),
    eventRow({ occurred_at, workspace: 'other' }),
  ])
})
afterAll(() => dashboard.stop())

const opened: TestStream[] = []
const watch = async (query: string) => {
  const stream = readStream(await dashboard.app.request(`/v1/live?${query}`))
  opened.push(stream)
  return stream
}
afterEach(async () => {
  await Promise.all(opened.splice(0).map((stream) => stream.cancel()))
})
const messageOf = ({ data }: { data: string }): LiveMessage => JSON.parse(data)
const rowsArrived = (workspace: string) => dashboard.bus.pulse('inserted.0', { workspaces: [workspace], last_seq: 1 })

test('a reader gets everything first', async () => {
  const stream = await watch('workspace=acme&window=15m')
  const { parts, failed, ...head } = await wholeOf(stream)
  expect(Object.keys(parts)).toHaveLength(32)
  expect(failed).toEqual({})
  expect(Date.parse(head.to) - Date.parse(head.from)).toBe(900_000)
  await stream.cancel()
})

test('rows that arrive reach the page, and only what changed is sent', async () => {
  const stream = await watch('workspace=acme&window=1h')
  await wholeOf(stream)
  await stream.during(700)
  await insertRows(dashboard.store, 'handoffs', [handoffRow({ requested_at: Date.now() - 30_000, waiting: 1 })])
  rowsArrived('acme')
  let parts: LiveMessage['parts'] = {}
  while (parts.waiting_now === undefined) parts = messageOf(await stream.next()).parts
  expect(parts.waiting_now).toMatchObject([{ quote: 'I want to talk to a person' }])
  expect(Object.keys(parts)).not.toContain('wait')
  await stream.cancel()
})

test('the limit of the score is that of the rule in force: it follows a change at once, and goes with the rule', async () => {
  const set = async (change: object) => {
    const body = JSON.stringify({ rules: { changed: { hfs_high: change }, own: [] } })
    const init = { method: 'PUT', body, headers: { 'content-type': 'application/json' } }
    expect((await dashboard.app.request('/v1/alerts/rules?workspace=acme', init)).status).toBe(200)
  }
  const stream = await watch('workspace=acme&window=1h&view=alerts')
  const limit = async () => {
    let parts: LiveMessage['parts'] = {}
    while (parts.hfs_limit === undefined) parts = messageOf(await stream.next()).parts
    return parts.hfs_limit
  }
  expect(await limit()).toEqual([1])
  await set({ threshold: 1.5, resolve_threshold: 1.2 })
  expect(await limit()).toEqual([1.5])
  await set({ enabled: false })
  expect(await limit()).toEqual([])
  await set({})
  await stream.cancel()
})

test('the limit of the score is there before the chart that it is drawn in', async () => {
  const stream = await watch('workspace=acme&window=1h')
  const told: string[] = []
  while (!told.includes('hfs_live_series')) told.push(...Object.keys(messageOf(await stream.next()).parts))
  expect(told.indexOf('hfs_limit')).toBeLessThan(told.indexOf('hfs_live_series'))
  expect(told).toContain('hfs_limit')
  await stream.cancel()
})

test('a wait in service hours is sent as measured, a plain one is left to the page’s own clock', async () => {
  const hour = 3_600_000
  const requested_at = Date.now() - 10 * hour
  const shift = { service_from: [requested_at + 9 * hour], service_to: [requested_at + 20 * hour] }
  const waiting = { requested_at, waiting: 1, idle_at: Date.now() + hour, workspace: 'hours' }
  await insertRows(dashboard.store, 'handoffs', [
    handoffRow({ ...waiting, ...shift, quote: 'since yesterday evening' }),
    handoffRow({ ...waiting, quote: 'around the clock' }),
  ])
  const stream = await watch('workspace=hours&window=15m')
  const { parts } = await wholeOf(stream)
  const secondsOf = (quote: string) => parts.waiting_now?.find((row) => row.quote === quote)?.waiting_seconds
  // and what has passed until it was measured
  expect(Math.floor(Number(secondsOf('since yesterday evening')) / 60)).toBe(60)
  expect(parts.waiting_now).toHaveLength(2)
  expect(secondsOf('around the clock')).toBeUndefined()
})

test('inserts of another workspace cause nothing', async () => {
  const asked: unknown[] = []
  const still = await dashboard.beside({
    measure: (store, definition, params) => {
      asked.push(params.workspace)
      return measure(store, definition, params)
    },
    limits: { refresh_ms: 60_000, catch_up_ms: 60_000 },
  })
  const stream = readStream(await still.app.request('/v1/live?workspace=acme'))
  await wholeOf(stream)
  await pause(1500)
  asked.length = 0
  rowsArrived('other')
  await pause(500)
  expect(asked).toEqual([])
  rowsArrived('acme')
  await expect.poll(() => asked).not.toEqual([])
  await stream.cancel()
  still.app.close()
})

test('all readers of the same window share one measurement', async () => {
  measured.length = 0
  const streams = await Promise.all([1, 2, 3].map(() => watch('workspace=other&window=7d')))
  await Promise.all(streams.map(wholeOf))
  expect(measured.filter((one) => one === 'hfs_live other')).toHaveLength(1)
  await Promise.all(streams.map((stream) => stream.cancel()))
})

test('a reader who takes nothing for a while gets the sum of what was missed in one message', async () => {
  const response = await dashboard.app.request('/v1/live?workspace=acme&window=1h')
  const reader = response.body!.getReader()
  const decode = async () => new TextDecoder().decode((await reader.read()).value)
  const first = await decode()
  expect(first).toContain('event: snapshot')
  for (let read = first; !read.includes('"filter_values"'); ) read = await decode()
  const quick = await watch('workspace=acme&window=1h')
  let counted = 0
  const before = Date.now()
  for (const [i, wait_seconds] of [10, 20, 30].entries()) {
    await insertRows(dashboard.store, 'handoffs', [resolvedHandoff({ requested_at: before - 200_000, wait_seconds })])
    rowsArrived('acme')
    while (counted <= i) counted = Number(messageOf(await quick.next()).parts.hfs?.[0]?.ended_count ?? counted)
  }
  const text = await decode()
  expect(text.match(/event: patch/g)).toHaveLength(1)
  expect(messageOf({ data: text.split('data: ')[1] ?? '' }).parts.hfs).toMatchObject([{ ended_count: 3 }])
  await reader.cancel()
})

test('one reader too many is told to come back, and the count goes down when one leaves', async () => {
  const streams = await Promise.all([1, 2, 3, 4].map(() => watch('workspace=acme&window=15m')))
  const refused = await dashboard.app.request('/v1/live?workspace=acme')
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5'])
  expect(await dashboard.registry.metrics()).toContain('baton_sse_clients 4')
  await Promise.all(streams.map((stream) => stream.cancel()))
  await expect.poll(() => dashboard.registry.metrics()).toContain('baton_sse_clients 0')
  const again = await watch('workspace=acme&window=15m')
  await again.cancel()
})

test('a metric that fails is named with its reason, and the others go on', async () => {
  const broken = await dashboard.beside({
    measure: (store, definition, params) => {
      if (definition.name === 'csat') throw new Error('no such column')
      return measure(store, definition, params)
    },
  })
  const stream = readStream(await broken.app.request('/v1/live?workspace=acme'))
  const { parts, failed } = await wholeOf(stream)
  expect(failed.csat).toBe('no such column')
  expect(parts.hfs_live).toHaveLength(1)
  await stream.cancel()
  broken.app.close()
})

test('an alert that fires is on the page at once, without the bodies of its webhooks', async () => {
  const stream = await watch('workspace=acme&window=15m')
  await stream.next()
  const record = {
    workspace: 'acme',
    rule: 'hfs_high',
    title: 'Score over 1.0',
    state: 'firing',
    since: 1,
    summary: 'It is 2.1',
  }
  const bucket = await dashboard.bus.bucket(ALERTS_BUCKET)
  await bucket.put(alertKey('acme', 'hfs_high'), JSON.stringify({ ...record, announcements: [{ body: 'secret' }] }))
  let parts: LiveMessage['parts'] = {}
  while (parts.alerts === undefined) parts = messageOf(await stream.next()).parts
  expect(parts.alerts).toEqual([
    { rule: 'hfs_high', title: 'Score over 1.0', state: 'firing', since: 1, summary: 'It is 2.1' },
  ])
  const { alerts } = await (await dashboard.app.request('/v1/alerts?workspace=acme')).json()
  expect(alerts).toEqual([{ ...record, acknowledged: null }])
  await stream.cancel()
})

test('a stream ends within a heartbeat of its key being revoked', async () => {
  const closed = await dashboard.beside({
    open: false,
    limits: { heartbeat_ms: 200, refresh_ms: 60_000, catch_up_ms: 60_000 },
  })
  const { token, key_id } = await dashboard.keys.create({ workspace: 'acme', scopes: ['read'] })
  const headers = { authorization: `Bearer ${token}` }
  const stream = readStream(await closed.app.request('/v1/live', { headers }))
  let event = await stream.next()
  while (event.event !== 'snapshot') event = await stream.next()
  while (event.event !== 'beat') event = await stream.next()
  await dashboard.keys.revoke(key_id)
  await stream.ended
  closed.app.close()
})

test('a server that stops ends its streams', async () => {
  const short = await dashboard.beside({})
  const stream = readStream(await short.app.request('/v1/live'))
  await stream.next()
  short.app.close()
  await stream.ended
})

test('the pages about handoffs get who waits, who is there and what there is to filter by, and no other number', async () => {
  const at = Date.now() - 60_000
  await insertRows(
    dashboard.store,
    'events',
    [
      eventRow({
        conversation_id: '',
        occurred_at: at,
        event_type: 'agent.status',
        agent_id: 'a-1',
        detail: 'online',
        note: 'Sarah',
      }),
      eventRow({
        conversation_id: '',
        occurred_at: at + 1,
        event_type: 'agent.status',
        agent_id: 'a-1',
        detail: 'busy',
      }),
      eventRow({
        conversation_id: '',
        occurred_at: at,
        event_type: 'agent.status',
        agent_id: 'a-2',
        detail: 'offline',
      }),
      // not renewed for 15 minutes
      eventRow({
        conversation_id: '',
        occurred_at: at - 900_000,
        event_type: 'agent.status',
        agent_id: 'a-3',
        detail: 'online',
      }),
    ].map((row) => ({ ...row, workspace: 'desk' })),
  )
  await insertRows(dashboard.store, 'handoffs', [
    handoffRow({ requested_at: at, workspace: 'desk', waiting: 1, ghosts: ['silent'] }),
    resolvedHandoff({ requested_at: at, workspace: 'desk', wait_seconds: 3, ghosts: ['looped', 'silent'] }),
    resolvedHandoff({ requested_at: at, workspace: 'desk', wait_seconds: 90, channel: 'voice', repeat_count: 2 }),
  ])
  const stream = await watch('workspace=desk&window=15m&view=handoffs')
  let parts: LiveMessage['parts'] = {}
  while (parts.filter_values === undefined) parts = { ...parts, ...messageOf(await stream.next()).parts }
  expect(Object.keys(parts)).toEqual([
    'alerts',
    'demo',
    'workspaces',
    'waiting_now',
    'waiting_notices',
    'handoff_counts',
    'agents',
    'filter_values',
  ])
  expect(parts.waiting_now).toMatchObject([{ ghosts: ['silent'] }])
  expect(parts.agents).toEqual([
    { agent_id: 'a-1', status: 'busy', name: 'Sarah', skills: [], free_slots: 0 },
    { agent_id: 'a-3', status: 'stale', name: '', skills: [], free_slots: 0 },
    { agent_id: 'a-2', status: 'away', name: '', skills: [], free_slots: 0 },
  ])
  expect(parts.handoff_counts).toMatchObject([
    {
      ...{
        other_count: 2,
        ghost_count: 1,
        outcomes: { resolved: 2 },
        tiers: { 3: 2 },
        ghost_kinds: { looped: 1, silent: 1 },
      },
      ...{ waits: { 60: 1, 180: 0 }, repeats: { 1: 1, 2: 1, 3: 0 } },
    },
  ])
})

test('a view that does not exist is refused with the ones that do', async () => {
  const response = await dashboard.app.request('/v1/live?workspace=acme&view=all')
  expect([response.status, (await response.json()).detail]).toEqual([
    400,
    'view is one of live, triggers, quality, alerts, handoffs, one, sql, list',
  ])
})

test('everything that is live is narrowed by the same filters, and says when there is nothing to compare', async () => {
  const at = Date.now() - 700_000
  const place = { workspace: 'narrowed', requested_at: at }
  await insertRows(dashboard.store, 'handoffs', [
    resolvedHandoff({ ...place, wait_seconds: 60, language: 'de', agent_id: 'a-1' }),
    resolvedHandoff({ ...place, wait_seconds: 180, language: 'en', agent_id: 'a-2' }),
    handoffRow({ ...place, waiting: 1, language: 'en', handoff_id: 'h_en' }),
  ])
  const first = async (query: string) => {
    const stream = await watch(`workspace=narrowed&window=15m&${query}`)
    const { parts } = await wholeOf(stream)
    await stream.cancel()
    return parts
  }
  const german = await first('language=de&compare=no')
  expect(german.hfs).toMatchObject([{ hfs: 1, resolved_count: 1 }])
  expect(german.waiting_now).toEqual([])
  expect(Object.keys(german).filter((name) => name.startsWith('previous'))).toEqual([])
  expect((await first('agent_id=a-2')).hfs).toMatchObject([{ hfs: 3, resolved_count: 1 }])
})

test('between two instants the score is of what ended then, and who waits now still waits', async () => {
  const at = Date.now() - 10 * 86_400_000
  const place = { workspace: 'past', wait_seconds: 120 }
  await insertRows(dashboard.store, 'handoffs', [
    resolvedHandoff({ ...place, requested_at: at }),
    resolvedHandoff({ ...place, requested_at: at + 3 * 86_400_000 }),
    handoffRow({ workspace: 'past', requested_at: Date.now() - 60_000, waiting: 1 }),
  ])
  const [from, to] = [new Date(at - 3_600_000).toISOString(), new Date(at + 3_600_000).toISOString()]
  const stream = await watch(`workspace=past&from=${from}&to=${to}`)
  const { parts, ...head } = await wholeOf(stream)
  await stream.cancel()
  expect([head.from, head.to, head.window]).toEqual([from, to, 'custom'])
  expect(parts.hfs_live).toMatchObject([{ hfs: 2, resolved_count: 1, waiting_count: 0 }])
  expect(parts.waiting_now).toHaveLength(1)
})

test.each([
  'from=yesterday&to=today',
  'from=2026-11-22T09:00:00Z',
  'from=2026-11-22T09:00:00Z&to=2026-11-22T08:00:00Z',
])('a window of %s is refused', async (query) => {
  expect((await dashboard.app.request(`/v1/live?workspace=acme&${query}`)).status).toBe(400)
})
