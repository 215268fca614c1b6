import type { Logger } from 'pino'
import { withGrace } from '../grace.ts'
import type { AlertCounters } from './counters.ts'
import type { Disabled } from './disabled.ts'
import { createGathering } from './group.ts'
import type { Outbox } from './outbox.ts'
import type { OutboxEntry } from './outbox-entry.ts'
import type { Pauses } from './pauses.ts'
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
  pauses: Pauses
  clock: () => number
  log: Logger
  counters: AlertCounters
  signal: AbortSignal
}

/** at once, per receiver */
const AT_ONCE = 4

export function createDelivery(options: DeliveryOptions): Delivery {
  const { outbox, pauses, clock, log, counters, signal } = options
  const cutOff = withGrace(signal)
  const byName = new Map(options.receivers.map((receiver) => [receiver.name, receiver]))
  const onTheirWay = new Map<string, { receiver: string; done: Promise<void> }>()
  const gathering = createGathering(outbox.entries())
  const rate = createRate(outbox.entries())

  const maySend = (entry: OutboxEntry) => {
    const busy = [...onTheirWay.values()].filter(({ receiver }) => receiver === entry.receiver).length
    const most = byName.get(entry.receiver)?.most_per_minute
    return (
      busy < AT_ONCE &&
      !onTheirWay.has(entry.line) &&
      !pauses.has(entry.receiver) &&
      rate.hasRoom(entry.receiver, most, clock())
    )
  }

  const attempt = async (entry: OutboxEntry) => {
    const begun_at = clock()
    const outcome = await outcomeOf(entry)
    const now = clock()
    pauses.note(entry.receiver, outcome)
    const state = await outbox.settle(entry, { outcome, begun_at }, now)
    report(entry, outcome, state, now)
  }

  const outcomeOf = async (entry: OutboxEntry): Promise<SendOutcome> => {
    const receiver = byName.get(entry.receiver)
    if (receiver === undefined) return refusal('no receiver of that name is configured')
    if (options.disabled.has(receiver)) return refusal('the receiver is disabled')
    const outcome = await receiver.send(entry, cutOff).catch(unexpected)
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
    gathering.left(entry, clock())
    rate.count(entry.receiver, clock())
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
    const { alone, together } = gathering.sort(
      outbox.due(clock()).filter(({ line }) => !onTheirWay.has(line)),
      clock(),
    )
    for (const members of together) gather(members)
    for (const entry of alone) if (maySend(entry)) start(entry)
  }

  const gather = (members: OutboxEntry[]) => {
    const [first] = members
    const id = `gathered ${first?.key}`
    const done = outbox
      .gather(members, clock())
      .catch((error: unknown) => log.error({ err: error }, 'alerts that are told together are not noted'))
      .finally(() => {
        onTheirWay.delete(id)
        kick()
      })
    onTheirWay.set(id, { receiver: '', done })
  }

  return {
    kick,
    async idle() {
      while (onTheirWay.size > 0) await Promise.all([...onTheirWay.values()].map(({ done }) => done))
    },
  }
}

/** How many left for each receiver within the last minute. @param before what has left already */
function createRate(before: readonly OutboxEntry[]) {
  const times = new Map<string, number[]>()
  const count = (receiver: string, at: number) => {
    const known = times.get(receiver) ?? []
    known.push(at)
    times.set(receiver, known)
  }
  for (const { receiver, delivered_at } of before) if (delivered_at > 0) count(receiver, delivered_at)
  return {
    count,
    hasRoom(receiver: string, most = Number.POSITIVE_INFINITY, now: number) {
      const recent = (times.get(receiver) ?? []).filter((at) => at > now - 60_000)
      times.set(receiver, recent)
      return recent.length < most
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
