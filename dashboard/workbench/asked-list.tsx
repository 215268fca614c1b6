import { formatStamp, formatUtc, plural } from '../tiles/format.ts'
import { failureTitles } from './ask-console.ts'
import { matches } from './side.tsx'
import type { Asking } from './statement-history.ts'
import { formatElapsed } from './words.ts'

interface AskedListProps {
  history: readonly Asking[]
  sought: string
  open: (sql: string) => void
  forget: () => void
}

/** What was asked in this browser. Nobody else sees it. */
export function AskedList({ history, sought, open, forget }: AskedListProps) {
  const found = history.filter((one) => matches(`${one.sql} ${outcomeOf(one)}`, sought))
  if (history.length === 0) return <p className="calm">What you ask will be listed here, in this browser only.</p>
  return (
    <>
      {found.length === 0 && <p className="calm">No statement of yours says that.</p>}
      <ul className="shelf">
        {found.map((one) => (
          <li key={one.sql}>
            <button type="button" className="shelf-asked" title={one.sql.slice(0, 1000)} onClick={() => open(one.sql)}>
              <code>{headOf(one.sql)}</code>
              <span className={isCalm(one) ? 'small quiet' : 'small shelf-bad'}>
                <time title={formatUtc(one.asked_at)}>{formatStamp(one.asked_at)}</time>, {outcomeOf(one)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={forget}>
        Forget all
      </button>
    </>
  )
}

const isCalm = ({ outcome }: Asking): boolean => outcome === 'answered' || outcome === 'cancelled'

const outcomeOf = ({ outcome, row_count, elapsed_ms }: Asking): string =>
  outcome === 'answered'
    ? `${plural(row_count, 'row')} in ${formatElapsed(elapsed_ms)}`
    : (failureTitles[outcome] ?? 'no answer').toLowerCase()

/** What it says of itself, as a metric does; else its beginning. */
const headOf = (sql: string): string =>
  sql
    .replace(/^--\s*/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 160)
