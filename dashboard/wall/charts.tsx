import { NumbersTable } from '../charts/chart-frame.tsx'
import type { ChartNumbers } from '../charts/chart-menu.tsx'
import { type ScorePoint, StillScore, scoreTable } from '../charts/still-score.tsx'
import { StillTiers, TierLegend, tierTable } from '../charts/still-tiers.tsx'
import { numberOf, textOf, useLive, usePart } from '../islands/use-live.ts'
import { stepSecondsOf } from '../scope.ts'
import { Tile } from '../tiles/tile.tsx'
import { beforeWords } from '../windows.ts'

const titles = { score: 'Is the handoff getting worse?', tiers: 'Why do people need a person?' }
const bone = <span className="bone bone-chart" aria-hidden="true" />

export function WallScore() {
  return (
    <Tile title={titles.score} metrics={[]} needs={['hfs_live_series']} className="wall-chart" skeleton={bone}>
      <Score />
    </Tile>
  )
}

function Score() {
  const rows = usePart('hfs_live_series') ?? []
  const before = usePart('previous_hfs_live_series') ?? []
  const limit = usePart('hfs_limit')?.[0] ?? null
  const window = useLive((state) => state.selection.window)
  const points = rows.map(
    (row, i): ScorePoint => ({
      at: Date.parse(textOf(row, 'step_at')),
      score: numberOf(row, 'hfs'),
      before: numberOf(before[i], 'hfs'),
    }),
  )
  const hasBefore = points.some((point) => point.before !== null)
  return (
    <>
      <p className="legend" aria-hidden="true">
        <span>
          <i className="stroke stroke-accent" />
          score
        </span>
        {hasBefore && (
          <span>
            <i className="stroke stroke-before" />
            {beforeWords(window)}
          </span>
        )}
      </p>
      <StillScore {...{ points, limit }} size={[600, 430]} releases={usePart('releases') ?? []} />
      <Heard title={titles.score} {...scoreTable(points)} />
    </>
  )
}

export function WallTiers() {
  return (
    <Tile title={titles.tiers} metrics={[]} needs={['escalations_by_tier']} className="wall-chart" skeleton={bone}>
      <Tiers />
    </Tile>
  )
}

function Tiers() {
  const rows = usePart('escalations_by_tier') ?? []
  const step_seconds = useLive((state) => stepSecondsOf(state.selection))
  return (
    <>
      <TierLegend rows={rows} />
      <StillTiers rows={rows} step_seconds={step_seconds} size={[640, 190]} releases={usePart('releases') ?? []} />
      <Heard title={titles.tiers} {...tierTable(rows)} />
    </>
  )
}

/** There is nothing to click on a wall: the numbers are there for whoever hears it. */
const Heard = (table: ChartNumbers & { title: string }) => (
  <div className="sr-only">
    <NumbersTable {...table} />
  </div>
)
