import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import type { MetricDefinition } from '../../contract/metric.ts'
import { ContainmentTile } from '../tiles/containment-tile.tsx'
import { CsatTile } from '../tiles/csat-tile.tsx'
import { FalsePositiveTile } from '../tiles/false-positive-tile.tsx'
import { GhostTile } from '../tiles/ghost-tile.tsx'
import { HfsTile } from '../tiles/hfs-tile.tsx'
import { ReasonsTile } from '../tiles/reasons-tile.tsx'
import { WaitTile } from '../tiles/wait-tile.tsx'
import { Feed } from './feed.tsx'
import { Headline } from './headline.tsx'
import { PageFrame, type PageProps } from './page-frame.tsx'
import { DefinitionsContext } from './use-live.ts'
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

/** What every number means, asked for once. Without them the page works, only the definitions are missing. */
function Definitions({ children }: { children: ReactNode }) {
  const [known, setKnown] = useState<ReadonlyMap<string, MetricDefinition>>(new Map())
  useEffect(() => {
    fetch('/v1/metrics')
      .then((response) => (response.ok ? response.json() : { metrics: [] }))
      .then(({ metrics }: { metrics: MetricDefinition[] }) => setKnown(new Map(metrics.map((one) => [one.name, one]))))
      .catch(() => undefined)
  }, [])
  return <DefinitionsContext value={known}>{children}</DefinitionsContext>
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
      <ReasonsTile />
      <Feed />
    </div>
  )
}

/** Charts are drawn by a library that comes after the numbers, and only in a browser. */
function Drawn({ children }: { children: ReactNode }) {
  const [isHere, setHere] = useState(false)
  useEffect(() => setHere(true), [])
  const waiting = <div className="tile tile-chart" aria-busy="true" />
  return isHere ? <Suspense fallback={waiting}>{children}</Suspense> : waiting
}
