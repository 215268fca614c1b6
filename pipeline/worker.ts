import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import type { Bus } from '../adapters/bus.ts'
import { openPolicies, type Policies } from '../adapters/policies.ts'
import type { Store } from '../adapters/store.ts'
import type { Policy } from '../contract/policy.ts'
import { LaneLost } from './cursor.ts'
import { createFigures, type Figures } from './figures.ts'
import type { KnownHandoff } from './known-handoffs.ts'
import { type LaneLimits, type LaneOptions, type LaneState, type RunningLane, startLane } from './lane.ts'
import { acquireLease, type Holder, type Lease } from './lease.ts'
import { backoffMs, type Retry, retryForever } from './retry.ts'

export interface PipelineOptions {
  bus: Bus
  store: Pick<Store, 'insert'>
  /** epoch ms */
  clock: () => number
  log: Logger
  registry: Registry
  /** of workspaces that have set none */
  policy: Policy
  /** into how many lanes the shards are divided, the same for all workers; 1 … 4 */
  lanes: number
  limits?: Partial<LaneLimits>
  /** 0–1 */
  random?: () => number
  lease_ms?: number
}

export interface Pipeline {
  /** Takes in no more, puts into the database what was read, lets the lanes go. Under 3 s. */
  stop(): Promise<void>
  /** `ok`: every lane is held by this worker and knows of no trouble, or another worker has it */
  ready(): { ok: boolean; lanes: LaneReport[] }
  /** Those that wait and that ended of late, without the database, of each lane of this worker that knows the present. */
  handoffs(): LaneHandoffs[]
}

export interface LaneHandoffs {
  lane: number
  handoffs: readonly KnownHandoff[]
}

export interface LaneReport extends LaneState {
  lane: number
  /** who has it, when it is not this worker */
  holder: string
}

const usualLimits: LaneLimits = {
  batch_rows: 64_000,
  batch_ms: 250,
  backlog_bytes: 256 * 2 ** 20,
  conversations: 100_000,
  snapshot_ms: 60_000,
  tidy_ms: 1000,
  // what a start may have to read again: a few seconds of work
  snapshot_events: 150_000,
}

const drainMs = 2200

/** Reads the stream and makes rows and decisions of it, for ever, quickly from the first on after `warmUp`. Never throws on an outage: it waits and shows. */
export async function startPipeline(options: PipelineOptions): Promise<Pipeline> {
  const figures = createFigures(options.registry)
  const holder = {
    owner: randomUUID(),
    host: hostname(),
    pid: process.pid,
    started_at: Math.round(performance.timeOrigin),
  }
  const lanes = Array.from({ length: options.lanes }, (_, lane) => keepLane(lane, options, figures, holder))
  const report = () => lanes.map((lane) => lane.report())
  const timer = setInterval(() => showFigures(report(), figures), 1000).unref()
  return {
    ready() {
      const reports = report()
      return { ok: reports.every((lane) => lane.problem === ''), lanes: reports }
    },
    handoffs: () =>
      lanes.flatMap((kept, lane) => {
        const handoffs = kept.handoffs()
        return handoffs === null ? [] : [{ lane, handoffs }]
      }),
    async stop() {
      clearInterval(timer)
      await Promise.all(lanes.map((lane) => lane.stop()))
    },
  }
}

interface KeptLane {
  report(): LaneReport
  handoffs(): readonly KnownHandoff[] | null
  stop(): Promise<void>
}

