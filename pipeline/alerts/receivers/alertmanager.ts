import { endOf, exactly } from '../limits.ts'
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
  const { alert_id, severity, workspace, rule, since, dashboard_url } = message.data
  const group = message.data.grouped === undefined ? {} : { group: alert_id }
  return {
    labels: { alertname: rule, severity, workspace, job: 'baton', ...group },
    annotations: annotationsOf(message.data),
    startsAt: since,
    endsAt: isOver(message) ? message.timestamp : new Date(now + LASTS_MS).toISOString(),
    generatorURL: dashboard_url,
  }
}

/** One a line where there are several. Alertmanager drops those that are empty, and so they are left out. */
function annotationsOf(data: AlertMessage['data']): Record<string, string> {
  const { title, summary, value, threshold, since, parts, likely_causes, worst_handoffs, chart_url, runbook_url } = data
  const annotations = {
    summary: title,
    description: summary,
    value: String(value),
    threshold: exactly(threshold),
    resolves: endOf(data),
    since,
    parts: linesOf(Object.entries(parts).map(([name, part]) => `${name}: ${part === null ? '–' : exactly(part)}`)),
    likely_causes: linesOf(likely_causes),
    worst_handoffs: linesOf(worst_handoffs.map(({ url, wait_minutes }) => `${url} (${wait_minutes.toFixed(1)} min)`)),
    chart_url,
    runbook_url,
  }
  return Object.fromEntries(Object.entries(annotations).filter(([, text]) => text !== ''))
}

const linesOf = (lines: readonly string[]): string => lines.join('\n')
