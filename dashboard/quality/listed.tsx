import { type ReactNode, useState } from 'react'
import type { MetricRow } from '../../contract/metric.ts'
import { type Asked, useAsked } from '../islands/use-asked.ts'
import { numberOf } from '../islands/use-live.ts'
import { formatCount } from '../tiles/format.ts'

/** Rows of a metric that is a list: asked for once a minute, more of them on demand. */
export interface Listed extends Pick<Asked, 'failed' | 'again' | 'isOld'> {
  /** null while loading */
  rows: readonly MetricRow[] | null
  /** all there are, also those that are not listed */
  count: number
  /** null when all that can be are listed */
  more: (() => void) | null
}

const STEP = 20
const MOST = 1000

/** @param own parameters besides those of the scope @param counted the column with how many there are */
export function useListed(metric: string, own: Record<string, string>, counted = 'episode_count'): Listed {
  const [limit, setLimit] = useState(STEP)
  const named = Object.fromEntries(Object.entries(own).map(([name, value]) => [`${metric}.${name}`, value]))
  const { rows, failed, again, isOld } = useAsked([metric], { ...named, [`${metric}.limit`]: String(limit) })
  const listed = rows?.[metric] ?? null
  const count = numberOf(listed?.[0], counted) ?? 0
  const isWhole = listed === null || listed.length >= Math.min(count, MOST)
  return { rows: listed, count, failed, again, isOld, more: isWhole ? null : () => setLimit(Math.min(MOST, limit * 5)) }
}

interface ListBoxProps {
  listed: Listed
  label: string
  /** what stands there when nothing is listed */
  none: string
  children: (rows: readonly MetricRow[]) => ReactNode
}

/** As high while it loads, when it is empty and with a thousand rows: what is below does not move. */
export function ListBox({ listed, label, none, children }: ListBoxProps) {
  const { rows, count, failed, again, isOld, more } = listed
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="worklist" tabIndex={0} aria-label={label} data-old={isOld || undefined}>
      {failed !== '' && <Failure reason={failed} hasOld={rows !== null} again={again} />}
      {rows === null && failed === '' && <Bones />}
      {rows?.length === 0 && <p className="calm">{none}</p>}
      {rows !== null && rows.length > 0 && children(rows)}
      {more !== null && rows !== null && (
        <p className="worklist-more">
          <span className="sample">
            {formatCount(rows.length)} of {formatCount(count)}
          </span>
          <button type="button" className="button" onClick={more}>
            Show more
          </button>
        </p>
      )}
    </section>
  )
}

/** What could not be read, and another try. */
export function Failure({ reason, hasOld, again }: { reason: string; hasOld: boolean; again: () => void }) {
  return (
    <div className="failure" role="status">
      <p>
        <strong>This could not be read.</strong> {hasOld ? 'What is shown was read before.' : 'The other parts go on.'}
      </p>
      <p className="small">{reason}</p>
      <button type="button" className="button" onClick={again}>
        Try again
      </button>
    </div>
  )
}

function Bones() {
  return (
    <div className="skeleton" aria-hidden="true">
      {['a', 'b', 'c', 'd'].map((key) => (
        <span key={key} className="bone worklist-bone" />
      ))}
    </div>
  )
}

interface KindsProps {
  label: string
  kinds: readonly { name: string; words: string; count: number | null }[]
  chosen: string
  choose(name: string): void
}

/** Which of them: each kind with how many there are. */
export function Kinds({ label, kinds, chosen, choose }: KindsProps) {
  return (
    <fieldset className="kinds">
      <legend className="sr-only">{label}</legend>
      {kinds.map(({ name, words, count }) => (
        <button
          key={name}
          type="button"
          className={`button${chosen === name ? ' is-set' : ''}`}
          aria-pressed={chosen === name}
          onClick={() => choose(name)}
        >
          {words} <b>{count === null ? '–' : formatCount(count)}</b>
        </button>
      ))}
    </fieldset>
  )
}
