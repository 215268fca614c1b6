import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Bus, connectBus } from '../../../adapters/bus.ts'
import { openWebhooks, type Webhooks } from '../../../adapters/webhooks.ts'
import type { Decision } from '../../../contract/decision.ts'
import type { Said } from '../../../contract/notice.ts'
import { HORIZON_MS } from '../../../pipeline/webhooks/queue.ts'
import { type SendDecisions, startSendingDecisions } from '../../../pipeline/webhooks/webhooks.ts'
import { factNotice, ghostNotice } from '../../dashboard/rows.ts'
import { startTestBroker, type TestBroker } from '../../start-broker.ts'
import { type ReceiverServer, startReceiver } from '../alerts/receiver-server.ts'
import { decisionOf } from './decisions.ts'

/** Decisions on a real stream, sent to real receivers. */
let broker: TestBroker
let bus: Bus
let webhooks: Webhooks
let server: ReceiverServer
let other: ReceiverServer
let registry: Registry
let logged: string
let sender: SendDecisions | null
let cause = 0
let ahead_ms: number
const usual = ['offer_human', 'escalate', 'escalate_urgent'] as const

beforeEach(async () => {
  broker = await startTestBroker()
  bus = await connectBus({ url: broker.url, name: 'test' })
  webhooks = await openWebhooks(bus, Date.now)
  server = await startReceiver()
  other = await startReceiver()
  logged = ''
  ahead_ms = 0
  sender = null
})
afterEach(async () => {
  await sender?.stop()
  webhooks.close()
  await bus.close()
  await Promise.all([server.close(), other.close(), broker.stop()])
})

const keep = (line: string): void => {
  logged += line
}
const start = (allowed = ['127.0.0.1']) => {
  registry = new Registry()
  const log = pino({ level: 'trace' }, { write: keep })
  const holder = { owner: crypto.randomUUID(), host: 'here', pid: 1, started_at: 1 }
  sender = startSendingDecisions({
    bus,
    allowed,
    clock: () => Date.now() + ahead_ms,
    log,
    registry,
    holder,
    lease_ms: 1000,
  })
}
const set = async (
  url = server.url,
  workspace = 'acme',
  actions: Decision['action'][] = [...usual],
  notices: boolean = false,
) => (await webhooks.set(workspace, { url, actions, notices }, 'ann'))?.secret as string
const decide = (...said: Said[]) => bus.publishDecisions(0, ++cause, said)
const until = async (isIt: () => boolean | Promise<boolean>, limit_ms = 14_000) => {
  const began = performance.now()
  while (!(await isIt())) {
    if (performance.now() - began > limit_ms) throw new Error(`it did not come to that; the log: ${logged}`)
    await sleep(10)
  }
}
const arrived = ({ received }: ReceiverServer = server) => received.map(({ headers }) => headers['webhook-id'])
const count = async (name: string): Promise<Record<string, number>> => {
  const { values = [] } = (await registry.getSingleMetric(name)?.get()) ?? {}
  return Object.fromEntries(values.map(({ labels, value }) => [Object.values(labels)[0], value]))
}
const dropped = () => count('baton_decision_webhook_dropped_total')

test('a decision arrives as it stands on the stream, signed for the independent implementation', async () => {
  const secret = await set()
  start()
  const decision = decisionOf('d_1')
  await decide(decision)
  await until(() => server.received.length === 1)
  const [{ body, headers }] = server.received as [ReceiverServer['received'][number]]
  expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual({
    ...{ type: 'decision.made', timestamp: decision.decided_at, data: decision },
  })
  expect(headers['webhook-id']).toBe('d_1')
})

test('a notice arrives as it stands on the stream where notices are wanted, under its own type and id, signed the same', async () => {
  const secret = await set(server.url, 'acme', [...usual], true)
  start()
  const notices = [ghostNotice({ notice_id: 'n_1' }), factNotice({ notice_id: 'n_2' })]
  await decide(...notices)
  await until(() => server.received.length === 2)
  const verified = server.received.map(({ body, headers }) =>
    new Webhook(secret).verify(body, headers as Record<string, string>),
  )
  expect(verified).toEqual(notices.map((data) => ({ type: data.type, timestamp: data.noticed_at, data })))
  expect(arrived()).toEqual(['n_1', 'n_2'])
})

test('where nobody asked for notices none is sent, and none of another workspace ever', async () => {
  await set()
  await set(other.url, 'globex', [...usual], true)
  start()
  await decide(
    ghostNotice({ notice_id: 'n_1' }),
    decisionOf('d_1'),
    ghostNotice({ notice_id: 'n_2', workspace: 'globex' }),
  )
  await until(() => arrived().length === 1 && arrived(other).length === 1)
  await sleep(200)
  expect([arrived(), arrived(other)]).toEqual([['d_1'], ['n_2']])
})

