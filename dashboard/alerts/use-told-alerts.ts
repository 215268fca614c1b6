import type { ToldAlerts } from '../../contract/told-alerts.ts'
import type { ListedAlert } from '../alerts.ts'
import { type Answer, ask } from '../islands/ask.ts'
import { useLive } from '../islands/use-live.ts'
import { usePolled } from '../islands/use-polled.ts'

/** What the rules say, what fired and who was told. */

export const EVERY_SECONDS = 5

interface Read {
  rules: readonly ListedAlert[]
  told: ToldAlerts
}

export function useToldAlerts() {
  const workspace = useLive((state) => state.head?.workspace ?? '')
  const { value, isOld, failed, again } = usePolled(
    workspace,
    (signal) => readBoth(workspace, signal),
    EVERY_SECONDS * 1000,
  )
  const own = isOld ? null : value
  return { rules: own?.rules ?? null, told: own?.told ?? null, failed, again }
}

async function readBoth(workspace: string, signal: AbortSignal): Promise<Answer<Read>> {
  const query = new URLSearchParams({ workspace })
  const [now, before] = await Promise.all([
    ask<{ alerts: ListedAlert[] }>(`/v1/alerts?${query}`, signal),
    ask<ToldAlerts>(`/v1/alerts/history?${query}`, signal),
  ])
  if (!now.ok) return now
  return before.ok ? { ok: true, body: { rules: now.body.alerts, told: before.body } } : before
}
