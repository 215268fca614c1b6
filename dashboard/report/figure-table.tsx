import type { Report } from '../../contract/report.ts'
import { minimumSample } from '../tiles/format.ts'
import { figuresOf } from './figures.ts'

const marks = { better: '▾ ', worse: '▴ ', none: '' } as const

export function FigureTable({ report }: { report: Report }) {
  return (
    <table className="report-table report-figures">
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Now</th>
          <th scope="col">n</th>
          <th scope="col">95 % interval</th>
          <th scope="col">Before</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
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
