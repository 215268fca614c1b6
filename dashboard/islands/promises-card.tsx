import type { PromiseMade } from '../../contract/handoff.ts'
import { formatDuration } from '../tiles/format.ts'
import { promiseWords } from '../tiles/words.ts'
import { Card } from './card.tsx'
import { Moment } from './moment.tsx'
import { toldPromises } from './timeline.ts'
import { useNow } from './use-live.ts'

/** What the customer was promised, and whether it was kept. */
export function PromisesCard({ promises: all }: { promises: PromiseMade[] }) {
  const promises = toldPromises(all)
  return (
    <Card title="Promises">
      {promises.length === 0 && <p className="quiet">Nothing was promised.</p>}
      <ul className="promises">
        {promises.map((promise) => (
          <li key={promise.promise_id}>
            <PromisePin promise={promise} />
            <p>
              {promise.text}{' '}
              <span className="quiet">
                {promise.promised_by === 'baton' ? "Baton's, for the bot to tell" : 'told by the bot'},{' '}
                <Moment at={promise.promised_at} />
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const levels = { kept: 'good', broken: 'bad', open: 'watch', void: 'none' } as const

/** A promise as a pin: its state as a word, a shape and a colour. */
export function PromisePin({ promise }: { promise: PromiseMade }) {
  const now = useNow()
  return <span className={`chip chip-${levels[promise.state]}`}>{pinWords(promise, now)}</span>
}

function pinWords({ state, kind, due_at, answered_at }: PromiseMade, now: number): string {
  if (state === 'kept') return 'Kept'
  if (state === 'void') return 'No longer due'
  const late = answered_at === '' || due_at === '' ? null : (Date.parse(answered_at) - Date.parse(due_at)) / 1000
  if (state === 'broken') return late !== null && late >= 1 ? `Broken, ${formatDuration(late)} late` : 'Broken'
  return due_at === '' ? 'Open, without a time' : (promiseWords(kind, due_at, now)?.words ?? '')
}
