/** Whether everything that the door has acknowledged can be seen in the metrics. */

export interface CaughtUpOptions {
  url: string
  sleep: (ms: number) => Promise<void>
  /** gives up after this long, ms */
  patience_ms: number
  fetch?: typeof fetch
}

interface LaneState {
  held: boolean
  /** sequence up to which it is in the tables, and up to which the stream has something for it (known to within a second) */
  cursor: number
  end: number
  lag_messages: number
}

const LANE_REFRESH_MS = 1100
const ASK_MS = 100

/**
 * Waits until the pipeline has inserted everything that was on the stream at the time of the call.
 * @returns false when it did not within the patience, or nobody there knows
 */
export async function untilCaughtUp(options: CaughtUpOptions): Promise<boolean> {
  await options.sleep(LANE_REFRESH_MS)
  const goal = Math.max(0, ...((await askLanes(options)) ?? []).map((lane) => lane.end))
  for (let waited = 0; waited <= options.patience_ms; waited += ASK_MS) {
    const held = ((await askLanes(options)) ?? []).filter((lane) => lane.held)
    if (held.length > 0 && held.every((lane) => lane.cursor >= goal || lane.lag_messages === 0)) return true
    await options.sleep(ASK_MS)
  }
  return false
}

async function askLanes({ url, fetch: ask = fetch }: CaughtUpOptions): Promise<LaneState[] | null> {
  try {
    const response = await ask(new URL('/readyz', url))
    const { parts } = (await response.json()) as { parts?: { pipeline?: { lanes?: LaneState[] } } }
    return parts?.pipeline?.lanes ?? null
  } catch {
    return null
  }
}
