import { useRef, useState } from 'react'
import type { MetricRow } from '../../contract/metric.ts'
import { ChartTable } from '../charts/chart-frame.tsx'
import { ChartMenu } from '../charts/chart-menu.tsx'
import { useReadOnly } from '../islands/read-only.ts'
import { numberOf, textOf, useLive, usePart } from '../islands/use-live.ts'
import { Behind } from './behind.tsx'
import { formatPercent, plural } from './format.ts'
import { wilson } from './interval.ts'
import { ShareChange } from './share-change.tsx'
import { Tile } from './tile.tsx'
import { type SharesBefore, useSharesBefore } from './use-shares-before.ts'
import { enough, heldAgainstWords, reasonWords, spoken } from './words.ts'

const title = 'Top five reasons'

/** The five reasons that bring most handoffs. */
export function ReasonsTile() {
  const rows = usePart('top_reasons')?.slice(0, 5) ?? []
  const [isTable, setTable] = useState(false)
  const figure = useRef<HTMLElement>(null)
  const table = {
    head: ['Reason', 'Tier', 'Handoffs', 'Share'],
    rows: rows.map((row) => [
      spoken(reasonWords, textOf(row, 'reason')),
      ...['tier', 'handoff_count', 'reason_share'].map((column) => String(numberOf(row, column) ?? '–')),
    ]),
  }
  const menu = <ChartMenu {...{ title, name: 'top_reasons', table, figure, isTable, setTable }} />
  return (
    <Tile title={title} metrics={['top_reasons']} needs={['top_reasons']} aside={!useReadOnly() && menu}>
      <figure className="chart" ref={figure}>
        {isTable ? (
          <ChartTable title={title} {...table} />
        ) : (
          <div className="chart-drawing reasons-drawing">
            <Reasons rows={rows} />
          </div>
        )}
      </figure>
    </Tile>
  )
}

function Reasons({ rows }: { rows: readonly MetricRow[] }) {
  const n = numberOf(rows[0], 'requested_count') ?? 0
  const then = useSharesBefore()
  // a wall has no room for more lines, and what is shown has to be read from afar
  const before = useReadOnly() ? null : then
  const window = useLive((state) => state.selection.window)
  if (n === 0) return <p className="calm">No handoff was requested in this window.</p>
  const short = enough(n)
  return (
    <>
      <ol className="reasons">
        {rows.map((row) => (
          <Reason key={textOf(row, 'reason')} row={row} before={before} isShort={short !== null} />
        ))}
      </ol>
      <p className="sample">
        of <Behind path="/handoffs">{plural(n, 'handoff')} requested</Behind>
        {short !== null && <span className="needed">{short}</span>}
        {before !== null && ` · ${heldAgainstWords(before.n, window)}`}
      </p>
    </>
  )
}

interface ReasonProps {
  row: MetricRow
  before: SharesBefore | null
  /** below the minimum sample */
  isShort: boolean
}

function Reason({ row, before, isShort }: ReasonProps) {
  const share = numberOf(row, 'reason_share') ?? 0
  const tier = numberOf(row, 'tier') ?? 0
  const reason = textOf(row, 'reason')
  const count = numberOf(row, 'handoff_count') ?? 0
  const n = numberOf(row, 'requested_count') ?? 0
  const range = wilson(count, n)
  return (
    <li>
      <span className="reason-name">
        <i className={`swatch swatch-tier-${tier}`} />
        <Behind path={`/handoffs?reason=${encodeURIComponent(reason)}`}>{spoken(reasonWords, reason)}</Behind>
        <span className="sr-only"> (tier {tier})</span>
      </span>
      <span className="reason-of">
        {range !== null && (
          <span className="sample" title={`${plural(count, 'handoff')}, 95 % Wilson interval`}>
            {Math.round(range.low * 100)}–{Math.round(range.high * 100)} %
          </span>
        )}{' '}
        <b className={isShort ? 'number-short' : ''} title={`${share}`}>
          {formatPercent(share)}
        </b>
      </span>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="interval-track" width="100" height="4" />
        <rect className={`fill-tier-${tier}`} width={share * 100} height="4" />
      </svg>
      <ShareChange {...{ reason, share, n, before }} />
    </li>
  )
}
