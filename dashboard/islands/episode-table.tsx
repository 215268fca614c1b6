import type { ReactNode } from 'react'
import type { MetricRow } from '../../contract/metric.ts'
import { TableHead } from './table-head.tsx'
import { textOf } from './use-live.ts'

interface EpisodeTableProps {
  head: readonly string[]
  rows: readonly MetricRow[]
  /** of a row, one under each name of the head */
  cells: (row: MetricRow) => ReactNode[]
  caption?: ReactNode
  className?: string
  /** where an episode can have several rows: what tells them apart */
  column?: string
}

/** Episodes as a metric lists them. */
export function EpisodeTable({ head, rows, cells, caption, className, column = '' }: EpisodeTableProps) {
  return (
    <table className={className}>
      {caption !== undefined && <caption className="sample">{caption}</caption>}
      <TableHead names={head} />
      <tbody>
        {rows.map((row) => {
          const all = cells(row)
          return (
            <tr key={`${textOf(row, 'conversation_id')} ${row.episode} ${textOf(row, column)}`}>
              {head.map((name, index) => (
                <td key={name}>{all[index]}</td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
