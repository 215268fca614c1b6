import { useMemo } from 'react'
import { Card } from '../islands/card.tsx'
import { useMounted } from '../islands/use-mounted.ts'
import { useEditing, useField } from './editing.ts'
import { AddEntry, FaultAt, Remove, SelectField } from './fields.tsx'
import type { Hours } from './week.ts'
import { usualWeek, Week } from './week-field.tsx'

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
      <Week
        path={['service_hours']}
        week={week}
        zone={String(draft.time_zone ?? 'UTC')}
        holidays={(draft.holidays ?? []) as string[]}
      />
      <FaultAt path={['service_hours']} />
      <Holidays />
    </Card>
  )
}

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
