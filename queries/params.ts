import { type MetricDefinition, type ParamProblem, unsaidParams } from '../contract/metric.ts'
import { scopeFilters } from '../contract/scope-filters.ts'
import { placeholdersOf } from './metric-file.ts'

/** From what a caller gives (query strings, numbers) to what the placeholders take. */

export class ParamError extends Error {
  readonly problem: ParamProblem
  constructor(problem: ParamProblem) {
    super(`${problem.param}: ${problem.reason === 'unknown' ? 'not a parameter' : 'expected'} ${problem.expected}`)
    this.problem = problem
  }
}

export type ParsedParams =
  | { ok: true; values: Record<string, string | number>; placeholders: Record<string, string | number> }
  | { ok: false; problem: ParamProblem }

/** A longer series is a mistake, and would be built in the database's memory. */
export const MAX_STEPS = 5000
const neutral: Readonly<Record<string, string | number>> = {
  ...Object.fromEntries(scopeFilters.map((name) => [name, ''])),
  ...unsaidParams,
}

/** @returns the values as the caller may see them and as ClickHouse takes them, or the first problem */
export function parseParams(definition: MetricDefinition, given: Record<string, unknown>): ParsedParams {
  const values: Record<string, string | number> = {}
  const placeholders: Record<string, string | number> = {}
  const unknown = Object.keys(given).find((name) => !definition.params.includes(name))
  if (unknown !== undefined) return refuse(unknown, 'unknown', `of ${definition.name}: ${definition.params.join(', ')}`)
  for (const [name, type] of placeholdersOf(definition.sql)) {
    const raw = given[name] ?? neutral[name]
    const reader = readers[type.replace(/\s/g, '')]
    if (reader === undefined) throw new Error(`${definition.name}: no reader for the type of {${name}:${type}}`)
    if (raw === undefined) return refuse(name, 'missing', reader.expected)
    const value = reader.read(raw, name)
    if (value === null)
      return refuse(name, 'bad_value', name === 'limit' ? `${reader.expected}, at most 1000` : reader.expected)
    values[name] = value
    placeholders[name] = type.startsWith('DateTime64') ? String(value).replace('T', ' ').replace('Z', '') : value
  }
  return checkWindow(values) ?? { ok: true, values, placeholders }
}

const refuse = (param: string, reason: ParamProblem['reason'], expected: string): ParsedParams => ({
  ok: false,
  problem: { param, reason, expected },
})

interface Reader {
  expected: string
  read(raw: unknown, name: string): string | number | null
}

const readers: Record<string, Reader> = {
  String: {
    expected: 'a text of at most 256 characters, not empty but for a filter',
    read: (raw, name) =>
      typeof raw === 'string' && raw.length <= 256 && (raw !== '' || neutral[name] === '') ? raw : null,
  },
  "DateTime64(3,'UTC')": { expected: 'an instant: RFC 3339 with a zone, or epoch ms', read: readInstant },
  UInt32: {
    expected: 'a whole number from 1',
    read: (raw, name) => readCount(raw, name === 'limit' ? 1000 : 2 ** 32 - 1),
  },
}

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/i
/** what DateTime64(3) keeps without loss */
const lastInstant = Date.UTC(2299, 11, 31)

function readInstant(raw: unknown): string | null {
  const text = typeof raw === 'string' ? raw : ''
  const ms =
    typeof raw === 'number'
      ? raw
      : /^\d{1,14}$/.test(text)
        ? Number(text)
        : rfc3339.test(text)
          ? Date.parse(text)
          : Number.NaN
  return Number.isInteger(ms) && ms >= 0 && ms <= lastInstant ? new Date(ms).toISOString() : null
}

function readCount(raw: unknown, most: number): number | null {
  const value = typeof raw === 'string' && /^\d{1,10}$/.test(raw) ? Number(raw) : raw
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most ? value : null
}

function checkWindow(values: Record<string, string | number>): ParsedParams | null {
  const { from, to, step_seconds } = values
  if (typeof from !== 'string' || typeof to !== 'string') return null
  const span = Date.parse(to) - Date.parse(from)
  if (span <= 0) return refuse('to', 'bad_value', 'an instant after `from`')
  if (typeof step_seconds === 'number' && span / 1000 / step_seconds > MAX_STEPS) {
    return refuse('step_seconds', 'bad_value', `at most ${MAX_STEPS} steps in the window`)
  }
  return null
}
