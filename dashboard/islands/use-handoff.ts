import { useCallback, useEffect, useState } from 'react'
import type { HandoffDetail } from '../../contract/handoff.ts'
import { ask } from './ask.ts'
import { useLive } from './use-live.ts'

/** While it goes on, read again no more often than this, when the stream says that time or rows moved on. */
const again_ms = 2000

interface Read {
  detail: HandoffDetail | null
  /** '' = it is there */
  missing: string
  /** '' = nothing failed */
  failed: string
  /** by this machine's monotonic clock; 0 = not asked yet */
  asked_at: number
}

export function useHandoff(id: string, workspace: string): Read & { reload(): void } {
  const [read, setRead] = useState<Read>({ detail: null, missing: '', failed: '', asked_at: 0 })
  const beat = useLive((state) => state.head?.to ?? '')
  const query = workspace === '' ? '' : `?${new URLSearchParams({ workspace })}`
  const path = `/v1/handoffs/${encodeURIComponent(id)}${query}`
  const load = useCallback(
    async (signal: AbortSignal) => {
      const asked_at = performance.now()
      const answer = await ask<HandoffDetail>(path, signal)
      if (signal.aborted) return
      setRead((before) => {
        if (answer.ok) return { detail: answer.body, missing: '', failed: '', asked_at }
        return answer.status === 404
          ? { ...before, missing: answer.reason, failed: '', asked_at }
          : { ...before, failed: answer.reason, asked_at }
      })
    },
    [path],
  )
  useEffect(() => {
    const attempt = new AbortController()
    void load(attempt.signal)
    return () => attempt.abort()
  }, [load])
  const { detail, asked_at } = read
  const isOver = detail !== null && detail.handoff.ended_at !== ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: each beat is a reason to look
  useEffect(() => {
    if (asked_at === 0 || isOver || performance.now() - asked_at < again_ms) return
    const attempt = new AbortController()
    void load(attempt.signal)
    return () => attempt.abort()
  }, [beat])
  return { ...read, reload: () => void load(new AbortController().signal) }
}
