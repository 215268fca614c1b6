import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type FormEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { ListedConversation } from '../../contract/conversation.ts'
import { conversationOutcomes } from '../../contract/conversation-outcome.ts'
import { isNarrowed } from '../scope.ts'
import { formatCount } from '../tiles/format.ts'
import { happenedWords, spoken, stateWords } from '../tiles/words.ts'
import { windowWords } from '../windows.ts'
import { ConversationRow } from './conversation-row.tsx'
import { type Search, useSearch } from './search.ts'
import { type Found, useConversations } from './use-conversations.ts'
import { useLive, usePart } from './use-live.ts'
import { useScope } from './use-scope.ts'

/** A search, and below as many rows as there are: only those in sight are on the page. */
export function ConversationList({ search: initial }: { search: string }) {
  const id = useId()
  const [search, setSearch] = useSearch(initial)
  const found = useConversations(search)
  const { rows, failed } = found
  return (
    <section className="tile tile-conversations" aria-labelledby={id} aria-busy={rows === null && failed === ''}>
      <header className="tile-head">
        <Title id={id} search={search} found={found} />
      </header>
      <SearchBar search={search} setSearch={setSearch} />
      {failed !== '' && (
        <div className="failure" role="status">
          <p>
            <strong>The list could not be read.</strong> {rows !== null && 'What is shown was read before.'}
          </p>
          <p className="small">{failed}</p>
          <button type="button" className="button" onClick={found.again}>
            Try again
          </button>
        </div>
      )}
      {rows === null && failed === '' && <ListSkeleton />}
      {rows?.length === 0 && <NothingFound search={search} clear={() => setSearch({ q: '', outcome: '' })} />}
      {rows !== null && rows.length > 0 && <Rows rows={rows} found={found} q={search.q} />}
    </section>
  )
}

/** All of the window are counted; how many match is known when the last of them is there. */
function Title({ id, search, found: { rows, hasMore } }: { id: string; search: Search; found: Found }) {
  const [scope] = useScope()
  const channels = usePart('filter_values')?.[0]?.channel
  const isAll = search.q === '' && search.outcome === '' && !isNarrowed(scope)
  const all = channels === undefined ? undefined : Object.values(channels).reduce((sum, count) => sum + count, 0)
  const matching = rows === null ? '' : `${formatCount(rows.length)}${hasMore ? ' or more' : ''} `
  const isOne = isAll ? all === 1 : rows?.length === 1 && !hasMore
  return (
    <h2 className="tile-title" id={id} aria-live="polite">
      {isAll ? (all === undefined ? 'All' : formatCount(all)) : `${matching}matching`}{' '}
      {isOne ? 'conversation' : 'conversations'}, {windowWords(scope.window)}
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
      </form>
    </search>
  )
}

/** as in the style sheet: every row is as high, so that a million of them have a place without being drawn */
const ROW_PX = 64
const SOON = 60

function Rows({ rows, found, q }: { rows: ListedConversation[]; found: Found; q: string }) {
  const list = useRef<HTMLOListElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => setTop((list.current?.getBoundingClientRect().top ?? 0) + scrollY), [])
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_PX,
    overscan: 12,
    scrollMargin: top,
  })
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  const { hasMore, isAsking, more } = found
  // biome-ignore lint/correctness/useExhaustiveDependencies: `more` is made anew each time and only acts on these
  useEffect(() => {
    if (hasMore && !isAsking && last > rows.length - SOON) more()
  }, [last, rows.length, hasMore, isAsking])
  return (
    <>
      <ol className="conversations" ref={list} style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <li
              key={`${row.episode} ${row.conversation_id}`}
              aria-posinset={index + 1}
              aria-setsize={hasMore ? -1 : rows.length}
              style={{ transform: `translateY(${start - top}px)` }}
            >
              <ConversationRow row={row} q={q} />
            </li>
          )
        })}
      </ol>
      <p className="sample list-end">{hasMore ? 'Reading on …' : 'That is all.'}</p>
    </>
  )
}

function NothingFound({ search, clear }: { search: Search; clear: () => void }) {
  const window = useLive((state) => state.selection.window)
  const isSearched = search.q !== '' || search.outcome !== ''
  return (
    <p className="calm">
      {isSearched
        ? `Nothing in the ${windowWords(window)} matches. A longer window may have it. `
        : `No conversation began in the ${windowWords(window)}.`}
      {isSearched && (
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
