import type { ReactNode } from 'react'
import { isNarrowed, scopeOf } from '../scope.ts'
import type { KnownParts, View } from '../snapshot.ts'
import { windowWords } from '../windows.ts'
import { AlertBanner } from './alert-banner.tsx'
import { areEmpty } from './empty-parts.ts'
import { Following } from './following.tsx'
import { NothingMatches } from './nothing-matches.tsx'
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
  /** which is looked at where the address names none; '' = not known yet */
  workspace: string
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

/** All on them is measured: it stands beside what it was before, and can be filtered down to nothing. */
const measured: readonly View[] = ['live', 'triggers', 'quality']

/** One frame for all pages: one store, one connection, the way to the others, and what to say when there is nothing to show. */
export function PageFrame({ search, view, workspace, known, ...frame }: PageFrameProps) {
  return (
    <Following scope={scopeOf(search)} {...{ view, workspace, known }}>
      <Frame {...frame} view={view} />
    </Following>
  )
}

type FrameProps = Omit<PageFrameProps, 'search' | 'workspace' | 'known'>

function Frame({ title, path, view, origin, canSignOut, bar, children }: FrameProps) {
  const [scope] = useScope()
  const connection = useLive((state) => state.connection)
  const isStale = connection.state === 'lost' && connection.hadNumbers && bar === undefined
  return (
    <>
      <Rail scope={scope} path={path} />
      <div className="page" data-stale={isStale || undefined}>
        <TopBar title={title} canSignOut={canSignOut} compares={measured.includes(view)}>
          {bar}
        </TopBar>
        <main className="content" id="content">
          {bar === undefined ? (
            <Content origin={origin} view={view}>
              {children}
            </Content>
          ) : (
            children
          )}
        </main>
      </div>
      <Overlays canSignOut={canSignOut} />
    </>
  )
}

function Content({ origin, view, children }: Pick<FrameProps, 'origin' | 'view' | 'children'>) {
  const connection = useLive((state) => state.connection)
  const isEmpty = useIsEmpty()
  const unheard = useUnheard()
  return (
    <>
      <AlertBanner />
      {connection.state === 'refused' && <Refused reason={connection.reason} />}
      {connection.state === 'lost' && !connection.hadNumbers && <Unreachable reason={connection.reason} />}
      {unheard !== null && <Unheard origin={origin} {...unheard} />}
      {isEmpty ? (
        <Nothing origin={origin} />
      ) : (
        connection.state !== 'refused' && <Matching view={view}>{children}</Matching>
      )}
    </>
  )
}

/** A page of dashes says less than one sentence. */
function Matching({ view, children }: Pick<FrameProps, 'view' | 'children'>) {
  const scope = useLive((state) => state.selection)
  const isNothing = useLive(({ parts }) => measured.includes(view) && isNarrowed(scope) && areEmpty(view, parts))
  if (!isNothing) return children
  return (
    <section className="tile">
      <NothingMatches>Nothing of the {windowWords(scope.window)} matches these filters.</NothingMatches>
    </section>
  )
}
