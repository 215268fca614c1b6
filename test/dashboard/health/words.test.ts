import { expect, test } from 'vitest'
import { eventIn, lineOf, readable } from '../../../dashboard/health/raw-event.ts'
import { formatBytes, lagOf, partsOf, sendingOf } from '../../../dashboard/health/words.ts'

const lane = (fields: object) => ({
  ...{ lane: 0, held: true, holder: '', lag_messages: 0, lag_seconds: 0, waiting_rows: 0, waiting_decisions: 0 },
  ...{ problem: '', gaps: [], ...fields },
})
const toldOf = (fields: object, ok = true) => partsOf({ parts: { pipeline: { ok, lanes: [lane(fields)] } } })[0]

test.each([
  [{}, 'good', 'waits for events'],
  [{ waiting_rows: 12, lag_seconds: 0.2 }, 'good', 'collects a batch: 12 rows'],
  [{ waiting_rows: 900, lag_seconds: 65 }, 'watch', 'waits for the database: 900 rows, the oldest for 1 m 5 s'],
  [{ lag_messages: 900, lag_seconds: 65 }, 'watch', 'catches up: 900 messages to read, 1 m 5 s behind'],
  [{ waiting_decisions: 3, lag_seconds: 9 }, 'watch', 'waits for the broker: 3 decisions not published yet'],
  [{ held: false, holder: 'b:7' }, 'good', 'b:7 has it: waits to take it over'],
  [{ problem: 'cannot start: no leases' }, 'bad', 'cannot start: no leases'],
  [{ gaps: ['5 messages are gone'] }, 'bad', '5 messages are gone'],
])('a lane with %o says what it waits for', (fields, state, words) => {
  expect(toldOf(fields)).toEqual({ part: 'Pipeline, lane 0', state, words })
})

test('a part that is not ready says why and what it means', () => {
  const parts = { broker: { ok: false }, store: { ok: false, reason: 'no answer within 2000 ms' } }
  expect(partsOf({ parts }).map(({ state, words }) => [state, words])).toEqual([
    ['bad', 'the connection is down: events are refused with 503 until it is back'],
    ['bad', 'no answer within 2000 ms: decisions go on, rows wait'],
  ])
})

test('what is sent on late is watched, where somebody sends it', () => {
  const waiting = {
    in_flight_bytes: 0,
    decisions: 0,
    webhook_count: 2,
    webhook_oldest_seconds: 90,
    alert_oldest_seconds: 0,
  }
  const told = (...roles: string[]) => sendingOf(waiting, [{ roles }]).map(({ part, state }) => [part, state])
  expect(told('ingest', 'pipeline')).toEqual([
    ['Door', 'good'],
    ['Decisions by webhook', 'watch'],
    ['Alerts', 'good'],
  ])
  expect(told('ingest')).toEqual([['Door', 'good']])
})

test('without a lane that somebody holds nobody knows how far behind it is', () => {
  expect(lagOf([{ parts: { pipeline: { ok: true, lanes: [lane({ held: false })] } } }])).toBeNull()
})

test.each([
  [0, '0 B'],
  [1536, '1.5 KB'],
  [17_179_869_184, '16 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words)
})

const event = readable('{"type":"x","attributes":{"type":"y","a/b":1}}')

test('the line of a fault is found by its pointer, also inside', () => {
  expect(
    ['/type', '/attributes/type', '/attributes/a~1b', '/attributes/none', '/none', ''].map((at) => lineOf(event, at)),
  ).toEqual([1, 3, 4, 2, -1, -1])
})

test('what is not JSON is shown as it came', () => {
  expect(readable('{"type":')).toBe('{"type":')
})

test.each(['[]', 'null', '"x"', '{"type":'])('%s is no event to send', (text) => {
  expect(eventIn(text).ok).toBe(false)
})
