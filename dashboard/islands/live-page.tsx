import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import type { MetricDefinition } from '../../contract/metric.ts'
import { ContainmentTile } from '../tiles/containment-tile.tsx'
import { CsatTile } from '../tiles/csat-tile.tsx'
import { FalsePositiveTile } from '../tiles/false-positive-tile.tsx'
import { GhostTile } from '../tiles/ghost-tile.tsx'
import { HfsTile } from '../tiles/hfs-tile.tsx'
import { ReasonsTile } from '../tiles/reasons-tile.tsx'
import { WaitTile } from '../tiles/wait-tile.tsx'
import { parseWindow, type WindowName } from '../windows.ts'
import { AlertBanner } from './alert-banner.tsx'
import { Feed } from './feed.tsx'
import { Headline } from './headline.tsx'
import { createLiveStore } from './live-store.ts'
import { Nothing, Refused, Unreachable } from './notices.tsx'
import { TopBar } from './top-bar.tsx'
import { DefinitionsContext, LiveContext, useLive, useStore } from './use-live.ts'
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
  const [store] = useState(() =>
    createLiveStore(
      { workspace, window },
      { fetch: (...request) => fetch(...request), now: Date.now, leave: (url) => location.assign(url) },
    ),
  )
  return (
    <LiveContext value={store}>
      <Definitions>
        <Connected />
        <Frame origin={origin} canSignOut={canSignOut} />
      </Definitions>
    </LiveContext>
  )
}

/** Keeps the connection, the URL's back button and hidden tabs in step. Renders nothing. */
function Connected() {
  const store = useStore()
  useEffect(() => {
    const followUrl = () => {
      const query = new URLSearchParams(location.search)
      store.select({ workspace: query.get('workspace') ?? '', window: parseWindow(query.get('window')) ?? '1h' })
    }
    let rest: ReturnType<typeof setTimeout> | undefined
    const followVisibility = () => {
      clearTimeout(rest)
      if (document.hidden) rest = setTimeout(store.rest, 30_000)
      else if (store.get().connection.state === 'resting') store.retry()
    }
    store.retry()
    addEventListener('popstate', followUrl)
    document.addEventListener('visibilitychange', followVisibility)
    return () => {
      removeEventListener('popstate', followUrl)
      document.removeEventListener('visibilitychange', followVisibility)
      clearTimeout(rest)
      store.stop()
    }
  }, [store])
  return null
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
      <TopBar canSignOut={canSignOut} />
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
