/** Whether everything that the door has acknowledged can be seen in the metrics. */

export interface CaughtUpOptions {
  url: string
  sleep: (ms: number) => Promise<void>
  /** gives up after this long, ms */
  patience_ms: number
  fetch?: typeof fetch
}

interface Readiness {
  parts?: { pipeline?: { stream_last_seq?: number; inserted_seq?: number } }
}

/**
 * Waits until the pipeline has inserted everything that was on the stream at the time of the call.
 * @returns false when it did not within the patience
 */
export async function untilCaughtUp(options: CaughtUpOptions): Promise<boolean> {
  let goal: number | null = null
  for (let waited = 0; waited <= options.patience_ms; waited += 100) {
    const pipeline = await askPipeline(options)
    goal ??= pipeline?.stream_last_seq ?? null
    if (goal !== null && (pipeline?.inserted_seq ?? -1) >= goal) return true
    await options.sleep(100)
  }
  return false
}

async function askPipeline({ url, fetch: ask = fetch }: CaughtUpOptions) {
  try {
    const response = await ask(new URL('/readyz', url))
    return ((await response.json()) as Readiness).parts?.pipeline ?? null
  } catch {
    return null
  }
}
