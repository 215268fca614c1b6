import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import type { Acknowledgements } from '../../adapters/acknowledgements.ts'
import type { Bus } from '../../adapters/bus.ts'
import type { Silences } from '../../adapters/silences.ts'
import type { Store } from '../../adapters/store.ts'
import type { AlertRules } from '../../contract/alert-rules.ts'
import { acquireLease, type Holder } from '../lease.ts'
import { type AlertCounters, createCounters } from './counters.ts'
import type { MeasureEach } from './gather.ts'
import type { HeartbeatOptions } from './heartbeat.ts'
import type { IsOpen } from './hours.ts'
import type { PictureAt } from './notice.ts'
import type { OwnMeasure } from './reader.ts'
import type { Receiver } from './receivers/receiver.ts'
import type { AlertRule } from './rule.ts'
import { openWatch } from './watch.ts'

/** Watches every workspace's rules and tells people, one worker at a time, whatever crashes. */
export interface AlertOptions {
  bus: Pick<Bus, 'bucket' | 'pulse' | 'onPulse'>
  measureEach: MeasureEach
  store: Pick<Store, 'insert'>
  rules: AlertRule[]
  /** what a workspace has set of them; looked at in each round */
  settings?: (workspace: string) => AlertRules
  receivers: Receiver[]
  /** the receiver that is told of what another could not be told of; one of `receivers` */
  fallback?: string | null
  silences: Pick<Silences, 'all'>
  acknowledgements: Pick<Acknowledgements, 'of'>
  workspaces(): Promise<string[]>
  /** true while events wait unread: the tables show the past then, and nobody is paged for it */
  isCatchingUp?: (workspace: string) => boolean | Promise<boolean>
  /** what the pipeline knows without the database */
  own?: OwnMeasure
  /** when rows of the workspace last came into the tables, epoch ms; absent = all the time */
  changedAt?: (workspace: string) => number
  /** within these hours in the workspace's time zone, or within its service hours; absent = always */
  isOpen?: IsOpen
  /** epoch ms */
  clock: () => number
  /** how long a question took, ms; absent = the process's own */
  elapsed?: () => number
  /** 0–1 */
  random?: () => number
  log: Logger
  registry: Registry
  /** where the dashboard is, for links; without a slash at its end */
  base_url: string
  /** absent = where readers of the workspace see it, with their key */
  pictureAt?: PictureAt
  holder: Holder
  /** how long an alert waits for its picture; absent = 3 s */
  patience_ms?: number
  /** between evaluations */
  interval_ms?: number
  /** who misses a sign of life */
  heartbeat?: HeartbeatOptions
  /** receivers that are told again and again get an alert that always fires */
  watchdog?: boolean
  /** a worker silent for so long is replaced */
  lease_ms?: number
}

export interface Alerts {
  /** true while this process is the one that evaluates */
  leading(): boolean
  /** Resolves when nothing is on its way and the lease is free. */
  stop(): Promise<void>
}

export const INTERVAL_MS = 10_000
const LEASE_MS = 20_000
const DELIVERY_MS = 250

/** Starts in the background; an outage of broker or database is waited out. */
export function startAlerts(options: AlertOptions): Alerts {
  const stopping = new AbortController()
  const counters = createCounters(options.registry)
  let leads = false
  const run = async () => {
    while (!stopping.signal.aborted) {
      try {
        await lead(options, counters, stopping.signal, (leading) => {
          leads = leading
        })
      } catch (error) {
        if (stopping.signal.aborted) return
        options.log.error({ err: error }, 'alerts stopped, trying again')
        await pause(1000, stopping.signal)
      }
    }
  }
  const done = run()
  return {
    leading: () => leads,
    async stop() {
      stopping.abort()
      await done
    },
  }
}

/** Waits for the lease, then works until it is lost or we stop. */
async function lead(
  options: AlertOptions,
  counters: AlertCounters,
  stopping: AbortSignal,
  onLead: (leads: boolean) => void,
): Promise<void> {
  const lease = await acquireLease({
    leases: await options.bus.bucket('alert_leases'),
    lane: 0,
    holder: options.holder,
    ttl_ms: options.lease_ms ?? LEASE_MS,
    signal: stopping,
    mayLive: () => true,
    elapsed: () => performance.now(),
    sleep: pause,
    onWait: (holder) => options.log.info({ holder }, 'alerts are evaluated by another worker'),
  })
  const failed = new AbortController()
  try {
    onLead(true)
    await work(options, counters, AbortSignal.any([stopping, lease.lost, failed.signal]))
  } finally {
    failed.abort()
    onLead(false)
    counters.firing.reset()
    await lease.release()
  }
}

/** Delivery has its own beat: it goes on while an evaluation hangs on the database. */
async function work(options: AlertOptions, counters: AlertCounters, ended: AbortSignal): Promise<void> {
  const watch = await openWatch(options, counters, ended)
  const beat = setInterval(watch.deliver, DELIVERY_MS)
  try {
    while (!ended.aborted) {
      const next = performance.now() + (options.interval_ms ?? INTERVAL_MS)
      await watch.tick()
      await pause(Math.max(0, next - performance.now()), ended)
    }
  } finally {
    clearInterval(beat)
    await watch.idle()
  }
}

/** Waits, or returns at once when `signal` aborts. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end, { once: true })
  })
}
