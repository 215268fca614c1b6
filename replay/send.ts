import { shardOf } from '../contract/envelope.ts'
import { type OutgoingEvent, post, type SendOptions, type SendTotals } from './post.ts'

export { type OutgoingEvent, SendError, type SendOptions, type SendTotals } from './post.ts'

/** Events through Baton's HTTP door: batches, several under way, the order within a conversation kept, resends with the same ids. */

export interface Sender {
  /** Takes events in order; resolves when there is room for more. @throws SendError */
  send(events: OutgoingEvent[]): Promise<void>
  /** Resolves when everything taken is acknowledged or rejected. @throws SendError */
  flush(): Promise<SendTotals>
  totals(): SendTotals
}

interface Lane {
  waiting: OutgoingEvent[]
  under_way: Promise<void>
}

/**
 * Opens a sender. A conversation always takes the same lane, and a lane has one request under way. Events without a
 * conversation (presence, releases) concern every lane: with more than one they go alone, after everything before them is
 * acknowledged.
 */
export function openSender(options: SendOptions): Sender {
  const size = options.batch_size ?? 500
  const lanes: Lane[] = Array.from({ length: options.in_flight ?? 4 }, () => ({
    waiting: [],
    under_way: Promise.resolve(),
  }))
  const totals: SendTotals = {
    sent: 0,
    acknowledged: 0,
    duplicates: 0,
    rejected: 0,
    retries: 0,
    bytes: 0,
    rejections: [],
  }
  let failed: unknown = null

  const start = async (lane: Lane) => {
    await lane.under_way
    if (failed !== null) throw failed
    const batch = lane.waiting.splice(0)
    if (batch.length === 0) return
    lane.under_way = post(batch, options, totals).catch((error: unknown) => {
      failed ??= error
    })
  }
  const drain = async () => {
    for (const lane of lanes) await start(lane)
    for (const lane of lanes) await lane.under_way
    if (failed !== null) throw failed
  }
  const laneOf = (event: OutgoingEvent) => lanes[shardOf('', event.conversation_id ?? '') % lanes.length] as Lane
  const alone: OutgoingEvent[] = []
  const sendAlone = async () => {
    if (alone.length === 0) return
    await drain()
    await post(alone.splice(0), options, totals)
  }
  return {
    async send(events) {
      for (const event of events) {
        if (event.conversation_id === undefined && lanes.length > 1) {
          alone.push(event)
          continue
        }
        await sendAlone()
        const lane = laneOf(event)
        lane.waiting.push(event)
        if (lane.waiting.length >= 2 * size) await start(lane)
      }
      for (const lane of lanes) if (lane.waiting.length >= size) await start(lane)
    },
    async flush() {
      await sendAlone()
      await drain()
      return totals
    },
    totals: () => totals,
  }
}
