import { useMemo } from 'react'
import type { ScopeFilter } from '../../contract/scope-filters.ts'
import { useAsked } from '../islands/use-asked.ts'
import { useFilterWords } from '../islands/use-filter-words.ts'
import { formatPercent, formatScore } from '../tiles/format.ts'
import { reasonWords, spoken } from '../tiles/words.ts'
import { type Mover, readShares, whatMoved } from './what-moved.ts'
import { SplitTable, unexplained, Why } from './why.tsx'
import { headOf, type MovedName, measures, partWords, sentenceOf } from './words.ts'

interface WhyMovedProps {
  of: MovedName
  /** which of the reasons, where it is the share of one */
  reason?: string
}

/** Beside a change: which channel, version, reason or agent explains most of it. Asked for when somebody wants to know. */
export function WhyMoved({ of, reason = '' }: WhyMovedProps) {
  const name = reason === '' ? measures[of].name : `the share of “${spoken(reasonWords, reason)}”`
  return <Why name={name} explain={() => <Explanation of={of} reason={reason} />} />
}

function Explanation({ of, reason }: Required<WhyMovedProps>) {
  const { metric } = measures[of]
  const asked = useAsked([metric], { [`${metric}.asked_reason`]: reason })
  const rows = asked.rows?.[metric]
  const moved = useMemo(() => (rows === undefined ? undefined : whatMoved(readShares(rows, measures[of]))), [rows, of])
  const words = useFilterWords()
  if (moved === undefined || moved === null) return unexplained(moved, asked.failed)
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
    <SplitTable
      split={split}
      heads={headOf(split)}
      rows={movers}
      nameOf={nameOf}
      cells={(mover) => [
        ['before', ratio(mover.top_before, mover.bottom_before)],
        ['now', ratio(mover.top, mover.bottom)],
        ['part', <b key="part">{partWords(of, mover.part)}</b>],
      ]}
    />
  )
}
