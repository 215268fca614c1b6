import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadMetrics, paramsFor } from '../../queries/measure.ts'
import { parseParams } from '../../queries/params.ts'
import { withoutUnset } from '../../queries/unset.ts'
import { at, type Bench, decision, ended, episode, handoff, metricsDirectory, openBench } from './rows.ts'

/** What nobody set stands in no statement: the engine would plan it all the same. */

const metrics = await loadMetrics(metricsDirectory)
let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  const rated = {
    state: 'agent_resolved',
    agent_joined: 1,
    handoff_count: 1,
    csat_score: 2,
    csat_at: at('09:50'),
  } as const
  await bench.put('episodes', [episode({ conversation_id: 'c-1', ...rated }), episode({ conversation_id: 'c-2' })])
  await bench.put('handoffs', [
    ended('resolved', '09:30', 2, { conversation_id: 'c-1' }),
    handoff({ conversation_id: 'c-2' }),
  ])
  await bench.put('decisions', [decision({ conversation_id: 'c-1', event_id: 'e-1' })])
})
afterAll(() => bench.close())

const oneOf = (name: string): string => `({${name}:String} = '' OR ${name} = {${name}:String})`

test.each([
  ['a value', `a AND ${oneOf('channel')} AND b`, 'a AND 1 AND b'],
  ['several, all of them', "({x:String} = '' AND {y:String} = '') OR b", "({x:String} = '' AND {y:String} = '') OR b"],
  ['several in parentheses', "a AND (({x:String} = '' AND {y:String} = '') OR (c IN (SELECT d)))", 'a AND 1'],
  ['several in a row', "a AND (concat({x:String}, {y:String}) = '' OR (c IN (SELECT d))) AND b", 'a AND 1 AND b'],
  ['what a condition has within', `(${oneOf('x')} AND (({y:String} = '') OR f(${oneOf('x')})))`, '(1 AND 1)'],
  ['one behind the other', `${oneOf('x')} AND ${oneOf('y')}`, '1 AND 1'],
])('%s that nobody set is left out', (_, sql, short) => {
  expect(withoutUnset(sql, { channel: '', x: '', y: '' })).toBe(short)
})

test.each([
  [`a AND ${oneOf('x')} AND ${oneOf('y')}`, `a AND 1 AND ${oneOf('y')}`],
  ["(({x:String} = '' AND {y:String} = '') OR b)", "(({x:String} = '' AND {y:String} = '') OR b)"],
  ["(concat({x:String}, {y:String}) = '' OR b)", "(concat({x:String}, {y:String}) = '' OR b)"],
  // nobody said anything of it: the database says so
  [oneOf('z'), oneOf('z')],
  // no condition that lets all through
  ["if({x:String} = '', 1, 2)", "if({x:String} = '', 1, 2)"],
])('%s stays where one of its values is set', (sql, short) => {
  expect(withoutUnset(sql, { x: '', y: 'web' })).toBe(short)
})

test('a metric that nobody narrows has no condition of a filter', () => {
  for (const { name, sql, params } of metrics) {
    const nothing = Object.fromEntries(params.map((one) => [one, '']))
    expect([name, withoutUnset(sql, nothing).match(/\{(?:language|bot_id|agent_id|failure|state):String\} = '' (?:AND|OR)/)]).toEqual([name, null]) // biome-ignore format: one line
  }
})

test.each(metrics.map((metric) => [metric.name, metric] as const))('%s says the same without', async (_, metric) => {
  const usual = { workspace: 'acme', from: at('09:00'), to: at('10:00'), now: at('10:00'), step_seconds: 600, limit: 9 }
  const parsed = parseParams(metric, paramsFor(metric, usual))
  if (!parsed.ok) throw new Error(`${metric.name}: ${parsed.problem.param}`)
  const short = withoutUnset(metric.sql, parsed.placeholders)
  const ask = (sql: string) => bench.store.query(sql, parsed.placeholders)
  expect(await ask(short)).toEqual(await ask(metric.sql))
})
