import { setTimeout as sleep } from 'node:timers/promises'

/** One task after the other, and after each a pause as long as it took: whatever is asked, half of the time is left to others. */
export interface HalfTime {
  /** @returns null when too many wait already */
  run<R>(task: () => R): Promise<R> | null
}

/** @param most_waiting tasks, with the one that runs @param elapsed monotonic ms */
export function createHalfTime(most_waiting: number, elapsed: () => number): HalfTime {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return {
    run(task) {
      if (waiting >= most_waiting) return null
      waiting++
      const turn = last.then(() => {
        const began = elapsed()
        try {
          return { result: task(), took_ms: elapsed() - began }
        } finally {
          waiting--
        }
      })
      last = turn.then(({ took_ms }) => sleep(took_ms)).catch(() => undefined)
      return turn.then(({ result }) => result)
    },
  }
}
