import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SHARD_COUNT, shardOf } from '../../contract/envelope.ts'
import { isCutRaw, RAW_BYTES } from '../../contract/raw.ts'
import { type Door, deadLettersOf, eventsOf, lines, message, noon, openDoor, type Reply } from './door.ts'

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.stop())

const ndjson = { 'content-type': 'application/x-ndjson' }
const replyOf = async (response: Response): Promise<Reply> => (await response.json()) as Reply
const storedWith = async (conversation_id: string) =>
  eventsOf(await door.stored()).filter((event) => event.conversation_id === conversation_id)

test('one event is answered 202 and stands on the stream', async () => {
  const event = message({ conversation_id: 'one' })
  const response = await door.send(event)
  expect(response.status).toBe(202)
  expect(await replyOf(response)).toEqual({
    receipt_id: expect.any(String),
    accepted: 1,
    rejected: [],
    rejected_count: 0,
  })
  expect(await storedWith('one')).toEqual([{ ...event, occurred_at: '2026-11-22T12:00:00.000Z' }])
})

test.each([
  ['an array', () => door.send([message({ conversation_id: 'forms' }), message({ conversation_id: 'forms' })])],
  [
    'lines',
    () => door.send(lines(message({ conversation_id: 'forms' }), message({ conversation_id: 'forms' })), ndjson),
  ],
  [
    'lines with CRLF, blank ones and no end',
    () => door.send(`\r\n${lines(message(), '', message()).replaceAll('\n', '\r\n')}`, ndjson),
  ],
  ['gzip', () => door.send(gzipSync(lines(message(), message())), { ...ndjson, 'content-encoding': 'gzip' })],
  ['zstd', () => door.send(zstdCompressSync(lines(message(), message())), { ...ndjson, 'content-encoding': 'zstd' })],
  ['a byte order mark in front', () => door.send(`\ufeff${lines(message(), message())}`, ndjson)],
  [
    'a charset in quotes',
    () => door.send([message(), message()], { 'content-type': 'Application/JSON; charset="UTF-8"' }),
  ],
])('two events as %s are accepted', async (_, send) => {
  const response = await send()
  expect({ ...(await replyOf(response)), status: response.status }).toMatchObject({
    status: 202,
    accepted: 2,
    rejected_count: 0,
  })
})

test('a stored event names the workspace of the key, whatever the body says', async () => {
  await door.send(message({ conversation_id: 'whose', workspace: 'other' }))
  const found = (await door.stored()).filter(({ lines }) => lines.some((line) => line.includes('"whose"')))
  expect(found.map(({ workspace, received_at }) => ({ workspace, received_at }))).toEqual([
    { workspace: 'acme', received_at: noon },
  ])
  expect(await storedWith('whose')).not.toContainEqual(expect.objectContaining({ workspace: 'other' }))
})

test('the events of a conversation keep the order of the request', async () => {
  const events = Array.from({ length: 300 }, (_, i) => message({ conversation_id: `order-${i % 5}`, text: String(i) }))
  await door.send(lines(...events), ndjson)
  for (let k = 0; k < 5; k++) {
    const texts = (await storedWith(`order-${k}`)).map((event) => Number(event.text))
    expect(texts).toEqual(Array.from({ length: 60 }, (_, i) => i * 5 + k))
  }
})

test('a large request is split into envelopes below the limit, in order', async () => {
  const events = Array.from({ length: 200 }, (_, i) =>
    message({ conversation_id: 'large', text: `${i} ${'ж'.repeat(9000)}` }),
  )
  const response = await door.send(lines(...events), ndjson)
  expect((await replyOf(response)).accepted).toBe(200)
  const envelopes = (await door.stored()).filter(({ lines }) => lines.some((line) => line.includes('"large"')))
  const bytes = envelopes.map(({ lines }) => Buffer.byteLength(lines.join('\n')))
  expect(Math.max(...bytes)).toBeLessThanOrEqual(512 * 1024)
  expect((await storedWith('large')).map((event) => Number.parseInt(event.text, 10))).toEqual(
    Array.from({ length: 200 }, (_, i) => i),
  )
})

