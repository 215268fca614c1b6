import { expect, test } from 'vitest'
import { newEntry, type OutboxEntry, type Sent, settled, toldAgain } from '../../../pipeline/alerts/outbox-entry.ts'
import { createPauses } from '../../../pipeline/alerts/pauses.ts'
import { createAlertmanager } from '../../../pipeline/alerts/receivers/alertmanager.ts'

/** What is kept of the attempts of one message. */

const receiver = createAlertmanager({ name: 'alertmanager', url: 'http://127.0.0.1', allowed: [], clock: () => 0 })
const busy: Sent['outcome'] = {
  ...{ ok: false, reason: 'busy', retry: true, retry_after_ms: null, detail: '', status: 503, reply: '' },
}
const taken: Sent['outcome'] = { ok: true, status: 200, reply: '' }
const first = (outcomes: Sent['outcome'][]): OutboxEntry => {
  const alert = { workspace: 'acme', rule: 'hfs_high', severity: 'critical' as const }
  const entry = newEntry(alert, { alert_id: 'al_1', kind: 'triggered', at: 0, body: '{}' }, receiver, 0)
  return outcomes.reduce((one, outcome, i) => settled(one, { outcome, begun_at: i }, i, () => 0.5), entry)
}

test('how on-call was first told stays, however often it is told again and answers otherwise', () => {
  let entry = first([busy, taken])
  for (let i = 2; i < 24; i++) entry = toldAgain(entry, { outcome: i % 2 ? taken : busy, begun_at: i }, i) ?? entry
  expect(entry.last_attempts.map(({ at, again = false }) => [at, again])).toEqual([
    [0, false],
    [1, false],
    ...Array.from({ length: 10 }, (_, i) => [14 + i, true]),
  ])
})

const hour = 3_600_000
const askedFor = (ms: number): Sent['outcome'] => ({ ...busy, retry_after_ms: ms }) as Sent['outcome']

test('a receiver that asks to be left alone is, for as long as the rule tries', () => {
  const { state, next_at } = first([askedFor(23 * hour)])
  expect([state, next_at, first([askedFor(25 * hour)]).state]).toEqual(['waiting', 23 * hour, 'given_up'])
})

test('other messages leave it alone too, for the longest that it asked, and a day at most', () => {
  let now = 0
  const pauses = createPauses(() => now)
  pauses.note('pagerduty', askedFor(10 * hour))
  pauses.note('pagerduty', askedFor(hour))
  pauses.note('slack', askedFor(999 * hour))
  now = 9 * hour
  expect(pauses.has('pagerduty')).toBe(true)
  now = 10 * hour
  expect([pauses.has('pagerduty'), pauses.has('slack'), pauses.has('hook')]).toEqual([false, true, false])
  now = 24 * hour
  expect(pauses.has('slack')).toBe(false)
})
