import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch']

/** The HTTP server. It listens before there is anything to serve, so that a taken port is known at once. */
export interface Listening {
  port: number
  /** From now on `fetch` answers; before that everybody is asked to come back in a second. */
  serve(fetch: Fetch): void
  /** Takes no new connection, lets running requests end for up to `grace_ms`, then cuts what is left (live streams). */
  close(grace_ms: number): Promise<void>
}

/** Slow clients may not hold a connection: FAULTS D17. A body of 8 MB at 150 kB/s still gets in. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 2000,
  keepAliveTimeout: 30_000,
  maxHeaderSize: 16_384,
}
const CONNECTION_COUNT = 4096

/** @throws the system's error, code EADDRINUSE when the port is taken */
export async function listen(host: string, port: number): Promise<Listening> {
  let answer: Fetch = () => starting()
  const server = createAdaptorServer({
    fetch: (request, env) => answer(request, env),
    serverOptions: limits,
  }) as Server
  server.maxConnections = CONNECTION_COUNT
  server.listen(port, host)
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    serve: (fetch) => {
      answer = fetch
    },
    async close(grace_ms) {
      const closed = once(server, 'close')
      server.close()
      // a connection whose request ends only now would be kept for a next one
      const idle = setInterval(() => server.closeIdleConnections(), 20)
      const cut = setTimeout(() => server.closeAllConnections(), grace_ms)
      await closed
      clearInterval(idle)
      clearTimeout(cut)
    },
  }
}

function starting(): Response {
  const body = { type: 'about:blank', title: 'Service Unavailable', status: 503, detail: 'Baton is starting' }
  const headers = { 'content-type': 'application/problem+json', 'retry-after': '1', 'cache-control': 'no-store' }
  return new Response(JSON.stringify(body), { status: 503, headers })
}
