import type { ServerResponse } from 'node:http'
import { z } from 'zod'
import type { ReceiverServer } from './receiver-server.ts'
import { createLimit, lastRequest, type VendorLimit } from './vendor-limits.ts'

/** Servers that take and refuse what the real ones do, as far as their documentation says it. */

const routingKey = z.string().regex(/^[A-Za-z0-9]{32}$/)
const dedupKey = z.string().min(1).max(255)
const pagerDutyEvent = z.discriminatedUnion('event_action', [
  z.strictObject({
    event_action: z.literal('trigger'),
    routing_key: routingKey,
    dedup_key: dedupKey,
    payload: z.strictObject({
      summary: z.string().min(1).max(1024),
      source: z.string().min(1),
      severity: z.enum(['critical', 'error', 'warning', 'info']),
      timestamp: z.iso.datetime().optional(),
      component: z.string().optional(),
      group: z.string().optional(),
      class: z.string().optional(),
      custom_details: z.record(z.string(), z.unknown()).optional(),
    }),
    client: z.string().optional(),
    client_url: z.url().optional(),
    links: z.array(z.strictObject({ href: z.url(), text: z.string() })).optional(),
    // it fetches them itself, and only over https
    images: z
      .array(
        z.strictObject({ src: z.url({ protocol: /^https$/ }), href: z.url().optional(), alt: z.string().optional() }),
      )
      .optional(),
  }),
  z.strictObject({
    event_action: z.enum(['acknowledge', 'resolve']),
    routing_key: routingKey,
    dedup_key: dedupKey,
  }),
])

export type PagerDutyEvent = z.infer<typeof pagerDutyEvent>

export interface PagerDuty {
  /** the open incidents by their key, with how often each was triggered */
  open: Map<string, number>
  /** how many incidents there were */
  count: number
  events: PagerDutyEvent[]
  /** how many requests were too many */
  too_many: number
}

/** Makes a server answer as PagerDuty does. @param routing_key the only one that it knows @param limit none unless it is asked for */
export function actAsPagerDuty(server: ReceiverServer, routing_key: string, limit?: VendorLimit): PagerDuty {
  const state: PagerDuty = { open: new Map(), count: 0, events: [], too_many: 0 }
  const isTooMany = createLimit(limit)
  server.answer((response) => {
    const { body, path, json } = lastRequest(server)
    if (path !== '/v2/enqueue') return reply(response, 404, { status: 'not found' })
    if (isTooMany()) {
      state.too_many++
      return reply(response, 429, { status: 'throttle exceeded', message: 'Requests for this service are too many' })
    }
    if (Buffer.byteLength(body) > 512 * 1024) return reply(response, 413, { status: 'too large' })
    const read = pagerDutyEvent.safeParse(json)
    if (!read.success)
      return invalid(
        response,
        read.error.issues.map(({ path: at, message }) => `${at.join('.')} ${message}`),
      )
    const event = read.data
    if (event.routing_key !== routing_key) return invalid(response, ["'routing_key' is unknown"])
    state.events.push(event)
    if (event.event_action === 'trigger') {
      if (!state.open.has(event.dedup_key)) state.count++
      state.open.set(event.dedup_key, (state.open.get(event.dedup_key) ?? 0) + 1)
    } else if (event.event_action === 'resolve') state.open.delete(event.dedup_key)
    reply(response, 202, { status: 'success', message: 'Event processed', dedup_key: event.dedup_key })
  })
  return state
}

const invalid = (response: ServerResponse, errors: string[]) =>
  reply(response, 400, { status: 'invalid event', message: 'Event object is invalid', errors })

