/**
 * npm run bench:notices: how long after its deadline a failed handoff is told, by kind of failure, and how long after an
 * agent's question the answer that is known already. Real broker, real database, the whole pipeline in this process, the wall clock.
 * Exit 1 when a must is missed.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openStore } from '../adapters/store.ts'
import { defaultPolicy } from '../contract/policy.ts'
import type { Ghost } from '../contract/row.ts'
import { startTestPipeline } from '../test/pipeline/start-pipeline.ts'

const GHOST_MUST_MS = 2000
const FACT_MUST_MS = 100
/** of each kind */
const GHOSTS = 60
/** three kinds are due a minute after what they are about */
const MOST_WAIT_MS = 100_000
const FACTS = 100

const policy = { ...defaultPolicy, mode: 'observe' as const, default_eta_seconds: 2, eta_grace_seconds: 0 }
const directory = mkdtempSync(join(tmpdir(), 'baton-notices-'))
const store = await openStore({ path: directory })
await store.migrate(new URL('../queries/schema', import.meta.url).pathname)
const pipeline = await startTestPipeline({ policy, store })
const told = await measureGhosts()
const facts = await measureFacts()
await pipeline.stop()
rmSync(directory, { recursive: true, force: true })
const holds = [
  ...[...told].map(([kind, delays]) => print(kind, delays, GHOST_MUST_MS)),
  print('failed handoffs told', [...told.values()].flat(), GHOST_MUST_MS),
  print('known facts told', facts, FACT_MUST_MS),
]
process.exit(holds.every(Boolean) ? 0 : 1)

/** What makes a handoff fail in each way. Those that are due after a minute come first, so that all are waited for at once. */
async function measureGhosts(): Promise<Map<Ghost, number[]>> {
  const ways: [Ghost, (id: string) => Promise<unknown>][] = [
    ['never_requested', (id) => pipeline.send(id, 'message.bot', { text: 'I am connecting you with an agent now.' })],
    ['silent', (id) => pipeline.send(id, 'handoff.requested', { by: 'bot' })],
    ['assigned_offline', leaveIt],
    // everybody has gone by now
    ['no_one_there', promiseNobody],
    ['unanswered', askFor],
    ['looped', askTwice],
  ]
  const ids = Array.from({ length: GHOSTS }, (_, i) => String(i))
  for (const [kind, fail] of ways)
    for (const id of ids) {
      await fail(`c-${kind}-${id}`)
      await sleep(30)
    }
  const delaysOf = (kind: Ghost) => ids.map((id) => pipeline.delayOf(`c-${kind}-${id}`, kind))
  await pipeline.until(() => ways.every(([kind]) => !delaysOf(kind).includes(undefined)), MOST_WAIT_MS)
  return new Map(ways.map(([kind]) => [kind, delaysOf(kind) as number[]]))
}

/** Nobody answers within the two seconds that the policy gives. */
async function askFor(id: string): Promise<void> {
  await pipeline.send(id, 'handoff.requested', { by: 'bot' })
  await pipeline.send(id, 'message.bot', { text: 'One moment please.' })
}

/** An agent takes it, goes, and is not back after a minute. */
async function leaveIt(id: string): Promise<void> {
  await pipeline.sendStatus(`a-${id}`, 'online')
  await askFor(id)
  await pipeline.send(id, 'handoff.accepted', { agent_id: `a-${id}` })
  await pipeline.sendStatus(`a-${id}`, 'offline')
}

async function promiseNobody(id: string): Promise<void> {
  await pipeline.send(id, 'handoff.requested', { by: 'bot' })
  await pipeline.send(id, 'handoff.promised', { kind: 'transfer', text: 'Somebody is coming.', eta_seconds: 120 })
}

async function askTwice(id: string): Promise<void> {
  await askFor(id)
  await pipeline.send(id, 'handoff.returned', { to: 'bot' })
  await askFor(id)
}

/** @returns ms after the agent's message was sent */
async function measureFacts(): Promise<number[]> {
  const delays: number[] = []
  for (let i = 0; i < FACTS; i++) {
    const id = `c-fact-${i}`
    await pipeline.send(id, 'message.customer', { text: `My order A10${i}3 is broken` })
    await pipeline.send(id, 'handoff.requested', { by: 'bot' })
    await sleep(30)
    const began = Date.now()
    await pipeline.send(id, 'message.agent', { agent_id: 'a-1', text: 'Could I have your order number, please?' })
    const told = () =>
      pipeline.heard.find(({ notice }) => notice.type === 'fact.already_known' && notice.conversation_id === id)
    await pipeline.until(() => told() !== undefined)
    delays.push((told()?.at as number) - began)
  }
  return delays
}

/** @returns whether the slowest is within it */
function print(what: string, delays: number[], must_ms: number): boolean {
  const sorted = delays.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] as number
  const isMet = at(1) <= must_ms
  console.log(
    `${isMet ? '✓' : '✗'} ${what}: n ${sorted.length}  p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  slowest ${at(1)} ms  must ≤ ${must_ms} ms`,
  )
  return isMet
}
