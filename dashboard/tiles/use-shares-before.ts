import { numberOf, textOf, usePart } from '../islands/use-live.ts'

/** The shares of all reasons in the period before. */
export interface SharesBefore {
  /** handoffs then */
  n: number
  rateOf(reason: string): number
}

/** @returns null when nothing is compared */
export function useSharesBefore(): SharesBefore | null {
  const rows = usePart('previous_top_reasons')
  if (rows === undefined) return null
  return {
    n: numberOf(rows[0], 'requested_count') ?? 0,
    rateOf: (reason) =>
      numberOf(
        rows.find((row) => textOf(row, 'reason') === reason),
        'reason_share',
      ) ?? 0,
  }
}
