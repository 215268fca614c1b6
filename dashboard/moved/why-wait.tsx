import { useMemo } from 'react'
import { useAsked } from '../islands/use-asked.ts'
import { useFilterWords } from '../islands/use-filter-words.ts'
import { formatDuration } from '../tiles/format.ts'
import { type Omitted, type Percentile, readWaits, whatMovedWait } from './what-moved-wait.ts'
import { SplitTable, unexplained, Why } from './why.tsx'
import { splitWords, waitSentenceOf } from './words.ts'

interface WhyWaitProps {
  percentile: Percentile
  /** as the tile says it */
  label: string
}

/** Beside a change of a percentile: without which value it would have moved least. */
export function WhyWait({ percentile, label }: WhyWaitProps) {
  return <Why name={`“${label}”`} explain={() => <Explanation percentile={percentile} />} />
}

const metrics = ['waits_moved']
const nothing = {}

function Explanation({ percentile }: { percentile: Percentile }) {
  const asked = useAsked(metrics, nothing)
  const rows = asked.rows?.waits_moved
  const moved = useMemo(
    () => (rows === undefined ? undefined : whatMovedWait(readWaits(rows, percentile))),
    [rows, percentile],
  )
  const words = useFilterWords()
  if (moved === undefined || moved === null) return unexplained(moved, asked.failed)
  const nameOf = ({ split, value }: Omitted): string => (value === '' ? 'not said' : words(split, value))
  return (
    <>
      <p className="why-sentence">{waitSentenceOf(moved, nameOf)}</p>
      {moved.omitted.length > 0 && <Left omitted={moved.omitted} nameOf={nameOf} />}
      <p className="small quiet">
        Left out of both times. Percentiles have no parts that add up: without two values it may move by more or by less
        than without each.
      </p>
    </>
  )
}

function Left({ omitted, nameOf }: { omitted: Omitted[]; nameOf: (one: Omitted) => string }) {
  const [first] = omitted
  if (first === undefined) return null
  const duration = (seconds: number | null): string => (seconds === null ? '–' : formatDuration(seconds))
  return (
    <SplitTable
      split={first.split}
      heads={[splitWords[first.split], 'before', 'now', 'all without it']}
      rows={omitted}
      nameOf={nameOf}
      cells={({ own, without }) => [
        ['before', duration(own.before)],
        ['now', duration(own.now)],
        [
          'without',
          <>
            {duration(without.before)} → <b>{duration(without.now)}</b>
          </>,
        ],
      ]}
    />
  )
}
