import { useEffect, useState } from 'react'
import type { Plumbing } from '../../contract/plumbing.ts'
import { ask } from '../islands/ask.ts'

/** How the plumbing is, every two seconds while somebody looks. */

const every_ms = 2000
const hiddenEvery_ms = 20_000

export interface ReadPlumbing {
  /** null while loading */
  plumbing: Plumbing | null
  /** '' while it can be read */
  failed: string
  again(): void
}

export function usePlumbing(): ReadPlumbing {
  const [state, setState] = useState<{ plumbing: Plumbing | null; failed: string }>({ plumbing: null, failed: '' })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks at once
  useEffect(() => {
    const control = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const signal = AbortSignal.any([control.signal, AbortSignal.timeout(8000)])
      const answer = await ask<Plumbing>('/v1/health', signal)
      if (control.signal.aborted) return
      setState((before) =>
        answer.ok ? { plumbing: answer.body, failed: '' } : { plumbing: before.plumbing, failed: answer.reason },
      )
      timer = setTimeout(look, document.hidden ? hiddenEvery_ms : every_ms)
    }
    void look()
    return () => {
      control.abort()
      clearTimeout(timer)
    }
  }, [attempt])
  return { ...state, again: () => setAttempt((count) => count + 1) }
}
