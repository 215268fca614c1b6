import type { Bus } from '../adapters/bus.ts'
import {
  CONFIGURED,
  type Delivery,
  type DeliveryState,
  type DisabledReceiver,
  OUTBOX_BUCKET,
  OUTBOX_KEPT_MS,
  RECEIVERS_BUCKET,
  ruleNamesOf,
} from '../contract/alert.ts'
import type { AlertReceiver, SentMessage, ShownDelivery } from '../contract/told-alerts.ts'
import { followBucket } from './follow-bucket.ts'
import { type StoredMessage, sentMessage, withoutReply } from './sent-message.ts'

/** Who was told of which alert, from the outbox in which the alerts keep what has to leave. Followed, so that asking costs nothing. */
export interface Deliveries {
  /** of the last week, the newest first; with the messages that tell of it and of other workspaces */
  of(workspace: string): ShownDelivery[]
  /** What was sent, and each attempt. @returns null when it is none of this workspace @throws while the broker is away */
  sent(workspace: string, key: string): Promise<SentMessage | null>
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
    else known.set(key, deliveryOf(key, delivery))
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
  const groupsOf = (workspace: string) => {
    const own = [...known.values()].filter((one) => one.workspace === workspace)
    return new Set(own.map(({ group_id }) => group_id).filter((id) => id !== ''))
  }
  return {
    of(workspace) {
      // what the bucket forgets by age is not told
      for (const [key, { queued_at }] of known) if (queued_at < clock() - OUTBOX_KEPT_MS) known.delete(key)
      const groups = groupsOf(workspace)
      const all = [...known.values()]
      const own = all.filter((one) => one.workspace === workspace || isShared(one, groups))
      const states = new Map(all.filter(isGroup).map((one) => [groupKey(one.alert_id, one), one.state]))
      const newest = own.sort((a, b) => b.queued_at - a.queued_at).slice(0, SHOWN)
      return newest.map((one) => shownOf(one, states.get(groupKey(one.group_id, one)) ?? null))
    },
    async sent(workspace, key) {
      const listed = known.get(key)
      const isOwn = listed?.workspace === workspace
      if (listed === undefined || !(isOwn || isShared(listed, groupsOf(workspace)))) return null
      const bucket = await bus.bucket(OUTBOX_BUCKET, { ttl_ms: OUTBOX_KEPT_MS })
      const stored = await bucket.get(key)
      return stored?.operation === 'PUT' ? sentMessage(stored.json<StoredMessage>(), workspace) : null
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

/** One message of many alerts to the receiver that was meant. */
const isGroup = ({ member_count, instead_of }: Delivery): boolean => member_count > 0 && instead_of === ''
const groupKey = (group_id: string, { kind, receiver }: Delivery): string => `${group_id} ${kind} ${receiver}`

/** It tells of several workspaces, among them one with these groups. */
const isShared = ({ workspace, alert_id }: Delivery, groups: ReadonlySet<string>): boolean =>
  workspace === '' && groups.has(alert_id)

const shownOf = (one: Delivery, group_state: DeliveryState | null): ShownDelivery => ({
  ...one,
  last_error: one.workspace === '' ? withoutReply(one.last_error) : one.last_error,
  group_state: one.state === 'grouped' ? group_state : null,
})

/** Without the attempts and the body, which are read when somebody opens it. */
function deliveryOf(key: string, entry: Delivery): Delivery {
  const { workspace, severity = 'critical', alert_id, kind, receiver, state } = entry
  const { queued_at, attempts, next_at, delivered_at, last_error } = entry
  const { overdue_at = 0, told_instead = '', instead_of = '', group_id = '', member_count = 0 } = entry
  return {
    ...{ key, workspace, ...ruleNamesOf(entry), severity, alert_id, kind, receiver, state },
    ...{ queued_at, attempts, next_at, delivered_at, last_error, overdue_at },
    ...{ told_instead, instead_of, group_id, member_count },
  }
}
