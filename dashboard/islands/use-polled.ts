import { useCallback, useEffect, useState } from 'react'
import type { Answer } from './ask.ts'

/** What is asked again and again while somebody looks, and seldom while the page is hidden. */
export interface Polled<T> {
  /** the last answer; null while loading */
  value: T | null
  /** it is of another question than the present one */
  isOld: boolean
  /** '' while it can be read */
  failed: string
  /** asks at once */
  again(): void
}

const LONGEST_MS = 8000
/** What could not be read is asked for again no later. */
const SOON_MS = 10_000
/** How many times as seldom a hidden page asks. */
const HIDDEN = 6

/** @param key of the question; '' = nothing is asked yet */
export function usePolled<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<Answer<T>>,
  every_ms: number,
): Polled<T> {
  const [read, setRead] = useState<{ key: string; value: T | null; failed: string }>({ key, value: null, failed: '' })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked is all in the key, and another attempt asks at once
  useEffect(() => {
    if (key === '') return
    const control = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const answer = await load(AbortSignal.any([control.signal, AbortSignal.timeout(LONGEST_MS)]))
      if (control.signal.aborted) return
      setRead((before) => (answer.ok ? { key, value: answer.body, failed: '' } : { ...before, failed: answer.reason }))
      const wait_ms = answer.ok ? every_ms : Math.min(every_ms, SOON_MS)
      timer = setTimeout(look, document.hidden ? HIDDEN * wait_ms : wait_ms)
    }
    void look()
    return () => {
      control.abort()
      clearTimeout(timer)
    }
  }, [key, attempt])
  return {
    ...{ value: read.value, failed: read.failed, isOld: read.value !== null && read.key !== key },
    again: useCallback(() => setAttempt((count) => count + 1), []),
  }
}
