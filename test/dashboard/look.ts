import { serve } from '@hono/node-server'
import type { Bus } from '../../adapters/bus.ts'
import { ALERTS_BUCKET, type AlertRecord, alertKey } from '../../contract/alert.ts'
import { loadPages } from '../../dashboard/pages.ts'
import { insertDay, plausibleDays } from './plausible-day.ts'
import { startDashboard } from './start-dashboard.ts'

/** For looking at the page while working on it: `node test/dashboard/look.ts [port] [full|empty] [calm|storm] [built pages]`. */
const [port = '4799', filling = 'full', weather = 'calm', built = 'dist'] = process.argv.slice(2)
const pages = await loadPages(new URL(`../../${built}`, import.meta.url).pathname)
const dashboard = await startDashboard({ pages })
const now = Date.now()
const bad = (at: number) => (weather === 'storm' && at > now - 1_500_000 ? 1 : 0)
if (filling === 'full') await insertDay(dashboard.store, plausibleDays(now, 15, 14, bad))
if (filling === 'full') await insertDay(dashboard.store, plausibleDays(now, 0.1, 80, bad, 11))
if (weather === 'storm') await pretendAlert(dashboard.bus, now)
let storm = weather === 'storm'
dashboard.bus.onPulse<{ storm: boolean }>('demo.control', (body) => {
  storm = body.storm
  dashboard.bus.pulse('demo.state', { storm })
})
setInterval(() => dashboard.bus.pulse('demo.state', { storm }), 2000).unref()
const server = serve({ fetch: dashboard.app.fetch, port: Number(port), hostname: '127.0.0.1' })
process.stdout.write(`http://127.0.0.1:${port} pid ${process.pid}\n`)

const end = async () => {
  server.close()
  await dashboard.stop()
  process.exit(0)
}
process.on('SIGTERM', end).on('SIGINT', end)

async function pretendAlert(bus: Bus, at: number): Promise<void> {
  const record: AlertRecord = {
    workspace: 'acme',
    rule: 'hfs_high',
    title: 'Handoff Friction Score over 1.0',
    severity: 'critical',
    state: 'firing',
    since: at - 260_000,
    alert_id: 'a-1',
    value: 2.3,
    threshold: 1,
    resolve_threshold: 0.9,
    parts: { wait_part: 1.5, repeat_part: 0.8, resolved_count: 24, waiting_count: 2 },
    summary: 'Handoff Friction Score 2.33 over the last 30 minutes, with those who still wait (24 resolved, 2 waiting)',
    problem: '',
    evaluated_at: at,
    progress_ms: 0,
    announcements: [],
  }
  await (await bus.bucket(ALERTS_BUCKET)).put(alertKey(record.workspace, record.rule), JSON.stringify(record))
}