test('a notice waits for the decision before it, and the decision after it for the notice', async () => {
  await set(server.url, 'acme', [...usual], true)
  server.answer(503, 200, 503, 200)
  start()
  await decide(decisionOf('d_1'), ghostNotice({ notice_id: 'n_1', conversation_id: 'c-1' }), decisionOf('d_2'))
  await until(() => arrived().length === 5)
  expect(arrived()).toEqual(['d_1', 'd_1', 'n_1', 'n_1', 'd_2'])
})

test('after a restart a notice that arrived is not sent again', async () => {
  await set(server.url, 'acme', [...usual], true)
  start()
  await decide(ghostNotice({ notice_id: 'n_1' }))
  // stopped while the answer is on its way it would, rightly, be sent again
  await until(async () => ((await webhooks.place('acme'))?.done_seq ?? 0) > 0)
  await sender?.stop()
  await decide(ghostNotice({ notice_id: 'n_2' }))
  start()
  await until(() => arrived().includes('n_2'))
  await sleep(300)
  expect(arrived()).toEqual(['n_1', 'n_2'])
})

test("only the workspace's own decisions are sent, and only of the actions it wants", async () => {
  await set()
  await set(other.url, 'globex', ['continue'])
  start()
  await decide(
    ...[decisionOf('d_1', { action: 'continue' }), decisionOf('d_2', { action: 'offer_human' })],
    ...[decisionOf('d_3', { workspace: 'globex', action: 'continue' }), decisionOf('d_4', { workspace: 'globex' })],
    ...[decisionOf('d_5', { workspace: 'initech' }), decisionOf('d_6')],
  )
  await until(() => arrived().length === 2 && arrived(other).length === 1)
  await sleep(200)
  expect([arrived(), arrived(other)]).toEqual([['d_2', 'd_6'], ['d_3']])
})

test('who wants notices alone gets no decision', async () => {
  await set(server.url, 'acme', [], true)
  start()
  await decide(decisionOf('d_1'), ghostNotice({ notice_id: 'n_1' }), decisionOf('d_2'))
  await until(() => arrived().includes('n_1'))
  await sleep(200)
  expect(arrived()).toEqual(['n_1'])
})

test('what was decided before the webhook was set is not sent', async () => {
  await decide(decisionOf('d_1'))
  await set()
  start()
  await decide(decisionOf('d_2'))
  await until(() => arrived().includes('d_2'))
  expect(arrived()).toEqual(['d_2'])
})

test('a webhook that is set while decisions are sent to another begins with the next decision', async () => {
  await set()
  start()
  await decide(decisionOf('d_1'))
  await until(() => arrived().length === 1)
  await set(other.url, 'globex')
  await decide(decisionOf('d_2', { workspace: 'globex' }))
  await until(() => arrived(other).length === 1)
  expect(await dropped()).toEqual({})
})

test('of one conversation the order is kept, also when the first is not taken at once', async () => {
  await set()
  server.answer(503, 200)
  start()
  await decide(decisionOf('d_1'), decisionOf('d_2'))
  await decide(decisionOf('d_3'))
  await until(() => arrived().length === 4)
  expect(arrived()).toEqual(['d_1', 'd_1', 'd_2', 'd_3'])
})

test('a receiver that hangs holds nobody up: not the stream, not another workspace', async () => {
  await set()
  await set(other.url, 'globex')
  server.answer(() => {})
  start()
  for (let i = 0; i < 20; i++) await decide(decisionOf(`d_${i}`, { conversation_id: `c-${i}` }))
  await until(() => server.received.length === 8)
  await decide(decisionOf('d_other', { workspace: 'globex' }))
  await until(() => arrived(other).length === 1)
  // all of them hang still: the first gets its fifteen seconds before the next is tried
  expect(server.received).toHaveLength(8)
})

test('after a restart only what had not arrived is sent, under the id it had', async () => {
  await set()
  server.answer((response) => {
    response.writeHead(200).end()
    server.answer(503)
  })
  start()
  await decide(decisionOf('d_1', { conversation_id: 'c-1' }))
  await until(() => arrived().length === 1)
  await decide(decisionOf('d_2', { conversation_id: 'c-2' }))
  await until(() => arrived().length === 2)
  await sender?.stop()
  await decide(decisionOf('d_3', { conversation_id: 'c-3' }))
  server.answer(200)
  start()
  await until(() => arrived().length === 4)
  await sleep(300)
  expect(arrived().slice(2).sort()).toEqual(['d_2', 'd_3'])
})

