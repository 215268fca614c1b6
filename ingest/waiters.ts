import type { Bus } from '../adapters/bus.ts'
import { belongsTo, decisionId, decisionIdOf } from '../contract/decision-id.ts'
import { createAsked } from './asked.ts'
import type { Stored } from './envelopes.ts'

/** Requests that wait for the decision on their message. */
export interface Waiters {
  /**
   * From now on the decision is not missed, so call it before the event is published.
   * @param signal aborts when the client is gone
   * @returns null when too many wait: all together, or of one workspace more than there are places left for the others
   */
  open(message: { workspace: string; event_id: string }, timeout_ms: number, signal: AbortSignal): Waiter | null
  count(): number
  /** Nobody waits any longer, nor will. */
  close(): void
}

export interface Waiter {
  /** The decision's JSON as it stands on the stream; null when the time is over or the client gone. */
  decision: Promise<string | null>
  /** Tells where the event is; when it was sent before, its decision may have been made long ago and is looked up. */
  stored(place: Stored): void
  leave(): void
}

type Tell = (line: string) => void
const decoder = new TextDecoder()

/** @param limits `hearing_ms`: so long after the last one who waited decisions are still listened to */
export function createWaiters(
  bus: Pick<Bus, 'hearDecisions' | 'decisionsSince'>,
  limits: { waiting_count: number; asked_count: number; hearing_ms: number },
): Waiters {
  /** by decision_id; several when an event is sent again while somebody waits */
  const waiting = new Map<string, Set<Tell>>()
  const leaving = new Set<() => void>()
  /** how many wait, by workspace */
  const places = new Map<string, number>()
  const asked = createAsked(limits.asked_count)
  let isClosed = false
  const hear = (body: Uint8Array) => {
    if (waiting.size === 0) return
    for (const line of decoder.decode(body).split('\n')) {
      const tells = waiting.get(decisionIdOf(line))
      if (tells !== undefined) for (const tell of tells) tell(line)
    }
  }
  const givePlaceBack = (workspace: string) => {
    const own = (places.get(workspace) as number) - 1
    if (own === 0) places.delete(workspace)
    else places.set(workspace, own)
  }
  const ear = createEar(() => bus.hearDecisions(hear), limits.hearing_ms)

  const enter = (id: string, tell: Tell) => {
    ear.open()
    const tells = waiting.get(id) ?? new Set()
    waiting.set(id, tells.add(tell))
    return () => {
      tells.delete(tell)
      if (tells.size === 0) waiting.delete(id)
      if (waiting.size === 0) ear.closeSoon()
    }
  }

  return {
    count: () => leaving.size,
    open({ workspace, event_id }, timeout_ms, signal) {
      const own = places.get(workspace) ?? 0
      const left = limits.waiting_count - leaving.size
      if (isClosed || left <= 0 || own > left) return null
      places.set(workspace, own + 1)
      const { promise: decision, resolve } = Promise.withResolvers<string | null>()
      const settle = (line: string | null) => {
        if (!leaving.delete(leave)) return
        givePlaceBack(workspace)
        exit()
        clearTimeout(timer)
        signal.removeEventListener('abort', leave)
        resolve(line)
      }
      const leave = () => settle(null)
      const id = decisionId(workspace, event_id)
      const exit = enter(id, (line) => {
        if (belongsTo(line, workspace)) settle(line)
      })
      const timer = setTimeout(leave, timeout_ms)
      leaving.add(leave)
      signal.addEventListener('abort', leave, { once: true })
      if (signal.aborted) leave()
      const lookBack = async (event_seq: number) => {
        for await (const body of bus.decisionsSince(event_seq)) {
          if (!leaving.has(leave)) return
          hear(body)
        }
      }
      const stored = ({ stream_seq, duplicate }: Stored) => {
        const event_seq = asked.earlier(id, stream_seq) || (duplicate ? stream_seq : 0)
        // what cannot be looked up is answered as what was not decided in time
        if (event_seq > 0) void lookBack(event_seq).catch(() => undefined)
      }
      return { decision, leave, stored }
    },
    close() {
      isClosed = true
      for (const leave of leaving) leave()
      ear.close()
    },
  }
}

/** Listens only while somebody waits, and a little longer: a bot's next message is not far. */
function createEar(listen: () => () => void, hearing_ms: number) {
  let unlisten: (() => void) | null = null
  let timer: NodeJS.Timeout | undefined
  const close = () => {
    clearTimeout(timer)
    unlisten?.()
    unlisten = null
  }
  return {
    open() {
      clearTimeout(timer)
      unlisten ??= listen()
    },
    closeSoon() {
      timer = setTimeout(close, hearing_ms).unref()
    },
    close,
  }
}
