import type { NatsConnection } from '@nats-io/transport-node'

/** Whether the connection stands, as the client's own status events tell it. */
export interface Link {
  isUp(): boolean
  /** for good, by our own doing */
  isClosed(): boolean
  /** @returns how to stop listening */
  onDown(listener: () => void): () => void
  onUp(listener: () => void): () => void
}

/** For a connection that stands at this moment. */
export function watchLink(nc: NatsConnection): Link {
  let up = !nc.isClosed()
  const downs = new Set<() => void>()
  const ups = new Set<() => void>()
  const set = (now: boolean) => {
    if (up === now) return
    up = now
    for (const listener of now ? ups : downs) listener()
  }
  const follow = async () => {
    for await (const status of nc.status()) {
      if (status.type === 'disconnect' || status.type === 'close') set(false)
      if (status.type === 'reconnect') set(true)
    }
    set(false)
  }
  void follow()
  return {
    isClosed: () => nc.isClosed(),
    isUp: () => up && !nc.isClosed(),
    onDown: (listener) => listen(downs, listener),
    onUp: (listener) => listen(ups, listener),
  }
}

function listen(to: Set<() => void>, listener: () => void): () => void {
  to.add(listener)
  return () => void to.delete(listener)
}
