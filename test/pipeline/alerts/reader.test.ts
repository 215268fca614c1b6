import { beforeEach, expect, test } from 'vitest'
import { createReader, type Reader } from '../../../pipeline/alerts/reader.ts'
import type { AlertRule } from '../../../pipeline/alerts/rule.ts'
import ghostHandoffs from '../../../pipeline/alerts/rules/ghost-handoffs.ts'
import hfsHigh from '../../../pipeline/alerts/rules/hfs-high.ts'
import pipelineLag from '../../../pipeline/alerts/rules/pipeline-lag.ts'
import waitingNoneResolved from '../../../pipeline/alerts/rules/waiting-none-resolved.ts'
import { oneByOne } from './one-by-one.ts'

/** How often the database is asked, and what stands in its place. */

let asked: string[]
let now: number
let changed_at: number
let waiting_count: number
let isAway: boolean
/** of a question, and in sum, ms */
let took: number
let passed: number
let reader: Reader
beforeEach(() => {
  ;[asked, now, changed_at, waiting_count, isAway, took, passed] = [[], 1e12, 0, 0, false, 1000, 0]
  reader = createReader({
    measureEach: oneByOne(async (metric) => {
      asked.push(metric)
      passed += took
      if (isAway) throw new Error('the database is away')
      if (metric === 'hfs_live') return [{ hfs: 0.5, waiting_count, callback_count: 0 }]
      return [{ ghost_rate: 0 }]
    }),
    own: async (metric) =>
      metric === 'hfs_live' ? [{ hfs: 9 }] : metric === 'pipeline_lag' ? [{ lag_seconds: 1 }] : null,
    clock: () => now,
    elapsed: () => passed,
    changedAt: () => changed_at,
  })
})

const round = async (...rules: AlertRule[]) => {
  now += 10_000
  reader.begin()
  for (const rule of rules) await (await reader.of('acme', rule, false))?.()
}
/** @returns how often it was asked in so many rounds */
async function askedIn(rounds: number, rule: AlertRule): Promise<number> {
  await round(rule)
  const before = asked.length
  for (let i = 0; i < rounds; i++) await round(rule)
  return asked.length - before
}

test('rules on the same metric and window ask once in a round', async () => {
  await round(hfsHigh, waitingNoneResolved)
  expect(asked).toEqual(['hfs_live'])
})

test('while somebody waits the live score is measured in every round', async () => {
  waiting_count = 1
  expect(await askedIn(6, hfsHigh)).toBe(6)
})

test('where nobody waits and nothing happens a score that takes its time is measured once or twice a minute', async () => {
  const count = await askedIn(12, hfsHigh)
  expect([count >= 2, count <= 4]).toEqual([true, true])
})

test('rows that came into the tables are seen in the next round', async () => {
  await round(hfsHigh)
  await round(hfsHigh)
  changed_at = now
  await round(hfsHigh)
  expect(asked).toHaveLength(2)
})

test('a rate over an hour that takes its time is not measured in every round', async () => {
  const count = await askedIn(6, ghostHandoffs)
  expect([count >= 2, count <= 4]).toEqual([true, true])
})

test.each([
  ['a rate over an hour', ghostHandoffs],
  ['a score where nobody waits', hfsHigh],
])('%s that takes a fiftieth of a second is measured in every round', async (_, rule) => {
  took = 20
  expect(await askedIn(6, rule)).toBe(6)
})

test('one that takes longer rests for longer', async () => {
  took = 36
  expect(await askedIn(6, ghostHandoffs)).toBe(3)
})

test('one workspace that is asked alone makes what was measured of the others no older', async () => {
  const counts: number[] = []
  const names = Array.from({ length: 50 }, (_, i) => `w-${i}`)
  const others = createReader({
    measureEach: async (_, workspaces) => {
      counts.push(workspaces.length)
      passed += 4 * workspaces.length
      return new Map(workspaces.map((name) => [name, [{ hfs: 0.5, waiting_count: 0, callback_count: 0 }]]))
    },
    own: async () => null,
    clock: () => now,
    elapsed: () => passed,
    changedAt: (name) => (name === 'w-0' ? now : 0),
  })
  for (let i = 0; i < 3; i++) {
    now += 10_000
    others.begin()
    await Promise.all(names.map(async (name) => (await others.of(name, hfsHigh, false))?.()))
  }
  expect(counts).toEqual([50, 1, 1])
})

test('without the database the live score is what the pipeline knows, and other rules say why they cannot judge', async () => {
  isAway = true
  reader.begin()
  expect(await (await reader.of('acme', hfsHigh, false))?.()).toEqual([{ hfs: 9 }])
  await expect((await reader.of('acme', ghostHandoffs, false))?.()).rejects.toThrow('the database is away')
})

test('while the tables show the past they are not asked, and what nobody knows waits', async () => {
  expect(await (await reader.of('acme', hfsHigh, true))?.()).toEqual([{ hfs: 9 }])
  const [ghosts, lag] = [await reader.of('acme', ghostHandoffs, true), await reader.of('acme', pipelineLag, true)]
  expect([ghosts, await lag?.(), asked]).toEqual([...[null, [{ lag_seconds: 1 }], []]])
})
