import type { MetricRow } from '../../contract/metric.ts'
import { numberOf } from '../islands/use-live.ts'
import { Behind } from './behind.tsx'
import { formatCount } from './format.ts'

/** The kinds a number is made of, largest first, from the columns `<kind>_count`. */
export function Breakdown({
  row,
  words,
  none,
  behind,
}: {
  row: MetricRow | undefined
  words: Record<string, string>
  none: string
  /** the list of those of a kind */
  behind: (kind: string) => string
}) {
  const kinds = Object.keys(words)
    .map((kind) => ({ kind, count: numberOf(row, `${kind}_count`) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, 4)
  if (kinds.length === 0) return <p className="sentence">{none}</p>
  return (
    <ul className="breakdown">
      {kinds.map(({ kind, count }) => (
        <li key={kind}>
          <Behind path={behind(kind)}>{words[kind]}</Behind>
          <b>{formatCount(count)}</b>
        </li>
      ))}
    </ul>
  )
}
