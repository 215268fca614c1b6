import type { WindowName } from '../windows.ts'
import { AlertBanner } from './alert-banner.tsx'
import { type Filters, useFilters } from './filters.ts'
import { Following } from './following.tsx'
import { HandoffTable } from './handoff-table.tsx'
import { Nothing, Refused, Unreachable } from './notices.tsx'
import { TopBar } from './top-bar.tsx'
import { useLive } from './use-live.ts'
import { WaitingQueue } from './waiting-queue.tsx'

interface HandoffsPageProps {
  workspace: string
  window: WindowName
  /** the address's query, as the server saw it */
  search: string
  origin: string
  canSignOut: boolean
}

/** Every handoff: who waits now on top, below what became of the others. */
export function HandoffsPage({ workspace, window, search, origin, canSignOut }: HandoffsPageProps) {
  const [filters, setFilters] = useFilters(search)
  return (
    <Following selection={{ workspace, window }} view="handoffs">
      <Frame origin={origin} canSignOut={canSignOut} filters={filters} setFilters={setFilters} />
    </Following>
  )
}

interface FrameProps {
  origin: string
  canSignOut: boolean
  filters: Filters
  setFilters: (filters: Filters) => void
}

function Frame({ origin, canSignOut, filters, setFilters }: FrameProps) {
  const connection = useLive((state) => state.connection)
  const isEmpty = useLive((state) => state.head !== null && state.head.workspace === '')
  const isLost = connection.state === 'lost'
  return (
    <div className="page" data-stale={(isLost && connection.hadNumbers) || undefined}>
      <TopBar title="Handoffs" canSignOut={canSignOut} />
      <main className="content" id="content">
        <AlertBanner />
        {connection.state === 'refused' && <Refused reason={connection.reason} />}
        {isLost && !connection.hadNumbers && <Unreachable reason={connection.reason} />}
        {isEmpty && <Nothing origin={origin} />}
        {!isEmpty && connection.state !== 'refused' && (
          <div className="handoffs">
            <WaitingQueue filters={filters} setFilters={setFilters} />
            <HandoffTable filters={filters} setFilters={setFilters} />
          </div>
        )}
      </main>
    </div>
  )
}
