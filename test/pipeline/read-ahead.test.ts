import { expect, test } from 'vitest'
import type { StreamMessage } from '../../contract/envelope.ts'
import { defaultPolicy } from '../../contract/policy.ts'
import { formatRow } from '../../contract/row.ts'
import { simulate } from '../../demo/simulate.ts'
import type { History } from '../../pipeline/history.ts'
import { foldEnvelope, openEnvelope } from '../../pipeline/pipeline.ts'
import { readAhead } from '../../pipeline/read-ahead.ts'
import { createShard } from '../../pipeline/shard.ts'
import { readSignals } from '../../pipeline/signals/signals.ts'

const to = Date.parse('2026-11-20T20:00:00Z')
const events = [...simulate({ seed: 'ahead', from: to - 2 * 3_600_000, to, with_past: false })].flat()
const linesAtOnce = 40
const messages = Array.from({ length: Math.ceil(events.length / linesAtOnce) }, (_, i): StreamMessage => {
  const some = events.slice(i * linesAtOnce, (i + 1) * linesAtOnce)
  const lines = some.map((event) =>
    JSON.stringify({ ...event, occurred_at: new Date(event.occurred_at).toISOString() }),
  )
  return { workspace: 'acme', received_at: to, kind: 'events', shard: 0, stream_seq: i + 1, lines }
})

/** @param at_once how many envelopes are read before the first of them is folded, 0 = none */
function rowsOfAll(at_once: number): string[] {
  const shard = createShard(0)
  const rows: string[] = []
  const waiting = messages.map((message) => openEnvelope(message))
  for (const [place, passages] of waiting.entries()) {
    if (at_once > 0 && place % at_once === 0)
      for (const some of waiting.slice(place, place + at_once)) readAhead(some, shard, defaultPolicy)
    for (const { row, decisionRow } of foldEnvelope(passages, { shard, policy: defaultPolicy, now: () => to })) {
      if (row !== null) rows.push(formatRow('events', row))
      if (decisionRow !== null) rows.push(formatRow('decisions', decisionRow))
    }
  }
  return rows
}

test.each([1, 16, 1000])('the rows are the same, with %i envelopes read ahead or none', (at_once) => {
  const rows = rowsOfAll(0)
  expect(rows.length).toBeGreaterThan(1000)
  expect(rowsOfAll(at_once)).toEqual(rows)
})

const text = 'Das hilft mir nicht, ich will mit einem Menschen sprechen'

test('what was read ahead is taken where nothing has changed', () => {
  const ahead = readSignals(text, 'de')
  expect(readSignals(text, 'de', undefined, true, ahead)).toBe(ahead)
})

test('a message whose language is learned in between is read again', () => {
  const ahead = readSignals(text, 'en', undefined, false)
  expect(readSignals(text, 'de', undefined, true, ahead)).toEqual(readSignals(text, 'de'))
})

test('a message that tells no language is read again once those before it tell one', () => {
  const words = 'ich habe die lampe nicht bekommen und warte seit einer woche'
  const history: History = {
    messages: [{ role: 'customer', event_id: 'e', occurred_at: 0, text: words, words, confidence: -1, frustration: 0 }],
    ...{ facts: [], holder: 'bot' },
  }
  const ahead = readSignals('Agent', '')
  const read = readSignals('Agent', '', history, false, ahead)
  expect([read.language, read]).toEqual(['de', readSignals('Agent', '', history)])
})
