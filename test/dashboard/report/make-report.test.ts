import { afterAll, beforeAll, expect, test } from 'vitest'
import { cached } from '../../../dashboard/measured.ts'
import { makeReport, type ReportSources } from '../../../dashboard/report/make-report.ts'
import { parseScope, type Scope } from '../../../dashboard/scope.ts'
import { loadSql } from '../../../dashboard/sql.ts'
import { loadMetrics, measure } from '../../../queries/measure.ts'
import { at, type Bench, metricsDirectory, openBench } from '../../queries/rows.ts'
import { eventRow } from '../rows.ts'

let bench: Bench
let sources: ReportSources
beforeAll(async () => {
  bench = await openBench()
  const { store } = bench
  const definitions = new Map((await loadMetrics(metricsDirectory)).map((metric) => [metric.name, metric]))
  sources = { store, definitions, sql: await loadSql(), measured: cached(store, measure, () => 0) }
})
afterAll(() => bench.close())

const status = (agent_id: string, detail: string, time: string) =>
  eventRow({
    ...{ event_type: 'agent.status', conversation_id: '', agent_id, detail },
    occurred_at: at(time),
  })

test('a report says how many agents were there at its begin and at its end, however many, also of one channel', async () => {
  const many = Array.from({ length: 230 }, (_, i) => `agent-${i}`)
  await bench.put('events', [
    ...many.map((agent_id, i) => status(agent_id, i % 2 === 0 ? 'online' : 'busy', '08:50')),
    ...many.slice(0, 210).map((agent_id) => status(agent_id, 'online', '09:50')),
    ...[status('agent-1', 'offline', '09:55'), status('agent-2', 'away', '09:56')],
  ])
  const parsed = parseScope(new URLSearchParams({ workspace: 'acme', channel: 'web' }))
  const { scope } = parsed as { scope: Scope }
  const { agents_there } = await makeReport(sources, scope, { from: at('09:00'), to: at('10:00') }, at('10:00'))
  expect(agents_there).toEqual({ begin: 230, end: 208 })
})
