import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Bus, connectBus } from '../../adapters/bus.ts'
import { openPolicies, type Policies, tellShard } from '../../adapters/policies.ts'
import { SHARD_COUNT } from '../../contract/envelope.ts'
import { defaultPolicy, withoutVersion } from '../../contract/policy.ts'
import { everyShard } from '../faults/load.ts'
import { startTestBroker, type TestBroker } from '../start-broker.ts'

let broker: TestBroker
let bus: Bus
let policies: Policies
let elsewhere: Policies
let workspace: string
let count = 0
const now = Date.parse('2026-11-22T09:00:00Z')
const body = withoutVersion(defaultPolicy)
const by =
  (who: string, changes: object = {}) =>
  () => ({ policy: { ...body, ...changes }, who, note: `from ${who}` })

beforeAll(async () => {
  broker = await startTestBroker()
  bus = await connectBus({ url: broker.url, name: 'test' })
  policies = await openPolicies({ bus, configured: defaultPolicy, clock: () => now })
  elsewhere = await openPolicies({ bus, configured: defaultPolicy, clock: () => now + 1 })
})
afterAll(async () => {
  policies.close()
  elsewhere.close()
  await bus.close()
  await broker.stop()
})
beforeEach(() => {
  workspace = `acme/${++count}`
})

const changesOnStream = async () => {
  const { last_seq } = await bus.eventsState()
  const found: { shard: number; versions: number[] }[] = []
  for await (const message of bus.readEnvelopes(everyShard, 0, new AbortController().signal)) {
    const versions = message.lines.map((line) => JSON.parse(line).policy.version as number)
    if (message.workspace === workspace) found.push({ shard: message.shard, versions })
    if (message.stream_seq >= last_seq) break
  }
  return found.sort((a, b) => a.shard - b.shard)
}

test('a workspace that has set none has the configured one as version 1', () => {
  expect(policies.current(workspace)).toEqual({ version: 1, at: '', who: 'configuration', note: '', policy: body })
})

test('a change makes the next version, and keeps the ones before with who and when', async () => {
  await policies.change(workspace, by('ann', { mode: 'observe' }), null)
  await policies.change(workspace, by('bob'), null)
  expect(policies.versions(workspace).map(({ version, who, at, policy }) => [version, who, at, policy.mode])).toEqual([
    [1, 'configuration', '2026-11-22T09:00:00.000Z', 'enforce'],
    [2, 'ann', '2026-11-22T09:00:00.000Z', 'observe'],
    [3, 'bob', '2026-11-22T09:00:00.000Z', 'enforce'],
  ])
})

test('of writers who come at once one makes the version, and the others hear that they were overtaken', async () => {
  const writers = [policies, elsewhere, policies, elsewhere, policies]
  const results = await Promise.all(writers.map((one, i) => one.change(workspace, by(`writer ${i}`), null)))
  const made = results.flatMap((result) => (result.ok ? [result.made] : []))
  expect(made.map(({ version }) => version)).toEqual([2])
  expect(policies.versions(workspace).at(-1)).toEqual(made[0])
})

test('a writer who believes another version in force changes nothing', async () => {
  await elsewhere.change(workspace, by('ann'), null)
  expect(await policies.change(workspace, by('bob'), 1)).toEqual({ ok: false, reason: 'overtaken', current: 2 })
  expect(policies.versions(workspace)).toHaveLength(2)
})

test('every shard of the stream is told, the version before included', async () => {
  await policies.change(workspace, by('ann'), null)
  await policies.change(workspace, by('bob'), null)
  expect(await changesOnStream()).toEqual(
    everyShard.flatMap((shard) => [
      { shard, versions: [1, 2] },
      { shard, versions: [2, 3] },
    ]),
  )
  expect(everyShard).toHaveLength(SHARD_COUNT)
})

test('a shard that has lost everything is told every version, in order, however large they are', async () => {
  const intents = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}${'ж'.repeat(120)}`, 0.5]))
  for (let i = 0; i < 30; i++) await policies.change(workspace, by('ann', { intent_thresholds: intents }), null)
  const told = (await changesOnStream()).filter(({ shard }) => shard === 3).length
  await tellShard(bus, 3, workspace, policies.versions(workspace), now, 0)
  const found = (await changesOnStream()).filter(({ shard }) => shard === 3).slice(told)
  expect(found.flatMap(({ versions }) => versions)).toEqual(Array.from({ length: 31 }, (_, i) => i + 1))
})

test('who comes later finds them all', async () => {
  await policies.change(workspace, by('ann'), null)
  const later = await openPolicies({ bus, configured: defaultPolicy, clock: () => now })
  expect(later.versions(workspace)).toEqual(policies.versions(workspace))
  later.close()
})
