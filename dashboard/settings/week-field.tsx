import { useNow } from '../islands/use-live.ts'
import { useMounted } from '../islands/use-mounted.ts'
import type { Path } from './draft.ts'
import { useEditing } from './editing.ts'
import { TextField } from './fields.tsx'
import { type Hours, localMoment, openHours, openPieces } from './week.ts'
import { weekdays } from './words.ts'

export const usualWeek = weekdays.map((_, day) => (day < 5 ? { opens: '09:00', closes: '17:00' } : null))

interface WeekProps {
  path: Path
  /** undefined = around the clock */
  week: (Hours | null)[] | undefined
  /** IANA; '' = not known here */
  zone: string
  /** local dates */
  holidays?: readonly string[]
}

/** The hours of a week as a picture, each day with its fields. */
export function Week({ path, week, zone, holidays = [] }: WeekProps) {
  const isMounted = useMounted()
  const now = useNow()
  const pieces = openPieces(week)
  const there = isMounted && zone !== '' ? localMoment(zone, now) : null
  const closed = there !== null && holidays.includes(there.date)
  const isOpen =
    there !== null &&
    !closed &&
    pieces.some(({ day, from, to }) => day === there.day && from <= there.minute && there.minute < to)
  return (
    <div className="week">
      <p className="week-words">
        <span>
          <b>{Number(openHours(pieces).toFixed(1))} hours</b> a week
        </span>
        <span className="quiet">
          {there === null ? ' ' : `there it is ${there.words}, ${isOpen ? 'open' : closed ? 'closed today' : 'closed'}`}
        </span>
      </p>
      <ul>
        {weekdays.map((name, day) => (
          <li key={name} className="week-day">
            <span>{name}</span>
            <span className="week-track" aria-hidden="true">
              {pieces
                .filter((piece) => piece.day === day)
                .map(({ from, to }) => (
                  <i key={from} style={{ left: `${from / 14.4}%`, width: `${(to - from) / 14.4}%` }} />
                ))}
              {there?.day === day && <b style={{ left: `${there.minute / 14.4}%` }} />}
            </span>
            {week !== undefined && <Day path={[...path, day]} name={name} isOpen={week[day] !== null} />}
          </li>
        ))}
      </ul>
      <p className="week-axis" aria-hidden="true">
        {['0:00', '6:00', '12:00', '18:00', '24:00'].map((time) => (
          <span key={time}>{time}</span>
        ))}
      </p>
    </div>
  )
}

function Day({ path, name, isOpen }: { path: Path; name: string; isOpen: boolean }) {
  const { set } = useEditing()
  return (
    <span className="week-hours">
      <label className="check">
        <input
          type="checkbox"
          aria-label={`Open on ${name}`}
          checked={isOpen}
          onChange={(event) => set(path, event.target.checked ? usualWeek[0] : null)}
        />
        Open
      </label>
      {isOpen && (
        <>
          <TextField path={[...path, 'opens']} label={`${name}, opens at`} className="field-time" />
          <span className="quiet">to</span>
          <TextField path={[...path, 'closes']} label={`${name}, closes at`} className="field-time" />
        </>
      )}
    </span>
  )
}
