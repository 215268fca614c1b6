import { useId, useState } from 'react'
import { groupOfAlert, ruleOfAlert } from '../../contract/alert.ts'
import type { Matcher } from '../../contract/silence.ts'
import { pathIn, send, whyNot } from '../islands/send.ts'
import { type AlertsOnPage, titleOf, useAlerts } from './alerts-context.ts'

const presets = [
  { minutes: 30, words: '30 min' },
  { minutes: 120, words: '2 hours' },
  { minutes: 480, words: '8 hours' },
  { minutes: 1440, words: '1 day' },
  { minutes: 10_080, words: '1 week' },
] as const

interface SilenceFormProps {
  /** an alert's: nothing else is chosen, of one of a group its group alone; absent = it is chosen here */
  alert?: string
  done(): void
}

/** Of what nobody is told, for how long, and why. Escape leaves it. */
export function SilenceForm({ alert, done }: SilenceFormProps) {
  const rule = alert === undefined ? undefined : ruleOfAlert(alert)
  const { workspace, rules, told, again } = useAlerts()
  const [chosen, setChosen] = useState({ rule: rule ?? '', severity: '', receiver: '', ...groupOfAlert(alert ?? '') })
  const [minutes, setMinutes] = useState<number>(120)
  const [why, setWhy] = useState('')
  const [failed, setFailed] = useState('')
  const [isSending, setSending] = useState(false)
  const id = useId()
  const make = async () => {
    setSending(true)
    const body = { matchers: matchersOf(chosen), minutes, why: why.trim() }
    const sent = await send(pathIn('/v1/alerts/silences', workspace), { method: 'POST', body })
    setSending(false)
    if (!sent.ok) return setFailed(whyNot(sent))
    again()
    done()
  }
  const select = (field: keyof typeof chosen, label: string, all: string, choices: [string, string][]) => (
    <div className="field">
      <label htmlFor={`${id}-${field}`}>{label}</label>
      <select
        id={`${id}-${field}`}
        value={chosen[field]}
        onChange={(event) => setChosen({ ...chosen, [field]: event.target.value })}
      >
        <option value="">{all}</option>
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
  return (
    <form
      className="silence-form"
      aria-label={rule === undefined ? 'A new silence' : `A silence of ${titleOf(rules, rule)}`}
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
      onKeyDown={(event) => event.key === 'Escape' && done()}
    >
      {rule === undefined && (
        <div className="field-row">
          {select('rule', 'Rule', 'Every rule', rulesOf(rules))}
          {select('severity', 'Severity', 'Any', [
            ['critical', 'Critical'],
            ['warning', 'Warning'],
          ])}
          {select(
            'receiver',
            'Who is not told',
            'Nobody is told',
            told?.receivers?.map(({ name }) => [name, name]) ?? [],
          )}
        </div>
      )}
      <fieldset className="field">
        <legend>For</legend>
        <span className="segmented field-choice">
          {presets.map((preset) => (
            <label key={preset.minutes}>
              <input
                type="radio"
                name={id}
                checked={minutes === preset.minutes}
                onChange={() => setMinutes(preset.minutes)}
              />
              <span>{preset.words}</span>
            </label>
          ))}
        </span>
      </fieldset>
      <div className="field" data-fault={failed !== '' || undefined}>
        <label htmlFor={id}>Why</label>
        <input
          id={id}
          ref={takeFocus}
          required
          maxLength={1000}
          placeholder="Planned work on the bot"
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
        {failed !== '' && (
          <p className="field-fault" role="alert">
            Not silenced: {failed}.
          </p>
        )}
      </div>
      <p className="silence-actions">
        <button type="submit" className="button button-main" disabled={isSending || why.trim() === ''}>
          Silence
        </button>
        <button type="button" className="button" onClick={done}>
          Leave it
        </button>
      </p>
    </form>
  )
}

/** One of each, whatever it is grouped by. */
const rulesOf = (rules: AlertsOnPage['rules']): [string, string][] => [
  ...new Map((rules ?? []).map(({ rule, title }) => [ruleOfAlert(rule), title])),
]

/** It takes the place of the button that asked for it, and would be lost to a keyboard. */
const takeFocus = (input: HTMLInputElement | null): void => input?.focus({ preventScroll: true })

const matchersOf = (chosen: Record<Matcher['field'], string>): Matcher[] =>
  (Object.keys(chosen) as Matcher['field'][])
    .filter((field) => chosen[field] !== '')
    .map((field) => ({ field, op: '=', value: chosen[field] }))
