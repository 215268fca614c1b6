import { afterEach, beforeEach, expect, test } from 'vitest'
import { drawChart } from '../../../adapters/picture.ts'
import type { AlertChart } from '../../../contract/alert.ts'
import { noAlertRules } from '../../../contract/alert-rules.ts'
import { loadRules } from '../../../pipeline/alerts/load-rules.ts'
import { eventRow } from '../../dashboard/rows.ts'
import { at, ended, handoff } from '../../queries/rows.ts'
import { type Desk, openDesk } from './desk.ts'

/** The picture that comes with an alert: the rule's own value, in its unit, against its own limit. 09:30. */

const rules = await loadRules()
let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const chartTold = async (name: string): Promise<{ value: number; chart: AlertChart }> => {
  desk.options.rules = rules.filter((rule) => rule.name === name)
  desk.options.patience_ms = 30_000
  await desk.watch()
  await desk.pass(200)
  return JSON.parse(desk.server.received[0]?.body ?? '').data
}

test('every rule has a picture', () => {
  expect(rules.filter(({ series }) => series === undefined)).toEqual([])
})

test('how late the pipeline was is drawn as it was read, a minute after the other, also by the worker that takes over', async () => {
  let lag_seconds = 5
  desk.options.own = async () => [{ lag_seconds, lag_messages: 9, waiting_rows: 1200 }]
  desk.options.rules = rules.filter(({ name }) => name === 'pipeline_lag')
  await desk.watch()
  await desk.pass(120)
  lag_seconds = 200
  await desk.pass(120)
  await desk.watch()
  await desk.pass(200)
  const { chart } = JSON.parse(desk.server.received[0]?.body ?? '').data
  expect(chart).toMatchObject({ unit: 's', threshold: 60, step_seconds: 60, from: '2026-11-22T07:38:00.000Z' })
  expect([chart.values.length, chart.values.slice(-9)]).toEqual([120, [null, 5, 5, ...[200, 200, 200, 200, 200, 200]]])
})

test('that nobody is online is drawn by how many wait for somebody', async () => {
  const status = { event_type: 'agent.status', conversation_id: '', agent_id: 'anna' } as const
  await desk.bench.put('events', [eventRow({ ...status, detail: 'offline', occurred_at: at('09:20') })])
  await desk.bench.put('handoffs', [handoff({ requested_at: at('09:25') }), handoff({ requested_at: at('09:26') })])
  const { value, chart } = await chartTold('no_agents_online')
  expect([value, chart.title, chart.values.slice(-3)]).toEqual([
    ...[2, 'People who wait or are expected while nobody is online', [2, 2, 2]],
  ])
})

test('a live score that is judged without the database has its picture, too', async () => {
  await desk.goOver()
  desk.options.rules = rules.filter(({ name }) => name === 'hfs_high')
  desk.options.measureEach = () => Promise.reject(new Error('away'))
  desk.options.own = async () => [{ hfs: 2, wait_part: 2, repeat_part: 0, resolved_count: 6, waiting_count: 0 }]
  await desk.watch()
  await desk.pass(140)
  const { chart, chart_url } = JSON.parse(desk.server.received[0]?.body ?? '').data
  expect([chart.title, chart.values.slice(-3)]).toEqual(['Handoff Friction Score, live', [2, 2, 2]])
  expect(chart_url).toContain('chart.png')
})

test('a rule on a share of an hour is drawn as that share, of the hour before each moment', async () => {
  await desk.bench.put('handoffs', [
    ...Array.from({ length: 4 }, () => handoff({ requested_at: at('08:00') })),
    ...Array.from({ length: 4 }, () => handoff({ requested_at: at('09:25'), ghosts: ['silent'] })),
  ])
  const { value, chart } = await chartTold('ghost_handoffs')
  expect([value, chart.title, chart.unit, chart.threshold, chart.step_seconds]).toEqual([
    ...[1, 'Ghost handoffs, of all that were asked for', '%', 0.1, 300],
  ])
  expect(chart.values).toHaveLength(24)
  // nobody asked before 8, none was a ghost until 9:25, and of those of the last hour each was
  expect([chart.values[0], chart.values[10], chart.values.at(-1)]).toEqual([null, 0, 1])
})

