import { type Context, Hono } from 'hono'
import { accepts } from 'hono/accepts'
import type { Store } from '../adapters/store.ts'
import { type Briefing, BY_RULES, type GivenBriefing } from '../contract/briefing.ts'
import type { DashboardEnv } from './authorize.ts'
import { toPlaceholder } from './instants.ts'
import { problem } from './problem.ts'
import type { Shown } from './rewording/check.ts'
import { byRules, type Rewording } from './rewording/rewording.ts'

interface Found {
  workspace: string
  handoff_id: string
  conversation_id: string
  episode: number
  /** epoch ms */
  made_at: string
  body: string
}

const formats = { json: 'application/json', markdown: 'text/markdown', text: 'text/plain' } as const
type Format = keyof typeof formats

/**
 * `GET /v1/handoffs/:id/briefing`: what the agent who takes over is told, as JSON, or as Markdown or plain text to be
 * pasted into a helpdesk: `?format=` or `Accept`.
 * @param sql see sql/
 * @param rewording null = the rules' sentences, as they are
 */
export function briefingRoutes(store: Reader, sql: BriefingSql, rewording: Rewording | null): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  app.get('/:id/briefing', async (c) => {
    const format = formatOf(c)
    if (format === null) return problem(c, 400, 'format_unknown', 'format is json, markdown or text')
    const workspace = c.get('workspace')
    const [found] = await store.query<Found>(sql.briefing, { workspace, handoff_id: c.req.param('id') })
    if (found === undefined) return problem(c, 404, 'briefing_unknown', unknownDetail)
    return answer(c, await giveBriefing(store, sql, rewording, found), format)
  })
  return app
}

type Reader = Pick<Store, 'query'>
type BriefingSql = Record<'briefing' | 'briefing_messages', string>

/** An episode ends by itself when it is idle; nobody reads what was said earlier than that before a handoff. */
const LONGEST_MS = 7 * 24 * 3_600_000

async function giveBriefing(
  store: Reader,
  sql: BriefingSql,
  rewording: Rewording | null,
  found: Found,
): Promise<GivenBriefing> {
  const { workspace, handoff_id, conversation_id, episode } = found
  const briefing = JSON.parse(found.body) as Briefing
  const made_at = Number(found.made_at)
  const messages = async () => {
    const span = { from: toPlaceholder(Math.max(0, made_at - LONGEST_MS)), to: toPlaceholder(made_at) }
    const newest = await store.query<Shown>(sql.briefing_messages, { workspace, conversation_id, episode, ...span })
    return newest.toReversed()
  }
  const worded = await rewording?.reword(JSON.stringify([workspace, handoff_id]), briefing, messages)
  return { handoff_id, conversation_id, made_at: new Date(made_at).toISOString(), ...(worded ?? byRules(briefing)) }
}

const unknownDetail =
  'no handoff has this id, or it began less than a second ago, or more than 180 days: GET /v1/handoffs lists the ids'

function formatOf(c: Context): Format | null {
  const asked = c.req.query('format')
  if (asked !== undefined) return Object.hasOwn(formats, asked) ? (asked as Format) : null
  const type = accepts(c, { header: 'Accept', supports: Object.values(formats), default: formats.json })
  return (Object.keys(formats) as Format[]).find((format) => formats[format] === type) ?? 'json'
}

function answer(c: Context, given: GivenBriefing, format: Format) {
  if (format === 'json') return c.json(given)
  const text = format === 'markdown' ? formatMarkdown(given) : formatPlain(given)
  return c.body(text, 200, { 'content-type': `${formats[format]}; charset=utf-8` })
}

const titles = { intent: 'Wants', attempted: 'Tried', sentiment: 'Mood' } as const
const kindOf = (kind: string): string => kind.replaceAll('_', ' ')

export function formatPlain({ conversation_id, sentences, facts, made_by }: GivenBriefing): string {
  const said = sentences.map(({ role, text }) => `${titles[role]}: ${text}`)
  const given = facts.map(({ kind, value }) => `${kindOf(kind)} ${value}`)
  const lines = [
    `Conversation ${conversation_id}`,
    ...said,
    ...(given.length > 0 ? [`Given: ${given.join(', ')}`] : []),
  ]
  return `${[...lines, ...wordedBy(made_by)].join('\n')}\n`
}

export function formatMarkdown({ conversation_id, sentences, facts, made_by }: GivenBriefing): string {
  const said = sentences.map(({ role, text }) => `- **${titles[role]}:** ${plain(text)}`)
  const given = facts.map(({ kind, value }) => `- ${kindOf(kind)}: ${plain(value)}`)
  const list = given.length > 0 ? ['', '**Given already**', '', ...given] : []
  const by = wordedBy(made_by).flatMap((line) => ['', plain(line)])
  return `${[`**Conversation ${plain(conversation_id)}**`, '', ...said, ...list, ...by].join('\n')}\n`
}

/** Who pastes it should know; what the rules quote says so itself. */
const wordedBy = (made_by: string): string[] =>
  made_by === BY_RULES ? [] : [`Worded by ${made_by}, checked against the messages`]

/** The customer's words stay words: no links, pictures or headings of theirs. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+!|~-]/g, '\\$&')
