import { createServer } from 'node:http'
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Door, eventsOf, lines, message, openDoor, type Reply } from './door.ts'

/** The catalogue of bad input (C) and of bad keys (D7), at the door. */

let door: Door
beforeAll(async () => {
  door = await openDoor()
})
afterAll(() => door.stop())

const MB = 2 ** 20
const ndjson = { 'content-type': 'application/x-ndjson' }
const statusOf = async (response: Promise<Response>) => {
  const answer = await response
  const { code, detail } = (await answer.json()) as Reply
  expect(detail).not.toMatch(/\bat \/|node_modules|\.ts:|Error:/)
  return `${answer.status} ${code}`
}
const stream = (chunks: Iterable<Uint8Array>) => Readable.toWeb(Readable.from(chunks)) as unknown as ReadableStream
const raw = (...bytes: number[]) => Uint8Array.from(bytes)

test.each([
  ['8 MB and a byte', () => door.send('x'.repeat(8 * MB + 1)), '413 too_big'],
  ['8 MB of no JSON', () => door.send('x'.repeat(8 * MB)), '400 not_json'],
  [
    'a length that says more than the limit',
    () => door.send('{}', { 'content-length': String(9 * MB) }),
    '413 too_big',
  ],
  [
    '100 MB of zeros in gzip',
    () => door.send(gzipSync(Buffer.alloc(100 * MB)), { 'content-encoding': 'gzip' }),
    '413 too_big',
  ],
  [
    '100 MB of zeros in zstd',
    () => door.send(zstdCompressSync(Buffer.alloc(100 * MB)), { 'content-encoding': 'zstd' }),
    '413 too_big',
  ],
  [
    'gzip in gzip',
    () => door.send(gzipSync(gzipSync('{}')), { 'content-encoding': 'gzip, gzip' }),
    '415 content_encoding',
  ],
  [
    'gzip in gzip that says it once',
    () => door.send(gzipSync(gzipSync('{}')), { 'content-encoding': 'gzip' }),
    '400 not_utf8',
  ],
  ['brotli', () => door.send('{}', { 'content-encoding': 'br' }), '415 content_encoding'],
  [
    'an inherited name as encoding',
    () => door.send('{}', { 'content-encoding': 'constructor' }),
    '415 content_encoding',
  ],
  ['gzip that is none', () => door.send('{}', { 'content-encoding': 'gzip' }), '400 body_broken'],
  [
    'gzip that is cut off',
    () => door.send(gzipSync(lines(message())).subarray(0, 40), { 'content-encoding': 'gzip' }),
    '400 body_broken',
  ],
  [
    'zstd that is cut off',
    () => door.send(zstdCompressSync(lines(message())).subarray(0, 40), { 'content-encoding': 'zstd' }),
    '400 body_broken',
  ],
  ['a broken UTF-8 sequence', () => door.send(raw(0x22, 0xc3, 0x28, 0x22)), '400 not_utf8'],
  ['an overlong slash', () => door.send(raw(0x22, 0xc0, 0xaf, 0x22)), '400 not_utf8'],
  ['a surrogate in UTF-8', () => door.send(raw(0x22, 0xed, 0xa0, 0x80, 0x22)), '400 not_utf8'],
  ['UTF-16 with its mark', () => door.send(raw(0xff, 0xfe, 0x7b, 0, 0x7d, 0)), '400 not_utf8'],
  ['a NUL outside a text', () => door.send('{}\u0000'), '400 not_json'],
  ['NaN', () => door.send('{"type":NaN}'), '400 not_json'],
  ['half a JSON', () => door.send('{"type":'), '400 not_json'],
  ['nothing', () => door.send(''), '400 not_json'],
  ['no lines', () => door.send('\n \n\r\n', ndjson), '400 no_events'],
  ['an empty list', () => door.send([]), '400 no_events'],
  [
    'a CloudEvents batch that is none',
    () => door.send({}, { 'content-type': 'application/cloudevents-batch+json' }),
    '400 not_a_batch',
  ],
  ['text/plain', () => door.send('{}', { 'content-type': 'text/plain' }), '415 media_type'],
  ['a form', () => door.send('a=b', { 'content-type': 'application/x-www-form-urlencoded' }), '415 media_type'],
  ['no type', () => door.send('{}', { 'content-type': '' }), '415 media_type'],
  ['an inherited name as type', () => door.send('{}', { 'content-type': '__proto__' }), '415 media_type'],
  [
    'UTF-16 by its charset',
    () => door.send('{}', { 'content-type': 'application/json; charset=utf-16' }),
    '415 charset',
  ],
  ['a list nested 100,000 levels deep', () => door.send('['.repeat(100_000) + ']'.repeat(100_000)), '422 all_refused'],
  [
    'an event nested 100,000 levels deep',
    () => door.send(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
    '422 all_refused',
  ],
  [
    'a CloudEvent nested 100,000 levels deep',
    () => door.send(deepCloudEvent, { 'content-type': 'application/cloudevents+json' }),
    '422 all_refused',
  ],
  ['100,001 lines', () => door.send('\n'.repeat(100_001), ndjson), '413 too_many_events'],
  ['100,001 elements', () => door.send(`[${'0,'.repeat(100_000)}0]`), '413 too_many_events'],
])('%s', async (_, send, expected) => {
  expect(await statusOf(send())).toBe(expected)
})

const deepCloudEvent = `{"specversion":"1.0","id":"a","source":"b","type":"baton.message.customer","data":{"a":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_001)}}`

test('a body without a length is read no further than the limit', async () => {
  let sent_bytes = 0
  function* endless() {
    for (;;) {
      sent_bytes += 64 * 1024
      yield new Uint8Array(64 * 1024)
    }
  }
  expect(await statusOf(door.send(stream(endless())))).toBe('413 too_big')
  expect(sent_bytes).toBeLessThan(9 * MB)
})

test('a body that breaks off is answered, and holds nothing afterwards', async () => {
  function* broken() {
    yield new Uint8Array(1000)
    throw new Error('gone')
  }
  expect(await statusOf(door.send(stream(broken())))).toBe('400 body_broken')
  expect(await door.registry.metrics()).toMatch(/baton_ingest_in_flight_bytes 0\n/)
})

test('a wrong length is the server’s to refuse, and nothing of it is stored', async () => {
  const server = createServer(getRequestListener(door.app.fetch as never))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const event = JSON.stringify(message({ conversation_id: 'short' }))
  const socket = connect(port, '127.0.0.1')
  socket.write(
    `POST /v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${door.token}\r\nContent-Type: application/json\r\n`,
  )
  socket.end(`Content-Length: ${event.length + 50}\r\n\r\n${event}`)
  await new Promise((resolve) => socket.once('close', resolve).resume())
  server.close()
  expect(eventsOf(await door.stored()).some((found) => found.conversation_id === 'short')).toBe(false)
})

test('over a real socket a body over the limit is answered before it was read to its end', async () => {
  const server = createServer(getRequestListener(door.app.fetch as never))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  let answer = ''
  socket.setEncoding('utf8').on('data', (chunk) => {
    answer += chunk
  })
  socket.write(
    `POST /v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${door.token}\r\nContent-Type: application/json\r\n`,
  )
  socket.write('Transfer-Encoding: chunked\r\n\r\n')
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
  for (let i = 0; i < 140; i++) socket.write(chunk)
  await expect.poll(() => answer).toContain('413 Payload Too Large')
  socket.destroy()
  server.close()
  expect(answer).toContain('"code":"too_big"')
})

const wrongKeys: [string, (door: Door) => Promise<string | undefined>][] = [
  ['no key', async () => undefined],
  ['a blank key', async () => 'Bearer '],
  ['another scheme', async ({ token }) => `Basic ${token}`],
  ['a malformed key', async () => 'Bearer bk_x_y'],
  ['an unknown key', async () => `Bearer bk_0123456789abcdef_${'A'.repeat(43)}`],
  ['a key with a wrong secret', async ({ token }) => `Bearer ${token.slice(0, -43)}${'A'.repeat(43)}`],
  ['two keys', async ({ token }) => `Bearer ${token} ${token}`],
  ['a revoked key', revoked],
  ['an expired key', expired],
]

async function revoked({ keys }: Door) {
  const { token, key_id } = await keys.create({ workspace: 'acme', scopes: ['ingest'] })
  await keys.revoke(key_id)
  return `Bearer ${token}`
}

async function expired({ keys, clock }: Door) {
  const expires_at = new Date(clock.now).toISOString()
  return `Bearer ${(await keys.create({ workspace: 'acme', scopes: ['ingest'], expires_at })).token}`
}

test.each(wrongKeys)('%s is answered like every other wrong key', async (_, headerOf) => {
  const authorization = await headerOf(door)
  const headers = { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) }
  const response = await door.app.request('/v1/events', { method: 'POST', body: '{}', headers })
  expect({ status: response.status, headers: [...response.headers], body: await response.json() }).toEqual({
    status: 401,
    headers: [
      ['cache-control', 'no-store'],
      ['content-type', 'application/problem+json'],
      ['www-authenticate', 'Bearer realm="baton"'],
    ],
    body: {
      type: 'about:blank',
      title: 'Key missing or unknown',
      status: 401,
      code: 'key_unknown',
      detail: 'send a key with scope ingest as "Authorization: Bearer bk_…"',
    },
  })
})

test('a key without the scope is refused', async () => {
  const { token } = await door.keys.create({ workspace: 'acme', scopes: ['read', 'admin', 'sql'] })
  expect(await statusOf(door.send(message(), { authorization: `Bearer ${token}` }))).toBe('403 scope_missing')
})

test('a key in the address is refused, also beside a right one in the header', async () => {
  expect(await statusOf(door.send(message(), {}, `/v1/events?key=${door.token}`))).toBe('400 key_in_url')
})

test('a wrong key is answered before the body is read', async () => {
  let pulled = 0
  const body = new ReadableStream({ pull: () => void pulled++ }, { highWaterMark: 0 })
  await door.send(body, { authorization: 'Bearer nonsense' })
  expect(pulled).toBe(0)
})

test('another method is refused with what is allowed', async () => {
  const response = await door.app.request('/v1/events')
  expect({ status: response.status, allow: response.headers.get('allow') }).toEqual({ status: 405, allow: 'POST' })
})

test('an address nobody knows is a problem, too', async () => {
  const response = await door.app.request('/v1/../etc/passwd')
  expect({ status: response.status, type: response.headers.get('content-type') }).toEqual({
    status: 404,
    type: 'application/problem+json',
  })
})