test('a bad event does not sink the good ones, and names its place and path', async () => {
  const response = await door.send(
    lines(message({ conversation_id: 'mixed' }), 'not json', message({ conversation_id: 'mixed', text: 5 })),
    ndjson,
  )
  expect({ ...(await replyOf(response)), status: response.status }).toMatchObject({
    status: 202,
    accepted: 1,
    rejected_count: 2,
    rejected: [
      { index: 1, path: '', code: 'not_json' },
      { index: 2, event_id: expect.stringMatching(/^e-/), path: '/text', code: 'wrong_type' },
    ],
  })
})

test('a refused event is kept as a dead letter with its reason and what was sent', async () => {
  const event = message({ event_id: 'bad-1', score: 9, type: 'csat.submitted' })
  await door.send([event, message()])
  const letters = deadLettersOf(await door.stored()).filter(({ event_id }) => event_id === 'bad-1')
  expect(letters).toEqual([
    {
      source: 'ingest',
      code: 'out_of_range',
      path: '/score',
      message: expect.any(String),
      event_id: 'bad-1',
      raw: JSON.stringify(event),
    },
  ])
})

test('dead letters stand on the shard of their workspace', async () => {
  await door.send([{}])
  const shards = (await door.stored()).filter(({ kind }) => kind === 'dead_letters').map(({ shard }) => shard)
  expect(new Set(shards)).toEqual(new Set([shardOf('acme', '')]))
})

test('a dead letter has all of an event that is too long, so that it can be mended', async () => {
  const event = message({ event_id: 'wordy', text: 'x'.repeat(10_001) })
  await door.send([event])
  const [letter] = deadLettersOf(await door.stored()).filter(({ event_id }) => event_id === 'wordy')
  expect(JSON.parse(letter?.raw ?? '')).toEqual(event)
})

test('what is far beyond an event is cut at 64 kB and never inside a character', async () => {
  await door.send([{ type: 'nope', event_id: 'long', pad: '😀'.repeat(20_000) }])
  await door.send([{ type: 'nope', event_id: 'longer', pa: '😀'.repeat(20_000) }])
  const raws = deadLettersOf(await door.stored())
    .filter(({ event_id }) => event_id.startsWith('long'))
    .map(({ raw }) => raw)
  expect(raws.map((raw) => raw.isWellFormed() && isCutRaw(Buffer.byteLength(raw)))).toEqual([true, true])
  expect(Math.max(...raws.map((raw) => Buffer.byteLength(raw)))).toBeLessThanOrEqual(RAW_BYTES)
})

test('when every event is refused the answer is 422 with the reasons, and they are still kept', async () => {
  const before = deadLettersOf(await door.stored()).length
  const response = await door.send([{ type: 'nope' }, 7, null, [[]]])
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await replyOf(response)).toMatchObject({ status: 422, code: 'all_refused', accepted: 0, rejected_count: 4 })
  expect(deadLettersOf(await door.stored()).length).toBe(before + 4)
})

test('a hundred rejections are listed, all are counted and kept', async () => {
  const before = deadLettersOf(await door.stored()).length
  const reply = await replyOf(await door.send(lines(message(), ...Array(250).fill('{}')), ndjson))
  expect({ listed: reply.rejected.length, counted: reply.rejected_count }).toEqual({ listed: 100, counted: 250 })
  expect(deadLettersOf(await door.stored()).length).toBe(before + 250)
})

test('a resend is answered as accepted and counted as duplicates, and stands on the stream once', async () => {
  const body = lines(...Array.from({ length: 20 }, (_, i) => message({ conversation_id: `again-${i}` })))
  await door.send(body, ndjson)
  const reply = await replyOf(await door.send(body, ndjson))
  expect(reply).toMatchObject({ accepted: 20, duplicates: 20 })
  expect(await storedWith('again-3')).toHaveLength(1)
})

