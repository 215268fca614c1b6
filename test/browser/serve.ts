import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { serve } from '@hono/node-server'
import type { DashboardOptions } from '../../dashboard/api.ts'
import { loadPages } from '../../dashboard/pages.ts'
import { startDashboard, type TestDashboard } from '../dashboard/start-dashboard.ts'

/** The built pages on a real port, behind a line that can be cut. */
export interface ServedDashboard extends TestDashboard {
  url: string
  /** ends every connection and takes no new one */
  cut(): void
  mend(): void
}

const built = new URL('../../dist', import.meta.url).pathname

export async function serveDashboard(changes: Partial<DashboardOptions> = {}): Promise<ServedDashboard> {
  const dashboard = await startDashboard({ pages: await loadPages(built), ...changes })
  const server = serve({ fetch: dashboard.app.fetch, port: 0, hostname: '127.0.0.1' }) as Server
  await once(server, 'listening')
  const line = await openLine((server.address() as AddressInfo).port)
  return {
    ...dashboard,
    ...line,
    async stop() {
      line.close()
      server.close()
      await dashboard.stop()
    },
  }
}

/** A TCP line to the port that can be cut in the middle. */
async function openLine(port: number) {
  const sockets = new Set<Socket>()
  let isCut = false
  const line = createServer((near) => {
    if (isCut) return near.destroy()
    const far = connect(port, '127.0.0.1')
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    }
    near.pipe(far).pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  line.listen(0, '127.0.0.1')
  await once(line, 'listening')
  const end = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
    cut() {
      isCut = true
      end()
    },
    mend() {
      isCut = false
    },
    close() {
      end()
      line.close()
    },
  }
}
