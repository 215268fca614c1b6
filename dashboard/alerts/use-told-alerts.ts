import type { ShownSilence } from '../../contract/silence.ts'
import type { ToldAlerts } from '../../contract/told-alerts.ts'
import type { AlertOnPage, Watchdog } from '../alerts.ts'
import { type Answer, ask } from '../islands/ask.ts'
import { useLive } from '../islands/use-live.ts'
import { usePolled } from '../islands/use-polled.ts'

/** What the rules say, what fired and who was told. */

export const EVERY_SECONDS = 5

interface Read {
  rules: readonly AlertOnPage[]
  watchdog: Watchdog | null
  told: ToldAlerts
  silences: readonly ShownSilence[]
}

export function useToldAlerts() {
  const workspace = useLive((state) => state.head?.workspace ?? '')
  const { value, isOld, failed, again } = usePolled(
    workspace,
    (signal) => readBoth(workspace, signal),
    EVERY_SECONDS * 1000,
  )
  const own = isOld ? null : value
  const { rules = null, watchdog = null, told = null, silences = null } = own ?? {}
  return { workspace, rules, watchdog, told, silences, failed, again }
}

async function readBoth(workspace: string, signal: AbortSignal): Promise<Answer<Read>> {
  const query = new URLSearchParams({ workspace })
  const [now, before, silent] = await Promise.all([
    ask<{ alerts: AlertOnPage[]; watchdog: Watchdog | null }>(`/v1/alerts?${query}`, signal),
    ask<ToldAlerts>(`/v1/alerts/history?${query}`, signal),
    ask<{ silences: ShownSilence[] }>(`/v1/alerts/silences?${query}`, signal),
  ])
  if (!now.ok) return now
  if (!before.ok) return before
  if (!silent.ok) return silent
  const { alerts: rules, watchdog } = now.body
  return { ok: true, body: { rules, watchdog, told: before.body, silences: silent.body.silences } }
}
