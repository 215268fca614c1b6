import { Hono } from 'hono'
import type { Store } from '../adapters/store.ts'
import type { Briefing } from '../contract/briefing.ts'
import type { Decision } from '../contract/decision.ts'
import type { Decided, HandoffDetail, PromiseMade, Repeated, TimelineEvent } from '../contract/handoff.ts'
import type { Notice } from '../contract/notice.ts'
import { type DashboardEnv, workspaceOf } from './authorize.ts'
import { toPlaceholder, withInstants } from './instants.ts'
import type { Clock } from './measured.ts'
import { problem } from './problem.ts'
import { wishBehind } from './wishes.ts'

export interface DetailSql {
  handoff: string
  handoff_episode: string
  handoff_events: string
  handoff_decisions: string
  handoff_repeats: string
  handoff_promises: string
  handoff_notices: string
  briefing: string
}
type Reader = Pick<Store, 'query'>
type Handoff = Omit<HandoffDetail['handoff'], 'wish'>
type Episode = NonNullable<HandoffDetail['episode']>

/** `GET /v1/handoffs/:id`: everything that is known of one handoff. */
export function handoffDetailRoutes(store: Reader, sql: DetailSql, clock: Clock): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  app.get('/:id', async (c) => {
    const workspace = workspaceOf(c)
    if (workspace === null) return problem(c, 403, 'workspace_not_yours', 'this key reads another workspace')
    const found = { workspace, handoff_id: c.req.param('id'), now: toPlaceholder(clock()) }
    const [handoff] = await store.query<Handoff>(sql.handoff, found)
    if (handoff === undefined)
      return problem(c, 404, 'handoff_unknown', 'no handoff has this id, or its row is not there yet')
    return c.json(await readDetail(store, sql, withInstants(handoff)))
  })
  return app
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** One after the other: the engine would not do it otherwise, and each is narrow. */
async function readDetail(store: Reader, sql: DetailSql, handoff: Handoff): Promise<HandoffDetail> {
  const { workspace, conversation_id, handoff_id } = handoff
  const place = {
    workspace,
    conversation_id,
    episode: handoff.episode,
    requested_at: toPlaceholder(handoff.requested_at),
  }
  const [row] = await store.query<Episode>(sql.handoff_episode, place)
  const episode = row === undefined ? null : withInstants(row)
  const within = { ...place, ...spanOf(handoff, episode), handoff_id }
  const events = await store.query<EventRow>(sql.handoff_events, within)
  const decisions = await store.query<DecisionRow>(sql.handoff_decisions, within)
  const repeats = await store.query<Repeated>(sql.handoff_repeats, within)
  const promises = await store.query<PromiseMade>(sql.handoff_promises, within)
  const over = episode === null || episode.ended_at === '' ? within.to : toPlaceholder(episode.ended_at)
  const notices = await store.query<{ body: string }>(sql.handoff_notices, { ...within, over })
  const [briefing] = await store.query<{ body: string }>(sql.briefing, { workspace, handoff_id })
  const known = briefing === undefined ? null : (JSON.parse(briefing.body) as Briefing)
  return {
    handoff: { ...handoff, wish: wishBehind(handoff.quote, known) },
    ...{ episode, events: inOrder(events), event_count: Number(events[0]?.event_count ?? 0) },
    ...{
      decisions: decisions.map(toDecided),
      repeats: repeats.map(withInstants),
      promises: promises.map(withInstants),
      notices: notices.map(({ body }) => JSON.parse(body) as Notice),
    },
    briefing: known,
  }
}

/** Events that came late carry times before the episode's first; ratings come days after its end. */
function spanOf({ requested_at, ended_at }: Handoff, episode: Episode | null): { from: string; to: string } {
  const began = Date.parse(episode?.began_at || requested_at) - (episode === null ? DAY_MS : HOUR_MS)
  const last = Math.max(...[requested_at, ended_at, episode?.last_event_at].map((at) => Date.parse(at ?? '') || 0))
  return { from: toPlaceholder(Math.max(0, began)), to: toPlaceholder(last + 7 * DAY_MS) }
}

interface EventRow extends TimelineEvent {
  stream_seq: string | number
  position: number
  event_count: string | number
}

function inOrder(rows: EventRow[]): TimelineEvent[] {
  const at = (row: EventRow): number => Number(row.stream_seq)
  const sorted = rows.toSorted((a, b) =>
    a.occurred_at < b.occurred_at ? -1 : a.occurred_at > b.occurred_at ? 1 : at(a) - at(b) || a.position - b.position,
  )
  return sorted.map(({ stream_seq: _seq, position: _position, event_count: _count, ...event }) => withInstants(event))
}

type DecisionRow = Omit<Decided, 'triggers'> & { body: string }

function toDecided({ body, ...row }: DecisionRow): Decided {
  const { triggers } = JSON.parse(body) as Pick<Decision, 'triggers'>
  return { ...withInstants(row), triggers }
}
