import { afterEach, beforeEach, expect, test } from 'vitest'
import { ALERTS_BUCKET, alertKey } from '../../../contract/alert.ts'
import { ended } from '../../queries/rows.ts'
import { type Desk, openDesk } from './desk.ts'

/** What stands in the bucket, and so in `GET /v1/alerts`, while nothing fires. 09:30, six were resolved after 12 s each. */

let desk: Desk
const resolved = (wait_minutes: number) => Array.from({ length: 6 }, () => ended('resolved', '09:29', wait_minutes))
beforeEach(async () => {
  desk = await openDesk()
  await desk.bench.put('handoffs', resolved(0.2))
  await desk.watch()
})
afterEach(() => desk.close())

const revisions = async () => {
  const bucket = await desk.bus.bucket(ALERTS_BUCKET)
  return (await bucket.get(alertKey('acme', 'hfs_high')))?.revision ?? 0
}

test('while all is well the value is the one of the last evaluation', async () => {
  await desk.pass(20)
  expect(await desk.record()).toMatchObject({
    state: 'normal',
    value: expect.closeTo(0.2),
    parts: { resolved_count: 6 },
  })
  await desk.bench.put('handoffs', resolved(0.6))
  await desk.pass(10)
  expect(await desk.record()).toMatchObject({
    ...{ state: 'normal', value: expect.closeTo(0.4), parts: { resolved_count: 12 }, evaluated_at: desk.clock.now },
    summary: 'Handoff Friction Score 0.40 over the last 30 minutes, with those who still wait (12 resolved, 0 waiting)',
  })
})

test('a value that does not change is written once a minute, so that its age is known and the broker is spared', async () => {
  await desk.pass(10)
  const first = await revisions()
  await desk.pass(300)
  expect((await desk.record())?.evaluated_at).toBeGreaterThan(desk.clock.now - 60_000)
  // all rules share the bucket's count of revisions
  expect((await revisions()) - first).toBeLessThanOrEqual(desk.options.rules.length * 6)
})
