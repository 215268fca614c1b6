import { useEffect, useRef, useState } from 'react'
import type { HandoffList, ListedHandoff } from '../../contract/handoff.ts'
import { windows } from '../windows.ts'
import { ask } from './ask.ts'
import { type Filters, filterNames } from './filters.ts'
import type { Selection } from './live-store.ts'
import { useLive, usePart, useStore } from './use-live.ts'

/** The handoffs that wait no longer, page by page. */
export interface Listed {
  /** null = none yet */
  rows: ListedHandoff[] | null
  hasMore: boolean
  /** the rows are those of the filters before */
  isOld: boolean
  isAsking: boolean
  /** '' = nothing failed */
  failed: string
  /** some changed since somebody read on: rows are not moved under the reader's eyes */
  hasNewer: boolean
  more(): void
  reload(): void
}

/** after a failure */
const again_ms = 5000

interface Loaded {
  /** what it was asked with */
  key: string
  /** `last_version` when it was asked; '' = to be asked again */
  version: string
  rows: ListedHandoff[] | null
  next: string | null
  pages: number
  failed: string
}

export function useHandoffs(filters: Filters): Listed {
  const key = useKey(filters)
  const present = usePart('handoff_counts')?.[0]?.last_version ?? ''
  const [loaded, setLoaded] = useState<Loaded>({ key: '', version: '', rows: null, next: null, pages: 0, failed: '' })
  const [asking, setAsking] = useState('')
  const running = useRef<AbortController>(undefined)
  const store = useStore()
  const read = async (after: string | null, version: string) => {
    running.current?.abort()
    const attempt = new AbortController()
    running.current = attempt
    setAsking(key)
    const { selection, head, offset_ms } = store.get()
    const place = { workspace: head?.workspace ?? '', window: selection.window }
    const more = { waiting: 'no', ...(after === null ? {} : { after }) }
    const answer = await ask<HandoffList>(handoffsPath(filters, place, Date.now() + offset_ms, more), attempt.signal)
    if (attempt.signal.aborted) return
    setAsking('')
    setLoaded((before) => {
      const known = before.key === key ? before : { ...before, rows: null, next: null, pages: 0 }
      if (!answer.ok) return { ...known, key, version, failed: answer.reason }
      const { handoffs, next } = answer.body
      if (after === null) return { key, version, rows: handoffs, next, pages: 1, failed: '' }
      return { ...known, rows: [...(known.rows ?? []), ...handoffs], next, pages: known.pages + 1, failed: '' }
    })
  }
  const isReadOn = loaded.key === key && loaded.pages > 1 && loaded.version !== ''
  const isFresh = loaded.key === key && loaded.version === present
  // biome-ignore lint/correctness/useExhaustiveDependencies: `read` is made anew each time and only acts on these
  useEffect(() => {
    if (key === '' || present === '' || isFresh || isReadOn || asking === key) return
    void read(null, present)
  }, [key, present, isFresh, isReadOn, asking])
  useEffect(() => () => running.current?.abort(), [])
  const isFailed = loaded.key === key && loaded.failed !== ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (!isFailed || asking !== '') return
    const timer = setTimeout(() => void read(null, present), again_ms)
    return () => clearTimeout(timer)
  }, [isFailed, asking, present])
  return {
    ...{ rows: loaded.rows, hasMore: loaded.next !== null, failed: loaded.key === key ? loaded.failed : '' },
    ...{ isOld: loaded.key !== key, isAsking: asking !== '', hasNewer: isReadOn && !isFresh },
    more: () => void read(loaded.next, loaded.version),
    reload: () => void read(null, present),
  }
}

/** @returns what is looked at, with which the API is asked but for the window; '' while nobody knows whose */
function useKey(filters: Filters): string {
  const workspace = useLive((state) => state.head?.workspace ?? '')
  const window = useLive((state) => state.selection.window)
  return workspace === '' ? '' : JSON.stringify({ window, workspace, ...filters })
}

/** The window slides: where it begins is known when it is asked for. @param now epoch ms of the server */
export function handoffsPath(filters: Filters, { workspace, window }: Selection, now: number, more: object): string {
  const set = filterNames.filter((name) => filters[name] !== '').map((name) => [name, filters[name]])
  const from = String(now - windows[window].seconds * 1000)
  return `/v1/handoffs?${new URLSearchParams([['workspace', workspace], ['from', from], ...set, ...Object.entries(more)])}`
}
