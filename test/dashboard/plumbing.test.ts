import { Counter, Registry } from 'prom-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Figure, ProcessReport } from '../../contract/plumbing.ts'
import { plumbingOf } from '../../dashboard/plumbing.ts'
import { tellPlumbing } from '../../server/tell-plumbing.ts'
import { startDashboard, type TestDashboard } from './start-dashboard.ts'

const now = Date.parse('2026-11-26T11:00:00Z')
const events = (result: string, value: number): Figure => ({
  name: 'baton_ingest_events_total',
  labels: { result },
  value,
})
const rejected = (reason: string, value: number): Figure => ({
  ...{ name: 'baton_ingest_rejected_total', labels: { reason }, value },
})
const report = (process_id: string, ago_ms: number, figures: Figure[], parts = {}): ProcessReport => ({
  ...{ process_id, host: 'one', pid: 1, roles: ['ingest'], told_at: now - ago_ms, parts, figures },
})

test('what went through is told per second of the time between two tellings', () => {
  const told = [
    report('a', 8000, [events('accepted', 0)]),
    report('a', 5500, [events('accepted', 30)]),
    report('a', 1500, [events('accepted', 62)]),
  ]
  const { flow } = plumbingOf([told], now)
  expect(flow.map(({ accepted }) => accepted)).toEqual([12, 8])
})

test('two processes are added up, and each counts from its own beginning', () => {
  const a = [report('a', 4000, [events('accepted', 100)]), report('a', 2000, [events('accepted', 120)])]
  const b = [report('b', 3900, [events('accepted', 7)]), report('b', 1900, [events('accepted', 11)])]
  const { flow, totals } = plumbingOf([a, b], now)
  expect([flow.at(-1)?.accepted, totals.accepted]).toEqual([12, 131])
})

test('a process that is silent for ten seconds is not there, and its counts are not', () => {
  const { processes, totals } = plumbingOf([[report('a', 11_000, [events('accepted', 5)])]], now)
  expect([processes, totals.accepted]).toEqual([[], 0])
})

test('every drop has its reason, and what came of it in the last minutes', () => {
  const before = report('a', 60_000, [rejected('missing', 3)])
  const after = report('a', 1000, [
    ...[rejected('missing', 5), rejected('bad_time', 1)],
    { name: 'baton_ingest_requests_total', labels: { status: '202' }, value: 50 },
    { name: 'baton_ingest_requests_total', labels: { status: '503' }, value: 2 },
    { name: 'baton_pipeline_dropped_total', labels: { reason: 'poison' }, value: 1 },
    { name: 'baton_pipeline_dropped_total', labels: { reason: 'other_shard' }, value: 70 },
    { name: 'baton_pipeline_stream_gap_messages_total', labels: {}, value: 0 },
    { name: 'baton_notifications_total', labels: { receiver: 'webhook', outcome: 'delivered' }, value: 4 },
    { name: 'baton_decision_webhook_dropped_total', labels: { reason: 'given_up' }, value: 9 },
  ])
  const { drops } = plumbingOf([[before, after]], now)
  expect(drops.map(({ place, reason, count, recent_count }) => [place, reason, count, recent_count])).toEqual([
    ['event', 'missing', 5, 2],
    ['event', 'bad_time', 1, 1],
    ['request', '503', 2, 2],
    ['pipeline', 'poison', 1, 1],
    ['webhook', 'given_up', 9, 9],
  ])
})

test('how far behind the lanes are is the furthest of those that are held', () => {
  const lane = (held: boolean, lag_seconds: number) => ({ held, lag_seconds })
  const parts = { pipeline: { ok: true, lanes: [lane(true, 3), lane(false, 90), lane(true, 7)] } }
  const told = [report('a', 4000, []), report('a', 2000, [], parts)]
  expect(plumbingOf([told], now).flow.map(({ lag_seconds }) => lag_seconds)).toEqual([7])
})

let dashboard: TestDashboard
beforeAll(async () => {
  dashboard = await startDashboard()
})
afterAll(() => dashboard.stop())
const read = async (app = dashboard.app) => (await app.request('/v1/health', { headers: { host: '127.0.0.1' } })).json()

test('another process is heard over the bus: its parts, its counters, and the streams', async () => {
  const registry = new Registry()
  const counter = new Counter({
    name: 'baton_ingest_rejected_total',
    help: 'x',
    labelNames: ['reason'],
    registers: [registry],
  })
  counter.inc({ reason: 'missing' }, 3)
  const parts = { broker: () => ({ ok: true }), store: () => Promise.reject(new Error('/secret/path')) }
  const telling = tellPlumbing({ bus: dashboard.bus, parts, registry, roles: ['pipeline'], clock: Date.now })
  await expect
    .poll(() => read())
    .toMatchObject({
      processes: [{ roles: ['pipeline'], parts: { broker: { ok: true }, store: { ok: false, reason: 'it failed' } } }],
      drops: [{ place: 'event', reason: 'missing', count: 3 }],
    })
  telling.stop()
  const { streams } = await read()
  expect(streams.map(({ name }: { name: string }) => name)).toEqual(['EVENTS', 'DECISIONS', 'SHELF'])
  expect(streams[0].max_bytes).toBe(16 * 2 ** 30)
})

test('this process is there also when nothing was told over the bus, and once', async () => {
  const own = { ...report('own', 0, [events('accepted', 2)]), told_at: Date.now() }
  const { app } = await dashboard.beside({ ownReport: async () => own })
  const { processes, totals } = await read(app)
  expect([processes.map(({ process_id }: ProcessReport) => process_id).includes('own'), totals.accepted]).toEqual([
    true,
    2,
  ])
  app.close()
})

test('without a key with scope read nobody learns how it is', async () => {
  const { app } = await dashboard.beside({ open: false })
  expect((await app.request('/v1/health')).status).toBe(401)
  app.close()
})
