import { jetstreamManager } from '@nats-io/jetstream'
import type { Bus } from './bus.ts'

/**
 * Ends the watches that nobody follows: those of a process that is gone. The client leaves them to the broker, which forgets each
 * only after five minutes of running itself, and takes 10 ms more for each to stop: twenty starts in a row, and it takes longer
 * than a stop may. Only before anybody watches, on a broker that nobody else uses.
 */
export async function endLeftWatches(bus: Bus): Promise<void> {
  const manager = await jetstreamManager(bus.connection)
  for await (const stream of manager.streams.list())
    for await (const { name, config, push_bound } of manager.consumers.list(stream.config.name)) {
      if (config.deliver_subject === undefined || config.durable_name !== undefined || push_bound === true) continue
      await manager.consumers.delete(stream.config.name, name)
    }
}
