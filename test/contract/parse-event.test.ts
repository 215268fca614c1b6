import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventSchemas } from '../../contract/event.ts'
import { parseEvent } from '../../contract/parse-event.ts'

const noon = Date.parse('2026-11-22T12:00:00.000Z')
const base = { type: 'message.customer', conversation_id: 'c-1', text: 'hello' }
const bot = { ...base, type: 'message.bot' }
const rating = { type: 'csat.submitted', conversation_id: 'c-1', score: 5 }
const promise = { ...base, type: 'handoff.promised', kind: 'transfer' }
const agent = { type: 'agent.status', agent_id: 'a-1', status: 'online' }

const faultOf = (value: unknown) => {
  const parsed = parseEvent(value, noon)
  return parsed.ok ? 'accepted' : `${parsed.code} ${parsed.path}`
}
/** As it comes over the wire: JSON text, with what an object literal cannot say. */
const wire = (json: string) => JSON.parse(json)

const least: Record<string, object> = {
  'conversation.started': { disclosed: true },
  'message.customer': { text: '' },
  'message.bot': { text: 'hi', confidence: null },
  'message.agent': { text: 'hi', agent_id: 'a' },
  'handoff.requested': { by: 'customer' },
  'handoff.promised': { kind: 'callback', text: 'soon' },
  'handoff.accepted': { agent_id: 'a' },
  'handoff.briefing_opened': { agent_id: 'a' },
  'handoff.returned': { to: 'queue' },
  'handoff.marked_unneeded': { agent_id: 'a' },
  'conversation.resolved': { by: 'bot', confirmed: false },
  'conversation.abandoned': {},
  'conversation.reopened': {},
  'csat.submitted': { score: 1 },
  'answer.flagged': { message_event_id: 'e', agent_id: 'a', label: 'wrong' },
  'agent.status': { agent_id: 'a', status: 'away' },
  'bot.released': { bot_id: 'b', bot_version: '2' },
}

test.each(Object.keys(eventSchemas))('%s is accepted with the fields it must have and no others', (type) => {
  const isAlone = type === 'agent.status' || type === 'bot.released'
  const event = { type, ...(isAlone ? {} : { conversation_id: 'c-1' }), ...least[type] }
  expect(parseEvent(event, noon)).toEqual({ ok: true, event })
})

