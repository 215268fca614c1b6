/** One line of the table: what was to be reached, and what was. */
export interface Figure {
  what: string
  must: string
  aim: string
  ours: string
  /** whether `must` is met; null = there is nothing to meet */
  met: boolean | null
  /** how it was measured, and what it depends on */
  note: string
}

/** @param sorted ascending @param share 0–1 */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export const thousands = (number: number): string => Math.round(number).toLocaleString('en-US')
export const milliseconds = (ms: number): string =>
  ms < 10 ? `${ms.toFixed(1)} ms` : ms < 2000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`
