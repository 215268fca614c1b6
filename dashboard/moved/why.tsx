import type { ReactNode } from 'react'
import type { ScopeFilter } from '../../contract/scope-filters.ts'
import { Popper } from '../islands/popper.tsx'
import { Alone } from './alone.tsx'

/** What every *Why?* has, whatever moved: its button, what it says until it knows, and its table. */

interface WhyProps {
  /** what moved */
  name: string
  /** asked for when somebody wants to know */
  explain(): ReactNode
}

export function Why({ name, explain }: WhyProps) {
  return (
    <span className="why-moved">
      <Popper words="Why?" label={`Why ${name} moved`} className="button-quiet">
        {explain}
      </Popper>
    </span>
  )
}

/** @param moved undefined while it is asked for, null = there is nothing to compare with; `failed` '' = no fault */
export function unexplained(moved: object | null | undefined, failed: string): ReactNode {
  if (failed !== '' && moved === undefined) return <p className="small">Not known now: {failed}</p>
  if (moved === undefined) return <p className="small quiet">Looking through channels, versions, reasons …</p>
  return <p className="small">There is nothing to compare with.</p>
}

interface SplitTableProps<Row> {
  split: ScopeFilter
  /** of the columns, the split's first */
  heads: readonly string[]
  rows: readonly Row[]
  nameOf(row: Row): string
  /** behind the name, one for each head */
  cells(row: Row): readonly [string, ReactNode][]
}

/** The values of one split, each leading to itself alone. */
export function SplitTable<Row extends { value: string }>({ split, heads, rows, nameOf, cells }: SplitTableProps<Row>) {
  return (
    <table className="why-movers">
      <thead>
        <tr>
          {heads.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.value}>
            <th scope="row">
              <Alone split={split} value={row.value} name={nameOf(row)} />
            </th>
            {cells(row).map(([key, cell]) => (
              <td key={key}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
