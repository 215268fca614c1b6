import { filterNames } from './filters.ts'
import { HandoffTable } from './handoff-table.tsx'
import { PageFrame, type PageProps } from './page-frame.tsx'
import { useSaid } from './use-said.ts'
import { WaitingQueue } from './waiting-queue.tsx'

/** Every handoff: who waits now on top, below what became of the others. */
export function HandoffsPage(page: PageProps) {
  const [filters, setFilters] = useSaid(filterNames, page.search)
  return (
    <PageFrame {...page} title="Handoffs" path="/handoffs" view="handoffs">
      <div className="handoffs">
        <WaitingQueue filters={filters} setFilters={setFilters} />
        <HandoffTable filters={filters} setFilters={setFilters} />
      </div>
    </PageFrame>
  )
}
