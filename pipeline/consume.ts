import type { Bus } from '../adapters/bus.ts'
import type { StreamMessage } from '../contract/envelope.ts'
import { type Retry, retryForever } from './retry.ts'

/** How far reading may run ahead of folding. */
const aheadCount = 256
const aheadBytes = 8 * 2 ** 20

/** The lane's envelopes in stream order, as groups of what is there. */
export interface Intake {
  /** Waits for at least one. @throws when `signal` aborts */
  next(): Promise<StreamMessage[]>
  /** Stops waiting once: `next` then gives an empty group. */
  nudge(): void
  done: Promise<void>
}

export interface IntakeOptions {
  bus: Pick<Bus, 'readEnvelopes'>
  shards: number[]
  /** the first envelope is the one behind it */
  after: number
  retry: Retry
}

export function openIntake({ bus, shards, after, retry }: IntakeOptions): Intake {
  const { signal } = retry
  let group: StreamMessage[] = []
  let bytes = 0
  let last = after
  let arrived = Promise.withResolvers<void>()
  let drained = Promise.withResolvers<void>()

  const read = async () => {
    for await (const message of bus.readEnvelopes(shards, last, signal)) {
      last = message.stream_seq
      group.push(message)
      bytes += message.lines.reduce((sum, line) => sum + line.length, 0)
      arrived.resolve()
      while ((group.length >= aheadCount || bytes >= aheadBytes) && !signal.aborted) await drained.promise
    }
    // a reader that ends by itself has met something it could not mend: open another one
    if (!signal.aborted) throw new Error('the reader of EVENTS ended')
  }
  const stop = () => {
    arrived.resolve()
    drained.resolve()
  }
  signal.addEventListener('abort', stop, { once: true })

  return {
    async next() {
      await arrived.promise
      signal.throwIfAborted()
      const taken = group
      group = []
      bytes = 0
      arrived = Promise.withResolvers()
      drained.resolve()
      drained = Promise.withResolvers()
      return taken
    },
    nudge: () => arrived.resolve(),
    done: retryForever(read, retry).catch((error: unknown) => {
      if (!signal.aborted) throw error
    }),
  }
}
