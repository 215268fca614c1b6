import { leastCpuMs } from '../bench/cpu.ts'

/** Four times the text is four times the work, and sixteen times where everything is looked at for everything. */
const MOST_GROWTH = 9
/** Below this the collector of garbage is what is measured. */
const HARMLESS_MS = 1

/**
 * Whether work grows faster than what it is done to. Both are measured in the same run, as CPU time at its best, so that
 * it says the same on a slow machine and on a busy one.
 * @param whole does the work on four times of what `part` does it on
 */
export function isSteep(part: () => unknown, whole: () => unknown): boolean {
  const cost = leastCpuMs(whole, HARMLESS_MS)
  return cost > HARMLESS_MS && cost > MOST_GROWTH * leastCpuMs(part)
}
