import { useEffect, useId, useMemo, useState } from 'react'
import { isNarrowed } from '../scope.ts'
import type { KnownAgent } from '../snapshot.ts'
import { Behind } from '../tiles/behind.tsx'
import { OpenSql } from '../tiles/open-sql.tsx'
import { people } from '../tiles/words.ts'
import { type Filters, isFiltered, unfiltered } from './filters.ts'
import { Heard } from './heard.tsx'
import { NothingMatches } from './nothing-matches.tsx'
import { LongRows, QueueRow, type Told } from './queue-rows.tsx'
import { freeWords } from './takers.ts'
import { numberOf, useLive, useNow, usePart } from './use-live.ts'
import { useScope } from './use-scope.ts'
import { byUrgency, queueWords, toWaiting, type Waiting } from './waiting.ts'

/** A storm does not push what became of the others off the page. */
const shown = 10

interface QueueProps {
  filters: Filters
  setFilters: (filters: Filters) => void
}

/** Who waits for a person right now, with running clocks, what was promised, and who could take it. */
export function WaitingQueue({ filters, setFilters }: QueueProps) {
  const id = useId()
  const rows = usePart('waiting_now')
  const agents = usePart('agents')
  const failed = useLive((state) => state.failed.waiting_now)
  // who is free stands above the rows, in as many lines as it takes: they come with it
  const waitsForAgents = useLive((state) => state.parts.agents === undefined && state.failed.agents === undefined)
  const isComing = rows === undefined || waitsForAgents
  return (
    <section className="tile tile-queue" aria-labelledby={id} aria-busy={isComing && failed === undefined}>
      <header className="tile-head">
        <h2 className="tile-title" id={id}>
          Waiting now
        </h2>
        {agents !== undefined && (
          <p className="aim">
            <Behind path="/sql?metric=agents">{freeWords(agents)}</Behind>
          </p>
        )}
        <OpenSql of="metric=waiting_now" className="behind" />
      </header>
      {failed !== undefined && <p className="failure">Who waits could not be measured: {failed}</p>}
      {isComing ? <QueueSkeleton /> : <Queue filters={filters} setFilters={setFilters} agents={agents ?? []} />}
    </section>
  )
}

function Queue({ filters, setFilters, agents }: QueueProps & { agents: KnownAgent[] }) {
  const rows = usePart('waiting_now') ?? []
  const told = useTold()
  const now = useNow()
  const [scope] = useScope()
  const [isWhole, setWhole] = useState(false)
  const waiting = numberOf(rows[0], 'waiting_count') ?? 0
  const all = waiting + (numberOf(rows[0], 'callback_count') ?? 0)
  useEffect(() => {
    document.title = `${waiting === 0 ? '' : `${waiting} waiting · `}Handoffs · Baton`
  }, [waiting])
  const everybody = rows.map((row) => withTold(toWaiting(row, now), told)).sort(byUrgency)
  const queue = everybody.filter((one) => isMeant(one, filters))
  const overdue = queue.filter((one) => one.promise?.isOverdue).length
  if (everybody.length === 0 && isNarrowed(scope))
    return <NothingMatches>Nobody is waiting who matches these filters.</NothingMatches>
  if (everybody.length === 0) return <p className="calm">Nobody is waiting for a person.</p>
  return (
    <>
      <OverdueTold overdue={overdue} />
      <p className="headline">
        <b>
          {queueWords(
            queue.length < everybody.length
              ? `${queue.filter((one) => !one.isAhead).length} of ${people(waiting).replace(/ (is|are)$/, '')}`
              : people(waiting),
            queue.filter((one) => one.isAhead).length,
          )}
        </b>
        {overdue > 0 && <span className="chip chip-bad">{overdue} overdue</span>}
      </p>
      {queue.length === 0 && isFiltered(filters) && (
        <NothingMatches clearOwn={() => setFilters(unfiltered(filters))}>
          Nobody who waits matches the filters.
        </NothingMatches>
      )}
      {isWhole ? (
        <LongRows queue={queue} agents={agents} told={told} />
      ) : (
        <ul className="queue-rows">
          {queue.slice(0, shown).map((one) => (
            <QueueRow key={one.id} one={one} agents={agents} notices={told.get(one.id) ?? []} />
          ))}
        </ul>
      )}
      {queue.length > shown && (
        <button type="button" className="button more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? `Only the ${shown} most urgent` : `Show all ${queue.length}`}
        </button>
      )}
      {isWhole && all > rows.length && <p className="sample">and {all - rows.length} more who wait a shorter time</p>}
    </>
  )
}

/** What was told of each handoff, the newest first. */
function useTold(): Told {
  const notices = usePart('waiting_notices')
  return useMemo(() => Map.groupBy(notices ?? [], ({ handoff_id }) => handoff_id), [notices])
}

/** A failure that came with the time stands in its notice before it stands in the handoff's own row. */
function withTold(one: Waiting, told: Told): Waiting {
  const kinds = (told.get(one.id) ?? []).flatMap((notice) => (notice.type === 'handoff.ghosted' ? [notice.ghost] : []))
  return { ...one, ghosts: [...new Set([...one.ghosts, ...kinds])] }
}

/** What became of it and what was said again is of those who wait no longer, and leaves nobody here out; who waits was not answered yet. */
function isMeant(one: Waiting, { moment, tier, ghost, min_wait_seconds }: Filters): boolean {
  if (moment !== '' || (tier !== '' && one.tier !== Number(tier))) return false
  const isGhost = ghost === '' || one.ghosts.includes(ghost) || (ghost === 'any' && one.ghosts.length > 0)
  return isGhost && one.seconds >= (Number(min_wait_seconds) || Number.NEGATIVE_INFINITY)
}

/** What a screen reader hears by itself: only when more people are overdue than before. */
function OverdueTold({ overdue }: { overdue: number }) {
  const [told, setTold] = useState({ overdue, words: '' })
  useEffect(() => {
    const words = overdue === 1 ? '1 person is overdue' : `${overdue} people are overdue`
    setTold((before) => (overdue > before.overdue ? { overdue, words } : { ...before, overdue }))
  }, [overdue])
  return <Heard words={told.words} />
}

function QueueSkeleton() {
  return (
    <div className="skeleton" aria-hidden="true">
      {['a', 'b', 'c'].map((key) => (
        <span key={key} className="bone bone-row" />
      ))}
    </div>
  )
}
