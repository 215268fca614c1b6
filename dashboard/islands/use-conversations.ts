import { useCallback, useEffect, useRef, useState } from 'react'
import type { ConversationHours, ConversationList, ListedConversation } from '../../contract/conversation.ts'
import { type Scope, setFilters, spanOf } from '../scope.ts'
import { ask } from './ask.ts'
import { countIn, type Hours, missingPage, nearTo, PAGE, placeOf } from './places.ts'
import { narrowing, type Search } from './search.ts'
import { useLive, useStore } from './use-live.ts'
import { setOf } from './use-said.ts'

/**
 * Conversations page by page, where somebody looks. Once it is known how many began in each hour, any place of the list can be
 * asked for; what is found by words is not counted, and is read from the newest on.
 */
export interface Found {
  /** as far as is known; null = nothing yet */
  count: number | null
  /** there are no others */
  isAll: boolean
  /** '' = nothing failed */
  failed: string
  /** undefined = it was not read yet */
  row(index: number): ListedConversation | undefined
  /** Rows that somebody looks at, from the first up to the last. */
  look(first: number, last: number): void
  /** what failed, or from the newest on */
  again(): void
}

interface Loaded {
  /** what was asked */
  key: string
  rows: Rows | null
  hours: Hours | null
  /** no row stands here or further down: fewer than were counted, when some are no longer what was asked for */
  ends_at: number
  next: string | null
  failed: string
  isAsking: boolean
}
const nothing: Loaded = { key: '', rows: null, hours: null, ends_at: Infinity, next: null, failed: '', isAsking: false }
/** what lies so far ahead is read before it is seen */
const SOON = 60
/** after a failure */
const again_ms = 5000

export function useConversations(search: Search): Found {
  const store = useStore()
  const workspace = useLive((state) => state.head?.workspace ?? '')
  const scope = useLive((state) => state.selection)
  const key = workspace === '' ? '' : JSON.stringify({ ...scope, workspace, search })
  const [loaded, setLoaded] = useState(nothing)
  const latest = useRef(loaded)
  latest.current = loaded
  const running = useRef<{ attempt: AbortController; at: number } | null>(null)
  const seen = useRef({ first: 0, last: 0 })
  /** the window slides, its pages must not: it is that of the first of them */
  const end = useRef(0)

  const read = useCallback(
    async (at: number, cursor: string | null) => {
      running.current?.attempt.abort()
      const attempt = new AbortController()
      running.current = { attempt, at }
      const hours = latest.current.key === key ? latest.current.hours : null
      const isNew = hours === null && cursor === null
      if (isNew) end.current = Date.now() + store.get().offset_ms + 1
      setLoaded((before) => ({ ...(before.key === key ? before : { ...nothing, key }), isAsking: true, failed: '' }))
      const place = hours === null ? null : placeOf(hours, at, end.current)
      const path = pathOf({ ...scope, workspace }, search, end.current, { ...place, after: cursor ?? '' })
      const answer = await ask<ConversationList>(path, attempt.signal)
      if (attempt.signal.aborted) return
      running.current = null
      setLoaded((before) => {
        if (!answer.ok) return { ...before, isAsking: false, failed: answer.reason }
        const { conversations, next } = answer.body
        const kept = isNew ? [] : hours === null ? (before.rows ?? []) : nearTo(before.rows ?? new Map(), seen.current)
        const rows = new Map([...kept, ...conversations.map((row, i) => [at + i, row] as const)])
        const told = hours === null ? { next } : next === null ? { ends_at: at + conversations.length } : {}
        return { ...before, ...told, rows, isAsking: false, failed: '' }
      })
    },
    [key, scope, workspace, search, store],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is in the key
  useEffect(() => {
    if (key !== '') void read(0, null)
  }, [key])
  useEffect(() => () => running.current?.attempt.abort(), [])

  const isCountable = search.q === '' && loaded.key === key && loaded.next !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is in the key
  useEffect(() => {
    if (!isCountable) return
    const attempt = new AbortController()
    const path = hoursPathOf({ ...scope, workspace }, search, end.current)
    // without it the list is read from the newest on
    void ask<ConversationHours>(path, attempt.signal).then(
      (answer) => answer.ok && setLoaded((before) => ({ ...before, hours: answer.body.hours })),
    )
    return () => attempt.abort()
  }, [key, isCountable])

  const { rows, hours, ends_at, next, failed, isAsking } = loaded
  const count = rows === null ? null : hours === null ? rows.size : Math.min(countIn(hours), ends_at)
  const readOn = () => {
    const { first, last } = seen.current
    if (rows === null || failed !== '' || count === null) return
    if (hours === null) {
      if (!isAsking && next !== null && last > count - SOON) void read(count, next)
      return
    }
    const missing = missingPage(rows, Math.max(0, first - SOON), Math.min(count, last + SOON))
    const asked = running.current?.at
    const isWanted = asked !== undefined && asked + PAGE > first && asked < last
    if (missing !== null && !isWanted) void read(missing, null)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every answer what is looked at by then
  useEffect(readOn, [rows, hours, isAsking])
  const again = () =>
    void (rows === null ? read(0, null) : hours === null ? read(rows.size, next) : readAgain(seen.current))
  // biome-ignore lint/correctness/useExhaustiveDependencies: what failed is the same until it is asked again
  useEffect(() => {
    if (failed === '' || isAsking) return
    const timer = setTimeout(again, again_ms)
    return () => clearTimeout(timer)
  }, [failed, isAsking])
  return {
    ...{ count: loaded.key === key ? count : null, isAll: hours !== null || next === null, failed, again },
    row: (index) => rows?.get(index),
    look(first, last) {
      seen.current = { first, last }
      readOn()
    },
  }

  function readAgain({ first }: { first: number }): void {
    void read(first - (first % PAGE), null)
  }
}

type Rows = ReadonlyMap<number, ListedConversation>

type Place = { to?: number; skip?: number; after?: string }

function pathOf(scope: Scope, search: Search, now: number, { to, skip = 0, after = '' }: Place): string {
  const span = spanOf(scope, now)
  const said = Object.entries({ q: search.q, after }).filter(([, value]) => value !== '')
  const own = [...said, ...setOf(narrowing, search)]
  const place = { from: String(span.from), to: String(Math.min(span.to, to ?? span.to)), limit: String(PAGE) }
  const passed = skip === 0 ? [] : [['skip', String(skip)]]
  return `/v1/conversations?${new URLSearchParams([...scopeParams(scope), ...Object.entries(place), ...own, ...passed])}`
}

function hoursPathOf(scope: Scope, search: Search, now: number): string {
  const { from, to } = spanOf(scope, now)
  const span = [
    ['from', String(from)],
    ['to', String(to)],
  ]
  return `/v1/conversation-hours?${new URLSearchParams([...scopeParams(scope), ...span, ...setOf(narrowing, search)])}`
}

const scopeParams = ({ workspace, filters }: Scope): string[][] => [['workspace', workspace], ...setFilters(filters)]
