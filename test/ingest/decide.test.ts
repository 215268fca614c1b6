import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Bus, connectBus } from '../../adapters/bus.ts'
import type { NewKey } from '../../adapters/keys.ts'
import type { Store } from '../../adapters/store.ts'
import type { Decision } from '../../contract/decision.ts'
import { decisionId } from '../../contract/decision-id.ts'
import { decisionSchema } from '../../contract/decision-schema.ts'
import { defaultPolicy } from '../../contract/policy.ts'
import { createIngest } from '../../ingest/app.ts'
import { type Pipeline, startPipeline } from '../../pipeline/worker.ts'
import { listen } from '../../server/listen.ts'
import { openTestStore } from '../open-store.ts'
import { type Door, eventsOf, lines, message, openDoor, type Reply } from './door.ts'

/** `POST /v1/events?decide=true`, with the pipeline on a connection of its own, as in another process. */

interface Decided extends Reply {
  decision: Decision
}

let door: Door
let bus: Bus
let store: Store
let directory: string
let pipeline: Pipeline | null = null

const ndjson = { 'content-type': 'application/x-ndjson' }

const startDeciding = async () => {
  const log = pino({ level: 'silent' })
  const fixed = { bus, store, policy: defaultPolicy, log, registry: new Registry(), lanes: 1 }
  pipeline = await startPipeline({ ...fixed, clock: () => door.clock.now })
  await expect.poll(() => pipeline?.ready().lanes[0]?.held).toBe(true)
}
const stopDeciding = async () => {
  await pipeline?.stop()
  pipeline = null
}

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'baton-decide-'))
  door = await openDoor()
  bus = await connectBus({ url: door.broker.url, name: 'pipeline' })
  store = await openTestStore(directory)
})
afterAll(async () => {
  await stopDeciding()
  await store.close()
  await bus.close()
  await door.stop()
  rmSync(directory, { recursive: true, force: true })
})

/** Sends with decide=true. Five seconds: here the answer counts and not how fast it was. */
const ask = (body: object, timeout_ms = 5000, headers: Record<string, string> = {}) =>
  door.send(body, headers, `/v1/events?decide=true&timeout_ms=${timeout_ms}`)
const decided = async (response: Response) => ({ ...((await response.json()) as Decided), status: response.status })
const keyOf = async (key: NewKey) => ({ authorization: `Bearer ${(await door.keys.create(key)).token}` })

/** The decisions of an event as they stand on the stream, to the byte. */
const onStream = async (event_id: string): Promise<string[]> => {
  const found: string[] = []
  const last = await bus.lastDecisionSequence()
  if (last === 0) return found
  for await (const { stream_seq, decisions } of bus.readDecisions({ after: 0 }, new AbortController().signal)) {
    for (const one of decisions) if (one.event_id === event_id) found.push(JSON.stringify(one))
    if (stream_seq >= last) break
  }
  return found
}
const waitingCount = async () => Number(/baton_ingest_waiting (\d+)/.exec(await door.registry.metrics())?.[1])
beforeEach(async () => {
  if (pipeline === null) await startDeciding()
})

test('the answer has the receipt and the very decision that stands on the stream', async () => {
  const event = message({ conversation_id: 'very', text: 'I want to talk to a real person' })
  const response = await ask(event)
  const body = await response.text()
  const [json = ''] = await onStream(event.event_id)
  const receipt = { receipt_id: expect.any(String), accepted: 1, rejected: [], rejected_count: 0 }
  expect(response.status).toBe(200)
  expect(JSON.parse(body)).toEqual({ ...receipt, decision: JSON.parse(json) })
  expect(body.endsWith(`,"decision":${json}}`)).toBe(true)
})

test('what is answered has the form of the document', async () => {
  const { decision } = await decided(await ask(message({ text: 'I already told you, I will call my lawyer' })))
  expect(decisionSchema.parse(decision)).toEqual(decision)
})

