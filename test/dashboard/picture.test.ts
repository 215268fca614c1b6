import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectBus } from '../../adapters/bus.ts'
import { openPictureAddresses, type PictureAddresses } from '../../adapters/picture-addresses.ts'
import { insertRows } from './rows.ts'
import { type Beside, startDashboard, type TestDashboard } from './start-dashboard.ts'

/** The picture of an alert at an address that needs no key, for PagerDuty and a telephone at night: this one, and for a week. */

const DAY = 86_400_000
const told_at = Date.parse('2026-11-22T09:32:10Z')

let dashboard: TestDashboard
let closed: Beside
let addresses: PictureAddresses
let now = told_at

const chart = { title: 'Score', threshold: 1, from: '2026-11-22T07:32:00.000Z', step_seconds: 120, values: [0.4, 1.3] }
const row = (alert_id: string, told: object, workspace = 'acme') => ({
  ...{ workspace, alert_id, rule: 'hfs_high', state: 'triggered', at: told_at, value: 1.3, threshold: 1 },
  detail: JSON.stringify(told),
})

beforeAll(async () => {
  dashboard = await startDashboard()
  closed = await dashboard.beside({ open: false, clock: () => now })
  addresses = await openPictureAddresses(dashboard.bus)
  await insertRows(dashboard.store, 'alert_events', [
    row('al_1', { data: { chart } }),
    row('al_2', { data: { chart } }),
    row('al_1', { data: { chart } }, 'globex'),
    row('al_bare', { data: {} }),
  ])
})
afterAll(async () => {
  closed.app.close()
  await dashboard.stop()
})

const made = (workspace = 'acme', alert_id = 'al_1') => addresses.make(workspace, alert_id, told_at)
const ask = async (address: string, after_ms = 0) => {
  now = told_at + after_ms
  return closed.app.request(address)
}
const changed = (name: string, value: string) => {
  const url = new URL(made(), 'https://baton.example')
  url.searchParams.set(name, value)
  return url.pathname + url.search
}

test('the address in a message shows the picture without a key, to other sites’ pages too, and nobody indexes it', async () => {
  const { status, headers } = await ask(made())
  expect([
    status,
    ...['content-type', 'cross-origin-resource-policy', 'x-robots-tag', 'cache-control'].map((name) =>
      headers.get(name),
    ),
  ]).toEqual([200, 'image/png', 'cross-origin', 'noindex', 'private, max-age=3600'])
})

test('it is good for seven days and refused after them, with what to do instead', async () => {
  const [last, gone] = [await ask(made(), 7 * DAY - 1000), await ask(made(), 7 * DAY)]
  expect([last.status, gone.status, await gone.json()]).toMatchObject([
    200,
    403,
    { code: 'picture_expired', detail: 'this address was good for 7 days; sign in and look at /alerts' },
  ])
})

describe('whoever has an address gets nothing else with it:', () => {
  test.each([
    ['another alert', () => made().replace('al_1', 'al_2')],
    ['another workspace', () => changed('workspace', 'globex')],
    ['a later end', () => changed('until', String(told_at / 1000 + 30 * 86_400))],
    ['an end that is no number', () => changed('until', 'never')],
    ['another signature', () => changed('signature', 'A'.repeat(43))],
    ['a shorter signature', () => changed('signature', 'A')],
    ['no signature', () => changed('signature', '')],
    ['none of it', () => '/v1/pictures/al_1'],
    ['two ways to part the same letters', () => made('acm', 'eal_1').replace('eal_1', 'al_1').replace('acm', 'acme')],
  ])('not %s', async (_, address) => {
    const answer = await ask(address())
    expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'picture_refused' }])
  })

  test('not the alert itself, nor the picture at its address for readers', async () => {
    const { search } = new URL(made(), 'https://baton.example')
    for (const path of ['/v1/alerts', '/v1/alerts/history', '/v1/alerts/al_1/chart.png', '/v1/metrics'])
      expect((await ask(`${path}${search}`)).status).toBe(401)
  })

  test('and who guesses is not told which alerts there are', async () => {
    const guess = (id: string) => `/v1/pictures/${id}?workspace=acme&until=9999999999&signature=${'A'.repeat(43)}`
    const bodies = await Promise.all(['al_1', 'al_none'].map(async (id) => (await ask(guess(id))).text()))
    expect(bodies[0]).toBe(bodies[1])
  })
})

test('an alert without a chart has no picture', async () => {
  expect([(await ask(made('acme', 'al_bare'))).status, (await ask(made('acme', 'al_none'))).status]).toEqual([404, 404])
})

test('who is told before the alert is in the table waits for it', async () => {
  const asked = ask(made('acme', 'al_late'))
  await insertRows(dashboard.store, 'alert_events', [row('al_late', { data: { chart } })])
  expect((await asked).status).toBe(200)
})

test('every process signs with the same secret, which is made once and stays', async () => {
  const bus = await connectBus({ url: dashboard.broker.url, name: 'other' })
  const [one, other] = await Promise.all([openPictureAddresses(bus), openPictureAddresses(bus)])
  expect([one.make('acme', 'al_1', told_at), other.make('acme', 'al_1', told_at)]).toEqual([made(), made()])
  await bus.close()
})
