import { useId } from 'react'
import type { ShownHandoff } from '../../contract/handoff.ts'
import { isNarrowed } from '../scope.ts'
import { formatDuration, plural } from '../tiles/format.ts'
import { ghostWords, reasonWords, spoken } from '../tiles/words.ts'
import { windowWords } from '../windows.ts'
import { Exports } from './exports.tsx'
import { FilterBar } from './filter-bar.tsx'
import { type Filters, isFiltered, unfiltered } from './filters.ts'
import { handoffHref } from './links.ts'
import { Moment } from './moment.tsx'
import { NothingMatches } from './nothing-matches.tsx'
import { Outcome } from './outcome.tsx'
import { Quote } from './quote.tsx'
import { useAgentName } from './use-agent-name.ts'
import { useHandoffs } from './use-handoffs.ts'
import { useLive, usePart } from './use-live.ts'
import { useScope } from './use-scope.ts'

interface TableProps {
  filters: Filters
  setFilters: (filters: Filters) => void
}

/** What became of the others: newest first, narrowed by the filters, a page at a time. */
export function HandoffTable({ filters, setFilters }: TableProps) {
  const id = useId()
  const listed = useHandoffs(filters)
  const window = useLive((state) => state.selection.window)
  const all = usePart('handoff_counts')?.[0]?.other_count
  const { rows, failed } = listed
  return (
    <section className="tile tile-others" aria-labelledby={id} aria-busy={rows === null && failed === ''}>
      <header className="tile-head">
        <h2 className="tile-title" id={id}>
          {titleWords(all, filters)}, {windowWords(window)}
        </h2>
        <Exports filters={filters} />
      </header>
      <FilterBar filters={filters} setFilters={setFilters} />
      {failed !== '' && <Failure reason={failed} hasOld={rows !== null} again={listed.again} />}
      {listed.hasNewer && (
        <p className="newer">
          <button type="button" className="button" onClick={listed.reload}>
            Some have changed: show the newest
          </button>
        </p>
      )}
      {rows === null && failed === '' && <TableSkeleton />}
      {rows?.length === 0 && <NothingHere filters={filters} setFilters={setFilters} />}
      {rows !== null && rows.length > 0 && (
        <Rows
          rows={rows}
          isOld={listed.isOld}
          sort={filters.sort}
          setSort={(sort) => setFilters({ ...filters, sort })}
        />
      )}
      {rows !== null && listed.hasMore && (
        <button type="button" className="button more" onClick={listed.more} disabled={listed.isAsking}>
          Show more
        </button>
      )}
    </section>
  )
}

function Failure({ reason, hasOld, again }: { reason: string; hasOld: boolean; again: () => void }) {
  return (
    <div className="failure" role="status">
      <p>
        <strong>The list could not be read.</strong> {hasOld && 'What is shown was read before.'}
      </p>
      <p className="small">{reason}</p>
      <button type="button" className="button" onClick={again}>
        Try again
      </button>
    </div>
  )
}

/** The number is of all: how many match is not counted. */
function titleWords(all: number | undefined, filters: Filters): string {
  if (isFiltered(filters)) return 'Others that match the filters'
  return all === undefined ? 'All others' : plural(all, 'other')
}

function NothingHere({ filters, setFilters }: TableProps) {
  const window = useLive((state) => state.selection.window)
  const [scope] = useScope()
  if (!isFiltered(filters) && !isNarrowed(scope))
    return <p className="calm">No handoff that was requested in the {windowWords(window)} is over or with an agent.</p>
  const clearOwn = () => {
    if (isFiltered(filters)) setFilters(unfiltered(filters))
  }
  return (
    <NothingMatches clearOwn={clearOwn}>No handoff of the {windowWords(window)} matches these filters.</NothingMatches>
  )
}

interface RowsProps {
  rows: ShownHandoff[]
  isOld: boolean
  /** '' = newest first */
  sort: string
  setSort: (sort: string) => void
}

/** With the order that a click on its head gives, the highest first. */
const heads: { name: string; sort?: string }[] = [
  { name: 'Requested', sort: '' },
  { name: 'Why' },
  { name: 'Became' },
  { name: 'Wait', sort: 'wait' },
  { name: 'Repeats', sort: 'repeats' },
  { name: 'Went wrong' },
  { name: 'Agent' },
]
const sortWords: Record<string, string> = { wait: 'longest wait first', repeats: 'most repeats first' }

// explicit roles: on a phone the rows are laid out as cards, and browsers forget that it is a table then
function Rows({ rows, isOld, sort, setSort }: RowsProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <table className="list" role="table" data-old={isOld || undefined}>
      <caption className="sr-only">Handoffs, {sortWords[sort] ?? 'newest first'}</caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <tr role="row">
          {heads.map(({ name, sort: own }) => (
            // biome-ignore lint/a11y/noRedundantRoles: see above
            <th key={name} scope="col" role="columnheader" aria-sort={own === sort ? 'descending' : undefined}>
              {own === undefined ? (
                name
              ) : (
                <button type="button" className="sort" onClick={() => setSort(own)}>
                  {name}
                  {own === sort && <span aria-hidden="true"> ↓</span>}
                </button>
              )}
            </th>
          ))}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Row key={row.handoff_id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

/* biome-ignore-start lint/a11y/noRedundantRoles: see above */
function Row({ row }: { row: ShownHandoff }) {
  const [scope] = useScope()
  const nameOf = useAgentName()
  return (
    <tr role="row">
      <td role="cell" className="list-when">
        <Moment at={row.requested_at} />
      </td>
      <td role="cell" className="list-why">
        <p>
          <i className={`swatch swatch-tier-${row.tier}`} />
          <a className="row-link" href={handoffHref(row.handoff_id, scope)}>
            {spoken(reasonWords, row.reason)}
          </a>
          {row.channel !== '' && <span className="quiet"> · {row.channel}</span>}
        </p>
        <Quote quote={row.quote} wish={row.wish} />
      </td>
      <td role="cell" className="list-became">
        <Outcome handoff={row} />
      </td>
      <td role="cell" className="list-wait" title={`${row.wait_seconds} s, in opening hours`}>
        {formatDuration(row.wait_seconds)}
      </td>
      <td role="cell" className="list-repeats">
        {row.repeat_count > 0 && `${row.repeat_count} ×`}
      </td>
      <td role="cell" className="list-ghosts">
        {row.ghosts.map((ghost) => (
          <span key={ghost} className="ghost">
            {spoken(ghostWords, ghost)}
          </span>
        ))}
      </td>
      <td role="cell" className="list-agent">
        {nameOf(row.agent_id)}
      </td>
    </tr>
  )
}
/* biome-ignore-end lint/a11y/noRedundantRoles: see above */

function TableSkeleton() {
  return (
    <div className="skeleton" aria-hidden="true">
      {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => (
        <span key={key} className="bone bone-row" />
      ))}
    </div>
  )
}
