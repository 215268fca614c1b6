import type { ReactNode } from 'react'
import { formatDuration, formatTimeSeconds, formatUtc } from '../tiles/format.ts'
import { reasonWords, spoken } from '../tiles/words.ts'
import { handoffHref } from './links.ts'
import { Quote } from './quote.tsx'
import { useReadOnly } from './read-only.ts'
import { useScope } from './use-scope.ts'
import { clockNote, type Waiting, weightOf } from './waiting.ts'

/** Of a row in a list of which only a part is drawn. */
export interface PlaceInList {
  index: number
  of: number
  measure: (row: HTMLElement | null) => void
}

interface WaitingRowProps {
  one: Waiting
  place?: PlaceInList | undefined
  /** behind the reason */
  notes?: ReactNode
  /** below their words */
  told?: ReactNode
  /** what comes next for them */
  children: ReactNode
}

/** One who waits: the running clock, why, and their words. */
export function WaitingRow({ one, place, notes, told, children }: WaitingRowProps) {
  const [scope] = useScope()
  const isLater = one.seconds < 0
  const note = clockNote(one)
  const isReadOnly = useReadOnly()
  return (
    <li
      ref={place?.measure}
      data-index={place?.index}
      aria-posinset={place && place.index + 1}
      aria-setsize={place?.of}
      className={`waiting weight-${weightOf(one.seconds)}${one.promise?.isOverdue ? ' is-overdue' : ''}`}
    >
      <time
        className="clock"
        dateTime={one.since}
        title={`since ${formatTimeSeconds(one.since)} (${formatUtc(one.since)})`}
      >
        {isLater ? `in ${formatDuration(-one.seconds)}` : formatDuration(one.seconds)}
        {note !== '' && <span className="clock-note"> {note}</span>}
      </time>
      <div className="waiting-what">
        <p className="waiting-reason">
          <i className={`swatch swatch-tier-${one.tier}`} />
          {isReadOnly ? (
            spoken(reasonWords, one.reason)
          ) : (
            <a className="row-link" href={handoffHref(one.id, scope)}>
              {spoken(reasonWords, one.reason)}
            </a>
          )}
          {one.channel !== '' && <span className="quiet"> · {one.channel}</span>}
          {notes}
        </p>
        {/* whoever passes a wall reads it */}
        {!isReadOnly && <Quote quote={one.quote} wish={one.wish} />}
        {told}
      </div>
      {children}
    </li>
  )
}

export const WaitingPromise = ({ one }: { one: Waiting }) => (
  <p className="waiting-promise">{one.promise?.words ?? 'nothing promised'}</p>
)
