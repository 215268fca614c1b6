import { serve } from '@hono/node-server'
import { insertDay, plausibleDays } from './plausible-day.ts'
import { startDashboard } from './start-dashboard.ts'

/** For looking at the page while working on it: `node test/dashboard/look.ts [port] [full|empty] [calm|storm]`. */
const [port = '4799', filling = 'full', weather = 'calm'] = process.argv.slice(2)
const dashboard = await startDashboard({ distDirectory: new URL('../../dist', import.meta.url).pathname })
const now = Date.now()
const bad = (at: number) => (weather === 'storm' && at > now - 1_500_000 ? 1 : 0)
if (filling === 'full') await insertDay(dashboard.store, plausibleDays(now, 15, 14, bad))
if (filling === 'full') await insertDay(dashboard.store, plausibleDays(now, 0.1, 80, bad, 11))
const server = serve({ fetch: dashboard.app.fetch, port: Number(port), hostname: '127.0.0.1' })
process.stdout.write(`http://127.0.0.1:${port} pid ${process.pid}\n`)

const end = async () => {
  server.close()
  await dashboard.stop()
  process.exit(0)
}
process.on('SIGTERM', end).on('SIGINT', end)
