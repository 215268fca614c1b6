import { useCallback, useEffect, useRef, useState } from 'react'
import type { ConversationList, ListedConversation } from '../../contract/conversation.ts'
import { type Scope, scopeFilters, spanOf } from '../scope.ts'
import { ask } from './ask.ts'
import type { Search } from './search.ts'
import { useLive, useStore } from './use-live.ts'

/** Conversations page by page, as far as somebody has scrolled. */
export interface Found {
  /** null = none yet */
  rows: ListedConversation[] | null
  hasMore: boolean
  isAsking: boolean
  /** '' = nothing failed */
  failed: string
  more(): void
  /** what failed, or from the newest on */
  again(): void
}

interface Loaded {
  /** what was asked */
  key: string
  rows: ListedConversation[] | null
  next: string | null
  failed: string
  isAsking: boolean
}
const nothing: Loaded = { key: '', rows: null, next: null, failed: '', isAsking: false }
const MOST_A_PAGE = '200'

export function useConversations(search: Search): Found {
  const store = useStore()
  const workspace = useLive((state) => state.head?.workspace ?? '')
  const scope = useLive((state) => state.selection)
  const key = workspace === '' ? '' : JSON.stringify({ ...scope, workspace, search })
  const [loaded, setLoaded] = useState(nothing)
  const running = useRef<AbortController>(undefined)
  /** the window slides, its pages must not: it is that of the first of them */
  const end = useRef(0)
  const read = useCallback(
    async (after: string | null) => {
      running.current?.abort()
      const attempt = new AbortController()
      running.current = attempt
      if (after === null) end.current = Date.now() + store.get().offset_ms + 1
      setLoaded((before) => ({ ...(before.key === key ? before : { ...nothing, key }), isAsking: true, failed: '' }))
      const path = pathOf({ ...scope, workspace }, search, end.current, after)
      const answer = await ask<ConversationList>(path, attempt.signal)
      if (attempt.signal.aborted) return
      setLoaded((before) => {
        if (!answer.ok) return { ...before, isAsking: false, failed: answer.reason }
        const { conversations, next } = answer.body
        const rows = after === null ? conversations : [...(before.rows ?? []), ...conversations]
        return { ...before, rows, next, isAsking: false, failed: '' }
      })
    },
    [key, scope, workspace, search, store],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is in the key
  useEffect(() => {
    if (key !== '') void read(null)
  }, [key])
  useEffect(() => () => running.current?.abort(), [])
  const { rows, next, failed, isAsking } = loaded
  return {
    ...{ rows: loaded.key === key ? rows : null, hasMore: next !== null, isAsking, failed },
    more: () => void (!isAsking && failed === '' && next !== null && read(next)),
    again: () => void read(rows === null ? null : next),
  }
}

function pathOf(scope: Scope, { q, outcome }: Search, now: number, after: string | null): string {
  const { from, to } = spanOf(scope, now)
  const set = scopeFilters.filter((name) => scope.filters[name] !== '').map((name) => [name, scope.filters[name]])
  const own = Object.entries({ q, outcome, after: after ?? '' }).filter(([, value]) => value !== '')
  const place = { workspace: scope.workspace, from: String(from), to: String(to), limit: MOST_A_PAGE }
  return `/v1/conversations?${new URLSearchParams([...Object.entries(place), ...set, ...own])}`
}
