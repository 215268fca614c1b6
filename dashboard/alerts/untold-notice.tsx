import type { ShownDelivery } from '../../contract/told-alerts.ts'
import { plural } from '../tiles/format.ts'
import { useAlerts } from './alerts-context.ts'

/** Lost for good it is said for so long. */
const SAID_MS = 86_400_000

/** Above everything: somebody who should have been told was not. */
export function UntoldNotice() {
  const { told } = useAlerts()
  const untold = told?.deliveries.filter((one) => isUntold(one, told.now)) ?? []
  if (untold.length === 0) return null
  const receivers = Map.groupBy(untold, ({ receiver }) => receiver)
  return (
    <section className="notice notice-bad" role="alert">
      <h2>Not everybody was told</h2>
      <ul>
        {[...receivers].map(([receiver, lost]) => (
          <li key={receiver}>
            <b>{receiver}</b> was not told of {plural(countOf(lost, told?.deliveries ?? []), 'alert')} in time:{' '}
            {lost[0]?.last_error || 'no answer'}. {instead(lost)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** In one message there may be many. */
function countOf(lost: readonly ShownDelivery[], all: readonly ShownDelivery[]): number {
  const isIn = (one: ShownDelivery, { alert_id, kind, receiver }: ShownDelivery) =>
    one.group_id === alert_id && one.kind === kind && one.receiver === receiver
  return lost.reduce((sum, message) => sum + Math.max(1, all.filter((one) => isIn(one, message)).length), 0)
}

const isUntold = ({ overdue_at, state }: ShownDelivery, now: number): boolean =>
  overdue_at > now - SAID_MS && state !== 'delivered' && state !== 'skipped'

function instead(lost: readonly ShownDelivery[]): string {
  const names = [...new Set(lost.map(({ told_instead }) => told_instead).filter((name) => name !== ''))]
  return names.length === 0
    ? 'Nobody was told instead: BATON_ALERT_FALLBACK names who would be.'
    : `${names.join(', ')} was told instead.`
}