test('an id that is used again for something else is refused, what came first stands, and the other is kept', async () => {
  const first = message({ conversation_id: 'conflict', text: 'where is it?' })
  await door.send(first)
  const response = await door.send({ ...first, text: 'delete my account' })
  const rejected = [{ index: 0, event_id: first.event_id, path: '/event_id', code: 'idempotency_conflict' }]
  expect({ ...(await replyOf(response)), status: response.status }).toMatchObject({
    status: 422,
    accepted: 0,
    rejected,
  })
  expect((await storedWith('conflict')).map(({ text }) => text)).toEqual(['where is it?'])
  const letters = deadLettersOf(await door.stored()).filter(({ event_id }) => event_id === first.event_id)
  expect(letters.map(({ raw }) => JSON.parse(raw).text)).toEqual(['delete my account'])
})

test('of two events with one id in one request the first stands, whatever conversation they are of', async () => {
  const first = message({ conversation_id: 'one-id', text: 'first' })
  const others = [{ ...first, text: 'second' }, { ...first, conversation_id: 'another' }, first]
  const reply = await replyOf(await door.send([first, ...others]))
  expect([reply.accepted, reply.rejected.map(({ index }) => index)]).toEqual([2, [1, 2]])
})

test('a resend that is written in another order, or says no time, is the same event', async () => {
  const untimed = message({ conversation_id: 'untimed' })
  await door.send(untimed)
  door.clock.now += 60_000
  const again = Object.fromEntries(Object.entries(untimed).reverse())
  const replies = [await replyOf(await door.send(again)), await replyOf(await door.send([untimed, again]))]
  door.clock.now = noon
  expect(replies).toMatchObject([
    { accepted: 1, duplicates: 1, rejected_count: 0 },
    { accepted: 2, rejected_count: 0 },
  ])
})

test('an event without an id gets one from its content, the same again on a resend', async () => {
  const event = { ...message({ conversation_id: 'derived' }), event_id: undefined }
  const first = await replyOf(await door.send(event))
  door.clock.now += 60_000
  const second = await replyOf(await door.send(event))
  door.clock.now = noon
  expect(first.derived_event_ids).toEqual([{ index: 0, event_id: expect.stringMatching(/^derived-[0-9a-f]{32}$/) }])
  expect(second).toMatchObject({ derived_event_ids: first.derived_event_ids, duplicates: 1 })
})

test('two equal events without ids in one request are two events', async () => {
  const event = { ...message({ conversation_id: 'twice', text: 'yes' }), event_id: undefined }
  const { derived_event_ids } = await replyOf(await door.send([event, event]))
  expect(new Set(derived_event_ids?.map(({ event_id }) => event_id)).size).toBe(2)
})

test('what an agent is doing goes to every shard, and a resend counts as one duplicate', async () => {
  const event = { type: 'agent.status', event_id: 'status-1', agent_id: 'a-1', status: 'online' }
  await door.send(event)
  const { duplicates } = await replyOf(await door.send(event))
  const found = (await door.stored()).filter(({ lines }) => lines.some((line) => line.includes('"status-1"')))
  expect({ duplicates, shards: found.map(({ shard }) => shard).sort((a, b) => a - b) }).toEqual({
    duplicates: 1,
    shards: Array.from({ length: SHARD_COUNT }, (_, i) => i),
  })
})

test('an agent who goes offline before a message is offline before it on every shard', async () => {
  const status = { type: 'agent.status', event_id: 'status-2', agent_id: 'a-2', status: 'offline' }
  await door.send([status, message({ conversation_id: 'after' })])
  const [found] = (await door.stored()).filter(({ lines }) => lines.some((line) => line.includes('"after"')))
  expect(found?.lines.map((line) => JSON.parse(line).type)).toEqual(['agent.status', 'message.customer'])
})

