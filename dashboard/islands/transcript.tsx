import { useEffect, useMemo, useRef } from 'react'
import { formatCount } from '../tiles/format.ts'
import { Card } from './card.tsx'
import { RepeatLines } from './repeat-lines.tsx'
import { type Told, timelineOf } from './timeline.ts'
import { TimelinePoint } from './timeline-point.tsx'
import { TimelineSaid } from './timeline-said.tsx'
import { TimelineTold } from './timeline-told.tsx'
import { useNow } from './use-live.ts'

interface TranscriptProps {
  detail: Told
  /** what is not shown of a very long one: "events further from the handoff" */
  left: string
}

/** The conversation with two clocks beside it: the customer's, and that of the wait. */
export function Transcript({ detail, left }: TranscriptProps) {
  const present = useNow()
  // once somebody answered nothing moves any more
  const now = detail.handoffs.some(({ waiting }) => waiting) ? present : 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: as of the answer, not of every second after it
  const told_at = useMemo(() => now || Date.now(), [detail])
  const entries = useMemo(() => timelineOf(detail, now || Date.now(), told_at), [detail, now, told_at])
  const list = useRef<HTMLOListElement>(null)
  useArrival()
  const missing = detail.event_count - detail.events.length
  return (
    <Card title="Conversation" className="one-transcript">
      {missing > 0 && (
        <p className="quiet">
          {formatCount(missing)} {left} are not shown.
        </p>
      )}
      {detail.events.length === 0 && <p className="calm">What was said is not kept any more.</p>}
      <div className="timeline-head" aria-hidden="true">
        <span>Customer’s time</span>
        <span>Waiting</span>
      </div>
      <div className="timeline-frame">
        <RepeatLines list={list} repeats={detail.repeats} />
        <ol className="timeline" ref={list}>
          {entries.map((entry) =>
            entry.kind === 'said' ? (
              <TimelineSaid key={entry.key} entry={entry} />
            ) : entry.kind === 'told' ? (
              <TimelineTold key={entry.key} entry={entry} handoffs={detail.handoffs} />
            ) : (
              <TimelinePoint key={entry.key} entry={entry} />
            ),
          )}
        </ol>
      </div>
    </Card>
  )
}

/** The address may name a message, which was not there yet when the browser looked for it. */
function useArrival(): void {
  useEffect(() => {
    if (location.hash.length > 1) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView()
  }, [])
}
