import { lazy } from 'react'
import { BudgetTile } from '../tiles/budget-tile.tsx'
import { ContainmentTile } from '../tiles/containment-tile.tsx'
import { CsatTile } from '../tiles/csat-tile.tsx'
import { FalsePositiveTile } from '../tiles/false-positive-tile.tsx'
import { GhostTile } from '../tiles/ghost-tile.tsx'
import { HfsTile } from '../tiles/hfs-tile.tsx'
import { ReasonsTile } from '../tiles/reasons-tile.tsx'
import { WaitTile } from '../tiles/wait-tile.tsx'
import { Definitions } from './definitions.tsx'
import { Drawn } from './drawn.tsx'
import { Feed } from './feed.tsx'
import { Headline } from './headline.tsx'
import { PageFrame, type PageProps } from './page-frame.tsx'
import { WaitingList } from './waiting-list.tsx'

const HfsChart = lazy(() => import('../charts/hfs-chart.tsx'))
const TierChart = lazy(() => import('../charts/tier-chart.tsx'))

/** The Live page: one store, one connection, and the tiles that look at it. */
export function LivePage(page: PageProps) {
  return (
    <PageFrame {...page} title="Live" path="/" view="live">
      <Headline />
      <Definitions>
        <Grid />
      </Definitions>
    </PageFrame>
  )
}

function Grid() {
  return (
    <div className="grid">
      <HfsTile />
      <WaitingList />
      <ContainmentTile />
      <CsatTile />
      <WaitTile />
      <Drawn>
        <HfsChart />
      </Drawn>
      <div className="stack">
        <FalsePositiveTile />
        <GhostTile />
      </div>
      <Drawn>
        <TierChart />
      </Drawn>
      <div className="stack stack-short">
        <ReasonsTile />
        <BudgetTile />
      </div>
      <Feed />
    </div>
  )
}
