import { JetStreamApiError, jetstreamManager } from '@nats-io/jetstream'
import type { StreamFill } from '../contract/plumbing.ts'
import type { Bus } from './bus.ts'

const names = ['EVENTS', 'DECISIONS', 'SHELF']
const perSecond = 1e9

/** How full the streams are. @throws a NATS error when the broker does not answer */
export async function readStreamFill(bus: Pick<Bus, 'connection'>): Promise<StreamFill[]> {
  const manager = await jetstreamManager(bus.connection, { checkAPI: false, timeout: 1500 })
  const asked = names.map((name) => manager.streams.info(name).catch(noneWhenUnknown))
  return (await Promise.all(asked)).flatMap((info) => {
    if (info === null) return []
    const { config, state } = info
    return {
      name: config.name,
      message_count: state.messages,
      bytes: state.bytes,
      max_bytes: Math.max(0, config.max_bytes),
      max_age_seconds: config.max_age / perSecond,
      oldest_at: state.messages === 0 ? '' : new Date(state.first_ts).toISOString(),
    }
  })
}

/** 10059: there is no such stream; whatever else went wrong is not known to be nothing. */
function noneWhenUnknown(error: unknown): null {
  if (error instanceof JetStreamApiError && error.code === 10059) return null
  throw error
}
