import type { Store } from '../adapters/store.ts'
import type { MetricDefinition, MetricResult, ParamProblem } from '../contract/metric.ts'

/** Asking for numbers, with answers kept for a second: ten viewers of one number are one query. */

export type Measure = (
  store: Pick<Store, 'query'>,
  definition: MetricDefinition,
  params: Record<string, unknown>,
) => Promise<MetricResult>

/** epoch ms */
export type Clock = () => number

/**
 * @param keep_ms how long an answer serves again; a failure is never kept
 * @returns `measure` with equal questions answered together
 */
export function cached(store: Store, measure: Measure, clock: Clock, keep_ms = 1000) {
  const answers = new Map<string, { at: number; result: Promise<MetricResult> }>()
  const forget = (now: number) => {
    for (const [key, { at }] of answers) if (now - at >= keep_ms) answers.delete(key)
  }
  return (definition: MetricDefinition, params: Record<string, unknown>): Promise<MetricResult> => {
    const now = clock()
    forget(now)
    const key = JSON.stringify([definition.name, Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1))])
    const known = answers.get(key)
    if (known !== undefined) return known.result
    const result = measure(store, definition, params)
    answers.set(key, { at: now, result })
    result.catch(() => answers.delete(key))
    return result
  }
}
export type Measured = ReturnType<typeof cached>

/** The first thing wrong with a caller's parameters, when that is why a measurement failed. */
export function paramProblemOf(error: unknown): ParamProblem | null {
  const problem = (error as { problem?: Partial<ParamProblem> } | null)?.problem
  return typeof problem?.param === 'string' && typeof problem.expected === 'string' ? (problem as ParamProblem) : null
}
