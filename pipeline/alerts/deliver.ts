import type { Logger } from 'pino'
import type { AlertCounters } from './counters.ts'
import type { Disabled } from './disabled.ts'
import type { Outbox } from './outbox.ts'
import type { OutboxEntry } from './outbox-entry.ts'
import type { Receiver, SendOutcome } from './receivers/receiver.ts'

/** Sends what is due. Receivers do not wait for each other, and neither do the lines of one receiver. */
export interface Delivery {
  /** Starts what is due now; resolves at once. */
  kick(): void
  /** Resolves when nothing is on its way. */
  idle(): Promise<void>
}

export interface DeliveryOptions {
  outbox: Outbox
  receivers: Receiver[]
  disabled: Disabled
  clock: () => number
  log: Logger
  counters: AlertCounters
  signal: AbortSignal
}

/** at once, per receiver */
const AT_ONCE = 4

export function createDelivery(options: DeliveryOptions): Delivery {
  const { outbox, clock, log, counters, signal } = options
  const byName = new Map(options.receivers.map((receiver) => [receiver.name, receiver]))
  const onTheirWay = new Map<string, { receiver: string; done: Promise<void> }>()
  const pausedUntil = new Map<string, number>()

  const maySend = (entry: OutboxEntry) => {
    const busy = [...onTheirWay.values()].filter(({ receiver }) => receiver === entry.receiver).length
    return busy < AT_ONCE && !onTheirWay.has(entry.line) && (pausedUntil.get(entry.receiver) ?? 0) <= clock()
  }

  const attempt = async (entry: OutboxEntry) => {
    const outcome = await outcomeOf(entry)
    const now = clock()
    if (!outcome.ok && outcome.retry_after_ms !== null) pausedUntil.set(entry.receiver, now + outcome.retry_after_ms)
    const state = await outbox.settle(entry, outcome, now)
    report(entry, outcome, state, now)
  }

  const outcomeOf = async (entry: OutboxEntry): Promise<SendOutcome> => {
    const receiver = byName.get(entry.receiver)
    if (receiver === undefined) return refusal('no receiver of that name is configured')
    if (options.disabled.has(receiver)) return refusal('the receiver is disabled')
    const outcome = await receiver.send(entry, signal).catch(unexpected)
    if (!outcome.ok && outcome.reason === 'gone') {
      await options.disabled.disable(receiver, outcome.detail, clock())
      counters.receiverDisabled.set({ receiver: receiver.name }, 1)
      log.error(
        { receiver: receiver.name, detail: outcome.detail },
        'alert receiver disabled: nobody is there any more',
      )
    }
    return outcome
  }

  const report = (entry: OutboxEntry, outcome: SendOutcome, state: OutboxEntry['state'], now: number) => {
    counters.notifications.inc({ receiver: entry.receiver, outcome: outcome.ok ? 'delivered' : outcome.reason })
    const about = { receiver: entry.receiver, alert_id: entry.alert_id, kind: entry.kind, state }
    if (outcome.ok) {
      counters.latency.observe((now - entry.queued_at) / 1000)
      log.info(about, 'alert delivered')
    } else if (outcome.reason !== 'stopped') {
      const level = state === 'waiting' ? 'warn' : 'error'
      log[level]({ ...about, reason: outcome.reason, detail: outcome.detail }, 'alert not delivered')
    }
  }

  const start = (entry: OutboxEntry) => {
    const done = attempt(entry)
      .catch((error: unknown) => log.error({ err: error, alert_id: entry.alert_id }, 'alert delivery not noted'))
      .finally(() => {
        onTheirWay.delete(entry.line)
        kick()
      })
    onTheirWay.set(entry.line, { receiver: entry.receiver, done })
  }

  const kick = () => {
    if (signal.aborted) return
    for (const entry of outbox.due(clock())) if (maySend(entry)) start(entry)
  }

  return {
    kick,
    async idle() {
      while (onTheirWay.size > 0) await Promise.all([...onTheirWay.values()].map(({ done }) => done))
    },
  }
}

/** A receiver's own fault must not send in a circle. */
const unexpected = (error: unknown): SendOutcome => ({
  ok: false,
  reason: 'network',
  retry: true,
  retry_after_ms: null,
  detail: error instanceof Error ? error.message : String(error),
})

const refusal = (detail: string): SendOutcome => ({
  ok: false,
  reason: 'refused',
  retry: false,
  retry_after_ms: null,
  detail,
})
