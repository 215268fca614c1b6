import { Behind } from '../tiles/behind.tsx'
import { Tile } from '../tiles/tile.tsx'
import { people } from '../tiles/words.ts'
import { numberOf, useNow, usePart } from './use-live.ts'
import { byUrgency, queueWords, toWaiting } from './waiting.ts'
import { WaitingPromise, WaitingRow } from './waiting-row.tsx'

/** Who waits for a person right now: overdue on top, then the longest wait. The clocks run here, not over the line. */
export function WaitingList() {
  return (
    <Tile
      title="Waiting now"
      metrics={['waiting_now']}
      needs={['waiting_now']}
      className="tile-waiting"
      skeleton={<ListSkeleton />}
    >
      <Queue />
    </Tile>
  )
}

function Queue() {
  const rows = usePart('waiting_now') ?? []
  const now = useNow()
  const waiting = numberOf(rows[0], 'waiting_count') ?? 0
  const later = numberOf(rows[0], 'callback_count') ?? 0
  const all = waiting + later
  const queue = rows.map((row) => toWaiting(row, now)).sort(byUrgency)
  const overdue = queue.filter((one) => one.promise?.isOverdue).length
  if (queue.length === 0) return <p className="calm">Nobody is waiting for a person.</p>
  return (
    <>
      <p className="headline">
        <b>
          <Behind path="/handoffs">{queueWords(people(waiting), later)}</Behind>
        </b>
        {overdue > 0 && (
          <span className="chip chip-bad">
            {all > queue.length ? 'at least ' : ''}
            {overdue} overdue
          </span>
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="queue" tabIndex={0} aria-label="People waiting">
        <ul>
          {queue.map((one) => (
            <WaitingRow key={one.id} one={one}>
              <WaitingPromise one={one} />
            </WaitingRow>
          ))}
        </ul>
        {all > queue.length && (
          <p className="sample">
            <Behind path="/handoffs">and {all - queue.length} more</Behind>
          </p>
        )}
      </section>
    </>
  )
}

function ListSkeleton() {
  return (
    <div className="skeleton" aria-hidden="true">
      {['a', 'b', 'c', 'd'].map((key) => (
        <span key={key} className="bone bone-row" />
      ))}
    </div>
  )
}
