import type { MetricRow } from '../../contract/metric.ts'
import { numberOf } from '../islands/use-live.ts'
import { formatCount } from './format.ts'

/** The kinds a number is made of, largest first, from the columns `<kind>_count`. */
export function Breakdown({
  row,
  words,
  none,
}: {
  row: MetricRow | undefined
  words: Record<string, string>
  none: string
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
          <span>{words[kind]}</span>
          <b>{formatCount(count)}</b>
        </li>
      ))}
    </ul>
  )
}
