import type { Bus } from '../adapters/bus.ts'
import {
  CONFIGURED,
  type Delivery,
  type DisabledReceiver,
  OUTBOX_BUCKET,
  OUTBOX_KEPT_MS,
  RECEIVERS_BUCKET,
} from '../contract/alert.ts'
import type { AlertReceiver } from '../contract/told-alerts.ts'
import { followBucket } from './follow-bucket.ts'

/** Who was told of which alert, from the outbox in which the alerts keep what has to leave. Followed, so that asking costs nothing. */
export interface Deliveries {
  /** of the last week, the newest first */
  of(workspace: string): Delivery[]
  /** null while no pipeline has said which there are */
  receivers(): AlertReceiver[] | null
  close(): void
}

/** More than a page shows; a storm of alerts must not fill it. */
const SHOWN = 200

export function followDeliveries(bus: Pick<Bus, 'bucket'>, clock: () => number): Deliveries {
  const known = new Map<string, Delivery>()
  const disabled = new Map<string, DisabledReceiver>()
  let configured: string[] | null = null
  const take = (key: string, delivery: Delivery | null) => {
    if (delivery === null) known.delete(key)
    else known.set(key, deliveryOf(delivery))
  }
  const takeReceiver = (key: string, value: DisabledReceiver | string[] | null) => {
    if (key === CONFIGURED) configured = Array.isArray(value) ? value : null
    else if (value === null || Array.isArray(value)) disabled.delete(key)
    else disabled.set(key, value)
  }
  const ends = [
    followBucket<Delivery>(bus, OUTBOX_BUCKET, take, { ttl_ms: OUTBOX_KEPT_MS }),
    followBucket<DisabledReceiver | string[]>(bus, RECEIVERS_BUCKET, takeReceiver),
  ]
  return {
    of(workspace) {
      // what the bucket forgets by age is not told
      for (const [key, { queued_at }] of known) if (queued_at < clock() - OUTBOX_KEPT_MS) known.delete(key)
      const own = [...known.values()].filter((one) => one.workspace === workspace)
      return own.sort((a, b) => b.queued_at - a.queued_at).slice(0, SHOWN)
    },
    receivers() {
      const off = new Map([...disabled.values()].map((one) => [one.name, one]))
      return configured === null ? null : configured.map((name) => receiverOf(name, off.get(name)))
    },
    close() {
      for (const end of ends) end()
    },
  }
}

const receiverOf = (name: string, off: DisabledReceiver | undefined): AlertReceiver => ({
  name,
  disabled_at: off?.disabled_at ?? 0,
  detail: off?.detail ?? '',
})

/** Without the body, which a reader does not have to see. */
function deliveryOf(entry: Delivery): Delivery {
  const { workspace, rule, severity = 'critical', alert_id, kind, receiver, state, held_by = null } = entry
  const { queued_at, attempts, next_at, delivered_at, last_error } = entry
  const { overdue_at = 0, told_instead = '', instead_of = '', group_id = '', member_count = 0 } = entry
  return {
    ...{ workspace, rule, severity, alert_id, kind, receiver, state, held_by },
    ...{ queued_at, attempts, next_at, delivered_at, last_error, overdue_at },
    ...{ told_instead, instead_of, group_id, member_count },
  }
}
