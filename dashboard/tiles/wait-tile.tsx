import { numberOf, useLive, useRow } from '../islands/use-live.ts'
import type { Percentile as PercentileName } from '../moved/what-moved-wait.ts'
import { WhyWait } from '../moved/why-wait.tsx'
import { Behind } from './behind.tsx'
import { formatDuration, plural } from './format.ts'
import { BigNumber, ChangeLine } from './number.tsx'
import { Tile } from './tile.tsx'
import { changeWords, enough } from './words.ts'

/** How long it takes until a person answers. */
export function WaitTile() {
  return (
    <Tile title="Wait for an answer" metrics={['wait']} needs={['wait']} className="tile-wait">
      <Waits />
    </Tile>
  )
}

function Waits() {
  const row = useRow('wait')
  const n = numberOf(row, 'answered_count') ?? 0
  const p99 = numberOf(row, 'wait_p99_seconds')
  return (
    <>
      <div className="pair">
        <Percentile column="wait_p50_seconds" label="half wait less" n={n} />
        <Percentile column="wait_p90_seconds" label="nine in ten wait less" n={n} />
      </div>
      <p className="sample">
        <Behind path={n === 0 ? '' : '/handoffs?moment=answered&sort=wait'}>{plural(n, 'handoff')} answered</Behind>
        {p99 !== null && <> · 99 in 100 within {formatDuration(p99)}</>}
      </p>
    </>
  )
}

function Percentile({ column, label, n }: { column: PercentileName; label: string; n: number }) {
  const window = useLive((state) => state.selection.window)
  const value = numberOf(useRow('wait'), column)
  const before = useRow('previous_wait')
  const then = { value: numberOf(before, column), n: numberOf(before, 'answered_count') ?? 0 }
  return (
    <div className="rate">
      <BigNumber value={value} format={formatDuration} short={enough(n)} label={label} />
      <p className="rate-label" aria-hidden="true">
        {label}
      </p>
      <ChangeLine
        change={before && changeWords({ value, n }, then, window, true, formatDuration)}
        why={<WhyWait percentile={column} label={label} />}
      />
    </div>
  )
}
