import { useMemo } from 'react'
import { type Scope, withScope } from '../scope.ts'
import { mayLeave } from './leaving.ts'
import { useLive, useStore } from './use-live.ts'

/**
 * What is looked at, and how to change it: the address follows, so that a link shows the same and the back button works.
 * The workspace is the one that is shown, also where the address names none.
 */
export function useScope(): [Scope, (change: Partial<Scope>) => void] {
  const store = useStore()
  const selection = useLive((state) => state.selection)
  const shown = useLive((state) => state.workspace)
  const scope = useMemo(() => ({ ...selection, workspace: selection.workspace || shown }), [selection, shown])
  const change = (changed: Partial<Scope>) => {
    const next = { ...scope, ...changed }
    if (next.workspace !== scope.workspace && !mayLeave()) return
    history.pushState(null, '', `${location.pathname}${withScope(location.search, next)}`)
    store.select(next)
  }
  return [scope, change]
}