test.each([
  ['null', null, 'not_an_object '],
  ['a list', [], 'not_an_object '],
  ['a text', 'x', 'not_an_object '],
  ['nothing', {}, 'missing /type'],
  ['a number as type', { ...base, type: 5 }, 'wrong_type /type'],
  ['a type nobody knows', { ...base, type: 'message.dog' }, 'unknown_type /type'],
  ['the name of an inherited member as type', { ...base, type: 'toString' }, 'unknown_type /type'],
  ['a missing field', { ...base, text: undefined }, 'missing /text'],
  ['a missing word from a list', { ...promise, kind: undefined }, 'missing /kind'],
  ['a word outside the list', { ...promise, kind: 'magic' }, 'not_allowed /kind'],
  ['a number as text', { ...base, text: 5 }, 'wrong_type /text'],
  ['null as text', { ...base, text: null }, 'wrong_type /text'],
  ['a number as a string', { ...rating, score: '5' }, 'wrong_type /score'],
  ['a string as a flag', { ...bot, answered: 'yes' }, 'wrong_type /answered'],
  ['a number as a flag', { ...bot, answered: 1 }, 'wrong_type /answered'],
  ['a number as attributes', { ...base, attributes: 7 }, 'wrong_type /attributes'],
  ['an empty id', { ...base, conversation_id: '' }, 'too_short /conversation_id'],
  ['an id of 129 characters', { ...base, conversation_id: 'x'.repeat(129) }, 'too_long /conversation_id'],
  ['an id of a megabyte', { ...base, event_id: 'x'.repeat(1_000_000) }, 'too_long /event_id'],
  ['an id with broker wildcards', { ...base, conversation_id: 'a.*.> b' }, 'accepted'],
  ['a score of 0', { ...rating, score: 0 }, 'out_of_range /score'],
  ['a score of -1', { ...rating, score: -1 }, 'out_of_range /score'],
  ['a score of 2^32 + 5', { ...rating, score: 2 ** 32 + 5 }, 'out_of_range /score'],
  ['a score of 1.7', { ...rating, score: 1.7 }, 'not_an_integer /score'],
  [
    'a number beyond the safe integers',
    wire('{"type":"csat.submitted","conversation_id":"c","score":9007199254740993}'),
    'out_of_range /score',
  ],
  [
    'a number that JSON makes infinite',
    wire('{"type":"csat.submitted","conversation_id":"c","score":1e999}'),
    'not_finite /score',
  ],
  ['NaN', { ...bot, confidence: Number.NaN }, 'not_finite /confidence'],
  [
    'an infinite number where nobody looks',
    { ...base, extra: { deep: [1, Number.NEGATIVE_INFINITY] } },
    'not_finite /extra/deep/1',
  ],
  ['minus zero', { ...bot, confidence: -0 }, 'accepted'],
  ['a confidence of 1.01', { ...bot, confidence: 1.01 }, 'out_of_range /confidence'],
  ['a negative ETA', { ...promise, eta_seconds: -1 }, 'out_of_range /eta_seconds'],
  ['a fractional capacity', { ...agent, capacity: 0.5 }, 'not_an_integer /capacity'],
  [
    'a lone surrogate in a text',
    wire('{"type":"message.customer","conversation_id":"c","text":"\\ud800"}'),
    'bad_text /text',
  ],
  [
    'a lone surrogate in a key',
    wire('{"type":"message.customer","conversation_id":"c","text":"","\\udc00":1}'),
    'bad_text ',
  ],
  ['a NUL in a text', { ...base, text: 'a\u0000b' }, 'bad_text /text'],
  ['a NUL in an attribute', { ...base, attributes: { 'a/b~c': '\u0000' } }, 'bad_text /attributes/a~1b~0c'],
  [
    '__proto__ as a key',
    wire('{"type":"message.customer","conversation_id":"c","text":"","__proto__":{"admin":true}}'),
    'forbidden_key /__proto__',
  ],
  [
    '__proto__ in the attributes',
    wire('{"type":"message.customer","conversation_id":"c","text":"","attributes":{"__proto__":"x"}}'),
    'forbidden_key /attributes/__proto__',
  ],
  ['constructor.prototype', { ...base, constructor: { prototype: { admin: true } } }, 'forbidden_key /constructor'],
  ['prototype deep inside', { ...base, extra: [{ prototype: 1 }] }, 'forbidden_key /extra/0/prototype'],
  ['32 attributes', { ...base, attributes: pairs(32) }, 'accepted'],
  ['33 attributes', { ...base, attributes: pairs(33) }, 'too_many /attributes'],
  ['an attribute that is a number', { ...base, attributes: { plan: 1 } }, 'wrong_type /attributes/plan'],
  ['an attribute without a name', { ...base, attributes: { '': 'x' } }, 'too_short /attributes/'],
  ['a list as attributes', { ...base, attributes: ['x'] }, 'wrong_type /attributes'],
  ['10,000 keys', { ...base, ...pairs(10_000) }, 'too_many_members '],
  ['a list of 10,000', { ...base, extra: Array(10_000).fill(0) }, 'too_many_members /extra'],
  ['a key of a megabyte', { ...base, ['k'.repeat(1_000_000)]: 1 }, 'key_too_long '],
  ['a key with a line break and a quote', { ...base, 'a"\nb': 1 }, 'accepted'],
  ['33 skills', { ...agent, skills: Array(33).fill('x') }, 'too_many /skills'],
  ['a skill that is a number', { ...agent, skills: ['x', 5] }, 'wrong_type /skills/1'],
  ['a language that is no tag', { ...base, language: 'english please' }, 'bad_format /language'],
  ['a language with a region', { ...base, language: 'pt-BR' }, 'accepted'],
  [
    'the last value of a repeated key',
    wire('{"type":"x","type":"message.customer","conversation_id":"c","text":""}'),
    'accepted',
  ],
])('%s', (_, value, expected) => {
  expect(faultOf(value)).toBe(expected)
})

function pairs(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 'v']))
}

test.each([
  ['with milliseconds in UTC', '2026-11-22T09:00:02.114Z', '2026-11-22T09:00:02.114Z'],
  ['without decimals', '2026-11-22T09:00:02Z', '2026-11-22T09:00:02.000Z'],
  ['with nanoseconds, cut', '2026-11-22T09:00:02.114999999Z', '2026-11-22T09:00:02.114Z'],
  ['east of Greenwich', '2026-11-22T09:00:02+14:00', '2026-11-21T19:00:02.000Z'],
  ['west of Greenwich', '2026-11-22T09:00:02-00:30', '2026-11-22T09:30:02.000Z'],
  ['ten years ago', '2016-02-29T00:00:00Z', '2016-02-29T00:00:00.000Z'],
  ['at the first instant', '1970-01-01T00:00:00Z', '1970-01-01T00:00:00.000Z'],
  ['5 minutes ahead', '2026-11-22T12:05:00.000Z', '2026-11-22T12:05:00.000Z'],
])('a time %s comes back as UTC with milliseconds', (_, occurred_at, expected) => {
  expect(parseEvent({ ...base, occurred_at }, noon)).toMatchObject({ ok: true, event: { occurred_at: expected } })
})