/** Takes the lane whenever it is free, and again after it was lost or something broke. */
function keepLane(lane: number, options: PipelineOptions, figures: Figures, holder: Holder): KeptLane {
  const { log } = options
  const stopping = new AbortController()
  const away: LaneState = {
    held: false,
    cursor: 0,
    end: 0,
    lag_messages: 0,
    lag_seconds: 0,
    is_settled: false,
    waiting_rows: 0,
    ...{ conversations: 0, waiting_decisions: 0 },
    gaps: [],
    problem: 'starting',
  }
  let running: RunningLane | null = null
  let lease: Lease | null = null
  let other = ''
  let problem = 'starting'
  const retry: Retry = {
    signal: stopping.signal,
    random: options.random ?? Math.random,
    onFailure(error, attempt, wait_ms) {
      problem = `cannot start: ${(error as Error).message}`
      figures.failures.inc({ what: 'start' })
      log.warn({ lane, attempt, wait_ms: Math.round(wait_ms), err: error }, 'the lane cannot be taken yet')
    },
  }

  const hold = async () => {
    const buckets = await retryForever(() => openBuckets(options.bus), retry)
    const release = (late: Lease) => void late.release()
    lease = await retryForever(() => acquireLease(leaseOptions(buckets.leases)), retry, release)
    other = ''
    let policies: Policies | null = null
    const ending = new AbortController()
    const signal = AbortSignal.any([ending.signal, lease.lost])
    stopping.signal.addEventListener('abort', () => void end(), { once: true })
    const end = async () => {
      await Promise.race([running?.drain(drainMs), sleep(drainMs + 200)]).catch((error: unknown) =>
        log.error({ lane, err: error }, 'the lane could not be emptied'),
      )
      ending.abort(new Error('stopped'))
    }
    try {
      policies = await retryForever(() => openPolicies({ ...options, configured: options.policy }), retry)
      running = await startLane({ ...laneOptions, buckets: { ...buckets, policies } }, signal)
      problem = ''
      await running.done
      if (lease.lost.aborted) throw new LaneLost(`lane ${lane} was taken`)
    } finally {
      ending.abort(new Error('ended'))
      policies?.close()
      running = null
      await lease.release()
    }
  }

  const leaseOptions = (leases: Buckets['leases']) => ({
    ...{ leases, lane, holder, ttl_ms: options.lease_ms ?? 10_000, signal: stopping.signal },
    mayLive: (one: Holder) => mayLive(one, holder),
    elapsed: () => performance.now(),
    sleep: async (ms: number, signal: AbortSignal) => void (await sleep(ms, undefined, { signal })),
    onWait(one: Holder) {
      other = `${one.host}:${one.pid}`
      problem = ''
      log.info({ lane, holder: one }, 'another worker has the lane')
    },
  })
  const laneOptions: Omit<LaneOptions, 'buckets'> = {
    ...{ bus: options.bus, store: options.store, policy: options.policy, clock: options.clock },
    ...{ log, figures, lane, lanes: options.lanes, owner: holder.owner },
    elapsed: () => performance.now(),
    random: options.random ?? Math.random,
    limits: { ...usualLimits, ...options.limits },
  }

  const keep = async () => {
    for (let attempt = 1; !stopping.signal.aborted; attempt++) {
      await hold().catch((error: unknown) => {
        if (stopping.signal.aborted) return
        problem = (error as Error).message
        if (error instanceof LaneLost) figures.lanesLost.inc()
        log.error({ lane, err: error }, 'the lane ended and is taken up again')
      })
      if (!stopping.signal.aborted) await sleep(backoffMs(Math.min(attempt, 4), laneOptions.random))
    }
  }
  const kept = keep()
  return {
    handoffs: () => running?.handoffs() ?? null,
    report() {
      const state = running?.state() ?? away
      return {
        ...state,
        lane,
        holder: other,
        problem: state.problem === '' || running === null ? problem : state.problem,
      }
    },
    async stop() {
      stopping.abort(new Error('stopping'))
      await kept
    },
  }
}

type Buckets = Awaited<ReturnType<typeof openBuckets>>

async function openBuckets(bus: Bus) {
  const [leases, cursors, snapshots] = await Promise.all([
    bus.bucket('leases'),
    bus.bucket('cursors'),
    bus.objects('snapshots'),
  ])
  return { leases, cursors, snapshots }
}

/** A holder on this host whose process is gone need not be waited for. */
function mayLive(holder: Holder, self: Holder): boolean {
  if (holder.host !== self.host) return true
  if (holder.pid === self.pid) return holder.started_at === self.started_at
  try {
    process.kill(holder.pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

function showFigures(reports: LaneReport[], figures: Figures): void {
  for (const report of reports) {
    const lane = String(report.lane)
    figures.held.set({ lane }, report.held ? 1 : 0)
    figures.lagMessages.set({ lane }, report.lag_messages)
    figures.lagSeconds.set({ lane }, report.lag_seconds)
    figures.waitingRows.set({ lane }, report.waiting_rows)
    figures.waitingDecisions.set({ lane }, report.waiting_decisions)
    figures.conversations.set({ lane }, report.conversations)
  }
}
