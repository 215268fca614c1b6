import { useCallback, useEffect, useRef, useState } from 'react'
import type { HandoffDetail } from '../../contract/handoff.ts'
import { type Answer, ask } from './ask.ts'
import { useLive } from './use-live.ts'

/** While it goes on, read again no more often than this, when the stream says that time or rows moved on. */
const again_ms = 2000

interface Read {
  detail: HandoffDetail | null
  /** '' = it is there */
  missing: string
  /** '' = nothing failed */
  failed: string
  /** by this machine's monotonic clock; 0 = not answered yet */
  asked_at: number
}

export function useHandoff(id: string, workspace: string): Read & { reload(): void } {
  const [read, setRead] = useState<Read>({ detail: null, missing: '', failed: '', asked_at: 0 })
  const running = useRef<AbortController>(undefined)
  const beat = useLive((state) => state.head?.to ?? '')
  const query = workspace === '' ? '' : `?${new URLSearchParams({ workspace })}`
  const path = `/v1/handoffs/${encodeURIComponent(id)}${query}`
  const load = useCallback(async () => {
    running.current?.abort()
    const attempt = new AbortController()
    running.current = attempt
    const answer = await ask<HandoffDetail>(path, attempt.signal)
    if (attempt.signal.aborted) return
    running.current = undefined
    setRead((before) => ({ ...after(before, answer), asked_at: performance.now() }))
  }, [path])
  useEffect(() => {
    void load()
    return () => running.current?.abort()
  }, [load])
  const isOver = read.detail !== null && read.detail.handoff.ended_at !== ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: each beat is a reason to look
  useEffect(() => {
    const isSoon = read.asked_at === 0 || performance.now() - read.asked_at < again_ms
    if (!isOver && !isSoon && running.current === undefined) void load()
  }, [beat])
  return { ...read, reload: () => void load() }
}

function after(before: Read, answer: Answer<HandoffDetail>): Read {
  if (answer.ok) return { ...before, detail: answer.body, missing: '', failed: '' }
  if (answer.status === 404) return { ...before, missing: answer.reason, failed: '' }
  return { ...before, failed: answer.reason }
}
