import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  ALERTS_BUCKET,
  type AlertRecord,
  alertKey,
  EVALUATED_BUCKET,
  EVALUATED_KEY,
  RECEIVER_TEST,
  RECEIVER_TESTED,
  type ReceiverTest,
} from '../../contract/alert.ts'
import { sentMessageSchema, type ToldAlerts, toldAlertsSchema } from '../../contract/told-alerts.ts'
import { insertRows } from './rows.ts'
import { startDashboard, type TestDashboard } from './start-dashboard.ts'
import { delivery, deliveryKey, putDeliveries, putFired, putReceivers } from './told-alerts.ts'

let dashboard: TestDashboard
const now = Date.now()
const day_ms = 86_400_000

beforeAll(async () => {
  dashboard = await startDashboard()
})
afterAll(() => dashboard.stop())

const history = async (workspace = 'acme'): Promise<ToldAlerts> => {
  const answer = await dashboard.app.request(`/v1/alerts/history?workspace=${workspace}`)
  return toldAlertsSchema.parse(await answer.json())
}

test('before any pipeline ran nothing fired, nobody was told, and who would be is not known', async () => {
  expect(await history()).toMatchObject({ days: 30, fired: [], deliveries: [], receivers: null })
})

test('what fired in the last thirty days is listed, the last first, the open one without an end', async () => {
  await putFired(dashboard.store, 'al_old', now - 40 * day_ms, now - 39 * day_ms)
  await putFired(dashboard.store, 'al_1', now - 2 * day_ms, now - 2 * day_ms + 600_000)
  await putFired(dashboard.store, 'al_2', now - 60_000)
  expect((await history()).fired).toMatchObject([
    { alert_id: 'al_2', rule: 'hfs_high', value: 1.34, title: 'Handoff Friction Score over 1.0', resolved_at: '' },
    { alert_id: 'al_1', resolved_at: new Date(now - 2 * day_ms + 600_000).toISOString() },
  ])
})

test('who was told is listed with how often it was tried, without the message, and for this workspace alone', async () => {
  await putDeliveries(dashboard.bus, [
    delivery({ queued_at: now - 90_000 }),
    delivery({ receiver: 'slack', state: 'waiting', attempts: 3, last_error: 'busy: answered 503' }),
    delivery({ workspace: 'other', alert_id: 'al_9' }),
  ])
  await expect.poll(async () => (await history()).deliveries).toHaveLength(2)
  const { deliveries } = await history()
  expect(deliveries).toMatchObject([
    { receiver: 'slack', state: 'waiting', attempts: 3, last_error: 'busy: answered 503' },
    { receiver: 'pagerduty', state: 'delivered' },
  ])
  expect(JSON.stringify(deliveries)).not.toContain('words')
})

const opened = async (key: string, workspace = 'acme') => {
  const answer = await dashboard.app.request(`/v1/alerts/deliveries/${key}?workspace=${workspace}`)
  return { status: answer.status, body: await answer.json() }
}

test('a message opens to its last attempts, the newest first, and what was sent; for another workspace it is not there', async () => {
  const one = delivery({ receiver: 'mail', alert_id: 'al_opened', attempts: 2 })
  await putDeliveries(dashboard.bus, [one], '{"type":"handoff.friction.triggered"}', [
    { at: now - 9000, took_ms: 15_000, status: 'timeout: no answer in time', reply: '' },
    { at: now - 4000, took_ms: 80, status: '250', reply: '250 2.0.0 Ok' },
  ])
  await expect.poll(async () => (await opened(deliveryKey(one))).status).toBe(200)
  const { body } = await opened(deliveryKey(one))
  expect(sentMessageSchema.parse(body)).toEqual({
    key: deliveryKey(one),
    last_attempts: [
      { at: now - 4000, took_ms: 80, status: '250', reply: '250 2.0.0 Ok' },
      { at: now - 9000, took_ms: 15_000, status: 'timeout: no answer in time', reply: '' },
    ],
    body: '{"type":"handoff.friction.triggered"}',
  })
  expect(await opened(deliveryKey(one), 'other')).toMatchObject({ status: 404, body: { code: 'message_unknown' } })
})

