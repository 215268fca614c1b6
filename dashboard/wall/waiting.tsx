import { numberOf, useNow, usePart } from '../islands/use-live.ts'
import { byUrgency, queueWords, toWaiting } from '../islands/waiting.ts'
import { WaitingPromise, WaitingRow } from '../islands/waiting-row.tsx'
import { formatCount } from '../tiles/format.ts'
import { Tile } from '../tiles/tile.tsx'
import { people } from '../tiles/words.ts'

/** As many as a screen holds: a wall does not scroll. */
const MOST = 9

/** Who waits for a person right now: overdue on top, then the longest wait. Their words stay where not everybody passes. */
export function WallWaiting() {
  return (
    <div className="wall-grid">
      <Tile title="Who waits for a person?" metrics={[]} needs={['waiting_now']} className="wall-queue">
        <Queue />
      </Tile>
    </div>
  )
}

function Queue() {
  const rows = usePart('waiting_now') ?? []
  const now = useNow()
  const all = (numberOf(rows[0], 'waiting_count') ?? 0) + (numberOf(rows[0], 'callback_count') ?? 0)
  const queue = rows.map((row) => toWaiting(row, now)).sort(byUrgency)
  const overdue = queue.filter((one) => one.promise?.isOverdue).length
  if (queue.length === 0) return <p className="calm">Nobody is waiting for a person.</p>
  const shown = queue.slice(0, MOST)
  return (
    <>
      <p className="headline">
        <b>{queueWords(people(numberOf(rows[0], 'waiting_count') ?? 0), numberOf(rows[0], 'callback_count') ?? 0)}</b>
        {overdue > 0 && (
          <span className="chip chip-bad">
            {all > queue.length ? 'at least ' : ''}
            {overdue} overdue
          </span>
        )}
      </p>
      <ul>
        {shown.map((one) => (
          <WaitingRow key={one.id} one={one}>
            <WaitingPromise one={one} />
          </WaitingRow>
        ))}
      </ul>
      <p className="sample">{all > shown.length && `and ${formatCount(all - shown.length)} more`}</p>
    </>
  )
}
