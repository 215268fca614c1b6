import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { HEAD_LENGTH } from '../../contract/dead-letter.ts'
import { RAW_BYTES } from '../../contract/raw.ts'
import type { DeadLetterRow } from '../../contract/row.ts'
import { insertRows } from './rows.ts'
import { startDashboard, type TestDashboard } from './start-dashboard.ts'

/** Dead letters looked at, corrected and sent again through the door that refused them. */

let dashboard: TestDashboard
let app: TestDashboard['app']
let workspace: string
let tokens: { admin: string; read: string }
let count = 0

beforeAll(async () => {
  dashboard = await startDashboard()
  ;({ app } = await dashboard.beside({ open: false }))
})
afterAll(async () => {
  app.close()
  await dashboard.stop()
})
beforeEach(async () => {
  workspace = `acme-${++count}`
  const admin = await dashboard.keys.create({ workspace, scopes: ['admin'], name: 'help desk' })
  const read = await dashboard.keys.create({ workspace, scopes: ['read'] })
  tokens = { admin: admin.token, read: read.token }
})

const letter = (fields: Partial<DeadLetterRow>): DeadLetterRow => ({
  ...{ workspace, dead_letter_id: `${++count}-0`, received_at: Date.now() - 60_000 + count, stream_seq: count },
  ...{ source: 'ingest', code: 'missing', path: '/conversation_id', message: 'required', event_id: 'e-1' },
  ...{ raw: '{"type":"message.customer","text":"Hello","event_id":"e-1"}' },
  ...fields,
})
const keep = async (...letters: Partial<DeadLetterRow>[]): Promise<DeadLetterRow[]> => {
  const rows = letters.map(letter)
  await insertRows(dashboard.store, 'dead_letters', rows)
  return rows
}
const ask = async (method: string, path: string, body?: object, token = tokens.admin) => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
  const response = await app.request(`/v1/dead-letters${path}`, init)
  return { status: response.status, ...(await response.json()) }
}
const list = (query = '') => ask('GET', query, undefined, tokens.read)
const mended = { type: 'message.customer', text: 'Hello', event_id: 'e-1', conversation_id: 'c-1' }
const lastSequence = async () => (await dashboard.bus.eventsState()).last_seq

test('letters are listed newest first, with their reasons counted, and nobody else sees them', async () => {
  const [first, second] = await keep({}, { code: 'bad_time', raw: 'x'.repeat(RAW_BYTES) })
  await insertRows(dashboard.store, 'dead_letters', [letter({ workspace: 'other' })])
  const { reasons, dead_letters } = await list()
  expect(dead_letters.map((one: { dead_letter_id: string }) => one.dead_letter_id)).toEqual([
    second?.dead_letter_id,
    first?.dead_letter_id,
  ])
  expect(dead_letters[0]).toMatchObject({ is_cut: true, outcome: '', done_at: '', code: 'bad_time' })
  expect(reasons.map((one: object) => Object.values(one).slice(1, 4))).toEqual([
    ['bad_time', 1, 1],
    ['missing', 1, 1],
  ])
})

test('of a long letter the list has the beginning, and all of it is there for who asks for it', async () => {
  const raw = JSON.stringify({ ...mended, text: `é${'x'.repeat(12_000)}` })
  const [kept] = await keep({ raw })
  const { dead_letters } = await list()
  expect(dead_letters[0]).toMatchObject({ raw: raw.slice(0, HEAD_LENGTH), raw_bytes: raw.length + 1, is_cut: false })
  expect(await list(`/${kept?.dead_letter_id}`)).toMatchObject({ status: 200, raw, is_cut: false })
  const other = await dashboard.keys.create({ workspace: 'globex', scopes: ['read'] })
  expect((await ask('GET', `/${kept?.dead_letter_id}`, undefined, other.token)).status).toBe(404)
})

