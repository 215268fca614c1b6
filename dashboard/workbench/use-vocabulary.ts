import { useEffect, useState } from 'react'
import type { MetricDefinition } from '../../contract/metric.ts'
import { type Answer, ask } from '../islands/ask.ts'
import type { Vocabulary } from './clickhouse.ts'

/** What there is to ask with: tables, functions, and the metrics' files. Read once. */
export interface Known {
  /** null = on its way */
  vocabulary: Answer<Vocabulary> | null
  metrics: Answer<{ metrics: MetricDefinition[] }> | null
  again(): void
}

export function useKnown(): Known {
  const [vocabulary, setVocabulary] = useState<Known['vocabulary']>(null)
  const [metrics, setMetrics] = useState<Known['metrics']>(null)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt reads both again
  useEffect(() => {
    const gone = new AbortController()
    const read = async <T>(path: string, take: (answer: Answer<T>) => void) => {
      const answer = await ask<T>(path, gone.signal)
      if (!gone.signal.aborted) take(answer)
    }
    void read<Vocabulary>('/v1/sql/tables', setVocabulary)
    void read<{ metrics: MetricDefinition[] }>('/v1/metrics', setMetrics)
    return () => gone.abort()
  }, [attempt])
  return { vocabulary, metrics, again: () => setAttempt((before) => before + 1) }
}

export const noVocabulary: Vocabulary = { tables: [], functions: [] }
