import { once } from 'node:events'
import type { AddressInfo, Server } from 'node:net'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reviewFlags } from '../../demo/reviews.ts'
import { eventRow, insertRows } from '../dashboard/rows.ts'
import { startDashboard, type TestDashboard } from '../dashboard/start-dashboard.ts'

/** The flags of the demo's past, worked on through the real door. */

const now = Date.now()
const hour = 3_600_000
let dashboard: TestDashboard
let server: Server
let url: string
let key: string

beforeAll(async () => {
  dashboard = await startDashboard()
  server = serve({ fetch: dashboard.app.fetch, port: 0, hostname: '127.0.0.1' }) as Server
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  key = (await dashboard.keys.create({ workspace: 'acme', scopes: ['admin'] })).token
  const flag = (event_id: string, age: number) =>
    eventRow({ event_id, event_type: 'answer.flagged', occurred_at: now - age, detail: 'wrong', agent_id: 'sarah' })
  const old = Array.from({ length: 60 }, (_, i) => flag(`old-${i}`, 50 * hour))
  await insertRows(dashboard.store, 'events', [...old, flag('young', hour)])
})
afterAll(async () => {
  server.close()
  await dashboard.stop()
})

const counts = async () => {
  const path = `/v1/metrics/flags?workspace=acme&from=${now - 100 * hour}&to=${now + hour}`
  const { rows } = await (await fetch(`${url}${path}`)).json()
  const { open_count, in_review_count, fixed_count } = rows[0]
  return { open_count, in_review_count, fixed_count }
}

test('of old flags some are open, some in review and some fixed, and a young one is left alone', async () => {
  const touched = await reviewFlags({ url, key, clock: () => now })
  const { open_count, in_review_count, fixed_count } = await counts()
  expect(in_review_count + fixed_count).toBe(touched)
  expect(open_count + touched).toBe(61)
  expect([open_count > 5, in_review_count > 5, fixed_count > 15]).toEqual([true, true, true])
  const { rows } = await (
    await fetch(`${url}/v1/metrics/flagged_answers?workspace=acme&from=${now - 2 * hour}&to=${now + hour}`)
  ).json()
  expect(rows).toMatchObject([{ flag_id: 'young', state: 'open' }])
})

test('looked at again, the same flags come to the same', async () => {
  const before = await counts()
  // answers about numbers are kept for a second
  await new Promise((resolve) => setTimeout(resolve, 1100))
  await reviewFlags({ url, key, clock: () => now })
  expect(await counts()).toEqual(before)
})
