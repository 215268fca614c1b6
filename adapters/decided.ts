import type { JetStreamManager, Republish } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'

/**
 * The broker says every message of `DECISIONS` once more when it has it on file. On its first way, as it was published,
 * anybody could hear it, too, but not know whether it will be kept: a worker that has lost its lane is heard and refused.
 */
export const republish: Republish = { src: 'decisions.*', dest: 'decided.{{wildcard(1)}}' }

/** How far somebody looks back for one decision. */
const BACK_COUNT = 256

/** @returns how to stop listening */
export function hearDecisions(nc: NatsConnection, listener: (body: Uint8Array) => void): () => void {
  const subscription = nc.subscribe('decided.*', {
    callback: (error, message) => {
      if (error === null || error === undefined) listener(message.data)
    },
  })
  return () => subscription.unsubscribe()
}

/** One by one: nearly always the first is it, and a batch of them would leave a subscription behind. */
export async function* decisionsSince({ direct }: JetStreamManager, event_seq: number): AsyncIterable<Uint8Array> {
  const envelope = await direct.getMessage('EVENTS', { seq: event_seq })
  if (envelope === null) return
  let message = await direct.getMessage('DECISIONS', { start_time: envelope.time })
  for (let count = 1; message !== null; count++) {
    yield message.data
    if (count === BACK_COUNT) return
    message = await direct.getMessage('DECISIONS', { seq: message.seq + 1 })
  }
}
