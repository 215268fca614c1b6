import type { Report } from '../../contract/report.ts'
import { TableHead } from '../islands/table-head.tsx'
import { useScope } from '../islands/use-scope.ts'
import { hrefIn } from '../scope.ts'
import { Behind } from '../tiles/behind.tsx'
import { minimumSample } from '../tiles/format.ts'
import { wentMarks } from '../tiles/words.ts'
import { figuresOf } from './figures.ts'
import { timeOf } from './lists.tsx'

/** What a number is of leads to the list of those, its name to the SQL: in the time that the report is of. */
export function FigureTable({ report }: { report: Report }) {
  const [scope] = useScope()
  const then = timeOf(report)
  return (
    <table className="report-table report-figures">
      <TableHead names={['What', 'Now', 'n', '95 % interval', 'Before', 'Change']} />
      <tbody>
        {figuresOf(report).map(({ name, metric, behind, value, of, interval, before, change, isShort }) => (
          <tr key={name} className={isShort ? 'is-short' : ''}>
            <th scope="row">
              <a className="behind" href={hrefIn({ ...scope, ...then }, `/sql?metric=${metric}`)} title="Open the SQL">
                {name}
              </a>
            </th>
            <td title={isShort ? `fewer than ${minimumSample}` : undefined}>
              <b>{value}</b>
            </td>
            <td>
              <Behind path={behind} scope={then}>
                {of}
              </Behind>
            </td>
            <td>{interval}</td>
            <td>{before}</td>
            <td className={`change-${change.direction}`}>
              {change.went !== 'nowhere' && <span aria-hidden="true">{wentMarks[change.went]} </span>}
              {change.words}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
