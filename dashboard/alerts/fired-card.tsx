import type { FiredAlert } from '../../contract/report.ts'
import type { ToldAlerts } from '../../contract/told-alerts.ts'
import { Card } from '../islands/card.tsx'
import { Moment } from '../islands/moment.tsx'
import { TableHead } from '../islands/table-head.tsx'
import { useNow } from '../islands/use-live.ts'
import { useScope } from '../islands/use-scope.ts'
import { hrefIn } from '../scope.ts'
import { formatDuration, plural } from '../tiles/format.ts'
import { OpenSql, thirtyDays } from '../tiles/open-sql.tsx'
import { unitOf, useAlerts } from './alerts-context.ts'
import { formatValue } from './words.ts'

/** What fired, the last first, each with the way to what the Live page showed then. */
export function FiredCard({ told }: { told: ToldAlerts | null }) {
  return (
    <Card title="What fired" aside={told !== null && <Aside days={told.days} />} className="alert-list">
      {told === null && <span className="bone bone-row" aria-hidden="true" />}
      {told?.fired.length === 0 && <p className="calm">Nothing, in the last {plural(told.days, 'day')}.</p>}
      {told !== null && told.fired.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="scroll" aria-label="Alerts that fired" tabIndex={0}>
          <table className="plain-table">
            <TableHead names={['Began', 'Alert', 'Value then', 'Lasted']} />
            <tbody>
              {told.fired.map((fired) => (
                <Fired key={fired.alert_id} fired={fired} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Card>
  )
}

const Aside = ({ days }: { days: number }) => (
  <>
    the last {plural(days, 'day')} · <OpenSql of="question=alerts_fired" scope={thirtyDays} className="behind" />
  </>
)

/** So much before and after is shown of it. */
const AROUND_MS = 30 * 60_000

function Fired({ fired: { rule, title, value, fired_at, resolved_at } }: { fired: FiredAlert }) {
  const [scope] = useScope()
  const { rules } = useAlerts()
  const now = useNow()
  const began = Date.parse(fired_at)
  const ended = resolved_at === '' ? now : Date.parse(resolved_at)
  const around = { window: 'custom' as const, from: began - AROUND_MS, to: Math.min(now, ended + AROUND_MS) }
  return (
    <tr>
      <td>
        <Moment at={fired_at} />
      </td>
      <th scope="row">
        <a href={hrefIn({ ...scope, ...around }, '/')}>{title}</a>
      </th>
      <td>{formatValue(value, unitOf(rules, rule))}</td>
      <td>
        {resolved_at === '' && <span className="chip chip-bad">open</span>} {formatDuration((ended - began) / 1000)}
      </td>
    </tr>
  )
}
