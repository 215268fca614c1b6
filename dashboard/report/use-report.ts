import { useEffect, useState } from 'react'
import type { Report } from '../../contract/report.ts'
import { ask } from '../islands/ask.ts'
import { useLive } from '../islands/use-live.ts'
import { scopeQuery } from '../scope.ts'

export interface ReadReport {
  report: Report | null
  /** '' = nothing failed */
  failed: string
  isAsking: boolean
  /** of the same scope, until now */
  again(): void
}

const none = { report: null, failed: '', isAsking: true }

/** The report of what is looked at, asked for once: paper does not move either. */
export function useReport(): ReadReport {
  const query = useLive(({ selection }) => scopeQuery(selection).toString())
  const [count, setCount] = useState(0)
  const [read, setRead] = useState<Omit<ReadReport, 'again'>>(none)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each count is another wish to have it made
  useEffect(() => {
    const attempt = new AbortController()
    setRead((before) => ({ ...before, isAsking: true }))
    void ask<Report>(`/v1/report?${query}`, attempt.signal).then((answer) => {
      if (attempt.signal.aborted) return
      if (answer.ok) setRead({ report: answer.body, failed: '', isAsking: false })
      else setRead({ report: null, failed: answer.reason, isAsking: false })
    })
    return () => attempt.abort()
  }, [query, count])
  return { ...read, again: () => setCount((before) => before + 1) }
}
