import { useEffect, useState } from 'react'
import type { SentMessage, ShownDelivery } from '../../contract/told-alerts.ts'
import { type Answer, ask } from '../islands/ask.ts'
import { Moment } from '../islands/moment.tsx'
import { pathIn } from '../islands/send.ts'
import { formatDuration } from '../tiles/format.ts'
import { useAlerts } from './alerts-context.ts'

/** Of one message to one receiver: each of the last attempts, and what was sent. Read again when another attempt was made. */
export function Sent({ delivery }: { delivery: ShownDelivery }) {
  const { workspace } = useAlerts()
  const { key, attempts, state } = delivery
  const [sent, setSent] = useState<Answer<SentMessage> | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt or state is something new to read
  useEffect(() => {
    const stopping = new AbortController()
    const path = pathIn(`/v1/alerts/deliveries/${encodeURIComponent(key)}`, workspace)
    void ask<SentMessage>(path, stopping.signal).then((answer) => !stopping.signal.aborted && setSent(answer))
    return () => stopping.abort()
  }, [key, workspace, attempts, state])
  return (
    <div className="delivery-sent">
      {sent === null && <p className="quiet">Reading …</p>}
      {sent?.ok === false && <p className="field-fault">Not read: {sent.reason}.</p>}
      {sent?.ok && <Attempts sent={sent.body} delivery={delivery} />}
      {sent?.ok && <Body body={sent.body.body} />}
    </div>
  )
}

function Attempts({ sent: { last_attempts }, delivery }: { sent: SentMessage; delivery: ShownDelivery }) {
  if (last_attempts.length === 0) return <p className="quiet">{whyNone(delivery)}</p>
  return (
    <ol aria-label="Attempts, the newest first">
      {last_attempts.map(({ at, took_ms, status, reply, again }) => (
        <li key={at}>
          <Moment at={new Date(at).toISOString()} /> <b>{status}</b>{' '}
          {again && <span className="quiet">told again, </span>}
          <span className="quiet">after {took_ms < 1000 ? `${took_ms} ms` : formatDuration(took_ms / 1000)}</span>
          {reply !== '' && <code>{reply}</code>}
        </li>
      ))}
    </ol>
  )
}

function whyNone({ state, attempts }: ShownDelivery): string {
  if (state === 'grouped') return 'Told together with others: their message has the attempts.'
  return attempts === 0 ? 'Nothing was sent.' : 'The attempts were not kept.'
}

/** As JSON, a line each. */
const Body = ({ body }: { body: string }) => (
  <details>
    <summary>The message</summary>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
    <pre tabIndex={0}>{readable(body)}</pre>
  </details>
)

function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}