test.each([
  ['a message that nothing is done about', message({ conversation_id: 'calm', text: 'hello' })],
  [
    "a bot's message",
    message({ conversation_id: 'bot', type: 'message.bot', text: 'How can I help?', confidence: 0.9 }),
  ],
  ['a message without an id', { ...message({ conversation_id: 'nameless' }), event_id: undefined }],
  ['a list of one', [message({ conversation_id: 'list' })]],
])('%s is answered, too', async (_, body) => {
  const { status, decision } = await decided(await ask(body))
  expect([status, decision.workspace]).toEqual([200, 'acme'])
})

test('a line and a CloudEvent are answered like an event', async () => {
  const line = await decided(await ask(message(), 5000, ndjson))
  const data = { conversation_id: 'cloud', text: 'a person please' }
  const event = { specversion: '1.0', id: 'ce-1', source: '/bot', type: 'baton.message.customer', data }
  const cloud = await decided(await ask(event, 5000, { 'content-type': 'application/cloudevents+json' }))
  expect([line.status, cloud.status, cloud.decision.event_id]).toEqual([200, 200, 'ce-1'])
})

test('a decision that comes before the acknowledgement of its event is not missed', async () => {
  const late: Bus['publishEnvelope'] = async (...envelope) => {
    const stored = await door.bus.publishEnvelope(...envelope)
    await expect.poll(() => onStream('early')).toHaveLength(1)
    return stored
  }
  const shared = {
    keys: door.keys,
    clock: () => door.clock.now,
    log: pino({ level: 'silent' }),
    registry: new Registry(),
  }
  const app = createIngest({ ...shared, bus: { ...door.bus, publishEnvelope: late } })
  const headers = { authorization: `Bearer ${door.token}`, 'content-type': 'application/json' }
  const request = { method: 'POST', headers, body: JSON.stringify(message({ event_id: 'early' })) }
  expect((await app.request('/v1/events?decide=true&timeout_ms=5000', request)).status).toBe(200)
  app.close()
})

test('messages of a conversation sent one after the other are decided in their order', async () => {
  const events = Array.from({ length: 20 }, (_, i) => message({ conversation_id: 'order', text: `${i}` }))
  const answers = await Promise.all(events.map(async (event) => decided(await ask(event))))
  const ids = events.map(({ event_id }) => event_id)
  const folded: string[] = []
  for await (const { stream_seq, decisions } of bus.readDecisions({ after: 0 }, new AbortController().signal)) {
    folded.push(...decisions.filter((one) => one.conversation_id === 'order').map((one) => one.event_id))
    if (stream_seq >= (await bus.lastDecisionSequence())) break
  }
  expect(answers.map(({ decision }) => decision.event_id)).toEqual(ids)
  expect(folded).toEqual(ids)
})

test('without a pipeline the answer is the receipt at the time-out, and the decision still comes on the stream', async () => {
  await stopDeciding()
  const event = message({ conversation_id: 'later' })
  const began = performance.now()
  const reply = await decided(await ask(event, 300))
  const took = performance.now() - began
  await startDeciding()
  await expect.poll(() => onStream(event.event_id)).toHaveLength(1)
  expect(reply).toEqual({
    status: 202,
    receipt_id: expect.any(String),
    accepted: 1,
    rejected: [],
    rejected_count: 0,
  })
  expect(took).toBeGreaterThan(290)
})

test('who does not say how long waits a quarter of a second', async () => {
  await stopDeciding()
  const began = performance.now()
  const { status } = await door.send(message(), {}, '/v1/events?decide=true')
  const took = performance.now() - began
  expect(status).toBe(202)
  expect(took).toBeGreaterThan(240)
  // the longest that somebody may ask for is five seconds
  expect(took).toBeLessThan(4500)
})

