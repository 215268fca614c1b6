import { useMemo } from 'react'
import { Popper } from '../islands/popper.tsx'
import { useAsked } from '../islands/use-asked.ts'
import { useFilterWords } from '../islands/use-filter-words.ts'
import { formatDuration } from '../tiles/format.ts'
import { Alone } from './alone.tsx'
import { type Omitted, type Percentile, readWaits, whatMovedWait } from './what-moved-wait.ts'
import { splitWords, waitSentenceOf } from './words.ts'

interface WhyWaitProps {
  percentile: Percentile
  /** as the tile says it */
  label: string
}

/** Beside a change of a percentile: without which value it would have moved least. */
export function WhyWait({ percentile, label }: WhyWaitProps) {
  return (
    <span className="why-moved">
      <Popper words="Why?" label={`Why “${label}” moved`} className="button-quiet">
        {() => <Explanation percentile={percentile} />}
      </Popper>
    </span>
  )
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
  if (asked.failed !== '' && rows === undefined) return <p className="small">Not known now: {asked.failed}</p>
  if (moved === undefined) return <p className="small quiet">Looking through channels, versions, reasons …</p>
  if (moved === null) return <p className="small">There is nothing to compare with.</p>
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
    <table className="why-movers">
      <thead>
        <tr>
          {[splitWords[first.split], 'before', 'now', 'all without it'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {omitted.map((one) => (
          <tr key={one.value}>
            <th scope="row">
              <Alone split={one.split} value={one.value} name={nameOf(one)} />
            </th>
            <td>{duration(one.own.before)}</td>
            <td>{duration(one.own.now)}</td>
            <td>
              {duration(one.without.before)} → <b>{duration(one.without.now)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
