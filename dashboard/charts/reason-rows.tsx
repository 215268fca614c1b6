import { useMemo } from 'react'
import type { MetricRow } from '../../contract/metric.ts'
import { numberOf, textOf, useLive, usePart } from '../islands/use-live.ts'
import { stepSecondsOf } from '../scope.ts'
import { Behind } from '../tiles/behind.tsx'
import { formatCount, formatPercent, plural } from '../tiles/format.ts'
import { wilson } from '../tiles/interval.ts'
import { ShareChange } from '../tiles/share-change.tsx'
import { type SharesBefore, useSharesBefore } from '../tiles/use-shares-before.ts'
import { enough, heldAgainstWords, reasonWords, spoken } from '../tiles/words.ts'
import { windowWords } from '../windows.ts'
import { ChartFrame } from './chart-frame.tsx'
import { Bars } from './reason-bars.tsx'
import { useMarkers } from './releases.ts'
import { stepPath } from './step-path.ts'
import { cellOf, tickOf, timeTicks } from './ticks.ts'

const title = 'Which reasons come up, and when?'
const SHOWN = 5

export interface Reason {
  name: string
  tier: number
  count: number
  /** by the step's beginning, epoch ms */
  steps: Map<number, number>
}

function reasonsOf(rows: readonly MetricRow[]): Reason[] {
  const found = new Map<string, Reason>()
  for (const row of rows) {
    const name = textOf(row, 'reason')
    const known = found.get(name) ?? { name, tier: 0, count: numberOf(row, 'reason_count') ?? 0, steps: new Map() }
    known.tier = Math.max(known.tier, numberOf(row, 'tier') ?? 0)
    known.steps.set(Date.parse(textOf(row, 'step_at')), numberOf(row, 'handoff_count') ?? 0)
    found.set(name, known)
  }
  return [...found.values()]
}

/** The five most frequent reasons, each with its own small bars over the same time and on the same scale. */
export default function ReasonRows() {
  const rows = usePart('escalations_by_reason')
  const tiers = usePart('escalations_by_tier')
  const window = useLive((state) => state.selection.window)
  const reasons = useMemo(() => reasonsOf(rows ?? []), [rows])
  // the steps of the chart beside it: those without a handoff, too
  const times = useMemo(() => (tiers ?? []).map((row) => Date.parse(textOf(row, 'step_at'))), [tiers])
  const n = reasons.reduce((sum, { count }) => sum + count, 0)
  const top = reasons.slice(0, SHOWN)
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0)
  const short = enough(n)
  const before = useSharesBefore()
  const step = useLive((state) => stepSecondsOf(state.selection)) * 1000
  return (
    <ChartFrame
      title={title}
      metric="escalations_by_reason"
      needs={['escalations_by_reason', 'escalations_by_tier']}
      summary={`Handoffs in the ${windowWords(window)}: ${top.map(({ name, count }) => `${count} ${spoken(reasonWords, name)}`).join('; ')}.`}
      legend={
        n > 0 && (
          <span className="quiet reason-note">
            {reasons.length > SHOWN ? `the first five of ${reasons.length} reasons` : 'every reason'}, of{' '}
            <Behind path="/handoffs">{plural(n, 'handoff')} requested</Behind>
            {short !== null && <span className="needed"> {short}</span>}
            {before !== null && ` · ${heldAgainstWords(before.n, window)}`}
          </span>
        )
      }
      table={{
        head: ['Time', ...reasons.map(({ name }) => spoken(reasonWords, name))],
        rows: times.map((at) => [cellOf(span)(at), ...reasons.map(({ steps }) => String(steps.get(at) ?? 0))]),
        paths: times.map((at) => stepPath('/handoffs', at, at + step)),
      }}
    >
      {n === 0 ? (
        <p className="calm">No handoff was requested in this window.</p>
      ) : (
        <Rows reasons={top} n={n} before={before} times={times} isShort={short !== null} />
      )}
    </ChartFrame>
  )
}

interface RowsProps {
  reasons: Reason[]
  n: number
  before: SharesBefore | null
  times: number[]
  isShort: boolean
}

function Rows({ reasons, n, before, times, isShort }: RowsProps) {
  const most = Math.max(1, ...reasons.flatMap(({ steps }) => [...steps.values()]))
  const step = useLive((state) => stepSecondsOf(state.selection)) * 1000
  const domain: [number, number] = [times[0] ?? 0, (times.at(-1) ?? 0) + step]
  const markers = useMarkers(domain)
  return (
    <ol className={`reason-rows${isShort ? ' is-short' : ''}`}>
      {reasons.map((reason) => (
        <li key={reason.name}>
          <Share reason={reason} n={n} before={before} />
          <Bars reason={reason} times={times} domain={domain} most={most} markers={markers} />
        </li>
      ))}
      <li aria-hidden="true" className="reason-axis">
        <span className="quiet small">the highest bar: {formatCount(most)}</span>
        <Times domain={domain} />
        {markers.length > 0 && (
          <span className="quiet small reason-markers">
            thin lines: {[...new Set(markers.map(({ label }) => label))].filter(Boolean).join(', ')}
          </span>
        )}
      </li>
    </ol>
  )
}

function Times({ domain: [from, to] }: { domain: [number, number] }) {
  const words = tickOf(to - from)
  return (
    <span className="reason-times quiet small">
      {timeTicks(from, to).map((at) => (
        <span key={at} style={{ '--at': (at - from) / Math.max(1, to - from) } as object}>
          {words(at)}
        </span>
      ))}
    </span>
  )
}

function Share({ reason, n, before }: { reason: Reason; n: number; before: SharesBefore | null }) {
  const interval = wilson(reason.count, n)
  return (
    <div className="reason-share">
      <span className="reason-name">
        <i className={`swatch swatch-tier-${reason.tier}`} />
        <Behind path={`/handoffs?reason=${encodeURIComponent(reason.name)}`}>{spoken(reasonWords, reason.name)}</Behind>
        <span className="sr-only"> (tier {reason.tier})</span>
      </span>
      <b title={String(reason.count / n)}>{formatPercent(reason.count / n)}</b>
      <span className="sample">
        <span>
          {formatCount(reason.count)}
          {interval !== null && ` · ${formatPercent(interval.low)} to ${formatPercent(interval.high)}`}
        </span>
        <ShareChange reason={reason.name} share={reason.count / n} n={n} before={before} />
      </span>
    </div>
  )
}
