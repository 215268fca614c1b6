import { useEffect, useRef, useState } from 'react'
import type { HandoffList, ShownHandoff } from '../../contract/handoff.ts'
import { type Scope, setFilters, spanOf } from '../scope.ts'
import { type Answer, ask } from './ask.ts'
import { type Filters, filterNames } from './filters.ts'
import { useLive, usePart, useStore } from './use-live.ts'
import { setOf } from './use-said.ts'

/** The handoffs that wait no longer, page by page. */
export interface Listed {
  /** null = none yet */
  rows: ShownHandoff[] | null
  hasMore: boolean
  /** the rows are those of the filters before */
  isOld: boolean
  isAsking: boolean
  /** '' = nothing failed */
  failed: string
  /** some changed since somebody read on: rows are not moved under the reader's eyes */
  hasNewer: boolean
  more(): void
  /** what failed */
  again(): void
  /** from the newest on */
  reload(): void
}

/** after a failure */
const again_ms = 5000

interface Loaded {
  /** what it was asked with */
  key: string
  /** `last_version` when it was asked; '' = to be asked again */
  version: string
  rows: ShownHandoff[] | null
  next: string | null
  pages: number
  failed: string
  /** what failed was the page after this */
  failed_after: string | null
}
const nothing: Loaded = { key: '', version: '', rows: null, next: null, pages: 0, failed: '', failed_after: null }

/** @param known of the same filters */
function taken(known: Loaded, answer: Answer<HandoffList>, after: string | null, version: string): Loaded {
  if (!answer.ok) return { ...known, version, failed: answer.reason, failed_after: after }
  const { handoffs, next } = answer.body
  const [before, pages] = after === null ? [[], 1] : [known.rows ?? [], known.pages + 1]
  return { ...known, version, rows: [...before, ...handoffs], next, pages, failed: '' }
}

export function useHandoffs(filters: Filters): Listed {
  const key = useKey(filters)
  const present = usePart('handoff_counts')?.[0]?.last_version ?? ''
  const [loaded, setLoaded] = useState(nothing)
  const [asking, setAsking] = useState('')
  const running = useRef<AbortController>(undefined)
  const store = useStore()
  const read = async (after: string | null, version: string) => {
    running.current?.abort()
    const attempt = new AbortController()
    running.current = attempt
    setAsking(key)
    const { selection, head, offset_ms } = store.get()
    const place = { ...selection, workspace: head?.workspace ?? '' }
    const more = { waiting: 'no', ...(after === null ? {} : { after }) }
    const answer = await ask<HandoffList>(handoffsPath(filters, place, Date.now() + offset_ms, more), attempt.signal)
    if (attempt.signal.aborted) return
    setAsking('')
    setLoaded((before) => taken(before.key === key ? before : { ...nothing, key }, answer, after, version))
  }
  const isReadOn = loaded.key === key && loaded.pages > 1 && loaded.version !== ''
  const isFresh = loaded.key === key && loaded.version === present
  // biome-ignore lint/correctness/useExhaustiveDependencies: `read` is made anew each time and only acts on these
  useEffect(() => {
    if (key === '' || present === '' || isFresh || isReadOn || asking === key) return
    void read(null, present)
  }, [key, present, isFresh, isReadOn, asking])
  useEffect(() => () => running.current?.abort(), [])
  const again = () => void read(loaded.failed_after, loaded.failed_after === null ? present : loaded.version)
  const isFailed = loaded.key === key && loaded.failed !== ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (!isFailed || asking !== '') return
    const timer = setTimeout(again, again_ms)
    return () => clearTimeout(timer)
  }, [isFailed, asking, present])
  return {
    ...{ rows: loaded.rows, hasMore: loaded.next !== null, failed: loaded.key === key ? loaded.failed : '' },
    ...{ isOld: loaded.key !== key, isAsking: asking !== '', hasNewer: isReadOn && !isFresh },
    ...{ again, more: () => void read(loaded.next, loaded.version) },
    reload: () => void read(null, present),
  }
}

/** @returns what is looked at, with which the API is asked but for the window; '' while nobody knows whose */
function useKey(filters: Filters): string {
  const workspace = useLive((state) => state.head?.workspace ?? '')
  const scope = useLive((state) => state.selection)
  return workspace === '' ? '' : JSON.stringify({ ...scope, workspace, own: filters })
}

/** The window slides: where it begins is known when it is asked for. @param now epoch ms of the server */
export function handoffsPath(filters: Filters, scope: Scope, now: number, more: object): string {
  const { from, to } = spanOf(scope, now)
  const span = [['from', String(from)], ...(scope.window === 'custom' ? [['to', String(to)]] : [])]
  return `/v1/handoffs?${new URLSearchParams([['workspace', scope.workspace], ...span, ...setFilters(scope.filters), ...setOf(filterNames, filters), ...Object.entries(more)])}`
}
