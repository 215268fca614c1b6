import { type Context, Hono } from 'hono'
import { accepts } from 'hono/accepts'
import type { Store } from '../adapters/store.ts'
import type { Briefing } from '../contract/briefing.ts'
import { type DashboardEnv, workspaceOf } from './authorize.ts'
import { problem } from './problem.ts'

interface Found {
  handoff_id: string
  conversation_id: string
  /** epoch ms */
  made_at: string
  body: string
}

const formats = { json: 'application/json', markdown: 'text/markdown', text: 'text/plain' } as const
type Format = keyof typeof formats

/**
 * `GET /v1/handoffs/:id/briefing`: what the agent who takes over is told, as JSON, or as Markdown or plain text to be
 * pasted into a helpdesk: `?format=` or `Accept`.
 * @param sql see sql/briefing.sql
 */
export function briefingRoutes(store: Pick<Store, 'query'>, sql: string): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  app.get('/:id/briefing', async (c) => {
    const format = formatOf(c)
    if (format === null) return problem(c, 400, 'format_unknown', 'format is json, markdown or text')
    const workspace = workspaceOf(c)
    if (workspace === null) return problem(c, 403, 'workspace_not_yours', 'this key reads another workspace')
    const [found] = await store.query<Found>(sql, { workspace, handoff_id: c.req.param('id') })
    if (found === undefined) return problem(c, 404, 'briefing_unknown', unknownDetail)
    return answer(c, found, format)
  })
  return app
}

const unknownDetail =
  'no handoff has this id, or it began less than a second ago, or more than 180 days: GET /v1/handoffs lists the ids'

function formatOf(c: Context): Format | null {
  const asked = c.req.query('format')
  if (asked !== undefined) return Object.hasOwn(formats, asked) ? (asked as Format) : null
  const type = accepts(c, { header: 'Accept', supports: Object.values(formats), default: formats.json })
  return (Object.keys(formats) as Format[]).find((format) => formats[format] === type) ?? 'json'
}

function answer(c: Context, { handoff_id, conversation_id, made_at, body }: Found, format: Format) {
  const briefing = JSON.parse(body) as Briefing
  if (format === 'json')
    return c.json({ handoff_id, conversation_id, made_at: new Date(Number(made_at)).toISOString(), ...briefing })
  const text =
    format === 'markdown' ? formatMarkdown(conversation_id, briefing) : formatPlain(conversation_id, briefing)
  return c.body(text, 200, { 'content-type': `${formats[format]}; charset=utf-8` })
}

const titles = { intent: 'Wants', attempted: 'Tried', sentiment: 'Mood' } as const
const kindOf = (kind: string): string => kind.replaceAll('_', ' ')

export function formatPlain(conversation_id: string, { sentences, facts }: Briefing): string {
  const said = sentences.map(({ role, text }) => `${titles[role]}: ${text}`)
  const given = facts.map(({ kind, value }) => `${kindOf(kind)} ${value}`)
  return `${[`Conversation ${conversation_id}`, ...said, ...(given.length > 0 ? [`Given: ${given.join(', ')}`] : [])].join('\n')}\n`
}

export function formatMarkdown(conversation_id: string, { sentences, facts }: Briefing): string {
  const said = sentences.map(({ role, text }) => `- **${titles[role]}:** ${plain(text)}`)
  const given = facts.map(({ kind, value }) => `- ${kindOf(kind)}: ${plain(value)}`)
  const list = given.length > 0 ? ['', '**Given already**', '', ...given] : []
  return `${[`**Conversation ${plain(conversation_id)}**`, '', ...said, ...list].join('\n')}\n`
}

/** The customer's words stay words: no links, pictures or headings of theirs. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+!|~-]/g, '\\$&')
