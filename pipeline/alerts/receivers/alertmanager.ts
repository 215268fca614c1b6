import { type AlertMessage, isOver, readNotice } from '../notice.ts'
import { fingerprintOf, type Receiver } from './receiver.ts'
import { httpUrl, type ReceiverOptions, senderTo } from './sender.ts'

/**
 * Prometheus Alertmanager, API v2. It forgets: what is not said again ends at `endsAt`, and one that starts without its
 * state learns of an open alert only by hearing it once more. One receiver per member of a cluster.
 * @see https://prometheus.io/docs/alerting/latest/clients/
 */
export interface AlertmanagerOptions extends ReceiverOptions {
  /** of the server, with user and password where it asks for them */
  url: string
}

/** A third of Alertmanager's own default, `resolve_timeout` of five minutes, and less. */
const AGAIN_MS = 60_000
const LASTS_MS = 4 * AGAIN_MS

/** @throws Error when the url cannot be used; never names it */
export function createAlertmanager(options: AlertmanagerOptions): Receiver {
  const { name, clock } = options
  const base = httpUrl(name, options.url)
  const url = new URL(`${base.pathname.replace(/\/{1,9}$/, '')}/api/v2/alerts`, base)
  const send = senderTo(url, options, [], true)
  return {
    name,
    fingerprint: fingerprintOf(url.href),
    again_ms: AGAIN_MS,
    send: ({ body }, signal) => send(JSON.stringify([alertOf(readNotice(body), clock())]), signal),
  }
}

/** Labels are what an alert is: nothing stands in them that changes while it is open. */
function alertOf(message: AlertMessage, now: number) {
  const { alert_id, title, summary, severity, workspace, rule, since, value, dashboard_url, runbook_url } = message.data
  const group = message.data.grouped === undefined ? {} : { group: alert_id }
  return {
    labels: { alertname: rule, severity, workspace, job: 'baton', ...group },
    annotations: {
      ...{ summary: title, description: summary, value: String(value) },
      ...(runbook_url === '' ? {} : { runbook_url }),
    },
    startsAt: since,
    endsAt: isOver(message) ? message.timestamp : new Date(now + LASTS_MS).toISOString(),
    generatorURL: dashboard_url,
  }
}
