import type { Report } from '../../contract/report.ts'
import { TableHead } from '../islands/table-head.tsx'
import { minimumSample } from '../tiles/format.ts'
import { figuresOf } from './figures.ts'

const marks = { better: '▾ ', worse: '▴ ', none: '' } as const

export function FigureTable({ report }: { report: Report }) {
  return (
    <table className="report-table report-figures">
      <TableHead names={['What', 'Now', 'n', '95 % interval', 'Before', 'Change']} />
      <tbody>
        {figuresOf(report).map(({ name, value, of, interval, before, change, isShort }) => (
          <tr key={name} className={isShort ? 'is-short' : ''}>
            <th scope="row">{name}</th>
            <td title={isShort ? `fewer than ${minimumSample}` : undefined}>
              <b>{value}</b>
            </td>
            <td>{of}</td>
            <td>{interval}</td>
            <td>{before}</td>
            <td className={`change-${change.direction}`}>
              <span aria-hidden="true">{marks[change.direction]}</span>
              {change.words}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
