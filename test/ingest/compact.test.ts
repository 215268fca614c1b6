import fc from 'fast-check'
import { expect, test } from 'vitest'
import { acceptBatch } from '../../ingest/accept.ts'
import { type Batch, openBatch } from '../../ingest/batch.ts'
import { isCompact } from '../../ingest/compact.ts'

const isKept = (line: string) => isCompact(line, JSON.parse(line))

test.each([
  ['a line as JSON.stringify writes it', '{"a":"x","b":true,"c":[],"d":{},"e":null,"f":["é","😀"]}', true],
  ['an empty object', '{}', true],
  ['a space', '{"a": "x"}', false],
  ['a carriage return at the end', '{"a":"x"}\r', false],
  ['a key that is there twice', '{"a":"x","a":"x"}', false],
  ['a key that is there twice, once with something long', `{"a":["${'x'.repeat(1000)}"],"a":"x"}`, false],
  ['a number, which could be written in other ways', '{"a":1}', false],
  ['a number with room for a space', '{"a":1e3, "b":0}', false],
])('%s', (_, line, expected) => {
  expect(isKept(line)).toBe(expected)
})

const asSent =
  '{"type":"message.customer","event_id":"e","text":"x","occurred_at":"2026-11-22T09:00:02.114Z","conversation_id":"c"}'

test.each([
  ['as it came when it is right as it came', asSent, asSent],
  ['without spaces', asSent.replaceAll(',', ' , '), asSent],
  ['without what its type does not have', asSent.replace('{', '{"__x":"y",'), null],
  ['without the first of two values', asSent.replace('{', '{"text":[["y"]],'), null],
  ['without escapes that are not needed', asSent.replace('"x"', '"\\u0078"'), asSent],
  ['with its time in UTC', asSent.replace('09:00:02.114Z', '10:00:02.114+01:00'), null],
])('an event is stored %s', async (_, line, expected) => {
  const batch = openBatch(line, 'ndjson', 1) as { value: Batch }
  const { shards } = await acceptBatch(batch.value, {
    redacts: false,
    workspace: 'acme',
    received_at: Date.parse('2026-11-22T12:00:00Z'),
  })
  const stored = shards.flat().map((accepted) => accepted.line)
  if (expected === null) expect(stored.map((text) => JSON.parse(text))).toEqual([JSON.parse(asSent)])
  else expect(stored).toEqual([expected])
  expect(stored[0]).toHaveLength(asSent.length)
})

/** JSON with spaces, repeated keys and other spellings put in; never with a backslash. */
const spaced = fc
  .tuple(
    fc.dictionary(fc.constantFrom('a', 'b', 'text'), fc.jsonValue({ maxDepth: 2 })),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(' ', '\r', '\t', '"a":"x",', '"b":[],', ',', '1', 'e1')), {
      maxLength: 2,
    }),
  )
  .map(([value, pieces]) => {
    const line = [...JSON.stringify(value)]
    for (const [place, piece] of pieces) line.splice(place % line.length, 0, piece)
    return line.join('')
  })
  .filter((line) => !line.includes('\\') && isJson(line))

test('a line that is kept has the characters that JSON.stringify would write, and no line it writes is lost but for numbers', () => {
  let kept_count = 0
  fc.assert(
    fc.property(spaced, (line) => {
      const value = JSON.parse(line)
      // keys that are numbers come first in an object, wherever they stood
      const isSame = sorted(JSON.stringify(value)) === sorted(line)
      if (isKept(line)) kept_count++
      return isKept(line) ? isSame : !isSame || /\d/.test(line)
    }),
    { numRuns: 5000 },
  )
  expect(kept_count).toBeGreaterThan(500)
})

const sorted = (line: string): string => [...line].sort().join('')

function isJson(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object'
  } catch {
    return false
  }
}
