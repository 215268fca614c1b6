import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

/** A wire to a server on this machine that can be slow, silent or cut. */
export interface Wire {
  port: number
  /** Every byte arrives so much later, in both directions. */
  delay(ms: number): void
  /** Nothing arrives any more, and nobody is told; it is kept until `speak`. */
  hush(): void
  speak(): void
  /** Every connection breaks off; new ones are let in. */
  cut(): void
  close(): Promise<void>
}

export async function startWire(target: number): Promise<Wire> {
  const sockets = new Set<Socket>()
  let lag = 0
  let speaking = Promise.resolve()
  let resume = () => {}

  /** In order, whatever happens to the wire meanwhile. */
  const carry = (from: Socket, to: Socket) => {
    let before: Promise<unknown> = Promise.resolve()
    from.on('data', (bytes) => {
      const due = new Promise((resolve) => setTimeout(resolve, lag))
      before = before.then(() => due).then(() => speaking)
      before.then(() => to.write(bytes))
    })
    from.on('close', () => to.destroy())
    from.on('error', () => to.destroy())
  }
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1')
    for (const one of [near, far]) {
      one.setNoDelay(true)
      sockets.add(one)
      one.once('close', () => sockets.delete(one))
    }
    carry(near, far)
    carry(far, near)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => {
    for (const one of sockets) one.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    delay: (ms) => (lag = ms),
    hush() {
      speaking = new Promise((resolve) => (resume = resolve))
    },
    speak: () => resume(),
    cut,
    async close() {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
