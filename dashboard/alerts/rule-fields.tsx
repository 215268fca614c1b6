import { useEffect, useId } from 'react'
import type { ChartUnit } from '../../contract/alert.ts'
import type { RuleInfo } from '../../contract/alert-rules.ts'
import type { Path } from '../settings/draft.ts'
import { useField } from '../settings/editing.ts'
import { FaultAt, NumberField, SelectField, TextField } from '../settings/fields.tsx'
import type { Hours } from '../settings/week.ts'
import { usualWeek, Week } from '../settings/week-field.tsx'
import { formatDuration } from '../tiles/format.ts'
import { unitOf, useAlerts } from './alerts-context.ts'
import type { RuleSettings } from './rules-api.ts'
import { formatValue } from './words.ts'

/** The fields of one rule. What is left empty is as Baton has it, which stands in the field. */

interface FieldsProps {
  at: Path
  settings: RuleSettings
}

/** @param usual null for a rule of the workspace's own */
export function RuleFields({ at, settings, usual }: FieldsProps & { usual: Partial<RuleInfo> | null }) {
  const said = (value: number | undefined) => (value === undefined ? {} : { placeholder: String(value) })
  const { value: metric } = useField([...at, 'metric'])
  const { value: active } = useField([...at, 'active'])
  const { value: own } = useField([...at, 'name'])
  const listed = unitOf(useAlerts().rules, String(own))
  const unit = usual === null ? listed : usual.unit
  const groups = usual?.groups ?? settings.metrics[String(metric)]?.groups ?? []
  return (
    <div className="rule-fields">
      <div className="field-row">
        <LimitField path={[...at, 'threshold']} label="Fires beyond" usual={usual?.threshold} unit={unit} />
        <LimitField path={[...at, 'resolve_threshold']} label="Ends at" usual={usual?.resolve_threshold} unit={unit} />
        <SecondsField path={[...at, 'for_seconds']} label="After" usual={usual?.for_seconds ?? 120} />
        <SecondsField
          path={[...at, 'resolve_for_seconds']}
          label="Over after"
          usual={usual?.resolve_for_seconds ?? 300}
        />
        <SecondsField path={[...at, 'window_seconds']} label="Looks back" usual={usual?.window_seconds ?? 3600} />
        <NumberField
          path={[...at, 'minimum_sample']}
          label="Of at least"
          hint={usual?.sample_of ?? 'of the column that counts the sample'}
          {...said(usual?.minimum_sample ?? 0)}
        />
      </div>
      <div className="field-row">
        <SelectField
          path={[...at, 'severity']}
          label="Urgency"
          none={severityWords(usual?.severity)}
          choices={severities}
        />
        <SelectField path={[...at, 'active']} label="Watches" none={activeWords(usual?.active)} choices={hours} />
        {groups.length > 0 && (
          <SelectField
            path={[...at, 'group_by']}
            label="Split by"
            none="nothing: one alert"
            choices={groups.map((value) => ({ value, words: value }))}
          />
        )}
        <SecondsField
          path={[...at, 'deliver_within_seconds']}
          label="Fallback told after"
          usual={usual?.deliver_within_seconds ?? 3600}
        />
        <SecondsField path={[...at, 'retry_seconds']} label="Tried for" usual={usual?.retry_seconds ?? 86_400} />
        <TextField path={[...at, 'title']} label="Title" {...(usual?.title && { placeholder: usual.title })} />
        <TextField path={[...at, 'runbook_url']} label="Runbook" placeholder="Baton's own page" />
      </div>
      <ActiveHours path={[...at, 'active_hours']} isWanted={active === 'active_hours'} />
      <Receivers at={at} settings={settings} />
    </div>
  )
}

interface LimitProps {
  path: Path
  label: string
  /** absent = as the other limit, or none yet */
  usual: number | undefined
  /** absent = a plain number, or of a rule that is not saved yet */
  unit: ChartUnit | undefined
}

