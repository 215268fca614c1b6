import type { Delivery } from '../../contract/alert.ts'
import type { AlertReceiver, ToldAlerts } from '../../contract/told-alerts.ts'
import { Card } from '../islands/card.tsx'
import { Moment } from '../islands/moment.tsx'
import { TableHead } from '../islands/table-head.tsx'
import { formatDuration, plural } from '../tiles/format.ts'
import { TestButton } from './test-button.tsx'
import { deliveryStates } from './words.ts'

/** Who is told, and whether each message arrived. @param titles of the rules, by name */
export function DeliveriesCard({ told, titles }: { told: ToldAlerts | null; titles: ReadonlyMap<string, string> }) {
  return (
    <Card title="Who was told" aside="the last 7 days" className="alert-list">
      {told === null ? (
        <span className="bone bone-row" aria-hidden="true" />
      ) : (
        <>
          <Receivers receivers={told.receivers} />
          {told.deliveries.length > 0 && <Table deliveries={told.deliveries} titles={titles} />}
        </>
      )}
    </Card>
  )
}

function Receivers({ receivers }: { receivers: ToldAlerts['receivers'] }) {
  if (receivers === null) return <p className="calm">No pipeline has said yet which receivers there are.</p>
  if (receivers.length === 0)
    return (
      <p className="calm">
        Nobody is told of alerts. Set <code>BATON_ALERT_PAGERDUTY_KEY</code>, <code>BATON_ALERT_SLACK_URL</code>,{' '}
        <code>BATON_ALERT_MAIL_URL</code>, <code>BATON_ALERT_ALERTMANAGER_URL</code> or{' '}
        <code>BATON_ALERT_WEBHOOK_URL</code>, and start again.
      </p>
    )
  return (
    <ul className="alert-receivers" aria-label="Receivers">
      {receivers.map((receiver) => (
        <li key={receiver.name}>
          <span className={`chip chip-${receiver.disabled_at === 0 ? 'good' : 'bad'}`}>{receiver.name}</span>{' '}
          <TestButton receiver={receiver.name} />
          {receiver.disabled_at > 0 && <Disabled receiver={receiver} />}
        </li>
      ))}
    </ul>
  )
}

const Disabled = ({ receiver: { detail, disabled_at } }: { receiver: AlertReceiver }) => (
  <span>
    gets nothing since <Moment at={new Date(disabled_at).toISOString()} />: it {detail}. Give it another address, or
    send a test: one that it takes brings it back.
  </span>
)

const Table = ({ deliveries, titles }: { deliveries: readonly Delivery[]; titles: ReadonlyMap<string, string> }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  <section className="scroll" aria-label="Messages to receivers" tabIndex={0}>
    <table className="plain-table">
      <TableHead names={['Decided', 'To', 'About', 'State']} />
      <tbody>
        {deliveries.map((delivery) => (
          <Row
            key={`${delivery.receiver} ${delivery.alert_id} ${delivery.kind} ${delivery.instead_of}`}
            delivery={delivery}
            title={titles.get(delivery.rule) ?? delivery.rule}
          />
        ))}
      </tbody>
    </table>
  </section>
)

function Row({ delivery, title }: { delivery: Delivery; title: string }) {
  const { receiver, kind, state, queued_at, attempts, delivered_at, last_error } = delivery
  const { instead_of, told_instead, overdue_at } = delivery
  const { word, tone } = deliveryStates[state]
  return (
    <tr>
      <td>
        <Moment at={new Date(queued_at).toISOString()} />
      </td>
      <th scope="row">{receiver}</th>
      <td>
        {kinds[kind]}: {title}
        {instead_of !== '' && <span className="quiet"> in place of {instead_of}</span>}
      </td>
      <td>
        <span className={`chip chip-${tone}`}>{word}</span>{' '}
        <span className="quiet">
          {state === 'delivered' && `after ${formatDuration((delivered_at - queued_at) / 1000)}`}
          {attempts > 1 && `, ${plural(attempts, 'attempt')}`}
          {last_error !== '' && <> {last_error}</>}
          {overdue_at > 0 && (told_instead === '' ? ', nobody was told instead' : `, ${told_instead} was told instead`)}
        </span>
      </td>
    </tr>
  )
}

const kinds: Record<Delivery['kind'], string> = { triggered: 'Fires', acknowledged: 'Taken care of', resolved: 'Over' }
