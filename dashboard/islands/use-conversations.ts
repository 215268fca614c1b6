import { useCallback, useEffect, useRef, useState } from 'react'
import type { ConversationHours, ConversationList, ListedConversation } from '../../contract/conversation.ts'
import { type Scope, scopeFilters, spanOf } from '../scope.ts'
import { ask } from './ask.ts'
import { countIn, type Hours, placeOf } from './places.ts'
import type { Search } from './search.ts'
import { useLive, useStore } from './use-live.ts'

/**
 * Conversations page by page, where somebody looks. Once it is known how many began in each hour, any place of the list can be
 * asked for; what is found by words is not counted, and is read from the newest on.
 */
export interface Found {
  /** as far as is known; null = nothing yet */
  count: number | null
  /** there are no others */
  isAll: boolean
  isAsking: boolean
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
  next: string | null
  failed: string
  isAsking: boolean
}
const nothing: Loaded = { key: '', rows: null, hours: null, next: null, failed: '', isAsking: false }
const PAGE = 200
/** what lies so far ahead is read before it is seen */
const SOON = 60
/** as many are kept: whoever goes through a million does not have all of them in the page */
const MOST_KEPT = 10_000

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
  /** pages that had no rows any more */
  const empty = useRef(new Set<number>())

  const read = useCallback(
    async (at: number, cursor: string | null) => {
      running.current?.attempt.abort()
      const attempt = new AbortController()
      running.current = { attempt, at }
      const hours = latest.current.key === key ? latest.current.hours : null
      const isNew = hours === null && cursor === null
      if (isNew) end.current = Date.now() + store.get().offset_ms + 1
      if (isNew) empty.current.clear()
      setLoaded((before) => ({ ...(before.key === key ? before : { ...nothing, key }), isAsking: true, failed: '' }))
      const place = hours === null ? null : placeOf(hours, at, end.current)
      const path = pathOf({ ...scope, workspace }, search, end.current, { ...place, after: cursor ?? '' })
      const answer = await ask<ConversationList>(path, attempt.signal)
      if (attempt.signal.aborted) return
      running.current = null
      setLoaded((before) => {
        if (!answer.ok) return { ...before, isAsking: false, failed: answer.reason }
        const { conversations, next } = answer.body
        if (conversations.length === 0) empty.current.add(at)
        const kept = isNew ? [] : hours === null ? (before.rows ?? []) : nearTo(before.rows ?? new Map(), seen.current)
        const rows = new Map([...kept, ...conversations.map((row, i) => [at + i, row] as const)])
        return { ...before, rows, next: hours === null ? next : before.next, isAsking: false, failed: '' }
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

  const { rows, hours, next, failed, isAsking } = loaded
  const count = rows === null ? null : hours === null ? rows.size : countIn(hours)
  const readOn = () => {
    const { first, last } = seen.current
    if (rows === null || failed !== '' || count === null) return
    if (hours === null) {
      if (!isAsking && next !== null && last > count - SOON) void read(count, next)
      return
    }
    const missing = missingPage(
      (at) => rows.has(at) || empty.current.has(at),
      Math.max(0, first - SOON),
      Math.min(count, last + SOON),
    )
    const asked = running.current?.at
    const isWanted = asked !== undefined && asked + PAGE > first && asked < last
    if (missing !== null && !isWanted) void read(missing, null)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every answer what is looked at by then
  useEffect(readOn, [rows, hours, isAsking])
  return {
    ...{ count: loaded.key === key ? count : null, isAll: hours !== null || next === null, isAsking, failed },
    row: (index) => rows?.get(index),
    look(first, last) {
      seen.current = { first, last }
      readOn()
    },
    again: () =>
      void (rows === null ? read(0, null) : hours === null ? read(rows.size, next) : readAgain(seen.current)),
  }

  function readAgain({ first }: { first: number }): void {
    void read(first - (first % PAGE), null)
  }
}

/** Of the pages between two rows the one next to the middle that is not there. @returns its first row */
function missingPage(isThere: (at: number) => boolean, first: number, last: number): number | null {
  const farFrom = (at: number) => Math.abs(at + PAGE / 2 - (first + last) / 2)
  const pages: number[] = []
  for (let at = first - (first % PAGE); at < last; at += PAGE) if (!isThere(at)) pages.push(at)
  return pages.sort((a, b) => farFrom(a) - farFrom(b))[0] ?? null
}

type Rows = ReadonlyMap<number, ListedConversation>

/** Those farthest from what is looked at go when there are too many. */
const nearTo = (rows: Rows, { first }: { first: number }): Rows =>
  rows.size < MOST_KEPT ? rows : new Map([...rows].filter(([index]) => Math.abs(index - first) < MOST_KEPT / 4))

type Place = { to?: number; skip?: number; after?: string }

function pathOf(scope: Scope, { q, outcome }: Search, now: number, { to, skip = 0, after = '' }: Place): string {
  const span = spanOf(scope, now)
  const own = Object.entries({ q, outcome, after }).filter(([, value]) => value !== '')
  const place = { from: String(span.from), to: String(Math.min(span.to, to ?? span.to)), limit: String(PAGE) }
  const passed = skip === 0 ? [] : [['skip', String(skip)]]
  return `/v1/conversations?${new URLSearchParams([...scopeParams(scope), ...Object.entries(place), ...own, ...passed])}`
}

function hoursPathOf(scope: Scope, { outcome }: Search, now: number): string {
  const { from, to } = spanOf(scope, now)
  const span = [
    ['from', String(from)],
    ['to', String(to)],
  ]
  const own = outcome === '' ? [] : [['outcome', outcome]]
  return `/v1/conversation-hours?${new URLSearchParams([...scopeParams(scope), ...span, ...own])}`
}

const scopeParams = (scope: Scope): string[][] => [
  ['workspace', scope.workspace],
  ...scopeFilters.filter((name) => scope.filters[name] !== '').map((name) => [name, scope.filters[name]]),
]
