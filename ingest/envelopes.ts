import { hash } from 'node:crypto'
import type { Bus } from '../adapters/bus.ts'
import type { Envelope } from '../contract/envelope.ts'
import type { AcceptedLine, Sender } from './accept.ts'

/**
 * The way of accepted lines to the broker. One envelope of a workspace and shard is on its way at a time; what comes
 * meanwhile, from any request, shares the next one. Alone a request waits for nobody, and under load the broker, its
 * acknowledgements and the pipeline have a fraction of the messages.
 */
export interface Envelopes {
  /**
   * @param lines of one request, together no longer than an envelope may be
   * @returns after the broker has them on file: where, and whether it knew the very same envelope
   * @throws BusError
   */
  store(shard: number, lines: AcceptedLine[], sender: Sender): Promise<Stored>
}

export interface Stored {
  stream_seq: number
  duplicate: boolean
}

interface Part {
  lines: AcceptedLine[]
  received_at: number
  /** at most */
  byte_count: number
  resolve(stored: Stored): void
  reject(error: unknown): void
}

/** UTF-8 needs no more for a UTF-16 unit. */
const BYTES_PER_UNIT = 3

/** @param most_bytes of an envelope that several requests share; with three bytes a unit, so that nothing has to be counted */
export function createEnvelopes(bus: Pick<Bus, 'publishEnvelope'>, most_bytes: number): Envelopes {
  const queues = new Map<string, Part[]>()

  const send = async (workspace: string, shard: number, parts: Part[]): Promise<{ error: unknown } | null> => {
    const lines = parts.length === 1 ? (parts[0] as Part).lines : parts.flatMap((part) => part.lines)
    const received_at = Math.min(...parts.map((part) => part.received_at))
    const envelope: Envelope = {
      ...{ workspace, received_at, kind: 'events', lines: lines.map(({ line }) => line) },
      parsed: lines.map(({ parsed }) => parsed),
    }
    try {
      const stored = await bus.publishEnvelope(shard, envelope, messageIdOf(workspace, shard, lines))
      for (const part of parts) part.resolve(stored)
      return null
    } catch (error) {
      for (const part of parts) part.reject(error)
      return { error }
    }
  }
  const work = async (key: string, workspace: string, shard: number, queue: Part[]) => {
    while (queue.length > 0) {
      const parts = takeFitting(queue, most_bytes)
      const failure = await send(workspace, shard, parts)
      // who waits behind a time-out would only wait for another one
      if (failure !== null) for (const part of queue.splice(0)) part.reject(failure.error)
    }
    queues.delete(key)
  }

  return {
    store(shard, lines, { workspace, received_at }) {
      const key = `${shard} ${workspace}`
      const { promise, resolve, reject } = Promise.withResolvers<Stored>()
      const byte_count = lines.reduce((sum, { line }) => sum + line.length * BYTES_PER_UNIT + 1, 0)
      const part = { lines, received_at, byte_count, resolve, reject }
      const queue = queues.get(key)
      if (queue !== undefined) queue.push(part)
      else {
        const begun = [part]
        queues.set(key, begun)
        void work(key, workspace, shard, begun)
      }
      return promise
    },
  }
}

/** Takes the first parts that fit into one envelope, at least one. */
function takeFitting(queue: Part[], most_bytes: number): Part[] {
  let count = 0
  for (let bytes = 0; count < queue.length; count++) {
    bytes += (queue[count] as Part).byte_count
    if (count > 0 && bytes > most_bytes) break
  }
  return queue.splice(0, count)
}

/** The shard is part of it: the broker compares ids across all subjects, and some events go to every shard. */
const messageIdOf = (workspace: string, shard: number, lines: AcceptedLine[]): string =>
  hash('sha256', `${workspace}\u0000${shard}\u0000${lines.map(({ event_id }) => event_id).join('\u0000')}`, 'base64url')