test('a release goes to the shard of its bot only', async () => {
  await door.send({ type: 'bot.released', event_id: 'release-1', bot_id: 'b-1', bot_version: '2' })
  const found = (await door.stored()).filter(({ lines }) => lines.some((line) => line.includes('"release-1"')))
  expect(found.map(({ shard }) => shard)).toEqual([shardOf('acme', 'b-1')])
})

const cloudEvent = (changes: object = {}) => ({
  specversion: '1.0', id: 'ce-1', source: '/bot', type: 'baton.message.customer', time: '2026-11-22T11:59:00+00:00',
  data: { conversation_id: 'cloud', text: 'hello' }, ...changes,
}) // biome-ignore format: short

test('a CloudEvent becomes the event that its type, id, time and data say', async () => {
  const response = await door.send(cloudEvent(), { 'content-type': 'application/cloudevents+json' })
  expect(response.status).toBe(202)
  expect(await storedWith('cloud')).toEqual([
    {
      type: 'message.customer',
      event_id: 'ce-1',
      conversation_id: 'cloud',
      occurred_at: '2026-11-22T11:59:00.000Z',
      text: 'hello',
    },
  ])
})

test('a batch of CloudEvents points into the envelope that is wrong', async () => {
  const batch = [
    cloudEvent({ id: 'ce-2' }), cloudEvent({ specversion: '0.3' }), cloudEvent({ type: 'com.other' }), cloudEvent({ time: 'noon' }),
    cloudEvent({ id: 'x'.repeat(129) }), cloudEvent({ data: { conversation_id: 'c' } }), cloudEvent({ data: 'x' }), cloudEvent({ data_base64: '' }),
  ] // biome-ignore format: a table
  const reply = await replyOf(await door.send(batch, { 'content-type': 'application/cloudevents-batch+json' }))
  expect(reply.rejected.map(({ index, path, code }) => [index, path, code])).toEqual([
    [1, '/specversion', 'bad_cloud_event'],
    [2, '/type', 'unknown_type'],
    [3, '/time', 'bad_time'],
    [4, '/id', 'too_long'],
    [5, '/data/text', 'missing'],
    [6, '/data', 'bad_cloud_event'],
    [7, '/data_base64', 'bad_cloud_event'],
  ])
})

test('what is stored verbatim is inert: markup, formulas, format strings and line breaks come back as they were', async () => {
  const text = `'); DROP TABLE events;-- \${7*7} {{7*7}} %s%n =cmd() <script>alert(1)</script> a\r\nb \u202e\u200b👩‍👩‍👧`
  await door.send(message({ conversation_id: 'inert', text }))
  expect((await storedWith('inert'))[0].text).toBe(text)
})

test('the counters say what happened, with labels from closed lists only', async () => {
  await door.send([message({ conversation_id: 'secret-id' }), {}])
  const text = await door.registry.metrics()
  expect(text).toMatch(/baton_ingest_events_total\{result="accepted"\} [1-9]/)
  expect(text).toMatch(/baton_ingest_rejected_total\{reason="missing"\} [1-9]/)
  expect(text).toMatch(/baton_ingest_in_flight_bytes 0\n/)
  expect(text).toMatch(/baton_ingest_publish_seconds_count [1-9]/)
  expect(text).not.toContain('secret-id')
})

test('nobody changes a policy through this door', async () => {
  const change = { type: 'policy.changed', event_id: 'policy-acme-2', policy: { version: 2, mode: 'observe' } }
  const refusals = [
    await replyOf(await door.send(change)),
    await replyOf(await door.send({ ...change, kind: 'policy', conversation_id: 'c-1' })),
    await replyOf(
      await door.send(
        { specversion: '1.0', id: 'p-1', source: 'x', type: 'baton.policy.changed', data: change },
        { 'content-type': 'application/cloudevents+json' },
      ),
    ),
  ]
  expect(refusals.flatMap(({ rejected }) => rejected.map(({ code }) => code))).toEqual(Array(3).fill('unknown_type'))
  expect((await door.stored()).filter(({ kind }) => kind === 'policy')).toEqual([])
})
