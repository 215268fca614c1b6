import { useCallback, useEffect, useState } from 'react'
import { type Answer, ask } from './ask.ts'
import { pathIn } from './send.ts'

/** Something that a workspace keeps in versions. */
export interface Versioned<Current, Listed> {
  /** the one in force; null while loading */
  current: Current | null
  /** newest first */
  versions: Listed[]
  failed: string
  reload(): void
}

type Read<Current, Listed> = Omit<Versioned<Current, Listed>, 'reload'>

/** @param base where the API has it; the list stands under `/versions` @param workspace '' = not known yet */
export function useVersions<Current, Listed>(base: string, workspace: string): Versioned<Current, Listed> {
  const [state, setState] = useState<Read<Current, Listed>>({ current: null, versions: [], failed: '' })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    if (workspace === '') return
    const control = new AbortController()
    const { signal } = control
    const asked = [
      ask<Current>(pathIn(base, workspace), signal),
      ask<{ versions: Listed[] }>(pathIn(`${base}/versions`, workspace), signal),
    ] as const
    void Promise.all(asked).then(([current, listed]) => {
      if (signal.aborted) return
      setState((before) =>
        current.ok && listed.ok
          ? { current: current.body, versions: listed.body.versions, failed: '' }
          : { ...before, failed: reasonOf(current) || reasonOf(listed) },
      )
    })
    return () => control.abort()
  }, [base, workspace, attempt])
  return { ...state, reload: useCallback(() => setAttempt((count) => count + 1), []) }
}

const reasonOf = (answer: Answer<unknown>): string => (answer.ok ? '' : answer.reason)
