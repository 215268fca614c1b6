/**
 * Keys by the quarter of a second in which they are due, never too early. Who is taken out is gone, so that a
 * conversation that was resolved after a minute is not remembered until it would have been idle for a day.
 */
export interface Deadlines {
  /** @returns the time it will be due at */
  push(at: number, key: string): number
  /** @param due_at what `push` gave */
  drop(due_at: number, key: string): void
  /** Takes one of the earliest at or before `now`; undefined when there is none. */
  pop(now: number): { due_at: number; key: string } | undefined
  size(): number
}

const stepMs = 250

export function createDeadlines(): Deadlines {
  const keys = new Map<number, Set<string>>()
  const times = createHeap()
  const nowhere = { due: new Set<string>(), keys: new Set<string>().values() }
  let walk = nowhere
  return {
    push(at, key) {
      const due_at = Math.ceil(at / stepMs) * stepMs
      const known = keys.get(due_at)
      if (known !== undefined) known.add(key)
      else {
        keys.set(due_at, new Set([key]))
        times.push(due_at)
      }
      return due_at
    },
    drop(due_at, key) {
      const due = keys.get(due_at)
      due?.delete(key)
      // its time stays in the heap, and finds nothing
      if (due?.size === 0) keys.delete(due_at)
    },
    pop(now) {
      for (let due_at = times.first(); due_at <= now; due_at = times.first()) {
        const due = keys.get(due_at)
        // one walk through all of them: a new one would step over those that are gone each time
        if (due !== undefined && walk.due !== due) walk = { due, keys: due.values() }
        const { value: key, done } = due === undefined ? { value: '', done: true } : walk.keys.next()
        if (!done) {
          due?.delete(key as string)
          return { due_at, key: key as string }
        }
        walk = nowhere
        if (due !== undefined && due.size > 0) continue
        keys.delete(due_at)
        times.pop()
      }
      return undefined
    },
    size: () => [...keys.values()].reduce((sum, { size }) => sum + size, 0),
  }
}

/** A binary heap of numbers, the smallest first; Infinity when it is empty. */
function createHeap() {
  const heap: number[] = []
  const at = (i: number) => heap[i] as number
  const swap = (i: number, j: number) => {
    const kept = at(i)
    heap[i] = at(j)
    heap[j] = kept
  }
  const rise = (from: number) => {
    for (let i = from; i > 0; ) {
      const parent = (i - 1) >> 1
      if (at(parent) <= at(i)) return
      swap(i, parent)
      i = parent
    }
  }
  const sink = () => {
    for (let i = 0; ; ) {
      const left = 2 * i + 1
      if (left >= heap.length) return
      const least = left + 1 < heap.length && at(left + 1) < at(left) ? left + 1 : left
      if (at(i) <= at(least)) return
      swap(i, least)
      i = least
    }
  }
  return {
    first: () => heap[0] ?? Number.POSITIVE_INFINITY,
    push(value: number) {
      heap.push(value)
      rise(heap.length - 1)
    },
    pop() {
      const last = heap.pop() as number
      if (heap.length === 0) return
      heap[0] = last
      sink()
    },
  }
}
