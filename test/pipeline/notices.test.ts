import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SHARD_COUNT } from '../../contract/envelope.ts'
import type { MetricDefinition } from '../../contract/metric.ts'
import type { Notice } from '../../contract/notice.ts'
import { defaultPolicy, type Policy } from '../../contract/policy.ts'
import type { Ghost } from '../../contract/row.ts'
import { loadMetrics, measure } from '../../queries/measure.ts'
import { createLoad } from '../faults/load.ts'
import { metricsDirectory } from '../queries/rows.ts'
import { startTestPipeline, type TestPipeline } from './start-pipeline.ts'

/** Notices as a reader of the stream hears them: a real broker, the whole pipeline, the wall clock. */

let pipeline: TestPipeline
const policy: Policy = { ...defaultPolicy, mode: 'observe', default_eta_seconds: 2, eta_grace_seconds: 0 }

beforeAll(async () => {
  pipeline = await startTestPipeline({ policy })
})
afterAll(() => pipeline.stop())

const send: TestPipeline['send'] = (...event) => pipeline.send(...event)
const until: TestPipeline['until'] = (...condition) => pipeline.until(...condition)
const kindsOf = (conversation_id: string) => pipeline.ghostsOf(conversation_id).map(({ notice }) => notice.ghost)
const isTold = (conversation_id: string, ghost: Ghost) => pipeline.delayOf(conversation_id, ghost) !== undefined
const delaysOf = (ids: string[], ghost: Ghost) => ids.map((id) => pipeline.delayOf(id, ghost) as number)
const moment = { text: 'One moment please.' }

const KNOWN_MS = 500
/** Two seconds are promised, `npm run bench:notices` holds them to it; the rest is for a machine that is busy. The clock strikes again after five. */
const LATE_MS = 4500

const failures: Record<Ghost, () => Promise<unknown>> = {
  async never_requested() {
    await send('c-never_requested', 'message.bot', { text: 'I am connecting you with an agent now.' }, 58_500)
  },
  async no_one_there() {
    await pipeline.sendStatus('a-1', 'offline')
    await send('c-no_one_there', 'handoff.requested', { by: 'bot' })
    await send('c-no_one_there', 'handoff.promised', { kind: 'transfer', text: 'Ann is coming', eta_seconds: 60 })
  },
  async assigned_offline() {
    await pipeline.sendStatus('a-2', 'offline')
    await send('c-assigned_offline', 'handoff.requested', { by: 'bot' })
    await send('c-assigned_offline', 'handoff.accepted', { agent_id: 'a-2' })
  },
  async silent() {
    await send('c-silent', 'handoff.requested', { by: 'bot' }, 58_700)
  },
  async unanswered() {
    await send('c-unanswered', 'handoff.requested', { by: 'bot' })
    await send('c-unanswered', 'message.bot', moment)
  },
  async looped() {
    await send('c-looped', 'handoff.requested', { by: 'bot' })
    await send('c-looped', 'handoff.returned', { to: 'bot' })
    await send('c-looped', 'handoff.requested', { by: 'bot' })
  },
}

test.each(Object.keys(failures) as Ghost[])('%s is told soon after its deadline, and not before', async (ghost) => {
  await failures[ghost]()
  await until(() => isTold(`c-${ghost}`, ghost))
  const delay = pipeline.delayOf(`c-${ghost}`, ghost) as number
  console.log(`${ghost}: ${delay} ms after its deadline`)
  expect([delay >= 0, delay <= LATE_MS]).toEqual([true, true])
})

test('a callback that nobody keeps is told in time, also when the conversation has left memory by then', async () => {
  const ids = Array.from({ length: 40 }, (_, i) => `c-callback-${i}`)
  await pipeline.halt()
  await pipeline.begin({ limits: { conversations: 1, tidy_ms: 300 } })
  // with its grace of a quarter of an hour it is missed in eight seconds
  const callback_at = new Date(Date.now() - 892_000).toISOString()
  for (const id of ids) {
    await send(id, 'handoff.requested', { by: 'bot' })
    await send(id, 'handoff.promised', { kind: 'callback', text: 'In a moment.', callback_at })
  }
  await until(() => (pipeline.ready().lanes[0]?.conversations ?? 99) <= SHARD_COUNT)
  await until(() => ids.every((id) => isTold(id, 'unanswered')), 20_000)
  const delays = delaysOf(ids, 'unanswered')
  console.log(`callbacks, from the shelf: slowest ${Math.max(...delays)} ms`)
  expect([Math.min(...delays) >= 0, Math.max(...delays) <= LATE_MS]).toEqual([true, true])
  await pipeline.halt()
  await pipeline.begin()
})

