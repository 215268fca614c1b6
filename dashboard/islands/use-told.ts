import { useCallback, useEffect, useRef, useState } from 'react'
import { type Answer, ask } from './ask.ts'
import { useLive } from './use-live.ts'

/** While it goes on, read again no more often than this, when the stream says that time or rows moved on. */
const again_ms = 2000

export interface Read<T> {
  detail: T | null
  /** '' = it is there */
  missing: string
  /** '' = nothing failed */
  failed: string
  /** by this machine's monotonic clock; 0 = not answered yet */
  asked_at: number
  reload(): void
}

/** One thing of the API, read again while it goes on. @param path '' = not known yet @param isOver nothing of it changes any more */
export function useTold<T>(path: string, isOver: (detail: T) => boolean): Read<T> {
  const [read, setRead] = useState<Omit<Read<T>, 'reload'>>({ detail: null, missing: '', failed: '', asked_at: 0 })
  const running = useRef<AbortController>(undefined)
  const beat = useLive((state) => state.head?.to ?? '')
  const load = useCallback(async () => {
    if (path === '') return
    running.current?.abort()
    const attempt = new AbortController()
    running.current = attempt
    const answer = await ask<T>(path, attempt.signal)
    if (attempt.signal.aborted) return
    running.current = undefined
    setRead((before) => ({ ...after(before, answer), asked_at: performance.now() }))
  }, [path])
  useEffect(() => {
    void load()
    return () => running.current?.abort()
  }, [load])
  const isDone = read.detail !== null && isOver(read.detail)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each beat is a reason to look
  useEffect(() => {
    const isSoon = read.asked_at === 0 || performance.now() - read.asked_at < again_ms
    if (!isDone && !isSoon && running.current === undefined) void load()
  }, [beat])
  return { ...read, reload: () => void load() }
}

function after<T>(before: Omit<Read<T>, 'reload'>, answer: Answer<T>): Omit<Read<T>, 'reload'> {
  if (answer.ok) return { ...before, detail: answer.body, missing: '', failed: '' }
  if (answer.status === 404) return { ...before, missing: answer.reason, failed: '' }
  return { ...before, failed: answer.reason }
}
