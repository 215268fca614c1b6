import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { conversationOutcomes } from '../../contract/conversation-outcome.ts'
import { isNarrowed } from '../scope.ts'
import { formatCount } from '../tiles/format.ts'
import { OpenSql } from '../tiles/open-sql.tsx'
import { happenedWords, spoken, stateWords } from '../tiles/words.ts'
import { windowWords } from '../windows.ts'
import { ConversationRow } from './conversation-row.tsx'
import { NothingMatches } from './nothing-matches.tsx'
import { isSearched, nothingSearched, type Search, searchNames } from './search.ts'
import { SearchChips } from './search-chips.tsx'
import { type Found, useConversations } from './use-conversations.ts'
import { useLive } from './use-live.ts'
import { useLongList } from './use-long-list.ts'
import { setOf, useSaid } from './use-said.ts'
import { useScope } from './use-scope.ts'

/** A search, and below as many rows as there are: only those in sight are on the page. */
export function ConversationList({ search: initial }: { search: string }) {
  const id = useId()
  const [search, setSearch] = useSaid(searchNames, initial)
  const found = useConversations(search)
  const { count, failed } = found
  return (
    <section className="tile tile-conversations" aria-labelledby={id} aria-busy={count === null && failed === ''}>
      <header className="tile-head">
        <Title id={id} search={search} found={found} />
        <OpenSql of={`question=conversations&${new URLSearchParams(setOf(searchNames, search))}`} />
      </header>
      <SearchBar search={search} setSearch={setSearch} />
      {failed !== '' && (
        <div className="failure" role="status">
          <p>
            <strong>The list could not be read.</strong> {count !== null && 'What is shown was read before.'}
          </p>
          <p className="small">{failed}</p>
          <button type="button" className="button" onClick={found.again}>
            Try again
          </button>
        </div>
      )}
      {count === null && failed === '' && <ListSkeleton />}
      {count === 0 && <NothingFound search={search} clear={() => setSearch(nothingSearched)} />}
      {count !== null && count > 0 && <Rows count={count} found={found} q={search.q} />}
    </section>
  )
}

/** They are counted soon; how many have the words looked for is known when the last of them is there. */
function Title({ id, search, found: { count, isAll } }: { id: string; search: Search; found: Found }) {
  const [scope] = useScope()
  const isNarrow = isSearched(search) || isNarrowed(scope)
  const counted = count === null || !(isAll || isNarrow) ? [] : [`${formatCount(count)}${isAll ? '' : ' or more'}`]
  const words = [...counted, ...(isNarrow ? ['matching'] : [])]
  return (
    <h2 className="tile-title" id={id} aria-live="polite">
      {words.join(' ') || 'All'} {isAll && count === 1 ? 'conversation' : 'conversations'}, {windowWords(scope.window)}
    </h2>
  )
}

function SearchBar({ search, setSearch }: { search: Search; setSearch: (search: Search) => void }) {
  const [typed, setTyped] = useState(search.q)
  useEffect(() => setTyped(search.q), [search.q])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSearch({ ...search, q: typed.trim() })
  }
  return (
    <search>
      <form className="filters" onSubmit={submit}>
        <label className="filter filter-search">
          <span>Said, or the id of conversation or customer</span>
          <input
            type="search"
            aria-keyshortcuts="/"
            value={typed}
            maxLength={128}
            placeholder="refund, c-1042, …"
            spellCheck={false}
            onChange={(event) => {
              setTyped(event.target.value)
              if (event.target.value === '' && search.q !== '') setSearch({ ...search, q: '' })
            }}
          />
        </label>
        <label className={search.outcome === '' ? 'filter' : 'filter filter-set'}>
          <span>Became, or had</span>
          <select value={search.outcome} onChange={(event) => setSearch({ ...search, outcome: event.target.value })}>
            <option value="">any outcome</option>
            {conversationOutcomes.map((name) => (
              <option key={name} value={name}>
                {spoken({ ...stateWords, ...happenedWords }, name)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button">
          Search
        </button>
        <SearchChips search={search} setSearch={setSearch} />
      </form>
    </search>
  )
}

/** as in the style sheet: every row is as high, so that a million of them have a place without being drawn */
const ROW_PX = 64

function Rows({ count, found, q }: { count: number; found: Found; q: string }) {
  const list = useRef<HTMLOListElement>(null)
  const { height, first, end, shift } = useLongList(list, count, ROW_PX)
  const { isAll, look, row: rowAt } = found
  // biome-ignore lint/correctness/useExhaustiveDependencies: `look` is made anew each time
  useEffect(() => look(first, end), [first, end])
  return (
    <>
      <ol className="conversations" ref={list} style={{ height }}>
        {Array.from({ length: end - first }, (_, i) => first + i).map((index) => {
          const row = rowAt(index)
          return (
            <li
              key={index}
              aria-posinset={index + 1}
              aria-setsize={isAll ? count : -1}
              aria-busy={row === undefined}
              style={{ transform: `translateY(${index * ROW_PX - shift}px)` }}
            >
              {row === undefined ? <span className="bone bone-row" /> : <ConversationRow row={row} q={q} />}
            </li>
          )
        })}
      </ol>
      <p className="sample list-end">{isAll ? 'That is all.' : 'Reading on …'}</p>
    </>
  )
}

function NothingFound({ search, clear }: { search: Search; clear: () => void }) {
  const window = useLive((state) => state.selection.window)
  const [scope] = useScope()
  if (!isSearched(search) && isNarrowed(scope))
    return <NothingMatches>No conversation of the {windowWords(window)} matches these filters.</NothingMatches>
  return (
    <p className="calm">
      {isSearched(search)
        ? `Nothing in the ${windowWords(window)} matches. A longer window may have it. `
        : `No conversation began in the ${windowWords(window)}.`}
      {isSearched(search) && (
        <button type="button" className="button" onClick={clear}>
          Clear the search
        </button>
      )}
    </p>
  )
}

function ListSkeleton() {
  return (
    <div className="skeleton" aria-hidden="true">
      {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => (
        <span key={key} className="bone bone-row" />
      ))}
    </div>
  )
}
