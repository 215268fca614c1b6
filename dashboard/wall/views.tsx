import type { ComponentType } from 'react'
import { ContainmentTile } from '../tiles/containment-tile.tsx'
import { CsatTile } from '../tiles/csat-tile.tsx'
import { FalsePositiveTile } from '../tiles/false-positive-tile.tsx'
import { GhostTile } from '../tiles/ghost-tile.tsx'
import { HfsTile } from '../tiles/hfs-tile.tsx'
import { ReasonsTile } from '../tiles/reasons-tile.tsx'
import { WaitTile } from '../tiles/wait-tile.tsx'
import { WallScore, WallTiers } from './charts.tsx'
import { WallWaiting } from './waiting.tsx'

/** What the wall shows, one after the other. Tiles are those of the Live page. */
export const wallViews: readonly { name: string; View: ComponentType }[] = [
  { name: 'Score', View: Score },
  { name: 'Waiting now', View: WallWaiting },
  { name: 'Reasons and failures', View: Reasons },
  { name: 'Quality', View: Quality },
]

function Score() {
  return (
    <div className="wall-grid wall-score">
      <HfsTile />
      <WallScore />
    </div>
  )
}

function Reasons() {
  return (
    <div className="wall-grid wall-reasons">
      <WallTiers />
      <ReasonsTile />
      <FalsePositiveTile />
      <GhostTile />
    </div>
  )
}

function Quality() {
  return (
    <div className="wall-grid wall-quality">
      <ContainmentTile />
      <WaitTile />
      <CsatTile />
    </div>
  )
}
