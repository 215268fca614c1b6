import { Hono } from 'hono'
import type { Store } from '../adapters/store.ts'
import type { Briefing } from '../contract/briefing.ts'
import type { Decision } from '../contract/decision.ts'
import type { Decided, HandoffDetail, PromiseMade, Repeated, TimelineEvent } from '../contract/handoff.ts'
import type { Notice } from '../contract/notice.ts'
import type { DashboardEnv } from './authorize.ts'
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
    const workspace = c.get('workspace')
    const found = {
      workspace,
      handoff_id: c.req.param('id'),
      conversation_id: '',
      episode: 0,
      now: toPlaceholder(clock()),
    }
    const [handoff] = await store.query<Handoff>(sql.handoff, found)
    if (handoff === undefined)
      return problem(c, 404, 'handoff_unknown', 'no handoff has this id, or its row is not there yet')
    return c.json(await readDetail(store, sql, withInstants(handoff)))
  })
  return app
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

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
  const span = spanOf(handoff, episode)
  const over = episode === null || episode.ended_at === '' ? span.to : toPlaceholder(episode.ended_at)
  const told = await readTold(store, sql, { ...place, ...span, handoff_id, over })
  const [briefing] = await store.query<{ body: string }>(sql.briefing, { workspace, handoff_id })
  const known = briefing === undefined ? null : (JSON.parse(briefing.body) as Briefing)
  return {
    handoff: { ...handoff, wish: wishBehind(handoff.quote, known) },
    episode,
    ...told,
    briefing: known,
  }
}

/** Where what was said stands. Instants as placeholders take them. */
export interface Place {
  workspace: string
  conversation_id: string
  episode: number
  /** '' = of all of the episode's */
  handoff_id: string
  /** what is next to it is read of an episode that is very long */
  requested_at: string
  from: string
  to: string
  /** no notice of this episode is later */
  over: string
}

export type Told = Pick<HandoffDetail, 'events' | 'event_count' | 'decisions' | 'repeats' | 'promises' | 'notices'>

/** One after the other: the engine would not do it otherwise, and each is narrow. */
export async function readTold(store: Reader, sql: DetailSql, place: Place): Promise<Told> {
  const events = await store.query<EventRow>(sql.handoff_events, { ...place })
  const decisions = await store.query<DecisionRow>(sql.handoff_decisions, { ...place })
  const repeats = await store.query<Repeated>(sql.handoff_repeats, { ...place })
  const promises = await store.query<PromiseMade>(sql.handoff_promises, { ...place })
  const notices = await store.query<{ body: string }>(sql.handoff_notices, { ...place })
  return {
    ...{ events: inOrder(events), event_count: Number(events[0]?.event_count ?? 0) },
    ...{ decisions: decisions.map(toDecided), repeats: repeats.map(withInstants) },
    ...{ promises: promises.map(withInstants), notices: notices.map(({ body }) => JSON.parse(body) as Notice) },
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