test.each([
  ['an array of two', () => ask([message({ conversation_id: 'unfit' }), message({ conversation_id: 'unfit' })])],
  ['two lines', () => door.send(lines(message(), message()), ndjson, '/v1/events?decide=true')],
  ['a rating', () => ask({ type: 'csat.submitted', conversation_id: 'unfit', score: 5 })],
  ["an agent's message", () => ask(message({ conversation_id: 'unfit', type: 'message.agent', agent_id: 'a-1' }))],
])('%s has no decision to wait for: it is told what to send, and nothing is stored', async (_, send) => {
  const before = eventsOf(await door.stored()).length
  const reply = await decided(await send())
  expect([reply.status, reply.code]).toEqual([422, 'not_one_message'])
  expect(reply.detail).toMatch(/exactly one event of type message\.customer or message\.bot/)
  expect(eventsOf(await door.stored()).length).toBe(before)
})

test.each([
  ['without its text', message({ text: undefined }), 'missing'],
  ['of no known type', { type: 'nope' }, 'unknown_type'],
  ['that is no object', [null], 'not_an_object'],
])('an event %s is refused as always', async (_, body, code) => {
  expect(await decided(await ask(body))).toMatchObject({ status: 422, code: 'all_refused', rejected: [{ code }] })
})

test.each(['0', '-1', '1.5', '5001', '1e3', 'soon', '', '99999999999'])(
  'a time-out of "%s" ms is a wrong one',
  async (ms) => {
    const reply = await decided(await door.send(message(), {}, `/v1/events?decide=true&timeout_ms=${ms}`))
    expect([reply.status, reply.code]).toEqual([400, 'timeout_ms'])
    expect(reply.detail).toContain('from 1 to 5000')
  },
)

test('decide is true, false or not said', async () => {
  const statuses = ['decide=yes', 'decide=', 'decide=false', 'timeout_ms=x'].map(
    async (query) => (await door.send(message(), {}, `/v1/events?${query}`)).status,
  )
  expect(await Promise.all(statuses)).toEqual([400, 400, 202, 202])
})

test('a key that may not send is answered nothing', async () => {
  const key = await keyOf({ workspace: 'acme', scopes: ['read'] })
  expect((await ask(message(), 5000, key)).status).toBe(403)
})

test('two workspaces that name their events alike are each answered their own', async () => {
  const key = await keyOf({ workspace: 'other', scopes: ['ingest'] })
  const event = message({ event_id: 'alike', conversation_id: 'alike' })
  const answers = await Promise.all([ask(event), ask(event, 5000, key)])
  const decisions = (await Promise.all(answers.map(decided))).map(({ decision }) => decision)
  expect(decisions.map(({ workspace }) => workspace)).toEqual(['acme', 'other'])
  expect(decisions[0]?.decision_id).not.toBe(decisions[1]?.decision_id)
})

test("another workspace's decision is not answered, not even under the same id", async () => {
  await stopDeciding()
  const event = message({ conversation_id: 'forged' })
  const reply = ask(event, 400)
  await expect.poll(waitingCount).toBe(1)
  await door.bus.connection.flush()
  const decision_id = decisionId('acme', event.event_id)
  const forged = { decision_id, workspace: 'other', conversation_id: 'forged', event_id: event.event_id }
  await bus.publishDecisions(7, 1, [forged as Decision])
  expect((await reply).status).toBe(202)
})

test('a resend is answered with the decision that was made, and none is made twice', async () => {
  const event = message({ conversation_id: 'resend', text: 'a person please' })
  const first = await decided(await ask(event))
  for (let i = 0; i < 5; i++) await ask(message({ conversation_id: 'between' }))
  const again = await decided(await ask(event))
  expect(again).toEqual({ ...first, receipt_id: expect.any(String), duplicates: 1 })
  expect(await onStream(event.event_id)).toHaveLength(1)
})

test('an id that is used again for another message is not answered with the decision of the first', async () => {
  const event = message({ conversation_id: 'reused', text: 'a person please' })
  await decided(await ask(event))
  const response = await ask({ ...event, text: 'delete my account' })
  expect(response.status).toBe(422)
  expect(await response.json()).toMatchObject({ rejected: [{ code: 'idempotency_conflict' }] })
})

