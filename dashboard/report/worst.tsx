import type { MetricRow } from '../../contract/metric.ts'
import { handoffHref } from '../islands/links.ts'
import { TableHead } from '../islands/table-head.tsx'
import { numberOf, textOf } from '../islands/use-live.ts'
import { useScope } from '../islands/use-scope.ts'
import { formatCount, formatDuration, formatScore, formatStampDay, formatUtc } from '../tiles/format.ts'
import { outcomeWords, reasonWords, spoken } from '../tiles/words.ts'

/** What weighs most on the score. No customer's words: paper lies about. */
export function Worst({ rows }: { rows: MetricRow[] }) {
  if (rows.length === 0) return <p className="quiet">No handoff ended, and nobody was waiting.</p>
  return (
    <table className="report-table">
      <TableHead names={['Why', 'Requested', 'Became', 'Waited', 'Repeated', 'Adds', 'Handoff']} />
      <tbody>
        {rows.map((row) => (
          <Line key={textOf(row, 'handoff_id')} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ row }: { row: MetricRow }) {
  const [scope] = useScope()
  const id = textOf(row, 'handoff_id')
  return (
    <tr>
      <td>
        <i className={`swatch swatch-tier-${numberOf(row, 'tier') ?? 0}`} />
        {spoken(reasonWords, textOf(row, 'reason'))}
      </td>
      <td title={formatUtc(textOf(row, 'requested_at'))}>{formatStampDay(textOf(row, 'requested_at'))}</td>
      <td>{row.waiting === true ? 'Still waits' : spoken(outcomeWords, textOf(row, 'outcome'))}</td>
      <td>{formatDuration(60 * (numberOf(row, 'wait_minutes') ?? 0))}</td>
      <td>{formatCount(numberOf(row, 'repeat_count') ?? 0)}</td>
      <td>
        <b>{formatScore(numberOf(row, 'friction') ?? 0)}</b>
      </td>
      <td className="report-id">
        <a href={handoffHref(id, scope)}>{id}</a>
      </td>
    </tr>
  )
}
