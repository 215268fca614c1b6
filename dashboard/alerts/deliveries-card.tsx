import { useId, useState } from 'react'
import type { AlertReceiver, ShownDelivery, ToldAlerts } from '../../contract/told-alerts.ts'
import { Card } from '../islands/card.tsx'
import { Moment } from '../islands/moment.tsx'
import { TableHead } from '../islands/table-head.tsx'
import { formatDuration, plural } from '../tiles/format.ts'
import { Sent } from './sent.tsx'
import { TestButton } from './test-button.tsx'
import { stateOf } from './words.ts'

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

const Table = ({
  deliveries,
  titles,
}: {
  deliveries: readonly ShownDelivery[]
  titles: ReadonlyMap<string, string>
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  <section className="scroll" aria-label="Messages to receivers" tabIndex={0}>
    <table className="plain-table">
      <TableHead names={['Decided', 'To', 'About', 'State']} />
      <tbody>
        {deliveries.map((delivery) => (
          <Row key={delivery.key} delivery={delivery} title={titles.get(delivery.rule) ?? delivery.rule} />
        ))}
      </tbody>
    </table>
  </section>
)

/** It opens to what was sent and how it was answered. */
function Row({ delivery, title }: { delivery: ShownDelivery; title: string }) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <tr>
        <td>
          <button
            type="button"
            className="delivery-toggle"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            <Moment at={new Date(delivery.queued_at).toISOString()} />
            <span className="sr-only">, attempts and message to {delivery.receiver}</span>
          </button>
        </td>
        <th scope="row">{delivery.receiver}</th>
        <About delivery={delivery} title={title} />
        <State delivery={delivery} />
      </tr>
      {isOpen && (
        <tr id={id} className="delivery-opened">
          <td colSpan={4}>
            <Sent delivery={delivery} />
          </td>
        </tr>
      )}
    </>
  )
}

function About({ delivery, title }: { delivery: ShownDelivery; title: string }) {
  const { kind, instead_of, member_count, workspace } = delivery
  return (
    <td>
      {kinds[kind]}: {title}
      {member_count > 0 && (
        <span className="quiet">
          {' '}
          {member_count} at once{workspace === '' && ', in several workspaces'}
        </span>
      )}
      {instead_of !== '' && <span className="quiet"> in place of {instead_of}</span>}
    </td>
  )
}

function State({ delivery }: { delivery: ShownDelivery }) {
  const { state, queued_at, attempts, delivered_at, last_error, told_instead, overdue_at } = delivery
  const { word, tone } = stateOf(delivery)
  return (
    <td>
      <span className={`chip chip-${tone}`}>{word}</span>{' '}
      <span className="quiet">
        {state === 'delivered' && `after ${formatDuration((delivered_at - queued_at) / 1000)}`}
        {attempts > 1 && `, ${plural(attempts, 'attempt')}`}
        {last_error !== '' && <> {last_error}</>}
        {overdue_at > 0 && (told_instead === '' ? ', nobody was told instead' : `, ${told_instead} was told instead`)}
      </span>
    </td>
  )
}

const kinds: Record<ShownDelivery['kind'], string> = {
  triggered: 'Fires',
  acknowledged: 'Taken care of',
  resolved: 'Over',
}
