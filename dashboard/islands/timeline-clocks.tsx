import { formatDuration, formatTimeSeconds, formatUtc } from '../tiles/format.ts'
import type { Clocks } from './timeline.ts'

/** Where both clocks stand. */
export function TimelineClocks({ at, clocks }: { at: number; clocks: Clocks }) {
  const { customer_seconds, waiting_seconds, isWaiting } = clocks
  return (
    <>
      <p className="timeline-time">
        <time dateTime={new Date(at).toISOString()} title={formatUtc(at)}>
          {formatTimeSeconds(at)}
        </time>
        {customer_seconds >= 1 && (
          <span title="since the customer’s first message">{formatDuration(customer_seconds)} in</span>
        )}
      </p>
      <p className={isWaiting ? 'timeline-wait is-waiting' : 'timeline-wait'}>
        {isWaiting && (
          <span
            title={waiting_seconds === null ? 'only opening hours count: known at the end' : 'waiting for a person'}
          >
            <span className="sr-only">waiting for </span>
            {waiting_seconds === null ? '…' : formatDuration(waiting_seconds)}
          </span>
        )}
      </p>
    </>
  )
}

/** The time between two turns, as space: 0 (at once) to 4 (more than half an hour). */
export const gapOf = (seconds: number): number =>
  seconds < 10 ? 0 : seconds < 60 ? 1 : seconds < 300 ? 2 : seconds < 1800 ? 3 : 4
