import type { MetricDefinition } from '../../contract/metric.ts'
import { matches, ShelfState } from './side.tsx'
import type { Known } from './use-vocabulary.ts'

interface MetricListProps {
  known: Known
  sought: string
  open: (definition: MetricDefinition) => void
}

/** The SQL behind every number of the pages, to open with the window and the filters of this one. */
export function MetricList({ known: { metrics, again }, sought, open }: MetricListProps) {
  if (metrics === null || !metrics.ok) return <ShelfState reason={metrics?.reason ?? null} again={again} />
  const found = metrics.body.metrics.filter((one) => matches(`${one.name} ${one.title} ${one.description}`, sought))
  if (found.length === 0) return <p className="calm">No metric says that.</p>
  return (
    <>
      <p className="small quiet">Opens with the window and filters of this page written into it.</p>
      <ul className="shelf">
        {found.map((definition) => (
          <li key={definition.name}>
            <button
              type="button"
              className="shelf-metric"
              title={definition.description}
              onClick={() => open(definition)}
            >
              <b>{definition.title}</b>
              <span className="mono small quiet">{definition.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
