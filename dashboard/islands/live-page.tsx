import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import type { MetricDefinition } from '../../contract/metric.ts'
import { ContainmentTile } from '../tiles/containment-tile.tsx'
import { CsatTile } from '../tiles/csat-tile.tsx'
import { FalsePositiveTile } from '../tiles/false-positive-tile.tsx'
import { GhostTile } from '../tiles/ghost-tile.tsx'
import { HfsTile } from '../tiles/hfs-tile.tsx'
import { ReasonsTile } from '../tiles/reasons-tile.tsx'
import { WaitTile } from '../tiles/wait-tile.tsx'
import type { WindowName } from '../windows.ts'
import { AlertBanner } from './alert-banner.tsx'
import { Feed } from './feed.tsx'
import { Following } from './following.tsx'
import { Headline } from './headline.tsx'
import { Nothing, Refused, Unreachable } from './notices.tsx'
import { TopBar } from './top-bar.tsx'
import { DefinitionsContext, useLive } from './use-live.ts'
import { WaitingList } from './waiting-list.tsx'

const HfsChart = lazy(() => import('../charts/hfs-chart.tsx'))
const TierChart = lazy(() => import('../charts/tier-chart.tsx'))

interface LivePageProps {
  workspace: string
  window: WindowName
  origin: string
  canSignOut: boolean
}

/** The whole live part of the page: one store, one connection, and the tiles that look at it. */
export function LivePage({ workspace, window, origin, canSignOut }: LivePageProps) {
  return (
    <Following selection={{ workspace, window }} view="live">
      <Definitions>
        <Frame origin={origin} canSignOut={canSignOut} />
      </Definitions>
    </Following>
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

function Frame({ origin, canSignOut }: { origin: string; canSignOut: boolean }) {
  const connection = useLive((state) => state.connection)
  const head = useLive((state) => state.head)
  const isEmpty = head !== null && head.workspace === ''
  const isCutOff = connection.state === 'lost' && !connection.hadNumbers
  const isStale = connection.state === 'lost' && connection.hadNumbers
  return (
    <div className="page" data-stale={isStale || undefined}>
      <TopBar title="Live" canSignOut={canSignOut} />
      <main className="content" id="content">
        <Headline />
        <AlertBanner />
        {connection.state === 'refused' && <Refused reason={connection.reason} />}
        {isCutOff && <Unreachable reason={connection.reason} />}
        {isEmpty ? <Nothing origin={origin} /> : connection.state !== 'refused' && <Grid />}
      </main>
    </div>
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
