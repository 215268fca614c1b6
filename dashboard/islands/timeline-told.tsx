import type { WholeHandoff } from '../../contract/handoff.ts'
import { lateWords, noticeWords, repairWords, toldOf } from '../tiles/notice-words.ts'
import { type Entry, linkTo, type Noticed } from './timeline.ts'
import { gapOf, TimelineClocks } from './timeline-clocks.tsx'
import { useNow } from './use-live.ts'

/** of a notice about no handoff */
const never = { waiting: false, responded_at: '', ended_at: '' }

/** A failure where it was told, with what would have helped then. */
export function TimelineTold({ entry, handoffs }: { entry: Entry & Noticed; handoffs: WholeHandoff[] }) {
  const now = useNow()
  const told = toldOf(entry.notice)
  const handoff = handoffs.find(({ handoff_id }) => handoff_id === entry.notice.handoff_id)
  const late = lateWords(told, handoff ?? never, now)
  const said = entry.notice.type === 'fact.already_known' ? entry.notice.facts[0]?.event_id : undefined
  return (
    <li className={`timeline-entry gap-${gapOf(entry.gap_seconds)}`}>
      <TimelineClocks at={entry.at} clocks={entry} />
      <div className="timeline-point timeline-told">
        <span className={`chip chip-${told.isFact ? 'watch' : 'bad'}`}>
          {noticeWords(told)}
          {late !== '' && `, ${late}`}
        </span>
        <p className="quiet">
          {repairWords(told)}
          {said !== undefined && (
            <>
              , <a href={linkTo(said)}>said here</a>
            </>
          )}
          {told.repair?.text && (
            <>
              {' '}
              <q>{told.repair.text}</q>
            </>
          )}
        </p>
      </div>
    </li>
  )
}
