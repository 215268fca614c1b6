/** The 95 % Wilson interval of k out of n. @returns null for n = 0 */
export function wilson(k: number, n: number): { low: number; high: number } | null {
  if (n <= 0) return null
  const z = 1.959964
  const middle = k + (z * z) / 2
  const spread = z * Math.sqrt((k * (n - k)) / n + (z * z) / 4)
  return { low: Math.max(0, (middle - spread) / (n + z * z)), high: Math.min(1, (middle + spread) / (n + z * z)) }
}
