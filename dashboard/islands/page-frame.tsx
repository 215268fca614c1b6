import type { ReactNode } from 'react'
import { scopeOf } from '../scope.ts'
import type { KnownParts, View } from '../snapshot.ts'
import { AlertBanner } from './alert-banner.tsx'
import { Following } from './following.tsx'
import { Nothing, Refused, Unheard, Unreachable } from './notices.tsx'
import { Overlays } from './overlays.tsx'
import { Rail } from './rail.tsx'
import { TopBar } from './top-bar.tsx'
import { useIsEmpty, useLive, useUnheard } from './use-live.ts'
import { useScope } from './use-scope.ts'

/** What the server knows when it renders a page. */
export interface GivenPage {
  origin: string
  canSignOut: boolean
  /** what stands above everything: later it would push it down */
  known: KnownParts
}

/** What every page is given by the server. */
export interface PageProps extends GivenPage {
  /** the address's query, so that the first render is the same there and here */
  search: string
}

interface PageFrameProps extends PageProps {
  title: string
  /** of the link in the rail */
  path: string
  view: View
  /** stands in the bar in the place of window and filters, where a page has none */
  bar?: ReactNode
  children: ReactNode
}

/** Something on them stands beside what it was before. */
const comparing: readonly View[] = ['live', 'triggers', 'quality']

/** One frame for all pages: one store, one connection, the way to the others, and what to say when there is nothing to show. */
export function PageFrame({ search, view, known, ...frame }: PageFrameProps) {
  return (
    <Following scope={scopeOf(search)} view={view} known={known}>
      <Frame {...frame} compares={comparing.includes(view)} />
    </Following>
  )
}

type FrameProps = Omit<PageFrameProps, 'search' | 'view' | 'known'> & { compares: boolean }

function Frame({ title, path, origin, canSignOut, compares, bar, children }: FrameProps) {
  const [scope] = useScope()
  const connection = useLive((state) => state.connection)
  const isStale = connection.state === 'lost' && connection.hadNumbers && bar === undefined
  return (
    <>
      <Rail scope={scope} path={path} />
      <div className="page" data-stale={isStale || undefined}>
        <TopBar title={title} canSignOut={canSignOut} compares={compares}>
          {bar}
        </TopBar>
        <main className="content" id="content">
          {bar === undefined ? <Content origin={origin}>{children}</Content> : children}
        </main>
      </div>
      <Overlays canSignOut={canSignOut} />
    </>
  )
}

function Content({ origin, children }: { origin: string; children: ReactNode }) {
  const connection = useLive((state) => state.connection)
  const isEmpty = useIsEmpty()
  const unheard = useUnheard()
  return (
    <>
      <AlertBanner />
      {connection.state === 'refused' && <Refused reason={connection.reason} />}
      {connection.state === 'lost' && !connection.hadNumbers && <Unreachable reason={connection.reason} />}
      {unheard !== null && <Unheard origin={origin} {...unheard} />}
      {isEmpty ? <Nothing origin={origin} /> : connection.state !== 'refused' && children}
    </>
  )
}
