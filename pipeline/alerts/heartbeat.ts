import type { Logger } from 'pino'
import type { AlertRecord } from '../../contract/alert.ts'
import type { AlertCounters } from './counters.ts'
import { addressRule } from './receivers/address.ts'
import { post } from './receivers/post.ts'
import type { SignsOfLife } from './signs-of-life.ts'

/**
 * The dead man's switch: a sign of life to somebody else's server after each round, every minute. Who gets it raises the
 * alarm when it stays away, whatever it was that stopped: the rules, the process, the machine, the way out.
 */
export interface HeartbeatOptions {
  /** a secret: whoever knows it can keep the alarm quiet */
  url: string
  /** hosts and networks inside the house that it may go to */
  allowed: readonly string[]
  every_ms?: number
}

export interface Heartbeat {
  /** A round has ended well. Starts what is due; resolves at once. */
  beat(): void
  /** Resolves when nothing is on its way. */
  idle(): Promise<void>
}

const EVERY_MS = 60_000
const ANSWER_MS = 10_000

export interface HeartbeatContext {
  clock: () => number
  log: Logger
  counters: AlertCounters
  signs: SignsOfLife
  signal: AbortSignal
}

/** @param options absent = nobody wants it */
export function createHeartbeat(options: HeartbeatOptions | undefined, context: HeartbeatContext): Heartbeat {
  if (options === undefined) return { beat() {}, idle: () => Promise.resolve() }
  const { clock, log, counters, signs, signal } = context
  const url = new URL(options.url)
  const rule = addressRule([...options.allowed])
  let begun_at = Number.NEGATIVE_INFINITY
  let onItsWay: Promise<void> = Promise.resolve()
  let isBusy = false

  const send = async () => {
    const body = JSON.stringify({ type: 'baton.watchdog', timestamp: new Date(clock()).toISOString() })
    const headers = { 'content-type': 'application/json', 'user-agent': 'baton' }
    const result = await post({ url, headers, body, rule, timeout_ms: ANSWER_MS, signal })
    const isTaken = result.kind === 'answer' && result.status < 300
    if (result.kind === 'stopped') return
    counters.heartbeats.inc({ outcome: isTaken ? 'delivered' : result.kind })
    if (isTaken) return signs.taken('heartbeat', clock())
    // the next round tries again: its alarm must not go off for one answer that was lost
    begun_at = Number.NEGATIVE_INFINITY
    log.warn({ outcome: result.kind === 'answer' ? result.status : result.kind }, 'the heartbeat was not taken')
  }
  return {
    beat() {
      if (isBusy || signal.aborted || clock() - begun_at < (options.every_ms ?? EVERY_MS)) return
      begun_at = clock()
      isBusy = true
      onItsWay = send()
        .catch((error: unknown) => log.error({ err: error }, 'the heartbeat was not taken'))
        .finally(() => {
          isBusy = false
        })
    },
    idle: () => onItsWay,
  }
}

const WATCHDOG = 'watchdog'
export const WATCHDOG_ID = 'al_watchdog'

/** Always firing, for receivers that are told again and again: Alertmanager passes it on to whoever misses it. */
export const watchdogRecord = (since: number, now: number): AlertRecord => ({
  ...{ workspace: '', rule: WATCHDOG, title: 'Baton watches', severity: 'info', state: 'firing', since },
  ...{ alert_id: WATCHDOG_ID, value: null, threshold: 0, resolve_threshold: 0, parts: {} },
  summary: 'It always fires: that it arrives proves that rules are evaluated and that messages leave',
  ...{ problem: '', evaluated_at: now, progress_ms: 0, announcements: [] },
})
