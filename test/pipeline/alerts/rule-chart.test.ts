import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type AlertRules, type ChartOfRule, noAlertRules } from '../../../contract/alert-rules.ts'
import { loadRules } from '../../../pipeline/alerts/load-rules.ts'
import { createRuleChart } from '../../../pipeline/alerts/rule-chart.ts'
import { loadMetrics } from '../../../queries/measure.ts'
import { createMeasureEach } from '../../../queries/measure-each.ts'
import { at, type Bench, handoff, metricsDirectory, openBench } from '../../queries/rows.ts'

/** The value of a rule until now, for whoever looks at it. 09:30, each that was asked for of late was a ghost. */

let bench: Bench
let chartOf: ChartOfRule
let settings: AlertRules
let now: number
let isAway: boolean
let isHanging: boolean
let asked: number
let open: (patience_ms?: number) => ChartOfRule
beforeAll(async () => {
  bench = await openBench()
  await bench.put(
    'handoffs',
    Array.from({ length: 4 }, () => handoff({ requested_at: at('09:25'), ghosts: ['silent'] })),
  )
})
afterAll(() => bench.close())
beforeEach(async () => {
  ;[settings, now, isAway, isHanging, asked] = [noAlertRules, at('09:30'), false, false, 0]
  const real = createMeasureEach(bench.store, await loadMetrics(metricsDirectory))
  const rules = await loadRules()
  open = (patience_ms) =>
    createRuleChart({
      ...{
        rules,
        settings: () => settings,
        clock: () => now,
        log: pino({ level: 'silent' }),
        ...(patience_ms && { patience_ms }),
      },
      measureEach(...question) {
        asked++
        if (isHanging) return new Promise(() => {})
        return isAway ? Promise.reject(new Error('the database is away')) : real(...question)
      },
    })
  // a busy machine is no database that hangs
  chartOf = open(60_000)
})
const chart = () => chartOf('acme', 'ghost_handoffs')
const drawn = async () => {
  const answer = await chart()
  return answer.ok ? answer.chart : null
}

test('a chart serves again for less than a minute', async () => {
  const first = await drawn()
  expect(first?.values.at(-1)).toBe(1)
  const before = asked
  now += 44_000
  expect([await drawn(), asked]).toEqual([first, before])
  now += 1000
  expect((await drawn())?.from).not.toBe(first?.from)
})

test('one that could not be read says so, and is read again at the next question', async () => {
  isAway = true
  const first = await chart()
  isAway = false
  expect([first, (await drawn())?.values.at(-1)]).toEqual([{ ok: false, reason: 'away' }, 1])
})

test('a limit that was changed is the limit of the next chart', async () => {
  const before = await drawn()
  settings = { ...noAlertRules, changed: { ghost_handoffs: { threshold: 0.3 } } }
  expect([before?.threshold, (await drawn())?.threshold]).toEqual([0.1, 0.3])
})

test('a database that hangs is not asked again by each who looks, but by the first ten seconds later', async () => {
  isHanging = true
  chartOf = open()
  const first = chart()
  await expect.poll(() => asked).toBe(1)
  // that it takes long is no reason to say that nobody knows
  expect(await first).toEqual({ ok: false, reason: 'late' })
  // the answer that did not come is waited for a moment longer than the chart
  await expect.poll(async () => !(await chartOf('acme', 'hfs_high')).ok && asked).toBe(1)
  now += 5000
  for (const one of ['a', 'b', 'c']) await chartOf(one, 'ghost_handoffs')
  expect(asked).toBe(1)
  isHanging = false
  // again and again, as on a busy machine the first answer may be late, too
  const last = async () => {
    now += 5000
    return (await drawn())?.values.at(-1)
  }
  await expect.poll(last).toBe(1)
})

test('of a rule whose past no table has nobody can tell how it was', async () => {
  expect(await chartOf('acme', 'pipeline_lag')).toEqual({ ok: false, reason: 'unknown' })
})
