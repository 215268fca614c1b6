/**
 * The engine looks at the clock between two calls of a function only, and cannot be made to leave one: who compares two lists of
 * millions may keep it at work for hours. Nobody waits for that.
 */
export interface Patience {
  /** that go on although nobody waits for them any more */
  count(): number
  /** @returns null where it is not done by then; it goes on, and is counted until it is */
  wait<T>(task: Promise<T>, most_ms: number): Promise<T | null>
}

export function createPatience(): Patience {
  let going = 0
  return {
    count: () => going,
    async wait(task, most_ms) {
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<null>((resolve) => {
        timer = setTimeout(resolve, most_ms, null)
      })
      const first = await Promise.race([task, late])
      clearTimeout(timer)
      if (first === null) {
        going++
        task.finally(() => going--).catch(() => undefined)
      }
      return first
    },
  }
}