test.each([
  ['just over 5 minutes ahead', '2026-11-22T12:05:00.001Z', 'occurred_at_in_future'],
  ['in the year 9999', '9999-12-31T23:59:59Z', 'occurred_at_in_future'],
  ['before 1970', '1969-12-31T23:59:59.999Z', 'out_of_range'],
  ['before 1970 by its zone', '1970-01-01T00:00:00+01:00', 'out_of_range'],
  ['without a zone', '2026-11-22T09:00:02', 'bad_time'],
  ['without seconds', '2026-11-22T09:00Z', 'bad_time'],
  ['on the 30th of February', '2026-02-30T00:00:00Z', 'bad_time'],
  ['at 24 o’clock', '2026-11-22T24:00:00Z', 'bad_time'],
  ['in a week', '2026-W47-7T00:00:00Z', 'bad_time'],
  ['in a year of nine digits', '+292278994-01-01T00:00:00Z', 'bad_time'],
  ['in seconds', 1_795_337_999, 'wrong_type'],
  ['that is empty', '', 'bad_time'],
])('a time %s is refused', (_, occurred_at, code) => {
  expect(faultOf({ ...base, occurred_at })).toBe(`${code} /occurred_at`)
})

test('a callback may lie ahead, but not beyond what the database can keep', () => {
  const at = (callback_at: string) => parseEvent({ ...promise, callback_at }, noon)
  expect(at('2027-01-01T08:00:00+01:00')).toMatchObject({
    ok: true,
    event: { callback_at: '2027-01-01T07:00:00.000Z' },
  })
  expect(at('2200-01-01T00:00:00Z')).toMatchObject({ ok: false, code: 'out_of_range', path: '/callback_at' })
})

test.each([
  ['letters', 'x'],
  ['emoji, which are two units each', '😀'],
  ['combining marks', '\u0301'],
])('a text has up to 10,000 code points: %s', (_, character) => {
  expect(faultOf({ ...base, text: character.repeat(10_000) })).toBe('accepted')
  expect(faultOf({ ...base, text: character.repeat(10_001) })).toBe('too_long /text')
})

test('a field the type does not have is dropped', () => {
  expect(parseEvent({ ...base, workspace: 'other', score: 5 }, noon)).toEqual({ ok: true, event: base })
})

test('nothing that is parsed reaches the prototype of all objects', () => {
  parseEvent(
    wire('{"type":"message.customer","conversation_id":"c","text":"","attributes":{"__proto__":{"admin":true}}}'),
    noon,
  )
  expect(({} as { admin?: boolean }).admin).toBeUndefined()
})

test.each([9, 10_000, 100_000, 1_000_000])(
  'an object nested %i levels deep is refused without running out of stack',
  (depth) => {
    const objects = wire(
      `{"type":"message.customer","conversation_id":"c","text":"","x":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`,
    )
    const lists = wire(
      `{"type":"message.customer","conversation_id":"c","text":"","x":${'['.repeat(depth)}${']'.repeat(depth)}}`,
    )
    const codes = [objects, lists].map((value) => faultOf(value).split(' ')[0])
    expect(codes).toEqual(['too_deep', 'too_deep'])
  },
)

const hostile = fc.oneof(
  fc.anything({ withNullPrototype: false }),
  fc.record(
    {
      type: fc.oneof(fc.constantFrom(...Object.keys(eventSchemas)), fc.anything()),
      conversation_id: fc.oneof(fc.string(), fc.anything()),
      text: fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
      occurred_at: fc.oneof(
        fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
        fc.string(),
        fc.anything(),
      ),
      attributes: fc.oneof(fc.dictionary(fc.string(), fc.string()), fc.anything()),
      confidence: fc.oneof(fc.double(), fc.anything()),
      skills: fc.anything(),
    },
    { requiredKeys: [] },
  ),
)

test('whatever comes, parsing does not throw, and what it accepts it accepts again unchanged', () => {
  fc.assert(
    fc.property(hostile, (value) => {
      const first = parseEvent(value, noon)
      if (!first.ok) return first.path === '' || first.path.startsWith('/')
      const again = parseEvent(JSON.parse(JSON.stringify(first.event)), noon)
      return again.ok && JSON.stringify(again.event) === JSON.stringify(first.event)
    }),
    { numRuns: 20_000 },
  )
})

test('an unknown type is answered with the nearest there is, else with all of them', () => {
  const messageOf = (type: string) => {
    const parsed = parseEvent({ ...base, type })
    return parsed.ok ? '' : parsed.message
  }
  expect(messageOf('mesage.customer')).toBe("no event type of this name: did you mean 'message.customer'?")
  for (const written of ['Message.Customer', 'message-customer', 'customer_message', 'message.costumer'])
    expect(messageOf(written)).toContain("did you mean 'message.customer'?")
  expect(messageOf('handoff.request')).toContain("did you mean 'handoff.requested'?")
  for (const written of ['chat', '', 'x'.repeat(5000)])
    for (const type of Object.keys(eventSchemas)) expect(messageOf(written)).toContain(type)
})
