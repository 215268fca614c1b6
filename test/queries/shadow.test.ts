import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { PolicyVersionRow, ShadowDecisionRow } from '../../contract/row.ts'
import { eventRow } from '../dashboard/rows.ts'
import { at, type Bench, openBench } from './rows.ts'

/** What a candidate would have decided otherwise. */

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
beforeEach(() => bench.clear())

const version = (policy_version: number, candidate: string): PolicyVersionRow => ({
  ...{ workspace: 'acme', policy_version, at: at('08:00') + policy_version * 60_000, who: '', note: '' },
  ...{ mode: 'enforce', body: '{}', candidate },
})

let made = 0
function otherwise(fields: Partial<ShadowDecisionRow>): ShadowDecisionRow {
  const id = String(++made)
  return {
    ...{ workspace: 'acme', decision_id: id, conversation_id: `c-${id}`, event_id: `e-${id}` },
    ...{ occurred_at: at('09:00') + made, policy_version: 3, tier: 1, live_tier: 0 },
    ...{ action: 'offer_human', triggers: ['low_confidence'], live_action: 'continue', live_triggers: [] },
    ...fields,
  }
}

const decided = (count: number, policy_version: number) =>
  Array.from({ length: count }, () => eventRow({ occurred_at: at('09:00'), action: 'continue', policy_version }))

test('what differs is counted by how, against all that was decided on while this candidate was tried', async () => {
  await bench.put('policy_versions', [version(2, '{"a":1}'), version(3, '{"b":2}'), version(4, '{"b":2}')])
  await bench.put('events', [...decided(7, 2), ...decided(6, 3), ...decided(4, 4)])
  await bench.put('events', [eventRow({ occurred_at: at('09:00'), action: '', policy_version: 4 })])
  await bench.put('shadow_decisions', [
    otherwise({ policy_version: 2 }),
    otherwise({}),
    otherwise({ policy_version: 4, conversation_id: 'same' }),
    otherwise({ conversation_id: 'same', action: 'continue', triggers: [], live_action: 'escalate' }),
    otherwise({ action: 'escalate', live_action: 'escalate_urgent' }),
    otherwise({ action: 'escalate', live_action: 'escalate' }),
  ])
  const { rows } = await bench.measure('shadow_rate')
  expect(rows).toEqual([
    {
      ...{ shadow_rate: 0.5, decided_count: 10, differing_count: 5, newly_count: 2, spared_count: 1 },
      ...{ urgency_count: 1, reason_count: 1, conversation_count: 4 },
      began_at: new Date(at('08:03')).toISOString(),
    },
  ])
})

test('without a candidate nothing is compared, also when one was tried before', async () => {
  await bench.put('policy_versions', [version(2, '{"a":1}'), version(3, '')])
  await bench.put('events', decided(7, 2))
  await bench.put('shadow_decisions', [otherwise({ policy_version: 2 })])
  const { rows } = await bench.measure('shadow_rate')
  expect(rows[0]).toMatchObject({ shadow_rate: null, decided_count: 0, differing_count: 0 })
})

test('a trigger counts where it fires under one of the two only', async () => {
  await bench.put('policy_versions', [version(3, '{"b":2}')])
  await bench.put('shadow_decisions', [
    otherwise({ triggers: ['low_confidence', 'no_answer'], live_triggers: ['no_answer'] }),
    otherwise({ triggers: [], live_triggers: ['low_confidence', 'policy_rule'] }),
    otherwise({}),
  ])
  const { rows } = await bench.measure('shadow_by_reason')
  expect(rows).toEqual([
    { reason: 'low_confidence', only_candidate_count: 2, only_live_count: 1, conversation_count: 3 },
    { reason: 'policy_rule', only_candidate_count: 0, only_live_count: 1, conversation_count: 1 },
  ])
})

test('the messages are listed newest first, with what was said', async () => {
  await bench.put('policy_versions', [version(3, '{"b":2}')])
  const first = otherwise({})
  const second = otherwise({})
  await bench.put('shadow_decisions', [first, second])
  const { conversation_id, event_id } = second
  await bench.put('events', [
    eventRow({ conversation_id, event_id, occurred_at: second.occurred_at, text: 'And now?' }),
  ])
  const { rows } = await bench.measure('shadow_messages')
  expect(rows.map((row) => [row.event_id, row.text_head])).toEqual([
    [second.event_id, 'And now?'],
    [first.event_id, ''],
  ])
})
