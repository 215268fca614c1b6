import type { MetricRow } from '../../contract/metric.ts'
import { numberOf, textOf, usePart } from '../islands/use-live.ts'
import { formatCount, formatPercent } from './format.ts'
import { Tile } from './tile.tsx'
import { enough, reasonWords, spoken } from './words.ts'

/** The five reasons that bring most handoffs. */
export function ReasonsTile() {
  return (
    <Tile title="Top five reasons" metrics={['top_reasons']} needs={['top_reasons']}>
      <Reasons />
    </Tile>
  )
}

function Reasons() {
  const rows = usePart('top_reasons') ?? []
  const n = numberOf(rows[0], 'requested_count') ?? 0
  if (n === 0) return <p className="calm">No handoff was requested in this window.</p>
  const short = enough(n)
  return (
    <>
      <ol className="reasons">
        {rows.slice(0, 5).map((row) => (
          <Reason key={textOf(row, 'reason')} row={row} />
        ))}
      </ol>
      <p className="sample">
        of {formatCount(n)} handoffs requested{short !== null && <span className="needed">{short}</span>}
      </p>
    </>
  )
}

function Reason({ row }: { row: MetricRow }) {
  const share = numberOf(row, 'reason_share') ?? 0
  const tier = numberOf(row, 'tier') ?? 0
  return (
    <li>
      <span className="reason-name">
        <i className={`swatch swatch-tier-${tier}`} />
        {spoken(reasonWords, textOf(row, 'reason'))}
        <span className="sr-only"> (tier {tier})</span>
      </span>
      <b title={`${share}`}>{formatPercent(share)}</b>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="interval-track" width="100" height="4" />
        <rect className={`fill-tier-${tier}`} width={share * 100} height="4" />
      </svg>
    </li>
  )
}
