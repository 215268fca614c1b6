import { type ReactNode, useEffect, useState } from 'react'
import type { MetricDefinition } from '../../contract/metric.ts'
import { DefinitionsContext } from './use-live.ts'

/** What every number means, asked for once. Without them the page works, only the definitions are missing. */
export function Definitions({ children }: { children: ReactNode }) {
  const [known, setKnown] = useState<ReadonlyMap<string, MetricDefinition>>(new Map())
  useEffect(() => {
    fetch('/v1/metrics')
      .then((response) => (response.ok ? response.json() : { metrics: [] }))
      .then(({ metrics }: { metrics: MetricDefinition[] }) => setKnown(new Map(metrics.map((one) => [one.name, one]))))
      .catch(() => undefined)
  }, [])
  return <DefinitionsContext value={known}>{children}</DefinitionsContext>
}
