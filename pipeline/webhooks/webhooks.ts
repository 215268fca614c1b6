import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import type { Bus } from '../../adapters/bus.ts'
import { openWebhooks, type Webhooks } from '../../adapters/webhooks.ts'
import { acquireLease, type Holder } from '../lease.ts'
import { backoffMs } from '../retry.ts'
import { createWebhookCounters, type WebhookCounters } from './counters.ts'
import { work } from './work.ts'

/**
 * Sends decisions, and notices if they are asked for, to where workspaces want them: at least once, of one conversation in order, one worker at a time. The
 * stream of decisions is the outbox; how far each workspace has come is written down, so that a restart sends at most what
 * was on its way a second time, under the same webhook-id. Without a webhook nothing is read.
 */
export interface SendDecisionsOptions {
  bus: Bus
  /** hosts, addresses and networks inside the house that webhooks may reach */
  allowed: string[]
  /** epoch ms */
  clock: () => number
  /** 0–1 */
  random?: () => number
  log: Logger
  registry: Registry
  holder: Holder
  /** a worker silent for so long is replaced */
  lease_ms?: number
}

export interface SendDecisions {
  /** Resolves when nothing is on its way and the lease is free. */
  stop(): Promise<void>
}

const LEASE_MS = 5000

/** Starts in the background; an outage of the broker is waited out. */
export function startSendingDecisions(options: SendDecisionsOptions): SendDecisions {
  const stopping = new AbortController()
  const counters = createWebhookCounters(options.registry)
  const run = async () => {
    for (let attempt = 1; !stopping.signal.aborted; attempt++) {
      await lead(options, counters, stopping.signal).catch((error: unknown) => {
        if (!stopping.signal.aborted) options.log.error({ err: error }, 'decisions are not sent, trying again')
      })
      await pause(backoffMs(Math.min(attempt, 5), options.random ?? Math.random), stopping.signal)
    }
  }
  const done = run()
  return {
    async stop() {
      stopping.abort(new Error('stopping'))
      await done
    },
  }
}

/** Waits for the lease, then works until it is lost or we stop. */
async function lead(options: SendDecisionsOptions, counters: WebhookCounters, stopping: AbortSignal): Promise<void> {
  const lease = await acquireLease({
    ...{ leases: await options.bus.bucket('webhook_leases'), lane: 0, holder: options.holder, signal: stopping },
    ttl_ms: options.lease_ms ?? LEASE_MS,
    mayLive: () => true,
    elapsed: () => performance.now(),
    sleep: pause,
    onWait: (holder) => options.log.info({ holder }, 'decisions are sent by another worker'),
  })
  const ended = new AbortController()
  const signal = AbortSignal.any([stopping, lease.lost, ended.signal])
  let webhooks: Webhooks | null = null
  try {
    webhooks = await openWebhooks(options.bus, options.clock)
    await work(options, webhooks, counters, signal)
  } finally {
    ended.abort(new Error('ended'))
    webhooks?.close()
    await lease.release()
  }
}

/** Waits, or returns at once when `signal` aborts. */
const pause = (ms: number, signal: AbortSignal): Promise<void> => sleep(ms, undefined, { signal }).catch(() => {})
