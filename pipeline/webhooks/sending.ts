import type { Logger } from 'pino'
import type { SendOutcome } from '../alerts/receivers/receiver.ts'
import { withGrace } from '../grace.ts'
import type { WebhookCounters } from './counters.ts'
import type { Line } from './line.ts'
import type { DropReason, Waiting } from './queue.ts'

/** Sends what is due. Workspaces do not wait for each other. */
export interface Sending {
  /** Starts what is due now; resolves at once. */
  kick(line: Line): void
  /** Counts and says what will not be sent. */
  drop(line: Line, reason: DropReason, count: number, detail?: string): void
  /** Resolves when nothing is on its way. */
  idle(): Promise<void>
}

export interface SendingOptions {
  clock: () => number
  log: Logger
  counters: WebhookCounters
  signal: AbortSignal
}

export function createSending({ clock, log, counters, signal }: SendingOptions): Sending {
  const cutOff = withGrace(signal)
  const onTheirWay = new Set<Promise<void>>()

  const drop = (line: Line, reason: DropReason, count: number, detail = '') => {
    if (count === 0) return
    counters.dropped.inc({ reason }, count)
    log.error({ workspace: line.workspace, reason, count, detail }, 'decisions or notices are not sent by webhook')
  }

  const attempt = async (line: Line, item: Waiting) => {
    const notice = { message_id: item.message_id, body: item.body }
    const outcome = await Promise.try(() => line.receiver().send(notice, cutOff)).catch(unexpected)
    const now = clock()
    const state = line.queue.settle(item, outcome, now)
    counters.attempts.inc({ outcome: outcome.ok ? 'delivered' : outcome.reason })
    if (outcome.ok) counters.latency.observe(Math.max(0, now - item.made_at) / 1000)
    else if (state !== 'waiting' && state !== 'delivered') drop(line, state, 1, outcome.detail)
    else if (outcome.reason !== 'stopped')
      log.warn(
        { workspace: line.workspace, reason: outcome.reason, detail: outcome.detail, attempts: item.attempts },
        'a decision or notice was not taken and is sent again',
      )
  }

  const kick = (line: Line) => {
    if (signal.aborted) return
    for (const item of line.queue.due(clock())) {
      item.isOnItsWay = true
      const done = attempt(line, item).finally(() => {
        onTheirWay.delete(done)
        kick(line)
      })
      onTheirWay.add(done)
    }
  }

  return {
    kick,
    drop,
    async idle() {
      while (onTheirWay.size > 0) await Promise.all(onTheirWay)
    },
  }
}

/** A secret that cannot be used, or a fault of our own, must not send in a circle, nor stop the others. */
const unexpected = (error: unknown): SendOutcome => ({
  ...{ ok: false, reason: 'network', retry: true, retry_after_ms: null },
  detail: error instanceof Error ? error.message : String(error),
})
