import { type ReactNode, useEffect, useState } from 'react'
import { type Scope, scopeOf, scopeQuery, withScope } from '../scope.ts'
import type { KnownParts, View } from '../snapshot.ts'
import { mayLeave } from './leaving.ts'
import { createLiveStore } from './live-store.ts'
import { LiveContext, useStore } from './use-live.ts'

interface FollowingProps {
  /** what the address says at first */
  scope: Scope
  view: View
  /** what the server said with the page: whose it is, and more */
  workspace?: string
  known?: KnownParts
  children: ReactNode
}

/** One store and one connection for everything inside. */
export function Following({ scope, view, workspace = '', known = {}, children }: FollowingProps) {
  const [store] = useState(() =>
    createLiveStore(scope, {
      ...{ view, workspace, known },
      fetch: (...request) => fetch(...request),
      now: Date.now,
      leave: (url) => location.assign(url),
    }),
  )
  return (
    <LiveContext value={store}>
      <Connected />
      {children}
    </LiveContext>
  )
}

/** Keeps the connection, the URL's back button and hidden tabs in step. Renders nothing. */
function Connected() {
  const store = useStore()
  useEffect(() => {
    const followUrl = () => {
      const wanted = scopeOf(location.search)
      const { selection } = store.get()
      // what belongs to the page alone changed, and the numbers are still the right ones
      if (`${scopeQuery(wanted)}` === `${scopeQuery(selection)}`) return
      if (wanted.workspace === selection.workspace || mayLeave()) return store.select(wanted)
      history.pushState(null, '', `${location.pathname}${withScope(location.search, selection)}`)
    }
    let rest: ReturnType<typeof setTimeout> | undefined
    const followVisibility = () => {
      clearTimeout(rest)
      if (document.hidden) rest = setTimeout(store.rest, 30_000)
      else if (store.get().connection.state === 'resting') store.retry()
    }
    store.retry()
    addEventListener('popstate', followUrl)
    document.addEventListener('visibilitychange', followVisibility)
    return () => {
      removeEventListener('popstate', followUrl)
      document.removeEventListener('visibilitychange', followVisibility)
      clearTimeout(rest)
      store.stop()
    }
  }, [store])
  return null
}