test('a letter that is corrected goes to the broker as one event, and is done', async () => {
  const [kept] = await keep({})
  const before = await lastSequence()
  const answer = await ask('POST', `/${kept?.dead_letter_id}/replay`, { event: mended })
  expect(answer).toMatchObject({ status: 200, event_id: 'e-1', receipt: { accepted: 1, rejected_count: 0 } })
  const [message] = await read(before, 1)
  expect(message).toMatchObject({ workspace, kind: 'events' })
  expect(JSON.parse(message?.lines[0] ?? '')).toMatchObject(mended)
  const { dead_letters } = await list()
  expect(dead_letters[0]).toMatchObject({ outcome: 'sent_again', sent_event_id: 'e-1' })
  expect(dead_letters[0].done_by).toContain('help desk')
  expect((await list('?state=open')).dead_letters).toEqual([])
  expect((await list('?state=done')).dead_letters).toHaveLength(1)
})

async function read(after: number, most: number) {
  const ending = new AbortController()
  const all = []
  for await (const message of dashboard.bus.readEnvelopes([0, 1, 2, 3], after, ending.signal)) {
    all.push(message)
    if (all.length === most) break
  }
  ending.abort()
  return all
}

test('a correction that is still wrong is refused with its place, reaches nobody, and leaves the letter open', async () => {
  const [kept] = await keep({})
  const before = await lastSequence()
  const { conversation_id: _, ...event } = mended
  const answer = await ask('POST', `/${kept?.dead_letter_id}/replay`, { event })
  expect(answer).toMatchObject({ status: 422, code: 'event_refused', faults: [{ path: '/event/conversation_id' }] })
  expect(await lastSequence()).toBe(before)
  expect((await list('?state=open')).dead_letters).toHaveLength(1)
})

test('an event without an id is known by what it says', async () => {
  const [kept] = await keep({})
  const { event_id: _, ...event } = mended
  const answer = await ask('POST', `/${kept?.dead_letter_id}/replay`, { event })
  expect(answer.event_id).toMatch(/^derived-[0-9a-f]{32}$/)
})

test('a letter is set aside without being sent', async () => {
  const [kept] = await keep({})
  const before = await lastSequence()
  expect((await ask('POST', `/${kept?.dead_letter_id}/set-aside`)).status).toBe(200)
  expect(await lastSequence()).toBe(before)
  const { reasons, dead_letters } = await list()
  expect([dead_letters[0].outcome, reasons[0].open_count, reasons[0].letter_count]).toEqual(['set_aside', 0, 1])
})

test('who may only read may look, and not send', async () => {
  const [kept] = await keep({})
  expect((await list()).dead_letters).toHaveLength(1)
  for (const what of ['replay', 'set-aside'])
    expect((await ask('POST', `/${kept?.dead_letter_id}/${what}`, { event: mended }, tokens.read)).status).toBe(403)
})

test("another workspace's letter is unknown", async () => {
  const [kept] = await keep({ workspace: 'other' })
  for (const id of [kept?.dead_letter_id, '1-1', "1' OR 1"])
    expect((await ask('POST', `/${encodeURIComponent(id ?? '')}/replay`, { event: mended })).status).toBe(404)
})

test('letters are asked for by reason and state, and nothing else', async () => {
  await keep({}, { code: 'bad_time' })
  expect((await list('?code=bad_time')).dead_letters).toHaveLength(1)
  expect((await list('?limit=1')).dead_letters).toHaveLength(1)
  for (const query of ['?state=lost', '?limit=0', '?limit=1000']) expect((await list(query)).status).toBe(400)
})

test('while the broker is away nothing is marked as done', async () => {
  const [kept] = await keep({})
  const { app: cut } = await dashboard.beside({
    send: async () => new Response('{"detail":"the broker does not answer"}', { status: 503 }),
  })
  const headers = { host: '127.0.0.1', 'content-type': 'application/json' }
  const path = `/v1/dead-letters/${kept?.dead_letter_id}/replay?workspace=${workspace}`
  const answer = await cut.request(path, { method: 'POST', headers, body: JSON.stringify({ event: mended }) })
  expect(answer.status).toBe(503)
  expect((await list('?state=open')).dead_letters).toHaveLength(1)
  cut.close()
})
