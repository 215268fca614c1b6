import type { Bus } from '../adapters/bus.ts'
import { isDecision, type Said } from '../contract/notice.ts'
import type { ServerEvent } from './event-stream.ts'

/** The stream of decisions and notices for one reader, resumable. An id is `<sequence in DECISIONS>.<index in its message>`. */

export interface DecisionFilter {
  /** null = any */
  workspace: string | null
  /** '' = all */
  conversation_id: string
}

interface Position {
  stream_seq: number
  index: number
}

/** @returns where to go on, 'new' without an id, null when the id is not one of ours */
export function parseLastEventId(id: string | undefined): Position | 'new' | null {
  if (id === undefined || id === '') return 'new'
  const match = /^(\d{1,15})\.(\d{1,6})$/.exec(id)
  return match === null ? null : { stream_seq: Number(match[1]), index: Number(match[2]) }
}

export interface DecisionEvents {
  events: AsyncIterator<ServerEvent>
  /** the last id looked at, sent or filtered out: a reader who comes back need not start further behind */
  reached(): string | undefined
}

/**
 * Everything decided and noticed after this call, or after `from`. An id beyond the stream's end is from an earlier stream: that
 * reader starts at the beginning, because it has seen none of these.
 * @throws when the broker does not answer
 */
export async function decisionEvents(
  bus: Pick<Bus, 'readDecisions' | 'lastDecisionSequence'>,
  from: Position | 'new',
  filter: DecisionFilter,
  signal: AbortSignal,
): Promise<DecisionEvents> {
  const last = await bus.lastDecisionSequence()
  const seen =
    from === 'new' ? { stream_seq: last + 1, index: -1 } : from.stream_seq > last ? { stream_seq: 1, index: -1 } : from
  let reached: string | undefined
  async function* events(): AsyncGenerator<ServerEvent> {
    yield { event: 'open', data: '{}', retry_ms: 1000 }
    // the message the reader was in the middle of comes once more
    const start = { after: Math.max(0, seen.stream_seq - 1) }
    for await (const { stream_seq, said } of bus.readDecisions(start, signal)) {
      for (const [index, one] of said.entries()) {
        if (stream_seq === seen.stream_seq && index <= seen.index) continue
        reached = `${stream_seq}.${index}`
        const event = isDecision(one) ? 'decision' : 'notice'
        if (isWanted(one, filter)) yield { event, id: reached, data: JSON.stringify(one) }
      }
    }
  }
  return { events: events(), reached: () => reached }
}

const isWanted = (said: Said, { workspace, conversation_id }: DecisionFilter): boolean =>
  (workspace === null || said.workspace === workspace) &&
  (conversation_id === '' || said.conversation_id === conversation_id)
