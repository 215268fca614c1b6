import { useMemo } from 'react'
import { Card } from '../islands/card.tsx'
import { useNow } from '../islands/use-live.ts'
import { useMounted } from '../islands/use-mounted.ts'
import { useEditing, useField } from './editing.ts'
import { AddEntry, FaultAt, Remove, SelectField, TextField } from './fields.tsx'
import { type Hours, localMoment, openHours, openPieces } from './week.ts'
import { weekdays } from './words.ts'

/** When somebody is there: the zone, the week as a picture, and the days on which nobody works. */
export function HoursCard() {
  const { draft, set } = useEditing()
  const week = draft.service_hours as (Hours | null)[] | undefined
  return (
    <Card title="Hours" className="settings-card">
      <ZoneField />
      <label className="check">
        <input
          type="checkbox"
          checked={week === undefined}
          onChange={(event) => set(['service_hours'], event.target.checked ? undefined : usualWeek)}
        />
        Open around the clock
      </label>
      {week === undefined && (
        <p className="field-hint">When nobody is there, no time of a callback is promised: nobody knows one.</p>
      )}
      <Week week={week} />
      <FaultAt path={['service_hours']} />
      <Holidays />
    </Card>
  )
}

const usualWeek = weekdays.map((_, day) => (day < 5 ? { opens: '09:00', closes: '17:00' } : null))

/** The zones are the browser's: the server's list may be another one. */
function ZoneField() {
  const { value } = useField(['time_zone'])
  const isMounted = useMounted()
  const current = String(value ?? 'UTC')
  const zones = useMemo(
    () => [...new Set(['UTC', current, ...(isMounted ? Intl.supportedValuesOf('timeZone') : [])])],
    [isMounted, current],
  )
  return (
    <SelectField
      path={['time_zone']}
      label="Time zone"
      choices={zones.map((zone) => ({ value: zone, words: zone.replaceAll('_', ' ') }))}
      hint="Of the hours, the texts and the day of a callback."
    />
  )
}

function Week({ week }: { week: (Hours | null)[] | undefined }) {
  const { draft } = useEditing()
  const isMounted = useMounted()
  const now = useNow()
  const pieces = openPieces(week)
  const there = isMounted ? localMoment(String(draft.time_zone ?? 'UTC'), now) : null
  const closed = there !== null && ((draft.holidays ?? []) as string[]).includes(there.date)
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
            {week !== undefined && <Day name={name} day={day} isOpen={week[day] !== null} />}
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

function Day({ name, day, isOpen }: { name: string; day: number; isOpen: boolean }) {
  const { set } = useEditing()
  return (
    <span className="week-hours">
      <label className="check">
        <input
          type="checkbox"
          aria-label={`Open on ${name}`}
          checked={isOpen}
          onChange={(event) => set(['service_hours', day], event.target.checked ? usualWeek[0] : null)}
        />
        Open
      </label>
      {isOpen && (
        <>
          <TextField path={['service_hours', day, 'opens']} label={`${name}, opens at`} className="field-time" />
          <span className="quiet">to</span>
          <TextField path={['service_hours', day, 'closes']} label={`${name}, closes at`} className="field-time" />
        </>
      )}
    </span>
  )
}

function Holidays() {
  const { value, change } = useField(['holidays'])
  const dates = (value ?? []) as string[]
  return (
    <fieldset className="field entries">
      <legend>Closed on</legend>
      {dates.length === 0 && <p className="field-hint">No day besides those of the week.</p>}
      <ul className="chips">
        {dates.map((date, index) => (
          <li key={date}>
            {date}
            <Remove words={`Remove ${date}`} remove={() => change(dates.filter((other) => other !== date))} />
            <FaultAt path={['holidays', index]} />
          </li>
        ))}
      </ul>
      <AddEntry
        words="Add day"
        label="Day on which nobody works"
        type="date"
        add={(date) => change([...new Set([...dates, date])].sort())}
      />
      <FaultAt path={['holidays']} />
    </fieldset>
  )
}
