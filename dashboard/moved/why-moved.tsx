import { useMemo } from 'react'
import type { ScopeFilter } from '../../contract/scope-filters.ts'
import { Popper } from '../islands/popper.tsx'
import { useAsked } from '../islands/use-asked.ts'
import { useFilterWords } from '../islands/use-filter-words.ts'
import { formatPercent, formatScore } from '../tiles/format.ts'
import { reasonWords, spoken } from '../tiles/words.ts'
import { Alone } from './alone.tsx'
import { type Mover, readShares, whatMoved } from './what-moved.ts'
import { headOf, type MovedName, measures, partWords, sentenceOf } from './words.ts'

interface WhyMovedProps {
  of: MovedName
  /** which of the reasons, where it is the share of one */
  reason?: string
}

/** Beside a change: which channel, version, reason or agent explains most of it. Asked for when somebody wants to know. */
export function WhyMoved({ of, reason = '' }: WhyMovedProps) {
  const name = reason === '' ? measures[of].name : `the share of “${spoken(reasonWords, reason)}”`
  return (
    <span className="why-moved">
      <Popper words="Why?" label={`Why ${name} moved`} className="button-quiet">
        {() => <Explanation of={of} reason={reason} />}
      </Popper>
    </span>
  )
}

function Explanation({ of, reason }: Required<WhyMovedProps>) {
  const { metric } = measures[of]
  const asked = useAsked([metric], { [`${metric}.asked_reason`]: reason })
  const rows = asked.rows?.[metric]
  const moved = useMemo(() => (rows === undefined ? undefined : whatMoved(readShares(rows, measures[of]))), [rows, of])
  const words = useFilterWords()
  if (asked.failed !== '' && rows === undefined) return <p className="small">Not known now: {asked.failed}</p>
  if (moved === undefined) return <p className="small quiet">Looking through channels, versions, reasons …</p>
  if (moved === null) return <p className="small">There is nothing to compare with.</p>
  const nameOf = ({ split, value }: Mover): string => (value === '' ? 'not said' : words(split, value))
  return (
    <>
      <p className="why-sentence">{sentenceOf(of, moved, nameOf)}</p>
      {moved.movers.length > 1 && <Movers of={of} movers={moved.movers} nameOf={nameOf} />}
      <p className="small quiet">
        A part is what its value added to the change: more of it, or worse of it. All parts of a split add up to the
        change.
      </p>
    </>
  )
}

interface MoversProps {
  of: MovedName
  movers: Mover[]
  nameOf: (mover: Mover) => string
}

function Movers({ of, movers, nameOf }: MoversProps) {
  const split = movers[0]?.split as ScopeFilter
  const format = measures[of].isScore ? formatScore : formatPercent
  const ratio = (top: number, bottom: number): string => (bottom === 0 ? '–' : format(top / bottom))
  return (
    <table className="why-movers">
      <thead>
        <tr>
          {headOf(split).map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {movers.map((mover) => (
          <tr key={mover.value}>
            <th scope="row">
              <Alone split={split} value={mover.value} name={nameOf(mover)} />
            </th>
            <td>{ratio(mover.top_before, mover.bottom_before)}</td>
            <td>{ratio(mover.top, mover.bottom)}</td>
            <td>
              <b>{partWords(of, mover.part)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
