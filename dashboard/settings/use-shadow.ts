import { useEffect, useState } from 'react'
import type { MetricResult, MetricRow } from '../../contract/metric.ts'
import { ask } from '../islands/ask.ts'

/** What the candidate would have decided otherwise, since it is tried. */
export interface Shadow {
  rate: MetricRow
  reasons: MetricRow[]
  messages: MetricRow[]
}

const names = ['shadow_rate', 'shadow_by_reason', 'shadow_messages'] as const
const every_ms = 2000
/** The longest that is compared. */
export const SHADOW_DAYS = 30

/** @param version asked again at once when it is another one @returns the rows, null while loading, or why there are none */
export function useShadow(workspace: string, version: number): { shadow: Shadow | null; failed: string } {
  const [state, setState] = useState<{ shadow: Shadow | null; failed: string }>({ shadow: null, failed: '' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version has another candidate
  useEffect(() => {
    const control = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const now = Date.now()
      const span = { workspace, from: String(now - SHADOW_DAYS * 86_400_000), to: String(now + 60_000) }
      const answers = await Promise.all(
        names.map((name) => {
          const query = new URLSearchParams(name === 'shadow_messages' ? { ...span, limit: '50' } : span)
          return ask<MetricResult>(`/v1/metrics/${name}?${query}`, control.signal)
        }),
      )
      if (control.signal.aborted) return
      const bad = answers.find((answer) => !answer.ok)
      const [rate, reasons, messages] = answers.map((answer) => (answer.ok ? answer.body.rows : []))
      setState((before) =>
        bad !== undefined && !bad.ok
          ? { ...before, failed: bad.reason }
          : { shadow: { rate: rate?.[0] ?? {}, reasons: reasons ?? [], messages: messages ?? [] }, failed: '' },
      )
      timer = setTimeout(look, document.hidden ? 6 * every_ms : every_ms)
    }
    void look()
    return () => {
      control.abort()
      clearTimeout(timer)
    }
  }, [workspace, version])
  return state
}
