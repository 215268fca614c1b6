import type { Entry, Point } from './timeline.ts'
import { gapOf, TimelineClocks } from './timeline-clocks.tsx'

/** A clock that starts or stops, a promise that was not kept. */
export function TimelinePoint({ entry }: { entry: Entry & Point }) {
  return (
    <li className={`timeline-entry gap-${gapOf(entry.gap_seconds)}`}>
      <TimelineClocks at={entry.at} clocks={entry} />
      <p className="timeline-point">
        <span className={`chip chip-${entry.level}`}>{entry.words}</span>
      </p>
    </li>
  )
}
