import { isOpen } from '../../contract/alert.ts'
import type { AlertOnPage, ListedAlert, Watchdog } from '../alerts.ts'
import { Card } from '../islands/card.tsx'
import { useNow } from '../islands/use-live.ts'
import { formatDuration, formatStamp, formatUtc } from '../tiles/format.ts'
import { AlertActions } from './alert-actions.tsx'
import { AlertCourse } from './alert-course.tsx'
import { RuleWays } from './rule-ways.tsx'
import { WatchdogLine } from './watchdog-line.tsx'
import { formatValue, phases, whyQuiet } from './words.ts'

/** What is watched, what fires first. */
export function RulesCard({ rules, watchdog }: { rules: readonly AlertOnPage[] | null; watchdog: Watchdog | null }) {
  return (
    <Card title="What is watched" aside="looked at every ten seconds" className="alert-rules">
      {rules === null && <Bones />}
      {rules?.length === 0 && <p className="calm">No rule has been evaluated for this workspace yet.</p>}
      {rules !== null && rules.length > 0 && (
        <ul>
          {[...rules].sort(byUrgency).map((rule) => (
            <Rule key={rule.rule} rule={rule} />
          ))}
          {watchdog !== null && <WatchdogLine watchdog={watchdog} />}
        </ul>
      )}
    </Card>
  )
}

function Rule({ rule }: { rule: AlertOnPage }) {
  const { title, state } = rule
  const { word, tone, meaning } = phases[state]
  const isCalm = state === 'normal' || state === 'no_data'
  const head = (
    <>
      <h3>{title}</h3>
      <span className={`chip chip-${tone}`} title={meaning}>
        {word}
      </span>
    </>
  )
  return (
    <li data-tone={tone}>
      {isCalm ? (
        // a line each, so that those that are not calm are what one sees
        <details>
          <summary className="alert-rule-head">
            {head}
            <Value rule={rule} />
          </summary>
          <Standing rule={rule} />
        </details>
      ) : (
        <>
          <div className="alert-rule-head">{head}</div>
          <Value rule={rule} />
          <Standing rule={rule} />
          {isOpen(rule) && <AlertCourse alert={rule} />}
        </>
      )}
      <AlertActions alert={rule} />
    </li>
  )
}

function Value({ rule: listed }: { rule: AlertOnPage }) {
  const { value, unit, threshold, resolve_threshold, severity } = listed
  const why = whyQuiet(listed)
  return (
    <span className="alert-rule-value">
      <b>{formatValue(value, unit)}</b>{' '}
      <span className="quiet">
        limit {formatValue(threshold, unit)}
        {resolve_threshold !== threshold &&
          `, ends ${resolve_threshold < threshold ? 'under' : 'over'} ${formatValue(resolve_threshold, unit)}`}
        {severity === 'critical' && ', may wake somebody'}
      </span>
      {why !== '' && <span> · {why}</span>}
    </span>
  )
}

/** What it says, and since when. */
function Standing({ rule }: { rule: AlertOnPage }) {
  const { state, since, summary, problem } = rule
  const now = useNow()
  return (
    <>
      <p>{problem === '' ? summary : problem}.</p>
      <p className="sample">
        {phases[state].word} since{' '}
        <time dateTime={new Date(since).toISOString()} title={formatUtc(since)}>
          {formatStamp(since)}
        </time>
        , for {formatDuration(Math.max(0, now - since) / 1000)}
        <RuleWays rule={rule} />
      </p>
    </>
  )
}

const order = ['firing', 'error', 'recovering', 'pending', 'no_data', 'normal']
const byUrgency = (a: ListedAlert, b: ListedAlert): number =>
  order.indexOf(a.state) - order.indexOf(b.state) || a.title.localeCompare(b.title)

const Bones = () => (
  <div className="skeleton" aria-hidden="true">
    {['a', 'b', 'c', 'd'].map((key) => (
      <span key={key} className="bone bone-row" />
    ))}
  </div>
)