test('after a crash what was sent and not written down is sent again under its id, and nothing is left out', async () => {
  await set()
  start()
  await decide(decisionOf('d_1'), decisionOf('d_2'))
  await until(() => arrived().length === 2)
  const { sender: crashed, place } = { sender, place: await webhooks.place('acme') }
  await crashed?.stop()
  const places = await bus.bucket('webhook_places')
  // as it stood before the two were sent
  if (place === null) await places.purge(Buffer.from('acme').toString('base64url'))
  else await webhooks.savePlace('acme', { ...place, done_seq: 0, settled: [] })
  start()
  await decide(decisionOf('d_3'))
  await until(() => arrived().length === 5)
  expect(arrived()).toEqual(['d_1', 'd_2', 'd_1', 'd_2', 'd_3'])
})

test('what was not taken for twelve hours is given up, counted and said', async () => {
  await set()
  server.answer(503)
  start()
  await decide(decisionOf('d_1'), decisionOf('d_2'))
  await until(() => arrived().length === 1)
  ahead_ms = HORIZON_MS
  await until(async () => (await dropped()).given_up === 2)
  expect(logged).toContain('"reason":"given_up"')
})

test('of two workers one sends, and the other goes on when it is gone', async () => {
  await set()
  start()
  await decide(decisionOf('d_1'))
  await until(() => arrived().length === 1)
  const first = sender
  start()
  await decide(decisionOf('d_2'))
  await until(() => arrived().length === 2)
  await first?.stop()
  await decide(decisionOf('d_3'))
  await until(() => arrived().length === 3)
  expect(arrived()).toEqual(['d_1', 'd_2', 'd_3'])
})

test('what is on its way when a worker stops is sent once', async () => {
  await set()
  server.answer((response) => setTimeout(() => response.writeHead(204).end(), 300))
  start()
  await decide(decisionOf('d_1'))
  await until(() => arrived().length === 1)
  await sender?.stop()
  start()
  await decide(decisionOf('d_2'))
  await until(() => arrived().length >= 2)
  expect(arrived()).toEqual(['d_1', 'd_2'])
})

test('an address inside the house is not reached, and what was for it is counted and said', async () => {
  await set()
  start([])
  await decide(decisionOf('d_1'))
  await until(async () => (await dropped()).blocked === 1)
  expect(arrived()).toEqual([])
  expect(logged).toContain('inside the house')
})

test('a redirect is not followed', async () => {
  await set()
  server.answer((response) => response.writeHead(307, { location: other.url }).end())
  start()
  await decide(decisionOf('d_1'))
  await until(async () => (await dropped()).refused === 1)
  expect(arrived(other)).toEqual([])
})

test('an endless answer is read up to its limit, and what it said counts', async () => {
  await set()
  server.answer((response) => {
    response.writeHead(200)
    const pour = () => {
      while (!response.destroyed && response.write(Buffer.alloc(16_384)));
    }
    response.on('drain', pour)
    pour()
  })
  start()
  await decide(decisionOf('d_1'), decisionOf('d_2'))
  await until(() => arrived().length === 2)
  expect(await dropped()).toEqual({})
})

test('while one secret takes the place of another, both verify; then the new one alone', async () => {
  const old = await set()
  const secret = (await webhooks.renewSecret('acme', 'ann'))?.secret as string
  start()
  await decide(decisionOf('d_1'))
  await until(() => arrived().length === 1)
  const [{ body, headers }] = server.received as [ReceiverServer['received'][number]]
  expect(secret).not.toBe(old)
  for (const one of [old, secret])
    expect(() => new Webhook(one).verify(body, headers as Record<string, string>)).not.toThrow()
})

test('another address is used as soon as it is set, also for what waits', async () => {
  await set()
  server.answer(503)
  start()
  await decide(decisionOf('d_1'))
  await until(() => arrived().length >= 1)
  await set(other.url)
  await until(() => arrived(other).length === 1)
  expect(arrived(other)).toEqual(['d_1'])
})

test('once it is taken away nothing more is sent, and what waited is counted', async () => {
  await set()
  server.answer(503)
  start()
  await decide(decisionOf('d_1'), decisionOf('d_2'))
  await until(() => arrived().length === 1)
  await webhooks.remove('acme')
  await until(async () => (await dropped()).removed === 2)
})

test('a broker that was away for a while costs no decision', async () => {
  await set()
  start()
  await decide(decisionOf('d_1'))
  await until(() => arrived().length === 1)
  await broker.kill()
  await broker.restart()
  await until(async () =>
    decide(decisionOf('d_2')).then(
      () => true,
      () => false,
    ),
  )
  await until(() => arrived().includes('d_2'), 15_000)
})

test('no secret is ever in the log', async () => {
  const secret = await set()
  server.answer(503, 400, 200)
  start()
  await decide(decisionOf('d_1'), decisionOf('d_2'), decisionOf('d_3'))
  await until(() => arrived().length === 4)
  expect(logged).toContain('sent again')
  expect(logged).not.toContain(secret.slice(6))
})
