import type { Logger } from 'pino'
import {
  type AlertRecord,
  type Announcement,
  type Delivery,
  isOpen,
  OUTBOX_BUCKET,
  OUTBOX_KEPT_MS,
  RECEIVERS_BUCKET,
} from '../../contract/alert.ts'
import { createAgain } from './again.ts'
import type { AlertOptions } from './alerts.ts'
import { noCircumstances } from './circumstances.ts'
import type { AlertCounters } from './counters.ts'
import { createDelivery } from './deliver.ts'
import { openDisabled } from './disabled.ts'
import { bodyNow, createHolds } from './hold.ts'
import { formatNotice } from './notice.ts'
import { type Outbox, openOutbox } from './outbox.ts'
import type { Patience } from './outbox-entry.ts'
import { createPauses } from './pauses.ts'
import type { Receiver } from './receivers/receiver.ts'
import type { SignsOfLife } from './signs-of-life.ts'
import { answerTests } from './try-receiver.ts'

/** Everything between the decision that people must be told and the receivers. */
export interface Telling {
  outbox: Outbox
  /** Puts on file what has been decided, and starts to send it. Safe to repeat. */
  tell(record: AlertRecord & Patience, announcement: Announcement, receivers: readonly Receiver[]): Promise<void>
  /** Sends what is due, and looks at what is held back, acknowledged or overdue. Returns at once. */
  deliver(): void
  /** After each round of evaluations. @param records of all rules and workspaces, as just evaluated */
  round(records: readonly AlertRecord[]): Promise<void>
  /** Resolves when nothing is on its way. */
  idle(): Promise<void>
}

/** @param records what is known of all rules and workspaces @param signal aborts when the term ends */
export async function openTelling(
  options: AlertOptions,
  counters: AlertCounters,
  records: () => AlertRecord[],
  signs: SignsOfLife,
  signal: AbortSignal,
): Promise<Telling> {
  const { bus, log, clock, receivers, base_url } = options
  const outbox = await openOutbox({
    bucket: await bus.bucket(OUTBOX_BUCKET, { ttl_ms: OUTBOX_KEPT_MS }),
    random: options.random ?? Math.random,
    clock,
    fallback: receivers.find(({ name }) => name === options.fallback),
    holdOf: createHolds(options.silences, options.rules, records),
    bodyNow: (entry) => bodyNow(entry, records(), clock(), { base_url, pictureAt: options.pictureAt }),
  })
  const disabled = await openDisabled(await bus.bucket(RECEIVERS_BUCKET), receivers)
  for (const receiver of receivers)
    counters.receiverDisabled.set({ receiver: receiver.name }, disabled.has(receiver) ? 1 : 0)
  const pauses = createPauses(clock)
  const shared = { receivers, disabled, pauses, outbox, clock, log, counters, signs, base_url, signal }
  const delivery = createDelivery(shared)
  const again = createAgain(shared)
  answerTests({ ...shared, bus })
  const acknowledge = createAcknowledging(options, outbox)

  const review = async () => {
    await outbox.review(clock())
    for (const record of records()) await acknowledge(record)
    for (const entry of await outbox.escalate(clock())) reportOverdue(entry, counters, log)
    delivery.kick()
  }
  const reportUnstored = (error: unknown) => log.error({ err: error }, 'outbox not stored')
  let reviewing: Promise<void> | null = null
  const reviewOnce = () => {
    reviewing ??= review()
      .catch(reportUnstored)
      .finally(() => {
        reviewing = null
      })
    return reviewing
  }

  return {
    outbox,
    async tell(record, announcement, told) {
      await outbox.add(record, announcement, told, clock())
      delivery.kick()
      if (announcement.kind === 'resolved') again.ended(announcement.alert_id, announcement.body)
    },
    deliver() {
      delivery.kick()
      if (!signal.aborted) void reviewOnce()
    },
    async round(evaluated) {
      await outbox.save().catch(reportUnstored)
      await reviewOnce()
      await outbox.keep(new Set(evaluated.map(({ alert_id }) => alert_id)), clock()).catch(reportUnstored)
      again.tell(evaluated)
      counters.oldest.set(outbox.oldestMs(clock()) / 1000)
    },
    async idle() {
      await reviewing
      await Promise.all([delivery.idle(), again.idle()])
    },
  }
}

/** Tells those who want to know that somebody takes care of an alert. Adding it again adds nothing. */
function createAcknowledging({ acknowledgements, receivers, base_url, clock }: AlertOptions, outbox: Outbox) {
  const passedOn = new Set<string>()
  const told = receivers.filter(({ acknowledges }) => acknowledges)
  return async (record: AlertRecord) => {
    const { alert_id, since } = record
    const made = alert_id === '' || passedOn.has(alert_id) ? undefined : acknowledgements.of(alert_id)
    if (made === undefined || !isOpen(record)) return
    const at = Math.max(made.at, since)
    const body = formatNotice({ kind: 'acknowledged', record, at, base_url, ...noCircumstances })
    await outbox.add(record, { alert_id, kind: 'acknowledged', at, body }, told, clock())
    passedOn.add(alert_id)
  }
}

function reportOverdue(entry: Delivery, counters: AlertCounters, log: Logger): void {
  const { receiver, alert_id, told_instead, last_error } = entry
  counters.overdue.inc({ receiver, told_instead: told_instead || 'nobody' })
  log.error({ receiver, alert_id, told_instead, last_error }, 'a receiver could not be told of an alert in time')
}
