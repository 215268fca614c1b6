/**
 * npm run bench:notices: how long after its deadline a failed handoff is told, and how long after an agent's question the
 * answer that is known already. Real broker, real database, the whole pipeline in this process, the wall clock.
 * Exit 1 when a must is missed.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openStore } from '../adapters/store.ts'
import { defaultPolicy } from '../contract/policy.ts'
import { startTestPipeline } from '../test/pipeline/start-pipeline.ts'

const GHOST_MUST_MS = 2000
const FACT_MUST_MS = 100
const GHOSTS = 60
const FACTS = 100

const policy = { ...defaultPolicy, mode: 'observe' as const, default_eta_seconds: 2, eta_grace_seconds: 0 }
const directory = mkdtempSync(join(tmpdir(), 'baton-notices-'))
const store = await openStore({ path: directory })
await store.migrate(new URL('../queries/schema', import.meta.url).pathname)
const pipeline = await startTestPipeline({ policy, store })
const ghosts = await measureGhosts()
const facts = await measureFacts()
await pipeline.stop()
rmSync(directory, { recursive: true, force: true })
const holds = [print('failed handoffs told', ghosts, GHOST_MUST_MS), print('known facts told', facts, FACT_MUST_MS)]
process.exit(holds.every(Boolean) ? 0 : 1)

/** Nobody answers: each is `unanswered` after two seconds. @returns ms after the deadline */
async function measureGhosts(): Promise<number[]> {
  const ids = Array.from({ length: GHOSTS }, (_, i) => `c-ghost-${i}`)
  for (const id of ids) {
    await pipeline.send(id, 'handoff.requested', { by: 'bot' })
    await pipeline.send(id, 'message.bot', { text: 'One moment please.' })
    await sleep(50)
  }
  await pipeline.until(() => ids.every((id) => pipeline.delayOf(id, 'unanswered') !== undefined))
  return ids.map((id) => pipeline.delayOf(id, 'unanswered') as number)
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
    `${isMet ? '✓' : '✗'} ${what}: n ${sorted.length}  median ${at(0.5)} ms  p95 ${at(0.95)} ms  slowest ${at(1)} ms  must ≤ ${must_ms} ms`,
  )
  return isMet
}
