import type { Report } from '../../contract/report.ts'
import { type ScorePoint, StillScore } from '../charts/still-score.tsx'
import { StillTiers, TierLegend } from '../charts/still-tiers.tsx'
import { numberOf, textOf } from '../islands/use-live.ts'

export function ReportScore({ report: { score, releases } }: { report: Report }) {
  const points = score.now.map(
    (row, i): ScorePoint => ({
      at: Date.parse(textOf(row, 'step_at')),
      score: numberOf(row, 'hfs'),
      before: numberOf(score.before[i], 'hfs'),
    }),
  )
  return (
    <figure>
      <figcaption className="legend">
        <span>
          <i className="stroke stroke-accent" />
          live score of each moment
        </span>
        {points.some(({ before }) => before !== null) && (
          <span>
            <i className="stroke stroke-before" />
            the period before
          </span>
        )}
        {releases.length > 0 && <span className="quiet">thin lines: releases of the bot</span>}
        <span className="quiet">a gap: nothing was resolved</span>
      </figcaption>
      <StillScore points={points} limit={1} size={[780, 230]} releases={releases} />
    </figure>
  )
}

export function ReportTiers({ report: { tiers, step_seconds, releases } }: { report: Report }) {
  return (
    <figure>
      <TierLegend rows={tiers} />
      <StillTiers rows={tiers} step_seconds={step_seconds} size={[780, 200]} releases={releases} />
    </figure>
  )
}