/** A limit as it is stored, and below it as it is said everywhere else: 0.2 is 20 %. */
function LimitField({ path, label, usual, unit }: LimitProps) {
  const { value } = useField(path)
  const limit = typeof value === 'number' ? value : usual
  const hint = unit === undefined || unit === 'score' || limit === undefined ? {} : { hint: formatValue(limit, unit) }
  const isOther = path.at(-1) === 'resolve_threshold'
  const placeholder =
    usual === undefined ? (isOther ? { placeholder: 'the same' } : {}) : { placeholder: String(usual) }
  return <NumberField path={path} label={label} {...placeholder} {...hint} />
}

/** Seconds, and below them what one would call it: nobody reads 604800 as a week. */
function SecondsField({ path, label, usual }: { path: Path; label: string; usual: number }) {
  const { value } = useField(path)
  const seconds = typeof value === 'number' ? value : usual
  return <NumberField path={path} label={label} unit="s" placeholder={String(usual)} hint={formatDuration(seconds)} />
}

/** The hours in which a rule watches, when it has some of its own: office hours until they are said. */
function ActiveHours({ path, isWanted }: { path: Path; isWanted: boolean }) {
  const { value, change } = useField(path)
  const isMissing = isWanted && value === undefined
  useEffect(() => {
    if (isMissing) change(usualWeek)
  })
  if (!isWanted || value === undefined) return null
  return (
    <>
      <Week path={path} week={value as (Hours | null)[]} zone="" />
      <FaultAt path={path} />
    </>
  )
}

const severities = [
  { value: 'critical', words: 'critical, may wake somebody' },
  { value: 'warning', words: 'warning' },
]
const hours = [
  { value: 'always', words: 'always' },
  { value: 'service_hours', words: 'in service hours' },
  { value: 'active_hours', words: 'in hours of its own' },
]
const severityWords = (severity = 'warning') => `as usual: ${severity}`
const activeWords = (active = 'always') => `as usual: ${active === 'always' ? 'always' : 'in service hours'}`

/** What a rule of one's own looks at. */
export function OwnFields({ at, settings }: FieldsProps) {
  const { value: metric } = useField([...at, 'metric'])
  const columns = settings.metrics[String(metric)]?.columns ?? []
  const choices = columns.map((value) => ({ value, words: value }))
  const metrics = Object.keys(settings.metrics).map((value) => ({ value, words: value.replaceAll('_', ' ') }))
  return (
    <div className="field-row">
      <TextField path={[...at, 'name']} label="Name" mono placeholder="long_waits" />
      <SelectField path={[...at, 'metric']} label="Metric" none="choose one" choices={metrics} />
      <SelectField path={[...at, 'column']} label="Number" none="choose one" choices={choices} />
      <SelectField
        path={[...at, 'comparison']}
        label="Fires when it is"
        choices={[
          { value: 'over', words: 'over' },
          { value: 'under', words: 'under' },
        ]}
      />
      <SelectField path={[...at, 'sample_column']} label="Sample" none="none" choices={choices} />
    </div>
  )
}

function Receivers({ at, settings: { receivers } }: FieldsProps) {
  const id = useId()
  const { value, change, fault } = useField([...at, 'receivers'])
  const chosen = Array.isArray(value) ? value.map(String) : []
  if (receivers === null || receivers.length === 0) return null
  const toggle = (name: string, isOn: boolean) => {
    const next = isOn ? [...chosen, name] : chosen.filter((one) => one !== name)
    change(next.length === 0 ? undefined : next)
  }
  return (
    <fieldset className="field rule-receivers" data-fault={fault !== '' || undefined}>
      <legend>Told</legend>
      {receivers.map((name) => (
        <label key={name} htmlFor={`${id}-${name}`}>
          <input
            id={`${id}-${name}`}
            type="checkbox"
            checked={chosen.includes(name)}
            onChange={(event) => toggle(name, event.target.checked)}
          />{' '}
          {name}
        </label>
      ))}
      <p className="field-hint">{chosen.length === 0 ? 'None chosen: all of them.' : 'Only those that are chosen.'}</p>
    </fieldset>
  )
}
