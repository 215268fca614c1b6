import { setTimeout as sleep } from 'node:timers/promises'
import type { Bus } from '../adapters/bus.ts'
import { ALERTS_BUCKET, type AlertRecord } from '../contract/alert.ts'

/** What the rules say, from the bucket in which the alerts keep their state. Followed, so that asking costs nothing. */

export type ListedAlert = Omit<AlertRecord, 'announcements'>

export interface Alerts {
  /** @param workspace '' = of all */
  of(workspace: string): ListedAlert[]
  close(): void
}

const retry_ms = 1000

/** @param onChange called when a rule enters another state */
export function followAlerts(bus: Bus, onChange: (workspace: string) => void): Alerts {
  const known = new Map<string, ListedAlert>()
  const stopping = new AbortController()
  const take = (key: string, record: AlertRecord | null) => {
    const before = known.get(key)
    if (record === null) known.delete(key)
    else known.set(key, withoutAnnouncements(record))
    if (before?.state !== record?.state) onChange(record?.workspace ?? before?.workspace ?? '')
  }
  void keepFollowing(bus, take, stopping.signal)
  return {
    of: (workspace) => [...known.values()].filter((alert) => workspace === '' || alert.workspace === workspace),
    close: () => stopping.abort(),
  }
}

/** A watch that ends, by an outage say, begins again and brings everything once more. */
async function keepFollowing(
  bus: Bus,
  take: (key: string, record: AlertRecord | null) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await followOnce(bus, take, signal).catch(() => undefined)
    await sleep(retry_ms, undefined, { signal, ref: false }).catch(() => undefined)
  }
}

async function followOnce(
  bus: Bus,
  take: (key: string, record: AlertRecord | null) => void,
  signal: AbortSignal,
): Promise<void> {
  const bucket = await bus.bucket(ALERTS_BUCKET)
  const changes = await bucket.watch({ ignoreDeletes: false })
  const stop = () => void changes.stop()
  signal.addEventListener('abort', stop, { once: true })
  try {
    for await (const entry of changes) take(entry.key, entry.operation === 'PUT' ? entry.json<AlertRecord>() : null)
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** Those carry the bodies of webhooks: nothing a reader has to see. */
function withoutAnnouncements({ announcements: _bodies, ...listed }: AlertRecord): ListedAlert {
  return listed
}

/** What the page shows of it: nothing that changes with every evaluation. */
export interface ShownAlert {
  rule: string
  title: string
  state: ListedAlert['state']
  /** epoch ms */
  since: number
  summary: string
}

export const shown = ({ rule, title, state, since, summary }: ListedAlert): ShownAlert => ({
  rule,
  title,
  state,
  since,
  summary,
})
