import { type ReactNode, useContext, useId, useRef, useState } from 'react'
import { useReadOnly } from '../islands/read-only.ts'
import { DefinitionsContext, useLive, useStore } from '../islands/use-live.ts'
import { useScope } from '../islands/use-scope.ts'
import { hrefIn } from '../scope.ts'
import type { PartName } from '../snapshot.ts'

interface TileProps {
  title: string
  /** the metrics it shows; the first one's definition stands behind the title */
  metrics: string[]
  /** the parts it cannot do without */
  needs: PartName[]
  className?: string
  /** what stands in its place while loading, in the same size */
  skeleton?: ReactNode
  aside?: ReactNode
  children: ReactNode
}

/** A tile in one of its states: loading, failed, or with its numbers. Stale is the page's: it dims them all. */
export function Tile({ title, metrics, needs, className = '', skeleton, aside, children }: TileProps) {
  const id = useId()
  const isLoading = useLive((state) => needs.some((name) => state.parts[name] === undefined))
  const failure = useLive((state) => needs.map((name) => state.failed[name]).find((reason) => reason !== undefined))
  return (
    <section className={`tile ${className}`} aria-labelledby={id} aria-busy={isLoading && failure === undefined}>
      <header className="tile-head">
        {useReadOnly() ? <h2 id={id}>{title}</h2> : <Definition id={id} title={title} metrics={metrics} />}
        {aside}
      </header>
      {failure !== undefined && <Failure reason={failure} hasOld={!isLoading} />}
      {isLoading ? failure === undefined && (skeleton ?? <Skeleton />) : children}
    </section>
  )
}

export function Skeleton({ lines = 2 }: { lines?: number }) {
  return (
    <div className="skeleton" aria-hidden="true">
      <span className="bone bone-number" />
      {Array.from({ length: lines }, (_, i) => `line-${i}`).map((key) => (
        <span key={key} className="bone bone-line" />
      ))}
    </div>
  )
}

function Failure({ reason, hasOld }: { reason: string; hasOld: boolean }) {
  const store = useStore()
  return (
    <div className="failure" role="status">
      <p>
        <strong>This number could not be measured.</strong>{' '}
        {hasOld ? 'The last one is shown.' : 'The other tiles go on.'}
      </p>
      <p className="small mono">{reason}</p>
      {!useReadOnly() && (
        <button type="button" className="button" onClick={store.retry}>
          Try again
        </button>
      )}
    </div>
  )
}

/** A mouse on its way elsewhere opens nothing. */
const hoverDelay_ms = 250

/** The title; on hover or focus what the number means, from the header of its SQL, and the way to the SQL. */
export function Definition({ id, title, metrics }: { id: string; title: string; metrics: string[] }) {
  const definitions = useContext(DefinitionsContext)
  const [isOpen, setOpen] = useState(false)
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined)
  const hover = (isIn: boolean) => {
    clearTimeout(soon.current)
    if (isIn) soon.current = setTimeout(setOpen, hoverDelay_ms, true)
    else setOpen(false)
  }
  const known = metrics.map((name) => definitions.get(name)).filter((one) => one !== undefined)
  const panel = `${id}-definition`
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside is the control; leaving with the mouse closes
    <div
      className="definition"
      onMouseEnter={() => hover(true)}
      onMouseLeave={() => hover(false)}
      onFocus={() => setOpen(true)}
      onBlur={(event) => setOpen(event.currentTarget.contains(event.relatedTarget))}
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
    >
      <h2 id={id}>
        <button type="button" aria-expanded={isOpen} aria-controls={panel} onClick={() => setOpen(true)}>
          {title}
        </button>
      </h2>
      <div id={panel} className="definition-panel" hidden={!isOpen || known.length === 0}>
        {known.map((definition) => (
          <div key={definition.name} className="definition-text">
            <p>
              <strong>{definition.title}</strong>: {definition.description}
            </p>
            <dl>
              <dt>Top</dt>
              <dd>{definition.top}</dd>
              <dt>Bottom</dt>
              <dd>{definition.bottom}</dd>
              <dt>Unit</dt>
              <dd>{definition.unit}</dd>
            </dl>
            <SqlLink name={definition.name} />
          </div>
        ))}
      </div>
    </div>
  )
}

/** Within the window and the filters that the number has. */
function SqlLink({ name }: { name: string }) {
  const [scope] = useScope()
  return <a href={hrefIn(scope, `/sql?metric=${name}`)}>Open the SQL</a>
}
