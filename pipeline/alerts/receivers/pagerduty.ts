import { cutText } from '../../text.ts'
import { type AlertMessage, isAcknowledged, isOver, readNotice } from '../notice.ts'
import { fingerprintOf, type Receiver } from './receiver.ts'
import { httpUrl, type ReceiverOptions, senderTo } from './sender.ts'

/**
 * PagerDuty, Events API v2. An alert is one incident by its `dedup_key`: sent again it opens no second one, and the end
 * closes what the start opened. @see https://developer.pagerduty.com/docs/events-api-v2-overview
 */
export interface PagerDutyOptions extends ReceiverOptions {
  /** of the service's integration: 32 letters and digits */
  routing_key: string
  /** `https://events.pagerduty.com`, or `https://events.eu.pagerduty.com` */
  url: string
}

const SUMMARY_LENGTH = 1024
const KEY_LENGTH = 255
/** It takes about 120 per key, and forgets what is above. */
const MOST_PER_MINUTE = 100

export const isRoutingKey = (text: string): boolean => /^[A-Za-z0-9]{32}$/.test(text)

/** @throws Error when the url or the key cannot be used; never names the key */
export function createPagerDuty(options: PagerDutyOptions): Receiver {
  const { name, routing_key } = options
  if (!isRoutingKey(routing_key)) throw new Error(`${name}: expected a routing key of 32 letters and digits`)
  const url = new URL('/v2/enqueue', httpUrl(name, options.url))
  const send = senderTo(url, options, [routing_key], true)
  return {
    name,
    fingerprint: fingerprintOf(`${url.href} ${routing_key}`),
    acknowledges: true,
    most_per_minute: MOST_PER_MINUTE,
    send: ({ body }, signal) => send(JSON.stringify(eventOf(readNotice(body), routing_key)), signal),
  }
}

function eventOf(message: AlertMessage, routing_key: string) {
  const { data, timestamp } = message
  const dedup_key = data.grouped === undefined ? keyOf(data.workspace, data.rule) : `hfs:group:${data.alert_id}`
  if (isOver(message)) return { routing_key, event_action: 'resolve', dedup_key }
  if (isAcknowledged(message)) return { routing_key, event_action: 'acknowledge', dedup_key }
  const { title, summary, severity, workspace, worst_handoffs, dashboard_url, chart, chart_url, ...numbers } = data
  return {
    routing_key,
    event_action: 'trigger',
    dedup_key,
    payload: {
      summary: cutText(`${title}: ${summary} (${workspace || 'several workspaces'})`, SUMMARY_LENGTH),
      source: workspace || 'several workspaces',
      severity,
      timestamp,
      component: 'baton',
      group: workspace || 'several workspaces',
      class: 'handoff_friction',
      custom_details: { ...numbers, workspace, worst_handoffs },
    },
    // it takes no picture that is not served by https, and the whole event with it
    ...(chart === null || !chart_url.startsWith('https://')
      ? {}
      : { images: [{ src: chart_url, href: dashboard_url, alt: chart.title }] }),
    client: 'Baton',
    client_url: dashboard_url,
    links: [
      { href: dashboard_url, text: 'Live page' },
      ...(chart_url === '' ? [] : [{ href: chart_url, text: 'Chart' }]),
      ...(data.runbook_url === '' ? [] : [{ href: data.runbook_url, text: 'What to do' }]),
      ...(data.grouped?.top ?? []).map((one) => ({ href: one.dashboard_url, text: one.workspace })),
      ...worst_handoffs.map(({ url, handoff_id }) => ({ href: url, text: `Handoff ${handoff_id}` })),
    ],
  }
}

/** One incident at a time per workspace and rule. Too long a name is told by its hash. */
function keyOf(workspace: string, rule: string): string {
  const key = `hfs:${workspace}:${rule}`
  return key.length <= KEY_LENGTH ? key : `hfs:${fingerprintOf(workspace)}:${rule}`
}
