import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { connectBus } from '../../adapters/bus.ts'
import { shardOf } from '../../contract/envelope.ts'
import type { Notice } from '../../contract/notice.ts'
import { startTestBroker } from '../start-broker.ts'
import { startChild } from './child.ts'
import { seeded } from './load.ts'

/** Killed while one deadline after the other passes: nobody writes, only the clock goes on. */

const conversations = Array.from({ length: 120 }, (_, i) => `c-${i}`)
/** The first failure is due after so long, the last one ten seconds later. */
const firstMs = 1500
const lastMs = 11_500

test('after kill -9 at any moment every failure is told, and none twice', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'baton-kill-clock-'))
  const broker = await startTestBroker()
  const bus = await connectBus({ url: broker.url, name: 'test' })
  const options = { url: broker.url, directory, clock: 0, limits: { snapshot_ms: 200, batch_ms: 40 } }
  const began = Date.now()
  for (const [i, conversation_id] of conversations.entries()) {
    const occurred_at = new Date(began - 60_000 + firstMs + ((lastMs - firstMs) * i) / conversations.length)
    const event = { type: 'handoff.requested', by: 'bot', conversation_id, event_id: `e-${i}`, occurred_at }
    const envelope = { workspace: 'acme', received_at: began, kind: 'events' as const, lines: [JSON.stringify(event)] }
    await bus.publishEnvelope(shardOf('acme', conversation_id), envelope, event.event_id)
  }
  const random = seeded(5)
  let kills = 0
  // on a busy machine a start takes long, and the last deadlines pass meanwhile
  while (kills < 5 || Date.now() < began + lastMs) {
    const child = startChild(options)
    await child.held()
    await sleep(random() * 900)
    await child.kill()
    kills++
  }
  const last = startChild(options)
  await last.idle()
  await sleep(1500)
  await last.stop()

  const told: Notice[] = []
  const end = await bus.lastDecisionSequence()
  for await (const { stream_seq, said } of bus.readDecisions({ after: 0 }, new AbortController().signal)) {
    told.push(...said.filter((one): one is Notice => 'notice_id' in one))
    if (stream_seq >= end) break
  }
  const clocks = (await bus.eventsState()).last_seq - conversations.length
  console.log(`killed ${kills} times, ${told.length} notices, ${clocks} times the clock on the stream`)
  await bus.close()
  await broker.stop()
  rmSync(directory, { recursive: true, force: true })
  expect(told.map(({ conversation_id }) => conversation_id).sort()).toEqual([...conversations].sort())
  expect(kills).toBeGreaterThan(4)
}, 60_000)
