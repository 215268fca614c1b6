import { formatDuration, formatTimeSeconds, formatUtc } from '../tiles/format.ts'
import { Tile } from '../tiles/tile.tsx'
import { people, reasonWords, spoken } from '../tiles/words.ts'
import { handoffHref } from './links.ts'
import { numberOf, useLive, useNow, usePart } from './use-live.ts'
import { byUrgency, toWaiting, type Waiting, weightOf } from './waiting.ts'

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
  const all = numberOf(rows[0], 'waiting_count') ?? 0
  const queue = rows.map((row) => toWaiting(row, now)).sort(byUrgency)
  const overdue = queue.filter((one) => one.promise?.isOverdue).length
  if (queue.length === 0) return <p className="calm">Nobody is waiting for a person.</p>
  return (
    <>
      <p className="headline">
        <b>{people(all)} waiting</b>
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
            <WaitingRow key={one.id} one={one} />
          ))}
        </ul>
        {all > queue.length && <p className="sample">and {all - queue.length} more</p>}
      </section>
    </>
  )
}

function WaitingRow({ one }: { one: Waiting }) {
  const workspace = useLive((state) => state.head?.workspace ?? '')
  const isLater = one.seconds < 0
  return (
    <li className={`waiting weight-${weightOf(one.seconds)}${one.promise?.isOverdue ? ' is-overdue' : ''}`}>
      <time
        className="clock"
        dateTime={one.since}
        title={`since ${formatTimeSeconds(one.since)} (${formatUtc(one.since)})`}
      >
        {isLater ? `in ${formatDuration(-one.seconds)}` : formatDuration(one.seconds)}
      </time>
      <div className="waiting-what">
        <p className="waiting-reason">
          <i className={`swatch swatch-tier-${one.tier}`} />
          <a className="row-link" href={handoffHref(one.id, workspace)}>
            {spoken(reasonWords, one.reason)}
          </a>
          {one.channel !== '' && <span className="quiet"> · {one.channel}</span>}
        </p>
        {one.quote !== '' && <blockquote title={one.quote}>{one.quote}</blockquote>}
      </div>
      <p className="waiting-promise">{one.promise?.words ?? 'nothing promised'}</p>
    </li>
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
