/**
 * How the budget of bad minutes stands.
 * @param left share of it, below 0 when more was used @param burn of the last hour: 1 = as fast as it lasts
 */
export function budgetWords(left: number | null, burn: number | null): string {
  if (left === null) return 'no handoffs in 30 days: nothing to judge'
  const used = left <= 0 ? `${(1 - left).toFixed(1)} times the budget is used up` : 'of the bad minutes that may be'
  if (burn === null || burn <= 1) return used
  return `${used}; it burns ${burn.toFixed(burn < 10 ? 1 : 0)} times too fast`
}

/**
 * Where the budget that is left is, 95 %: "12–48 %"; of one that is used up, how often it was: "2.1–4.5 times used".
 * @returns '' where it is not known
 */
export function budgetRange(left: number | null, low: number | null, high: number | null): string {
  if (left === null || low === null || high === null) return ''
  if (left <= 0) return `${Math.max(0, 1 - high).toFixed(1)}–${(1 - low).toFixed(1)} times used`
  return `${Math.round(100 * Math.max(0, low))}–${Math.round(100 * high)} %`
}