const plain = (most: number) => z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(most) })
const marked = z.strictObject({ type: z.literal('mrkdwn'), text: z.string().min(1).max(3000) })
const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), text: plain(150) }),
  z
    .strictObject({
      type: z.literal('section'),
      text: marked.optional(),
      fields: z
        .array(marked.extend({ text: z.string().min(1).max(2000) }))
        .max(10)
        .optional(),
    })
    .refine(({ text, fields }) => text !== undefined || fields !== undefined),
  z.strictObject({ type: z.literal('context'), elements: z.array(marked).min(1).max(10) }),
  z.strictObject({
    type: z.literal('actions'),
    elements: z
      .array(z.strictObject({ type: z.literal('button'), text: plain(75), url: z.url().max(3000) }))
      .min(1)
      .max(25),
  }),
  z.strictObject({
    type: z.literal('image'),
    // it fetches the picture itself
    image_url: z.url({ protocol: /^https?$/ }).max(3000),
    alt_text: z.string().min(1).max(2000),
    title: plain(2000).optional(),
  }),
])
const slackMessage = z.strictObject({
  text: z.string().min(1).max(40_000),
  unfurl_links: z.boolean().optional(),
  unfurl_media: z.boolean().optional(),
  blocks: z.array(block).max(50).optional(),
  attachments: z
    .array(z.strictObject({ color: z.string().regex(/^#[0-9a-f]{6}$/), blocks: z.array(block).min(1).max(50) }))
    .optional(),
})

export type SlackMessage = z.infer<typeof slackMessage>

export const slackPath = '/services/T0BATON/B0ALERTS/secret'

/**
 * Makes a server answer as an incoming webhook of Slack does. @param fetches whether it reaches the pictures it is told of
 * @returns the messages that stand in the channel
 */
export function actAsSlack(server: ReceiverServer, limit?: VendorLimit, fetches = true): SlackMessage[] {
  const channel: SlackMessage[] = []
  const isTooMany = createLimit(limit)
  server.answer((response) => {
    const { path, json } = lastRequest(server)
    if (path !== slackPath) return void response.writeHead(404).end('no_service')
    if (isTooMany()) return void response.writeHead(429, { 'retry-after': '1' }).end('rate_limited')
    const read = slackMessage.safeParse(json)
    if (!read.success) return void response.writeHead(400).end('invalid_payload')
    if (!fetches && picturesOf(read.data).length > 0) return void response.writeHead(400).end('invalid_attachments')
    channel.push(read.data)
    response.writeHead(200).end('ok')
  })
  return channel
}

export const picturesOf = ({ attachments = [] }: SlackMessage) =>
  attachments.flatMap(({ blocks }) => blocks.filter((one) => one.type === 'image'))

const label = z.string().regex(/^[a-zA-Z_][a-zA-Z0-9_]*$/)
const alertmanagerAlerts = z.array(
  z
    .strictObject({
      labels: z.record(label, z.string()).refine((labels) => (labels.alertname ?? '') !== ''),
      annotations: z.record(label, z.string()).optional(),
      startsAt: z.iso.datetime({ offset: true }).optional(),
      endsAt: z.iso.datetime({ offset: true }).optional(),
      generatorURL: z.url().optional(),
    })
    .refine(
      ({ startsAt, endsAt }) => !startsAt || !endsAt || Date.parse(startsAt) <= Date.parse(endsAt),
      'start time must be before end time',
    ),
)

export interface Alertmanager {
  /** what is open at a moment, by the label set */
  open(now: number): string[]
}

/** Makes a server answer as Alertmanager does: an alert is its labels, and it is over when its `endsAt` has passed. */
export function actAsAlertmanager(server: ReceiverServer): Alertmanager {
  const ends = new Map<string, number>()
  server.answer((response) => {
    const { path, json } = lastRequest(server)
    if (path !== '/api/v2/alerts') return reply(response, 404, 'path not found')
    if (json === null) return reply(response, 415, 'unsupported media type, only [application/json] are allowed')
    const read = alertmanagerAlerts.safeParse(json)
    if (!read.success) return reply(response, 400, read.error.message)
    for (const { labels, endsAt } of read.data) ends.set(JSON.stringify(labels), Date.parse(endsAt ?? ''))
    response.writeHead(200).end()
  })
  return { open: (now) => [...ends].filter(([, end]) => end > now).map(([labels]) => labels) }
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