test('a message of an earlier version opens without attempts', async () => {
  expect(await opened(deliveryKey(delivery()))).toMatchObject({ status: 200, body: { last_attempts: [] } })
})

test('what was told together has the state of its message, which each of its workspaces sees without the others', async () => {
  const member = (workspace: string, alert_id: string) =>
    delivery({ workspace, alert_id, state: 'grouped', group_id: 'gr_1', delivered_at: 0 })
  const last_error = 'refused: answered 400: globex is no team'
  const message = delivery({ workspace: '', alert_id: 'gr_1', state: 'refused', last_error, member_count: 2 })
  const top = ['initech', 'globex'].map((workspace) => ({ workspace, summary: `Score of ${workspace}` }))
  const grouped = { count: 2, workspace_count: 2, top }
  const data = { alert_id: 'gr_1', rule: 'hfs_high', title: 'Two', severity: 'critical', summary: 'globex', grouped }
  await putDeliveries(dashboard.bus, [member('initech', 'al_i'), member('globex', 'al_g')])
  await putDeliveries(dashboard.bus, [message], JSON.stringify({ type: 'triggered', timestamp: 'then', data }), [
    { at: now, took_ms: 5, status: '400', reply: 'globex is no team' },
  ])
  await expect
    .poll(async () => (await history('initech')).deliveries)
    .toMatchObject([
      { alert_id: 'al_i', state: 'grouped', group_state: 'refused' },
      { alert_id: 'gr_1', state: 'refused', group_state: null, last_error: 'refused: answered 400' },
    ])
  const { status, body } = await opened(deliveryKey(message), 'initech')
  expect([status, body.last_attempts]).toEqual([200, [{ at: now, took_ms: 5, status: '400', reply: '' }]])
  expect(JSON.parse(body.body).data.grouped).toEqual({ count: 2, workspace_count: 2, top: top.slice(0, 1) })
  expect(JSON.stringify([body, await history('initech')])).not.toContain('globex')
  expect([(await history('hooli')).deliveries, (await opened(deliveryKey(message), 'hooli')).status]).toEqual([[], 404])
})

test('which receivers there are is known, and which of them is gone', async () => {
  await putReceivers(dashboard.bus, ['pagerduty', 'slack'], ['slack'])
  await expect
    .poll(async () => (await history()).receivers)
    .toMatchObject([
      { name: 'pagerduty', disabled_at: 0 },
      { name: 'slack', disabled_at: expect.any(Number), detail: 'answered 410' },
    ])
})

test('without a workspace the answer says that one is needed', async () => {
  const answer = await dashboard.app.request('/v1/alerts/history')
  expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'workspace' }])
})

