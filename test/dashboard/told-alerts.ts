import type { Bus } from '../../adapters/bus.ts'
import type { Store } from '../../adapters/store.ts'
import {
  ALERTS_BUCKET,
  type AlertRecord,
  type Attempt,
  alertKey,
  CONFIGURED,
  type Delivery,
  keyPart,
  OUTBOX_BUCKET,
  OUTBOX_KEPT_MS,
  RECEIVERS_BUCKET,
} from '../../contract/alert.ts'
import { loadRules } from '../../pipeline/alerts/load-rules.ts'
import { insertRows } from './rows.ts'

/** What the alerts leave behind: rows of what fired, and messages in the outbox. */

export const delivery = (fields: Partial<Delivery> = {}): Delivery => ({
  ...{
    workspace: 'acme',
    rule: 'hfs_high',
    severity: 'critical',
    held_by: null,
    alert_id: 'al_1',
    kind: 'triggered',
    receiver: 'pagerduty',
  },
  ...{ state: 'delivered', queued_at: Date.now() - 60_000, attempts: 1, next_at: 0, delivered_at: Date.now() - 59_000 },
  ...{ last_error: '', overdue_at: 0, told_instead: '', instead_of: '' },
  ...{ group_id: '', member_count: 0, key: '' },
  ...fields,
})

export const deliveryKey = ({ receiver, workspace, alert_id, kind }: Delivery): string =>
  `${keyPart(receiver)}.${keyPart(workspace || 'all')}.${alert_id}.${kind}`

/** @param body is told to who opens the message alone @param last_attempts absent in entries of an earlier version */
export async function putDeliveries(
  bus: Bus,
  deliveries: Delivery[],
  body = '{"secret":"words"}',
  last_attempts?: Attempt[],
): Promise<void> {
  const bucket = await bus.bucket(OUTBOX_BUCKET, { ttl_ms: OUTBOX_KEPT_MS })
  for (const one of deliveries) {
    const key = deliveryKey(one)
    await bucket.put(key, JSON.stringify({ ...one, key, line: key, message_id: 'msg_1', body, last_attempts }))
  }
}

/** Every rule was looked at, and nothing fires. */
export async function putQuietRules(bus: Bus, workspace: string): Promise<void> {
  const bucket = await bus.bucket(ALERTS_BUCKET)
  const at = Date.now()
  for (const { name: rule, title, severity, threshold, resolve_threshold } of await loadRules()) {
    const record: AlertRecord = {
      ...{ workspace, rule, title, severity, threshold, resolve_threshold, state: 'normal', since: at, alert_id: '' },
      ...{ value: 0, parts: {}, summary: '', problem: '', evaluated_at: at, progress_ms: 0, announcements: [] },
    }
    await bucket.put(alertKey(workspace, rule), JSON.stringify(record))
  }
}

export async function putReceivers(bus: Bus, names: string[], gone: string[] = []): Promise<void> {
  const bucket = await bus.bucket(RECEIVERS_BUCKET)
  await bucket.put(CONFIGURED, JSON.stringify(names))
  for (const name of gone) {
    const record = { name, fingerprint: 'f', disabled_at: Date.now() - 30_000, detail: 'answered 410' }
    await bucket.put(keyPart(name), JSON.stringify(record))
  }
}

/** @param at epoch ms @param ended_at 0 = still open */
export async function putFired(store: Store, alert_id: string, at: number, ended_at = 0): Promise<void> {
  const row = (state: string, then: number) => ({
    ...{ workspace: 'acme', alert_id, rule: 'hfs_high', state, at: then, value: 1.34, threshold: 1 },
    detail: JSON.stringify({ data: { title: 'Handoff Friction Score over 1.0' } }),
  })
  await insertRows(store, 'alert_events', [
    row('triggered', at),
    ...(ended_at === 0 ? [] : [row('resolved', ended_at)]),
  ])
}
