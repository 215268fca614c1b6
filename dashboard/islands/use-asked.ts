import { useEffect, useState } from 'react'
import type { MetricResult, MetricRow } from '../../contract/metric.ts'
import { type Scope, setFilters, spanOf } from '../scope.ts'
import { ask } from './ask.ts'
import { useLive, useStore } from './use-live.ts'

/** Metrics that are asked for once and again each minute: they look at whole conversations, and nothing hangs on a second. */
export interface Asked {
  /** by metric; null = none yet */
  rows: Record<string, MetricRow[]> | null
  /** seconds; of the answer */
  window_seconds: number
  /** the rows are of another window, filter or intent */
  isOld: boolean
  /** '' = nothing failed */
  failed: string
  again(): void
}

const every_ms = 60_000
/** after a failure */
const again_ms = 5000

interface Loaded {
  key: string
  rows: Asked['rows']
  window_seconds: number
  failed: string
}

/** @param own parameters besides those of the scope; names a metric does not have are left out by the caller */
export function useAsked(metrics: readonly string[], own: Record<string, string>): Asked {
  const workspace = useLive((state) => state.head?.workspace ?? '')
  const scope = useLive((state) => state.selection)
  const store = useStore()
  const key = workspace === '' ? '' : JSON.stringify({ ...scope, workspace, metrics, own })
  const [loaded, setLoaded] = useState<Loaded>({ key: '', rows: null, window_seconds: 0, failed: '' })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is all in the key
  useEffect(() => {
    if (key === '') return
    const control = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const now = Date.now() + store.get().offset_ms
      const answer = await askAll(metrics, { ...scope, workspace }, own, now, control.signal)
      if (control.signal.aborted) return
      setLoaded((before) => (answer.failed === '' ? { key, ...answer } : { ...before, failed: answer.failed }))
      const isStill = scope.window === 'custom' && answer.failed === ''
      if (!isStill) timer = setTimeout(look, answer.failed === '' ? every_ms : again_ms)
    }
    void look()
    return () => {
      control.abort()
      clearTimeout(timer)
    }
  }, [key, attempt])
  return {
    ...{ rows: loaded.rows, window_seconds: loaded.window_seconds, failed: loaded.failed },
    isOld: loaded.rows !== null && loaded.key !== key,
    again: () => setAttempt((count) => count + 1),
  }
}

type Answers = Omit<Loaded, 'key'>

async function askAll(
  metrics: readonly string[],
  scope: Scope,
  own: Record<string, string>,
  now: number,
  signal: AbortSignal,
): Promise<Answers> {
  const { from, to } = spanOf(scope, now)
  const asked = metrics.map((name) => ask<MetricResult>(metricPath(name, scope, { from, to }, own), signal))
  const answers = await Promise.all(asked)
  const rows: Record<string, MetricRow[]> = {}
  for (const [i, answer] of answers.entries()) {
    if (!answer.ok) return { rows: null, window_seconds: 0, failed: answer.reason }
    rows[metrics[i] as string] = answer.body.rows
  }
  return { rows, window_seconds: (to - from) / 1000, failed: '' }
}

/** @param own `name.param`: of that metric alone */
export function metricPath(
  name: string,
  scope: Scope,
  { from, to }: { from: number; to: number },
  own: Record<string, string>,
): string {
  const mine = Object.entries(own).flatMap(([path, value]) => {
    const [metric, param = ''] = path.split('.')
    return metric === name && value !== '' ? [[param, value]] : []
  })
  const all = [
    ['workspace', scope.workspace],
    ['from', String(from)],
    ['to', String(to)],
    ...setFilters(scope.filters),
    ...mine,
  ]
  return `/v1/metrics/${name}?${new URLSearchParams(all as [string, string][])}`
}