test('what an alert looked like when it fired is a picture, and one without a chart or of somebody else is none', async () => {
  const chart = {
    title: 'Score',
    threshold: 1,
    from: '2026-11-22T09:00:00.000Z',
    step_seconds: 120,
    values: [0.4, null, 1.3],
  }
  const row = { workspace: 'acme', rule: 'hfs_high', state: 'triggered', at: now, value: 1.3, threshold: 1 }
  await insertRows(dashboard.store, 'alert_events', [
    { ...row, alert_id: 'al_drawn', detail: JSON.stringify({ data: { chart } }) },
    { ...row, alert_id: 'al_old_one', detail: JSON.stringify({ data: {} }) },
  ])
  const ask = (id: string, workspace = 'acme') =>
    dashboard.app.request(`/v1/alerts/${id}/chart.png?workspace=${workspace}`)
  const answer = await ask('al_drawn')
  expect(answer.headers.get('content-type')).toBe('image/png')
  const bytes = Buffer.from(await answer.arrayBuffer())
  // of a PNG: its name, then width and height
  expect([bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(['PNG', 1440, 520])
  for (const other of [ask('al_old_one'), ask('al_none'), ask('al_drawn', 'other')])
    expect((await other).status).toBe(404)
})

const open: AlertRecord = {
  ...{ workspace: 'acme', rule: 'hfs_high', title: 'Handoff Friction Score over 1.0', severity: 'critical' },
  ...{ state: 'firing', since: now, alert_id: 'al_7', value: 2, threshold: 1, resolve_threshold: 0.9, parts: {} },
  ...{ summary: 'Score 2', problem: '', evaluated_at: now, progress_ms: 0, announcements: [] },
}
const acknowledge = async (alert_id: string, workspace = 'acme') => {
  const path = `/v1/alerts/${alert_id}/acknowledge?workspace=${workspace}`
  const answer = await dashboard.app.request(path, { method: 'POST' })
  return { status: answer.status, ...(await answer.json()) }
}
const listed = async () => {
  const answer = await dashboard.app.request('/v1/alerts?workspace=acme')
  return (await answer.json()).alerts as { alert_id: string; acknowledged: object | null }[]
}

test('who takes care of an open alert stands beside it, and the first one stays', async () => {
  await (await dashboard.bus.bucket(ALERTS_BUCKET)).put(alertKey('acme', 'hfs_high'), JSON.stringify(open))
  await expect.poll(listed).toMatchObject([{ alert_id: 'al_7', acknowledged: null }])
  const first = await acknowledge('al_7')
  expect(first).toMatchObject({ status: 200, who: 'this machine, without a key' })
  expect(await acknowledge('al_7')).toEqual(first)
  expect(await listed()).toMatchObject([{ acknowledged: { who: first.who, at: first.at } }])
})

test('nobody takes care of what is not open, or of another workspace', async () => {
  expect(await acknowledge('al_8')).toMatchObject({ status: 404, code: 'not_open' })
  expect(await acknowledge('al_7', 'other')).toMatchObject({ status: 404, code: 'not_open' })
})

test('a test of a receiver is asked of who evaluates; nobody there and a name that none has are told apart', async () => {
  const beside = await dashboard.beside({ test_ms: 200 })
  const ask = async (name: string) => {
    const answer = await beside.app.request(`/v1/alerts/receivers/${name}/test?workspace=acme`, { method: 'POST' })
    return { status: answer.status, ...(await answer.json()) }
  }
  await expect.poll(() => ask('pagerduty')).toMatchObject({ status: 503, code: 'nobody_evaluates' })
  await expect.poll(() => ask('pager')).toMatchObject({ status: 404, code: 'receiver_unknown' })
  const stop = dashboard.bus.onPulse<ReceiverTest>(RECEIVER_TEST, ({ request_id, receiver }) =>
    dashboard.bus.pulse(RECEIVER_TESTED, { request_id, ok: true, detail: `${receiver} answered 202` }),
  )
  expect(await ask('pagerduty')).toEqual({ status: 200, ok: true, detail: 'pagerduty answered 202' })
  stop()
  beside.app.close()
})

test('whether the watchdog lives is said by when its rounds arrive here, whatever the clock of who evaluates says', async () => {
  let clock = now
  const beside = await dashboard.beside({ clock: () => clock })
  const bucket = await dashboard.bus.bucket(EVALUATED_BUCKET)
  const round = { interval_ms: 10_000, round_ms: 400, rule_count: 10, workspace_count: 1 }
  const say = (at: number) => bucket.put(EVALUATED_KEY, JSON.stringify({ ...round, at }))
  const watchdog = async () => (await (await beside.app.request('/v1/alerts?workspace=acme')).json()).watchdog
  // what was there before says itself how old it is
  await say(now - 60_000)
  await expect.poll(watchdog).toMatchObject({ at: now - 60_000, lives: false, age_seconds: 60 })
  await say(now - 50_000)
  await expect.poll(watchdog).toMatchObject({ at: now - 50_000, lives: true, age_seconds: 0 })
  clock += 20_000
  expect(await watchdog()).toMatchObject({ lives: true, age_seconds: 20 })
  clock += 1000
  expect(await watchdog()).toMatchObject({ lives: false, age_seconds: 21 })
  await bucket.delete(EVALUATED_KEY)
  beside.app.close()
})

test('the chart of a rule is asked of the tables only where the rule is watched; one that cannot be drawn is none', async () => {
  const asked: unknown[][] = []
  const recent = { at: now, step_seconds: 60, values: [0.5, 2] }
  const beside = await dashboard.beside({
    async chartOfRule(...question) {
      asked.push(question)
      return { ok: false, reason: 'unknown' }
    },
  })
  const ask = async (rule: string, workspace = 'acme') => {
    const path = `/v1/alerts/chart?${new URLSearchParams({ workspace, rule })}`
    const answer = await beside.app.request(path)
    return { status: answer.status, ...(await answer.json()) }
  }
  await (await dashboard.bus.bucket(ALERTS_BUCKET)).put(
    alertKey('acme', 'csat_gap'),
    JSON.stringify({ ...open, rule: 'csat_gap', recent }),
  )
  await expect.poll(() => ask('csat_gap')).toEqual({ status: 200, chart: null })
  for (const other of [ask('csat_gap/channel=x1'), ask('none'), ask('csat_gap', 'other')])
    expect(await other).toMatchObject({ status: 404, code: 'rule_unknown' })
  // what it was before goes along, and no list has it
  expect(asked).toEqual([['acme', 'csat_gap', recent]])
  const { alerts } = await (await beside.app.request('/v1/alerts?workspace=acme')).json()
  expect(alerts.find((one: { rule: string }) => one.rule === 'csat_gap')).not.toHaveProperty('recent')
  beside.app.close()
})

test('a chart that the tables did not say in time, or not at all, is not one that nobody knows', async () => {
  await (await dashboard.bus.bucket(ALERTS_BUCKET)).put(
    alertKey('acme', 'csat_gap'),
    JSON.stringify({ ...open, rule: 'csat_gap' }),
  )
  for (const reason of ['late', 'away'] as const) {
    const { app } = await dashboard.beside({ chartOfRule: async () => ({ ok: false, reason }) })
    const ask = async () => {
      const answer = await app.request('/v1/alerts/chart?workspace=acme&rule=csat_gap')
      return { status: answer.status, after: answer.headers.get('retry-after'), ...(await answer.json()) }
    }
    await expect.poll(ask).toMatchObject({ status: 503, code: `chart_${reason}`, after: '10' })
    app.close()
  }
})

test('what an earlier version stored under names spelled with - is listed under those of now', async () => {
  const workspace = 'renamed'
  const before = 'no-agents-online/channel=live-chat'
  const name = 'no_agents_online/channel=live-chat'
  const record = { ...open, workspace, rule: before, alert_id: 'al_renamed' }
  await (await dashboard.bus.bucket(ALERTS_BUCKET)).put(alertKey(workspace, name), JSON.stringify(record))
  const held_by = { by: 'alert' as const, name: 'ingest-silent' }
  await putDeliveries(dashboard.bus, [delivery({ workspace, rule: before, state: 'held', held_by })])
  const row = { workspace, alert_id: 'al_renamed', value: 2, threshold: 1, detail: '{}' }
  await insertRows(dashboard.store, 'alert_events', [
    { ...row, rule: before, state: 'triggered', at: now - 60_000 },
    { ...row, rule: name, state: 'resolved', at: now },
  ])
  const ask = async (path: string) => {
    const answer = await dashboard.app.request(`/v1/alerts${path}?${new URLSearchParams({ workspace, rule: before })}`)
    return { status: answer.status, ...(await answer.json()) }
  }
  await expect.poll(async () => (await ask('')).alerts).toMatchObject([{ rule: name, state: 'firing' }])
  await expect.poll(async () => (await history(workspace)).deliveries).toHaveLength(1)
  expect(await history(workspace)).toMatchObject({
    fired: [{ alert_id: 'al_renamed', rule: name }],
    deliveries: [{ rule: name, held_by: { by: 'alert', name: 'ingest_silent' } }],
  })
  expect((await ask('/chart')).status).toBe(200)
})
