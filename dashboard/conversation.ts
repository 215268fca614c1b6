import { Hono } from 'hono'
import type { Store } from '../adapters/store.ts'
import type { ConversationDetail, ToldEpisode } from '../contract/conversation.ts'
import type { WholeHandoff } from '../contract/handoff.ts'
import { type DashboardEnv, oneWorkspace } from './authorize.ts'
import { type DetailSql, readTold } from './handoff.ts'
import { toPlaceholder, withInstants } from './instants.ts'
import type { Clock } from './measured.ts'
import { problem } from './problem.ts'
import { withWishes } from './wishes.ts'

export type ConversationSql = DetailSql & Record<'conversation_episodes' | 'wishes', string>
type Reader = Pick<Store, 'query'>

/** `GET /v1/conversations/:id`: one episode of a conversation with all that is known of it. */
export function conversationDetailRoutes(store: Reader, sql: ConversationSql, clock: Clock): Hono<DashboardEnv> {
  const app = new Hono<DashboardEnv>()
  app.get('/:id', oneWorkspace, async (c) => {
    const workspace = c.get('workspace')
    const asked = c.req.query('episode') ?? ''
    if (!/^\d{0,5}$/.test(asked)) return problem(c, 400, 'param_bad_value', 'episode: a whole number from 1')
    const place = { workspace, conversation_id: c.req.param('id') }
    const episodes = (await store.query<ToldEpisode>(sql.conversation_episodes, place)).map(withInstants)
    const episode = asked === '' ? episodes[0] : episodes.find((one) => one.episode === Number(asked))
    if (episode === undefined)
      return problem(c, 404, 'conversation_unknown', 'no conversation has this id, or its row is not there yet')
    return c.json(await readEpisode(store, sql, { ...place, episode, episodes }, clock()))
  })
  return app
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

interface Asked {
  workspace: string
  conversation_id: string
  episode: ToldEpisode
  episodes: ToldEpisode[]
}

async function readEpisode(
  store: Reader,
  sql: ConversationSql,
  asked: Asked,
  now: number,
): Promise<ConversationDetail> {
  const { workspace, conversation_id, episode, episodes } = asked
  const place = { workspace, conversation_id, episode: episode.episode, handoff_id: '' }
  const rows = await store.query<WholeHandoff>(sql.handoff, { ...place, now: toPlaceholder(now) })
  const handoffs = await withWishes(store, sql.wishes, workspace, rows.map(withInstants))
  const last = Date.parse(episode.last_event_at || episode.began_at)
  const told = await readTold(store, sql, {
    ...place,
    // of a very long one the end
    requested_at: toPlaceholder(last),
    from: toPlaceholder(Math.max(0, Date.parse(episode.began_at) - HOUR_MS)),
    to: toPlaceholder(last + 7 * DAY_MS),
    over: toPlaceholder(Date.parse(episode.ended_at) || last + 7 * DAY_MS),
  })
  return { conversation_id, workspace, episodes, episode, handoffs, ...told }
}
