import { type MetricDefinition, unsaidParams } from '../../contract/metric.ts'
import { type Scope, spanOf, stepSecondsOf } from '../scope.ts'

/** A metric's file as a statement to work on: what is looked at stands in it as plain values. */

export type MetricValues = Readonly<Record<string, string | number>>

/** @param now epoch ms @returns a value for every parameter a metric can have, to the second */
export function metricValues(scope: Scope, now: number): MetricValues {
  const step_seconds = stepSecondsOf(scope)
  const { from, to } = spanOf(scope, Math.floor(now / 1000) * 1000)
  return { workspace: scope.workspace, ...scope.filters, from, to, now: to, step_seconds, ...unsaidParams }
}

/** What opens in the editor: of a series the steps are those that the pages show. */
export function openedMetric(definition: MetricDefinition, scope: Scope, now: number): string {
  const values = metricValues(scope, now)
  if (!definition.params.includes('step_seconds')) return metricStatement(definition, values)
  const step = Number(values.step_seconds) * 1000
  const from = Math.floor(Number(values.from) / step) * step
  return metricStatement(definition, { ...values, from: from === values.from ? from : from + step })
}

/** the header's lines are kept as they are */
const comment = /^--.*$/
const placeholder = /^--.*$|\{(\w+):([^{}]+)\}/gm

/**
 * @param values by name; instants in epoch ms
 * @throws Error naming the placeholder that has no value, or one of a type that cannot be written
 */
export function metricStatement({ sql }: Pick<MetricDefinition, 'sql'>, values: MetricValues): string {
  return sql.replace(placeholder, (whole, name: string, type: string) => {
    if (comment.test(whole)) return whole
    const value = values[name]
    if (value === undefined) throw new Error(`${whole} has no value`)
    return literalOf(type.replace(/\s/g, ''), value)
  })
}

function literalOf(type: string, value: string | number): string {
  if (type === 'String') return textLiteral(String(value))
  if (type.startsWith('DateTime64')) return instantLiteral(Number(value))
  if (/^(U?Int\d+|Float64)$/.test(type) && Number.isSafeInteger(value)) return String(value)
  throw new Error(`a value of type ${type} cannot be written`)
}

/** In ClickHouse's strings a backslash escapes, too. */
export const textLiteral = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`

/** @param at epoch ms */
export const instantLiteral = (at: number): string =>
  `toDateTime64('${new Date(at).toISOString().slice(0, 23).replace('T', ' ')}', 3, 'UTC')`
