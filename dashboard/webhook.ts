import { type Context, Hono } from 'hono'
import type { WebhookSet, Webhooks } from '../adapters/webhooks.ts'
import { parseWebhook, type WebhookRecord } from '../contract/webhook.ts'
import { type DashboardEnv, oneWorkspace, writers } from './authorize.ts'
import { bodyOf, json, notJson, refused, smallBody } from './body.ts'
import { problem } from './problem.ts'

/** Where a workspace wants its decisions and notices sent. The secret is in the answer that makes it, and in no other. */

/** @returns why a webhook may not go there, null when it may */
export type RefuseUrl = (url: URL) => string | null

export function webhookRoutes(webhooks: Webhooks, refuseUrl: RefuseUrl): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  app.use('*', oneWorkspace)
  // an address may have a secret in it
  app.get('/', writers, async (c) => {
    const record = webhooks.of(c.get('workspace'))
    return record === undefined ? none(c) : c.json({ ...shown(record), ...(await progress(webhooks, record)) })
  })
  app.put('/', writers, json, smallBody(), (c) => put(c, webhooks, refuseUrl))
  app.post('/secret', writers, async (c) => {
    if (webhooks.of(c.get('workspace')) === undefined) return none(c)
    return answer(c, () => webhooks.renewSecret(c.get('workspace'), c.get('reader').who))
  })
  app.delete('/', writers, async (c) => {
    const isGone = await webhooks.remove(c.get('workspace')).catch(() => null)
    return isGone === null ? away(c) : isGone ? c.body(null, 204) : none(c)
  })
  return app
}

async function put(c: Context<DashboardEnv>, webhooks: Webhooks, refuseUrl: RefuseUrl): Promise<Response> {
  const body = await bodyOf(c)
  if (body === undefined) return notJson(c)
  const parsed = parseWebhook(body)
  if (!parsed.ok) return refused(c, parsed.faults, 'webhook_broken')
  const message = refuseUrl(new URL(parsed.value.url))
  if (message !== null) return refused(c, [{ path: '/url', message }], 'webhook_broken')
  return answer(c, () => webhooks.set(c.get('workspace'), parsed.value, c.get('reader').who))
}

async function answer(c: Context<DashboardEnv>, change: () => Promise<WebhookSet | null>): Promise<Response> {
  const made = await change().catch(() => undefined)
  if (made === undefined) return away(c)
  if (made === null) return problem(c, 409, 'overtaken', 'somebody else changed it meanwhile; look at it and try again')
  const { record, secret } = made
  if (secret === undefined) return c.json(shown(record))
  return c.json({ ...shown(record), secret }, 200, { 'cache-control': 'no-store' })
}

const shown = ({ workspace, webhook_id, url, actions, notices = false, at, who }: WebhookRecord) => ({
  ...{ workspace, webhook_id, url, actions, notices, at, who },
})

/** How the sending goes, as far as the sender has written it down. */
async function progress(webhooks: Webhooks, { workspace, webhook_id }: WebhookRecord) {
  const place = await webhooks.place(workspace).catch(() => null)
  const isIts = place?.webhook_id === webhook_id
  return { waiting_count: isIts ? place.waiting_count : 0, last_error: isIts ? place.last_error : '' }
}

const none = (c: Context) => problem(c, 404, 'no_webhook', 'none is set; PUT /v1/webhook does that')
const away = (c: Context) =>
  problem(c, 503, 'broker_away', 'the broker does not confirm; see GET /v1/webhook', { 'retry-after': '2' })
