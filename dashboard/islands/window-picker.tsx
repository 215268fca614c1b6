import { type FormEvent, useId, useState } from 'react'
import { LONGEST_DAYS, spanOf } from '../scope.ts'
import { formatSpan, formatUtc } from '../tiles/format.ts'
import { windowNames, windows } from '../windows.ts'
import { Popper } from './popper.tsx'
import { useMounted } from './use-mounted.ts'
import { useScope } from './use-scope.ts'

/** From when to when: until now, or between two instants of one's own. */
export function WindowPicker() {
  const [scope, change] = useScope()
  const { window, from, to } = scope
  const isCustom = useMounted() && window === 'custom'
  return (
    <div className="window-picker">
      <fieldset className="segmented">
        <legend className="sr-only">Window</legend>
        {windowNames.map((name, index) => (
          <label key={name} title={windows[name].words}>
            <input
              type="radio"
              name="window"
              aria-keyshortcuts={String(index + 1)}
              checked={name === window}
              onChange={() => change({ window: name, from: 0, to: 0 })}
            />
            <span>{windows[name].label}</span>
          </label>
        ))}
      </fieldset>
      <Popper
        words={
          isCustom ? <span title={`${formatUtc(from)} to ${formatUtc(to)}`}>{formatSpan(from, to)}</span> : 'From–to'
        }
        label="From when to when"
        shortcut="w"
        className={isCustom ? 'is-set' : ''}
      >
        {(close) => (
          <CustomWindow
            span={spanOf(scope, Date.now())}
            choose={(chosen) => {
              change({ window: 'custom', ...chosen })
              close()
            }}
          />
        )}
      </Popper>
    </div>
  )
}

interface CustomProps {
  span: { from: number; to: number }
  choose: (span: { from: number; to: number }) => void
}

/** Two instants of the reader's zone. */
function CustomWindow({ span, choose }: CustomProps) {
  const id = useId()
  const [refusal, setRefusal] = useState('')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const [from, to] = [Date.parse(String(given.get('from'))), Date.parse(String(given.get('to')))]
    const why = refusalOf(from, to)
    if (why === '') choose({ from, to })
    else setRefusal(why)
  }
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <form className="popup-form" onSubmit={submit} noValidate>
      <label className="filter">
        <span>From</span>
        <input type="datetime-local" name="from" defaultValue={localOf(span.from)} required aria-describedby={id} />
      </label>
      <label className="filter">
        <span>To</span>
        <input type="datetime-local" name="to" defaultValue={localOf(span.to)} required aria-describedby={id} />
      </label>
      <p id={id} className="small quiet">
        Times of {zone}
      </p>
      {refusal !== '' && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
      <button type="submit" className="button button-main">
        Show this time
      </button>
    </form>
  )
}

function refusalOf(from: number, to: number): string {
  if (Number.isNaN(from) || Number.isNaN(to)) return 'Give a day and a time for both.'
  if (to <= from) return 'The end has to come after the beginning.'
  return to - from > LONGEST_DAYS * 86_400_000 ? `At most ${LONGEST_DAYS} days.` : ''
}

/** as the input wants it, to the minute */
function localOf(at: number): string {
  const ahead = -new Date(at).getTimezoneOffset() * 60_000
  return new Date(at + ahead).toISOString().slice(0, 16)
}
