import type { Bus } from '../adapters/bus.ts'
import type { AlertState } from './snapshot.ts'

/** What fires, from the bucket in which the alerts keep their state. Followed, so that asking costs nothing. */

export interface Alerts {
  of(workspace: string): Promise<AlertState[]>
  close(): void
}

interface Known {
  workspace: string
  state: AlertState
}

/** @param onChange called when something fires, ends or changes */
export async function createAlerts(bus: Bus, onChange: () => void): Promise<Alerts> {
  const bucket = await bus.bucket('alerts')
  const known = new Map<string, Known>()
  const changes = await bucket.watch()
  const follow = async () => {
    for await (const entry of changes) {
      const alert = entry.operation === 'PUT' ? parseAlert(entry.key, entry.json()) : null
      if (alert === null) known.delete(entry.key)
      else known.set(entry.key, alert)
      onChange()
    }
  }
  void follow().catch(() => undefined)
  return {
    async of(workspace) {
      return [...known.values()].filter((alert) => alert.workspace === workspace).map((alert) => alert.state)
    },
    close: () => void changes.stop(),
  }
}

function parseAlert(key: string, entry: unknown): Known | null {
  if (typeof entry !== 'object' || entry === null) return null
  const fields = entry as Record<string, unknown>
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const number = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : null)
  return {
    workspace: text(fields.workspace),
    state: {
      rule: text(fields.rule) || key,
      state: text(fields.state),
      since: instant(fields.since),
      value: number(fields.value),
      threshold: number(fields.threshold),
      summary: text(fields.summary),
    },
  }
}

function instant(value: unknown): string | null {
  const ms = typeof value === 'number' ? value : typeof value === 'string' ? Date.parse(value) : Number.NaN
  return ms > 0 ? new Date(ms).toISOString() : null
}