test('a resend while the first still waits: both are answered the same', async () => {
  const event = message({ conversation_id: 'twice' })
  const [first, second] = await Promise.all([decided(await ask(event)), decided(await ask(event))])
  expect(first.decision).toEqual(second.decision)
})

test('a message that came in a batch before cannot be found again: the answer is the receipt', async () => {
  const event = message({ conversation_id: 'batch' })
  await door.send([event, message({ conversation_id: 'batch' })])
  await expect.poll(() => onStream(event.event_id)).toHaveLength(1)
  expect((await ask(event, 200)).status).toBe(202)
})

test('a client that hangs up waits no longer', async () => {
  await stopDeciding()
  const server = await listen('127.0.0.1', 0)
  server.serve(door.app.fetch as never)
  const body = JSON.stringify(message())
  const socket = connect(server.port, '127.0.0.1').on('error', () => {})
  const head = `Host: x\r\nAuthorization: Bearer ${door.token}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}`
  socket.write(`POST /v1/events?decide=true&timeout_ms=5000 HTTP/1.1\r\n${head}\r\n\r\n${body}`)
  await expect.poll(waitingCount).toBe(1)
  socket.destroy()
  await expect.poll(waitingCount).toBe(0)
  await server.close(100)
})

test('a thousand requests that wait in vain leave nothing behind', async () => {
  await stopDeciding()
  const askInVain = () => ask(message({ conversation_id: 'vain' }), 400)
  const statuses = (await Promise.all(Array.from({ length: 1000 }, askInVain))).map(({ status }) => status)
  const metrics = await door.registry.metrics()
  expect(new Set(statuses)).toEqual(new Set([202]))
  expect(metrics).toMatch(/baton_ingest_waiting 0\n/)
  expect(metrics).toMatch(/baton_ingest_in_flight_bytes 0\n/)
})

test('a broker that is away is 503 at once, and nobody waits', async () => {
  const own = await openDoor()
  await own.broker.kill()
  await expect.poll(() => own.bus.connected()).toBe(false)
  const reply = await decided(await own.send(message(), {}, '/v1/events?decide=true&timeout_ms=5000'))
  expect([reply.status, reply.code]).toEqual([503, 'broker_away'])
  await own.stop()
})

test('a broker that goes away before it confirms is 503, and nobody waits any longer', async () => {
  const own = await openDoor({ bus: { publish_timeout_ms: 200 } })
  await own.broker.freeze()
  const reply = await decided(await own.send(message(), {}, '/v1/events?decide=true&timeout_ms=5000'))
  expect([reply.status, reply.code]).toEqual([503, 'broker_away'])
  expect(await own.registry.metrics()).toMatch(/baton_ingest_waiting 0\n/)
  own.broker.thaw()
  await own.stop()
})

test('when too many wait the next is answered with its receipt at once', async () => {
  const own = await openDoor({ limits: { waiting_count: 2 } })
  const send = () => own.send(message(), {}, '/v1/events?decide=true&timeout_ms=1000')
  const waiting = [send(), send()]
  await expect.poll(() => own.registry.metrics()).toMatch(/baton_ingest_waiting 2\n/)
  const began = performance.now()
  const statuses = [(await send()).status, ...(await Promise.all(waiting)).map(({ status }) => status)]
  expect(statuses).toEqual([202, 202, 202])
  expect(performance.now() - began).toBeGreaterThan(500)
  expect(await own.registry.metrics()).toMatch(/baton_ingest_decisions_total\{result="crowded"\} 1\n/)
  await own.stop()
})

test('a door that closes answers who waits with the receipt, and lets nobody wait any more', async () => {
  const own = await openDoor()
  const send = () => own.send(message(), {}, '/v1/events?decide=true&timeout_ms=5000')
  const waiting = send()
  await expect.poll(() => own.registry.metrics()).toMatch(/baton_ingest_waiting 1\n/)
  const began = performance.now()
  own.app.close()
  expect([(await waiting).status, (await send()).status]).toEqual([202, 202])
  expect(performance.now() - began).toBeLessThan(4500)
  await own.stop()
})
