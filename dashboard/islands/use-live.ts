import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { MetricDefinition, MetricRow } from '../../contract/metric.ts'
import type { PartName, PartRows } from '../snapshot.ts'
import type { LiveState, LiveStore } from './live-store.ts'

export const LiveContext = createContext<LiveStore | null>(null)
export const DefinitionsContext = createContext<ReadonlyMap<string, MetricDefinition>>(new Map())

export function useStore(): LiveStore {
  const store = useContext(LiveContext)
  if (store === null) throw new Error('no live store around this tile')
  return store
}

/** Re-renders only when what `select` picks becomes another value. */
export function useLive<T>(select: (state: LiveState) => T): T {
  const store = useStore()
  const read = () => select(store.get())
  return useSyncExternalStore(store.subscribe, read, read)
}

/** The stream has said that nobody has sent anything yet. */
export const useIsEmpty = (): boolean => useLive(({ head }) => head !== null && head.workspace === '')

/** Of a workspace that nobody has sent anything to: it, and those that somebody has. */
export function useUnheard(): { workspace: string; others: string[] } | null {
  const workspace = useLive(({ head, selection, workspace }) => head?.workspace ?? (selection.workspace || workspace))
  const others = usePart('workspaces')
  return workspace === '' || others === undefined || others.includes(workspace) ? null : { workspace, others }
}

/** @returns undefined while loading */
export const usePart = <P extends PartName>(name: P): PartRows[P] | undefined =>
  useLive((state) => state.parts[name] as PartRows[P] | undefined)

/** The one row of a metric that has one. */
export const useRow = (name: PartName): MetricRow | undefined => (usePart(name) as MetricRow[] | undefined)?.[0]

/** The server's time, once a second. */
export function useNow(): number {
  const offset = useLive((state) => state.offset_ms)
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now + offset
}

/** A column as a number, null when it is absent or has no value. */
export function numberOf(row: MetricRow | undefined, column: string): number | null {
  const value = row?.[column]
  return typeof value === 'number' ? value : null
}

export const textOf = (row: MetricRow | undefined, column: string): string => {
  const value = row?.[column]
  return typeof value === 'string' ? value : ''
}
