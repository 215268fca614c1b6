/** So many at once, the others in the order they came. */
export interface Turns {
  /** how many run or wait */
  count(): number
  /** @param signal whoever gave up before it was their turn is not run. @returns null then */
  take<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T | null>
}

export function createTurns(at_once: number): Turns {
  const waiting: (() => void)[] = []
  let running = 0
  const begin = async () => {
    if (running < at_once) running++
    else await new Promise<void>((resolve) => waiting.push(resolve))
  }
  const end = () => {
    const next = waiting.shift()
    if (next === undefined) running--
    else next()
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
