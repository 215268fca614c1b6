import { beforeEach, expect, test } from 'vitest'
import { shardOf } from '../../../contract/envelope.ts'
import { defaultPolicy, type Policy, withoutVersion } from '../../../contract/policy.ts'
import type { Passage } from '../../../pipeline/passage.ts'
import { foldEnvelope, openEnvelope } from '../../../pipeline/pipeline.ts'
import { createShard, type Shard } from '../../../pipeline/shard.ts'

const home = shardOf('acme', '')
let shard: Shard
let seq: number
beforeEach(() => {
  shard = createShard(home)
  seq = 0
})

function fold(kind: 'events' | 'policy', line: object, workspace = 'acme'): Passage {
  const message = { workspace, received_at: 1, kind, lines: [JSON.stringify(line)], shard: shard.number }
  const context = { shard, policy: defaultPolicy, now: () => 1 }
  return foldEnvelope(openEnvelope({ ...message, stream_seq: ++seq }), context)[0] as Passage
}
const change = (version: number, changes: Partial<Policy> = {}) => ({
  ...{ type: 'policy.changed', event_id: `policy-acme-${version}`, occurred_at: '2026-11-22T09:00:00.000Z' },
  ...{ who: 'ann', note: 'stricter', policy: { ...defaultPolicy, ...changes, version } },
})
const answer = (conversation_id = 'c-1') => ({
  ...{ type: 'message.bot', event_id: `e-${seq}`, conversation_id, text: 'It is on its way.', confidence: 0.8 },
  occurred_at: '2026-11-22T09:00:01.000Z',
})

test('events behind a change are judged by it, and name its version; events before it are not', () => {
  const before = fold('events', answer())
  fold('policy', change(2, { confidence_threshold: 0.9 }))
  const after = fold('events', answer())
  expect(
    [before, after].map(({ row, decision }) => [row?.threshold, decision?.policy_version, decision?.action]),
  ).toEqual([
    [0.7, 1, 'continue'],
    [0.9, 2, 'offer_human'],
  ])
})

test('the policy of one workspace is not that of another', () => {
  fold('policy', change(2, { confidence_threshold: 0.9 }))
  expect(fold('events', answer(), 'globex').decision?.policy_version).toBe(1)
})

test('a version that is not newer changes nothing', () => {
  fold('policy', change(3))
  expect([fold('policy', change(3)).dropped, fold('policy', change(2)).dropped]).toEqual(['duplicate', 'duplicate'])
  expect(fold('events', answer()).decision?.policy_version).toBe(3)
})

test('its row says who, when and what', () => {
  expect(fold('policy', change(2, { mode: 'observe' })).policyRow).toEqual({
    ...{ workspace: 'acme', policy_version: 2, at: Date.parse('2026-11-22T09:00:00Z'), who: 'ann', note: 'stricter' },
    ...{ mode: 'observe', body: JSON.stringify(withoutVersion({ ...defaultPolicy, mode: 'observe' })) },
    candidate: '',
  })
})

test('other shards know it as well, and leave the row to that one', () => {
  shard = createShard(home + 1)
  const { dropped, policyRow } = fold('policy', change(2))
  expect([dropped, policyRow, shard.policies.get('acme')?.version]).toEqual(['other_shard', null, 2])
})

test('what is no change of policy is poison, and the policy stays', () => {
  fold('policy', change(2))
  const broken = [fold('policy', change(3, { time_zone: 'Moon' })), fold('policy', answer())]
  expect(broken.map(({ dropped }) => dropped)).toEqual(['poison', 'poison'])
  expect(shard.policies.get('acme')?.version).toBe(2)
})

test('among events it is none', () => {
  expect([fold('events', change(2)).dropped, shard.policies.size]).toEqual(['poison', 0])
})

test('with another idle time the open conversations of the workspace are reckoned anew, and only they', () => {
  fold('events', answer('c-1'))
  fold('events', answer('c-2'), 'globex')
  shard.touched.clear()
  fold('policy', change(2, { profile: 'regulated' }))
  const unchanged = shard.touched.size
  fold('policy', change(3, { idle_hours: 2 }))
  expect([unchanged, [...shard.touched].map(({ key }) => key)]).toEqual([0, ['acme\u0000c-1']])
})

test('a candidate that decides otherwise is noted beside the decision, one that decides the same is not', () => {
  const candidate = (changes: object) => ({ candidate: { ...withoutVersion(defaultPolicy), ...changes } })
  fold('policy', change(2, candidate({ confidence_threshold: 0.9 })))
  const stricter = fold('events', answer())
  fold('policy', change(3, candidate({ refund_limit: 1 })))
  const same = fold('events', answer())
  expect(stricter.decision).toMatchObject({ action: 'continue', policy_version: 2, triggers: [] })
  expect(stricter.shadowRow).toEqual({
    ...{ workspace: 'acme', conversation_id: 'c-1', event_id: stricter.event?.event_id, policy_version: 2 },
    ...{ decision_id: stricter.decision?.decision_id, occurred_at: Date.parse('2026-11-22T09:00:01Z') },
    ...{ action: 'offer_human', tier: 1, triggers: ['low_confidence'] },
    ...{ live_action: 'continue', live_tier: 0, live_triggers: [] },
  })
  expect(same.shadowRow).toBeNull()
})

test('with a candidate the state and the rows are those without it', () => {
  fold('policy', change(2))
  const alone = [fold('events', answer('c-1')), fold('events', answer('c-1'))].map(({ decision }) => decision?.triggers)
  fold('policy', change(3, { candidate: { ...withoutVersion(defaultPolicy), confidence_threshold: 0.9 } }))
  const beside = [fold('events', answer('c-2')), fold('events', answer('c-2'))].map(
    ({ decision }) => decision?.triggers,
  )
  const statesOf = [...shard.conversations.values()].map(({ state }) =>
    JSON.stringify(state?.history.messages.map(({ text }) => text)),
  )
  expect([beside, statesOf[1]]).toEqual([alone, statesOf[0]])
})
