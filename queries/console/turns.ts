/** So many at once, the others in the order they came. */
export interface Turns {
  /** how many run or wait */
  count(): number
  /** @param signal whoever gave up before it was their turn is not run. @returns null then */
  take<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T | null>
}

/** @param taken how many of the places are not free although nobody runs on them */
export function createTurns(at_once: number, taken: () => number = () => 0): Turns {
  const waiting: (() => void)[] = []
  let running = 0
  // where all are taken whoever comes is told so, one after the other
  const hasRoom = () => running < Math.max(1, at_once - taken())
  const begin = async () => {
    if (hasRoom()) running++
    else await new Promise<void>((resolve) => waiting.push(resolve))
  }
  const end = () => {
    running--
    while (waiting.length > 0 && hasRoom()) {
      running++
      waiting.shift()?.()
    }
  }
  return {
    count: () => running + waiting.length,
    async take(task, signal) {
      await begin()
      try {
        return signal?.aborted ? null : await task()
      } finally {
        end()
      }
    },
  }
}