test('a restart tells nothing again, and what came due meanwhile is told by the next one', async () => {
  await send('c-late', 'handoff.requested', { by: 'bot' })
  await send('c-late', 'message.bot', moment)
  await sleep(300)
  await pipeline.halt()
  await sleep(2500)
  await pipeline.begin()
  await until(() => isTold('c-late', 'unanswered'))
  await sleep(1500)
  const ids = pipeline.heard.map(({ notice }) => notice.notice_id)
  expect(ids.length).toBe(new Set(ids).size)
  expect(kindsOf('c-late')).toEqual(['unanswered'])
})

test('what comes due while the broker is away is told when it is back, once', async () => {
  await send('c-away', 'handoff.requested', { by: 'bot' })
  await send('c-away', 'message.bot', moment)
  await sleep(500)
  await pipeline.broker.kill()
  await sleep(2500)
  const before = kindsOf('c-away').length
  await pipeline.broker.restart()
  await until(() => isTold('c-away', 'unanswered'), 20_000)
  await sleep(6000)
  expect([before, kindsOf('c-away')]).toEqual([0, ['unanswered']])
})

test('an agent who asks for what is known is answered at once, before anything goes into the database', async () => {
  await pipeline.halt()
  await pipeline.begin({ limits: { batch_ms: 60_000 } })
  const delays: number[] = []
  for (let i = 0; i < 20; i++) {
    const id = `c-known-${i}`
    await send(id, 'message.customer', { text: `My order A10${i}3 is broken` })
    await send(id, 'handoff.requested', { by: 'bot' })
    await sleep(30)
    const began = Date.now()
    await send(id, 'message.agent', { agent_id: 'a-1', text: 'Hi! Could I have your order number, please?' })
    const isAnswer = ({ notice }: { notice: Notice }) =>
      notice.type === 'fact.already_known' && notice.conversation_id === id
    await until(() => pipeline.heard.some(isAnswer))
    delays.push((pipeline.heard.find(isAnswer)?.at as number) - began)
  }
  delays.sort((a, b) => a - b)
  console.log(`known facts: median ${delays[10]} ms, slowest ${delays[19]} ms`)
  expect(pipeline.ready().lanes[0]?.waiting_rows).toBeGreaterThan(0)
  // `npm run bench:notices` holds it to 100 ms; this is for a machine that is busy
  expect(delays[10]).toBeLessThanOrEqual(KNOWN_MS)
  await pipeline.halt()
  await pipeline.begin()
})

test('every notice is a row, once, and the metric says how late they were', async () => {
  const ids = () => pipeline.store.query<{ id: string }>('SELECT notice_id AS id FROM notices ORDER BY id')
  await until(() => pipeline.ready().lanes[0]?.waiting_rows === 0)
  const rows = await ids()
  expect(rows.map(({ id }) => id)).toEqual(pipeline.heard.map(({ notice }) => notice.notice_id).sort())
  const metric = (await loadMetrics(metricsDirectory)).find(({ name }) => name === 'notice_delay') as MetricDefinition
  const params = { workspace: 'acme', from: Date.now() - 3_600_000, to: Date.now() + 1000 }
  const delays = (await measure(pipeline.store, metric, params)).rows
  expect(delays.map(({ kind }) => kind)).toEqual(Object.keys(failures).sort())
  console.log(delays.map((row) => `${row.kind} ${row.delay_p50_ms} ms`).join(', '))
})

test('they are in time also while thousands of other events go through', async () => {
  const load = createLoad({ bus: pipeline.bus, seed: 3, workspace: 'busy', from: Date.now() })
  let isOver = false
  const flowing = (async () => {
    for (; !isOver; await sleep(20)) {
      await load.publish(100)
      // no more than this machine can take: what waits behind a backlog is late by that
      const last = await send('c-pace', 'message.customer', { text: 'Hello' })
      await until(() => pipeline.decided.has(last))
    }
  })()
  const ids = Array.from({ length: 30 }, (_, i) => `c-busy-${i}`)
  for (const id of ids) {
    await send(id, 'handoff.requested', { by: 'bot' })
    await send(id, 'message.bot', moment)
    await sleep(50)
  }
  await until(() => ids.every((id) => isTold(id, 'unanswered')))
  isOver = true
  await flowing
  const delays = delaysOf(ids, 'unanswered')
  console.log(`beside ${load.acknowledged.size} other events: slowest ${Math.max(...delays)} ms`)
  expect(Math.max(...delays)).toBeLessThanOrEqual(LATE_MS)
})
