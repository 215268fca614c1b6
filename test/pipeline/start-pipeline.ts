import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { type Bus, connectBus } from '../../adapters/bus.ts'
import type { Store } from '../../adapters/store.ts'
import type { Decision } from '../../contract/decision.ts'
import { SHARD_COUNT, shardOf } from '../../contract/envelope.ts'
import type { GhostNotice, Notice } from '../../contract/notice.ts'
import { defaultPolicy } from '../../contract/policy.ts'
import type { Ghost } from '../../contract/row.ts'
import type { KnownHandoff } from '../../pipeline/known-handoffs.ts'
import { type Pipeline, type PipelineOptions, startPipeline } from '../../pipeline/worker.ts'
import { openTestStore } from '../open-store.ts'
import { startTestBroker, type TestBroker } from '../start-broker.ts'

/** The whole pipeline over a real broker and a real ClickHouse, as the program runs it, and everything it says. */
export interface TestPipeline {
  broker: TestBroker
  bus: Bus
  store: Store
  /** all notices, in the order in which they were heard */
  heard: readonly Heard[]
  /** by the event it is about */
  decided: ReadonlyMap<string, Decision>
  ready(): ReturnType<Pipeline['ready']>
  pipeline(): Pipeline
  /** of all lanes; null while one does not know the present */
  handoffs(): KnownHandoff[] | null
  /** of ghost failures, in the order in which they were heard */
  ghostsOf(conversation_id: string): HeardGhost[]
  /** @returns after how many ms it was told, undefined = it was not */
  delayOf(conversation_id: string, ghost: Ghost): number | undefined
  /** One event of a conversation, as the door puts it on the stream. @param ago how long ago it happened, ms @returns its id */
  send(conversation_id: string, type: string, fields?: object, ago?: number): Promise<string>
  /** What an agent says of themselves, to every shard. */
  sendStatus(agent_id: string, status: string, fields?: object, ago?: number): Promise<void>
  halt(): Promise<void>
  /** @param more as at the start where it is left out */
  begin(more?: Partial<PipelineOptions>): Promise<void>
  /** @throws when it does not come to that in time */
  until(isIt: () => boolean | Promise<boolean>, limit_ms?: number): Promise<void>
  stop(): Promise<void>
}

export interface Heard {
  notice: Notice
  /** epoch ms */
  at: number
}
export interface HeardGhost {
  notice: GhostNotice
  at: number
}

export const everyShard: readonly number[] = Array.from({ length: SHARD_COUNT }, (_, shard) => shard)

export async function startTestPipeline(
  options: Partial<Omit<PipelineOptions, 'store'>> & { store?: Store } = {},
): Promise<TestPipeline> {
  const directory = mkdtempSync(join(tmpdir(), 'baton-pipeline-'))
  const broker = await startTestBroker()
  const bus = await connectBus({ url: broker.url, name: 'test' })
  const store = options.store ?? (await openTestStore(directory))
  const clock = options.clock ?? Date.now
  const start = (more: Partial<PipelineOptions>) => {
    const fixed = { bus, store, policy: defaultPolicy, clock, log: pino({ level: 'silent' }), lanes: 1 }
    return startPipeline({ ...fixed, registry: new Registry(), ...options, ...more })
  }
  let pipeline = await start({})
  let isRunning = true
  const heard: Heard[] = []
  const ghosts = new Map<string, HeardGhost[]>()
  const decided = new Map<string, Decision>()
  const hear = (notice: Notice, at: number) => {
    heard.push({ notice, at })
    if (notice.type !== 'handoff.ghosted') return
    const known = ghosts.get(notice.conversation_id) ?? []
    ghosts.set(notice.conversation_id, [...known, { notice, at }])
  }
  const stopping = new AbortController()
  const listen = async () => {
    for await (const { said } of bus.readDecisions({ after: 0 }, stopping.signal))
      for (const one of said) {
        if ('decision_id' in one) decided.set(one.event_id, one)
        else hear(one, clock())
      }
  }
  listen().catch(() => {})

  let count = 0
  const publish = async (shards: readonly number[], fields: object, ago: number) => {
    const event_id = `e-${++count}`
    const received_at = clock()
    const event = { event_id, occurred_at: new Date(received_at - ago).toISOString(), ...fields }
    const envelope = { workspace: 'acme', received_at, kind: 'events' as const, lines: [JSON.stringify(event)] }
    await Promise.all(shards.map((shard) => bus.publishEnvelope(shard, envelope, '')))
    return event_id
  }
  const ghostsOf = (conversation_id: string) => ghosts.get(conversation_id) ?? []
  const halt = async () => {
    if (isRunning) await pipeline.stop()
    isRunning = false
  }
  const handoffs = () => {
    const known = pipeline.handoffs()
    return known.length < pipeline.ready().lanes.length ? null : known.flatMap((lane) => lane.handoffs)
  }
  return {
    ...{ broker, bus, store, heard, decided, ghostsOf, halt, handoffs },
    pipeline: () => pipeline,
    ready: () => pipeline.ready(),
    delayOf(conversation_id, ghost) {
      const found = ghostsOf(conversation_id).find(({ notice }) => notice.ghost === ghost)
      return found === undefined ? undefined : found.at - Date.parse(found.notice.due_at)
    },
    send: (conversation_id, type, fields = {}, ago = 0) =>
      publish([shardOf('acme', conversation_id)], { type, conversation_id, ...fields }, ago),
    async sendStatus(agent_id, status, fields = {}, ago = 0) {
      await publish(everyShard, { type: 'agent.status', agent_id, status, ...fields }, ago)
    },
    async begin(more = {}) {
      pipeline = await start(more)
      isRunning = true
    },
    async until(isIt, limit_ms = 25_000) {
      for (const end = performance.now() + limit_ms; !(await isIt()); await sleep(5))
        if (performance.now() > end)
          throw new Error(
            `it did not come to that: ${JSON.stringify([heard.slice(-20), pipeline.ready(), handoffs()])}`,
          )
    },
    async stop() {
      await halt()
      stopping.abort()
      await store.close()
      await bus.close()
      await broker.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
