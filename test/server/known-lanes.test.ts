import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { type Store, StoreError } from '../../adapters/store.ts'
import { defaultPolicy } from '../../contract/policy.ts'
import { startPipeline } from '../../pipeline/worker.ts'
import { followLanes } from '../../server/known-lanes.ts'
import { isBehind } from '../../server/run-alerts.ts'
import { tellPlumbing } from '../../server/tell-plumbing.ts'
import { openTestStore } from '../open-store.ts'
import { startTestPipeline } from '../pipeline/start-pipeline.ts'

/** Two workers over one stream, of which one has the lane: nobody is paged for the past, whichever of them evaluates. */

test('what a start finds of two hours ago is the past until it is in the tables, for a worker that has no lane, too', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'baton-lanes-'))
  const real = await openTestStore(directory)
  let isAway = true
  const insert: Store['insert'] = (...block) =>
    isAway ? Promise.reject(new StoreError('away', true)) : real.insert(...block)
  let now = Date.now() - 7_200_000
  const pipeline = await startTestPipeline({ clock: () => now, store: { ...real, insert } })
  const shared = { bus: pipeline.bus, clock: () => now, registry: new Registry(), log: pino({ level: 'silent' }) }
  await pipeline.halt()
  for (const one of ['a', 'b', 'c']) await pipeline.send(one, 'handoff.requested', { by: 'customer' })
  now += 7_200_000
  await pipeline.begin()
  // before it has looked how much there is, too
  await pipeline.until(() => pipeline.ready().lanes[0]?.held === true)
  const other = await startPipeline({ ...shared, store: real, policy: defaultPolicy, lanes: 1 })
  const mine = followLanes(pipeline, pipeline.bus, () => now)
  const others = followLanes(other, pipeline.bus, () => now)
  const behind = () => [mine, others].map((lanes) => isBehind(lanes.list()))
  expect(behind()).toEqual([true, true])

  const telling = tellPlumbing({ ...shared, parts: { pipeline: pipeline.ready }, roles: ['pipeline'] })
  await expect.poll(() => others.list()[0]).toMatchObject({ held: true, is_settled: false })
  expect(behind()).toEqual([true, true])
  isAway = false
  await expect.poll(behind).toEqual([false, false])

  // whoever has the lane says nothing any more
  telling.stop()
  now += 11_000
  expect(behind()).toEqual([false, true])
  for (const { stop } of [mine, others]) stop()
  await other.stop()
  await pipeline.stop()
  rmSync(directory, { recursive: true, force: true })
})
