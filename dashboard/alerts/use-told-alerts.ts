import { useEffect, useState } from 'react'
import type { ToldAlerts } from '../../contract/told-alerts.ts'
import type { ListedAlert } from '../alerts.ts'
import { ask } from '../islands/ask.ts'
import { useLive } from '../islands/use-live.ts'

/** What the rules say, what fired and who was told, every five seconds while somebody looks. */

const every_ms = 5000
const hiddenEvery_ms = 30_000

export interface ReadAlerts {
  /** null while loading */
  rules: readonly ListedAlert[] | null
  told: ToldAlerts | null
  /** '' while they can be read */
  failed: string
  again(): void
}

type Loaded = Pick<ReadAlerts, 'rules' | 'told' | 'failed'> & { workspace: string }

export function useToldAlerts(): ReadAlerts {
  const workspace = useLive((state) => state.head?.workspace ?? '')
  const [loaded, setLoaded] = useState<Loaded>({ workspace: '', rules: null, told: null, failed: '' })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks at once
  useEffect(() => {
    if (workspace === '') return
    const control = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const signal = AbortSignal.any([control.signal, AbortSignal.timeout(8000)])
      const query = new URLSearchParams({ workspace })
      const [now, before] = await Promise.all([
        ask<{ alerts: ListedAlert[] }>(`/v1/alerts?${query}`, signal),
        ask<ToldAlerts>(`/v1/alerts/history?${query}`, signal),
      ])
      if (control.signal.aborted) return
      setLoaded((known) => {
        if (now.ok && before.ok) return { workspace, rules: now.body.alerts, told: before.body, failed: '' }
        const failed = now.ok ? (before.ok ? '' : before.reason) : now.reason
        return known.workspace === workspace ? { ...known, failed } : { workspace, rules: null, told: null, failed }
      })
      timer = setTimeout(look, document.hidden ? hiddenEvery_ms : every_ms)
    }
    void look()
    return () => {
      control.abort()
      clearTimeout(timer)
    }
  }, [workspace, attempt])
  const own = loaded.workspace === workspace ? loaded : { rules: null, told: null, failed: '' }
  return { rules: own.rules, told: own.told, failed: own.failed, again: () => setAttempt((count) => count + 1) }
}