test('of those who wait while nobody is helped none is drawn for the time in which somebody was', async () => {
  await desk.bench.put('handoffs', [
    ended('resolved', '08:20', 0.1),
    ...[1, 2, 3, 4].map(() => handoff({ requested_at: at('08:30'), clock_started_at: at('08:30') })),
  ])
  const { value, chart } = await chartTold('waiting_none_resolved')
  // until 08:50 the one who was helped at 08:20 counts: of two hours in steps of two minutes
  expect([value, chart.title, chart.values[35], chart.values.at(-1)]).toEqual([
    ...[4, 'People who wait while nobody is helped', 0, 4],
  ])
})

test('a rule of one’s own has its picture, too, a rate in percent', async () => {
  await desk.bench.put('handoffs', [
    ...Array.from({ length: 4 }, () => handoff({ requested_at: at('08:00') })),
    ...Array.from({ length: 4 }, () => handoff({ requested_at: at('09:25'), ghosts: ['silent'] })),
  ])
  const rule = { name: 'lost', title: 'Lost handoffs', metric: 'ghost_rate', column: 'ghost_rate', threshold: 0.5 }
  desk.options.settings = () => ({ changed: {}, own: [{ ...rule, comparison: 'over', for_seconds: 60 }] })
  const { chart } = await chartTold('none of Baton’s')
  expect(chart).toMatchObject({ title: 'Lost handoffs', unit: '%', threshold: 0.5, step_seconds: 600 })
  expect([chart.values.length, chart.values[5], chart.values.at(-1)]).toEqual([12, 0, 1])
  // the page says its value so, too
  expect(await desk.record('lost')).toMatchObject({
    ...{ value: 1, unit: '%', summary: 'ghost_rate: ghost_rate is 100 %, it fires over 50 %' },
  })
})

test('one on a silence is drawn in minutes', async () => {
  const events = (time: string, weeks: number) =>
    Array.from({ length: 50 }, () => eventRow({ occurred_at: at(time) - weeks * 7 * 86_400_000 }))
  await desk.bench.put('events', [...events('09:10', 0), ...[1, 2, 3, 4].flatMap((weeks) => events('09:20', weeks))])
  const { value, chart } = await chartTold('ingest_silent')
  expect([chart.unit, chart.threshold, value]).toEqual(['min', 15, chart.values.at(-1)])
  expect(chart.values.slice(-4)).toEqual([value - 15, value - 10, value - 5, value])
})

test('with a window of its own a rule on the live score is drawn over that window', async () => {
  desk.options.settings = () => ({ ...noAlertRules, changed: { hfs_high: { window_seconds: 5400 } } })
  await desk.bench.put(
    'handoffs',
    Array.from({ length: 6 }, () => ended('resolved', '08:20', 2)),
  )
  const { value, chart } = await chartTold('hfs_high')
  // half an hour after it they are still in the window
  expect([value, chart.values[44], chart.values.at(-1)]).toEqual([2, 2, 2])
})

test('of a channel that is an alert of its own the picture is of that channel', async () => {
  desk.options.settings = () => ({ ...noAlertRules, changed: { hfs_high: { group_by: 'channel' } } })
  await desk.goOver()
  await desk.bench.put(
    'handoffs',
    Array.from({ length: 20 }, () => ended('resolved', '09:29', 0.1, { channel: 'mail' })),
  )
  const { value, chart } = await chartTold('hfs_high')
  expect([value, chart.values.at(-1)]).toEqual([2, 2])
})

test('a chart in any unit and over days is drawn', async () => {
  const chart = { title: 'CSAT', threshold: 0.2, from: '2026-11-15T09:00:00.000Z', step_seconds: 25_200 }
  const drawn = await drawChart({ ...chart, unit: 'points', values: Array.from({ length: 24 }, (_, i) => i / 80) })
  expect(drawn.toString('latin1', 1, 4)).toBe('PNG')
})
