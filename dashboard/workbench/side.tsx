import { useId, useState } from 'react'
import type { MetricDefinition } from '../../contract/metric.ts'
import { AskedList } from './asked-list.tsx'
import { MetricList } from './metric-list.tsx'
import type { Asking } from './statement-history.ts'
import { TableList } from './table-list.tsx'
import type { Known } from './use-vocabulary.ts'

export interface SideProps {
  known: Known
  history: readonly Asking[]
  /** at the cursor */
  insert: (text: string) => void
  /** in the place of what is there */
  open: (sql: string) => void
  openMetric: (definition: MetricDefinition) => void
  forget: () => void
}

const shelves = ['Tables', 'Metrics', 'History'] as const
type Shelf = (typeof shelves)[number]

/** What one works with. On a narrow page it folds away. */
export function Side({ known, history, insert, open, openMetric, forget }: SideProps) {
  const id = useId()
  const [shelf, setShelf] = useState<Shelf>('Tables')
  const [sought, setSought] = useState('')
  const [isUnfolded, setUnfolded] = useState(false)
  return (
    <aside className="tile side" aria-label="Tables, metrics and history" data-unfolded={isUnfolded || undefined}>
      <button
        type="button"
        className="button side-fold"
        aria-expanded={isUnfolded}
        aria-controls={id}
        onClick={() => setUnfolded(!isUnfolded)}
      >
        {isUnfolded ? 'Fold away' : 'Tables, metrics, history'}
      </button>
      <div id={id} className="side-body">
        <fieldset className="segmented side-shelves">
          <legend className="sr-only">Show</legend>
          {shelves.map((name) => (
            <label key={name}>
              <input type="radio" name="shelf" checked={name === shelf} onChange={() => setShelf(name)} />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
        <input
          type="search"
          className="side-search"
          aria-label={`Search in ${shelf.toLowerCase()}`}
          placeholder={`Search ${shelf.toLowerCase()}`}
          aria-keyshortcuts="/"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        {shelf === 'Tables' && <TableList known={known} sought={sought} insert={insert} />}
        {shelf === 'Metrics' && <MetricList known={known} sought={sought} open={openMetric} />}
        {shelf === 'History' && <AskedList history={history} sought={sought} open={open} forget={forget} />}
      </div>
    </aside>
  )
}

/** @returns whether it has all the words */
export const matches = (text: string, sought: string): boolean =>
  sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word))

/** What a shelf says in the place of a list. */
export function ShelfState({ reason, again }: { reason: string | null; again: () => void }) {
  if (reason === null)
    return (
      <div className="skeleton" aria-hidden="true">
        {['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => (
          <span key={key} className="bone bone-line" />
        ))}
      </div>
    )
  return (
    <div className="failure" role="status">
      <p>
        <strong>This could not be read.</strong> Statements still run.
      </p>
      <p className="small mono">{reason}</p>
      <button type="button" className="button" onClick={again}>
        Try again
      </button>
    </div>
  )
}
