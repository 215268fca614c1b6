import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MetricDefinition } from '../../contract/metric.ts'
import { loadMetrics } from '../../queries/measure.ts'
import { parseMetric } from '../../queries/metric-file.ts'
import { ParamError, parseParams } from '../../queries/params.ts'
import { at, type Bench, ended, metricsDirectory, openBench } from './rows.ts'

const file = `-- Answered: how many were answered.
-- unit     handoffs
-- top      handoffs
--          answered in the window
-- bottom   none: a count
-- params   workspace, from, to (UTC, \`to\` excluded), channel ('' = all), step_seconds, limit
-- columns  n (a count), share
SELECT {workspace:String}, {from:DateTime64(3,'UTC')}, {to:DateTime64(3,'UTC')}, {channel:String}, {step_seconds:UInt32}, {limit:UInt32}`
const definition = parseMetric('answered.sql', file)
const good = { workspace: 'acme', from: '2026-11-22T09:00:00Z', to: '2026-11-22T10:00:00Z', step_seconds: 60 }
const problem = (given: Record<string, unknown>) => {
  const parsed = parseParams(definition, given)
  return parsed.ok ? null : parsed.problem
}

describe('the header of a metric', () => {
  test('gives its title, its description and the names of its params and columns', () => {
    expect(definition).toMatchObject({
      name: 'answered',
      title: 'Answered',
      description: 'how many were answered.',
      top: 'handoffs answered in the window',
      params: ['workspace', 'from', 'to', 'channel', 'step_seconds', 'limit'],
      columns: ['n', 'share'],
    })
  })

  test.each(['unit', 'top', 'bottom', 'params', 'columns'])(
    'is refused without "%s", naming the file and the part',
    async (part) => {
      const directory = await mkdtemp(join(tmpdir(), 'baton-header-'))
      await writeFile(join(directory, 'broken.sql'), file.replace(new RegExp(`^-- ${part} .*\n`, 'm'), ''))
      await expect(loadMetrics(directory)).rejects.toThrow(new RegExp(`broken\\.sql.*"${part}"`))
    },
  )

  test('is refused without a title', () => {
    expect(() => parseMetric('x.sql', file.replace('Answered: ', ''))).toThrow(/x\.sql.*Title/)
  })

  test('is refused when the SQL takes a parameter it does not name', () => {
    expect(() => parseMetric('x.sql', file.replace(', limit', ''))).toThrow(/x\.sql.*\{limit\}/)
  })

  test('is refused when it names a parameter the SQL does not take', () => {
    expect(() => parseMetric('x.sql', file.replace(', {limit:UInt32}', ''))).toThrow(/x\.sql.*"limit"/)
  })
})

describe('the parameters of a metric', () => {
  test('are filled with the neutral value where they may be left out', () => {
    expect(parseParams(definition, good)).toMatchObject({ ok: true, values: { channel: '', limit: 50 } })
  })

  test('reach ClickHouse as UTC whatever zone they were written in', () => {
    const parsed = parseParams(definition, { ...good, from: '2026-11-22T10:30:00.250+01:00' })
    expect(parsed).toMatchObject({ ok: true, placeholders: { from: '2026-11-22 09:30:00.250' } })
  })

  test('may be epoch milliseconds', () => {
    expect(parseParams(definition, { ...good, to: at('09:30') })).toMatchObject({
      values: { to: '2026-11-22T09:30:00.000Z' },
    })
  })

  test.each([
    [{ ...good, workspace: undefined }, 'workspace', 'missing'],
    [{ ...good, from: undefined }, 'from', 'missing'],
    [{ ...good, workspace: '' }, 'workspace', 'bad_value'],
    [{ ...good, workspace: 7 }, 'workspace', 'bad_value'],
    [{ ...good, from: 'yesterday' }, 'from', 'bad_value'],
    [{ ...good, from: '2026-11-22T09:00:00' }, 'from', 'bad_value'],
    [{ ...good, from: '2026-02-31T09:00:00+99:99' }, 'from', 'bad_value'],
    [{ ...good, from: Number.NaN }, 'from', 'bad_value'],
    [{ ...good, from: -1 }, 'from', 'bad_value'],
    [{ ...good, to: good.from }, 'to', 'bad_value'],
    [{ ...good, step_seconds: 0 }, 'step_seconds', 'bad_value'],
    [{ ...good, step_seconds: 1.5 }, 'step_seconds', 'bad_value'],
    [{ ...good, step_seconds: '1e3' }, 'step_seconds', 'bad_value'],
    [{ ...good, from: '1970-01-01T00:00:00Z' }, 'step_seconds', 'bad_value'],
    [{ ...good, limit: 1001 }, 'limit', 'bad_value'],
    [{ ...good, chanel: 'web' }, 'chanel', 'unknown'],
  ])('are refused by name: %j', (given, param, reason) => {
    expect(problem(given)).toMatchObject({ param, reason, expected: expect.stringMatching(/\w/) })
  })
})

describe('measuring', () => {
  let bench: Bench
  let metrics: MetricDefinition[]
  beforeAll(async () => {
    bench = await openBench()
    metrics = await loadMetrics(metricsDirectory)
  })
  afterAll(() => bench.close())

  test('every metric is one file under 40 lines', async () => {
    expect(metrics.filter(({ sql }) => sql.split('\n').length >= 40).map(({ name }) => name)).toEqual([])
    expect((await readdir(metricsDirectory)).length).toBe(metrics.length)
  })

  test('every metric returns the columns of its header, in that order', async () => {
    const different: string[] = []
    for (const metric of metrics) {
      const described = await bench.store.query<{ name: string }>(
        `DESCRIBE TABLE (${metric.sql})`,
        placeholders(metric),
      )
      const names = described.map(({ name }) => name).join()
      if (names !== metric.columns.join()) different.push(`${metric.name}: ${names}`)
    }
    expect(different).toEqual([])
  })

  test('a bad parameter is thrown with its name before anything runs', async () => {
    await expect(bench.measure('hfs', { from: 'soon' })).rejects.toSatisfy(
      (error) => error instanceof ParamError && error.problem.param === 'from',
    )
  })

  test('an instant comes back as RFC 3339 and "not yet" as null', async () => {
    await bench.put('handoffs', [ended('open', '00:00', 0, { ended_at: 0, waiting: 1 })])
    const waiting = await bench.row('waiting_now')
    expect([waiting.requested_at, waiting.promise_due_at]).toEqual(['2026-11-22T09:00:00.000Z', null])
  })

  test('the result carries its definition, its values and the SQL that ran, without what nobody set', async () => {
    const result = await bench.measure('hfs', { language: 'de' })
    expect(result).toMatchObject({ definition: { name: 'hfs' }, params: { channel: '', language: 'de' } })
    expect(result.sql).toContain('handoffs.language = {language:String}')
    expect(result.sql).not.toContain('{channel:String}')
  })

  test('a quote in a parameter is a value, never SQL', async () => {
    expect(await bench.row('hfs', { channel: "' OR 1=1 --" })).toMatchObject({ ended_count: 0 })
  })
})

function placeholders(metric: MetricDefinition) {
  const usual = { workspace: 'acme', from: at('09:00'), to: at('10:00'), now: at('10:00'), step_seconds: 600 }
  const taken = Object.fromEntries(Object.entries(usual).filter(([name]) => metric.params.includes(name)))
  const parsed = parseParams(metric, taken)
  if (!parsed.ok) throw new ParamError(parsed.problem)
  return parsed.placeholders
}
