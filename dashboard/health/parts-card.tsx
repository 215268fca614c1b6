import type { Plumbing } from '../../contract/plumbing.ts'
import { Card } from '../islands/card.tsx'
import { plural } from '../tiles/format.ts'
import { Told } from '../tiles/measured.tsx'
import { partsOf, sendingOf, type Waiting } from './words.ts'

/** What each part waits for, process by process. */
export function PartsCard({ plumbing }: { plumbing: Plumbing | null }) {
  return (
    <Card title="What each part waits for" id="parts" aside={<Told />} isTold className="plumbing-wide plumbing-parts">
      {plumbing === null ? (
        <Bones />
      ) : (
        <>
          {plumbing.processes.length === 0 && <p className="calm">No process has told anything for ten seconds.</p>}
          {plumbing.processes.map((process) => (
            <section key={process.process_id} aria-label={`Process ${process.pid} on ${process.host}`}>
              <h3>
                {process.roles.join(', ')}{' '}
                <span className="quiet">
                  process {process.pid} on {process.host}
                </span>
              </h3>
              <List waiting={partsOf(process)} />
            </section>
          ))}
          {plumbing.processes.length > 0 && (
            <section aria-label="All processes together">
              <h3>
                In and out{' '}
                <span className="quiet">{plural(plumbing.processes.length, 'process', 'processes')} together</span>
              </h3>
              <List waiting={sendingOf(plumbing.waiting, plumbing.processes)} />
              {plumbing.retries.some(({ recent_count }) => recent_count > 0) && (
                <p className="sample">
                  Tried again in the last five minutes:{' '}
                  {plumbing.retries
                    .filter(({ recent_count }) => recent_count > 0)
                    .map(({ what, recent_count }) => `${what} ${recent_count} ×`)
                    .join(', ')}
                </p>
              )}
            </section>
          )}
        </>
      )}
    </Card>
  )
}

const stateWords = { good: 'fine', watch: 'waits', bad: 'not ready' }

function List({ waiting }: { waiting: Waiting[] }) {
  return (
    <dl className="parts-list">
      {waiting.map(({ part, state, words }) => (
        <div key={part} data-state={state}>
          <dt>{part}</dt>
          <dd className="parts-state">{stateWords[state]}</dd>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

function Bones() {
  return (
    <div className="skeleton" aria-hidden="true">
      {['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => (
        <span key={key} className="bone bone-line" />
      ))}
    </div>
  )
}
