/** A binary heap of (time, key), earliest first. A key whose deadline moved is pushed again; whoever pops it checks. */
export interface Deadlines {
  push(at: number, key: string): void
  /** Takes the earliest one at or before `now`; undefined when there is none. */
  pop(now: number): { at: number; key: string } | undefined
  size(): number
}

interface Item {
  at: number
  key: string
}

export function createDeadlines(): Deadlines {
  const heap: Item[] = []
  const item = (i: number) => heap[i] as Item
  const swap = (i: number, j: number) => {
    const kept = item(i)
    heap[i] = item(j)
    heap[j] = kept
  }
  const rise = (from: number) => {
    for (let i = from; i > 0; ) {
      const parent = (i - 1) >> 1
      if (item(parent).at <= item(i).at) return
      swap(i, parent)
      i = parent
    }
  }
  const sink = () => {
    for (let i = 0; ; ) {
      const left = 2 * i + 1
      if (left >= heap.length) return
      const least = left + 1 < heap.length && item(left + 1).at < item(left).at ? left + 1 : left
      if (item(i).at <= item(least).at) return
      swap(i, least)
      i = least
    }
  }
  return {
    push(at, key) {
      heap.push({ at, key })
      rise(heap.length - 1)
    },
    pop(now) {
      const first = heap[0]
      if (first === undefined || first.at > now) return undefined
      const last = heap.pop() as Item
      if (heap.length > 0) {
        heap[0] = last
        sink()
      }
      return first
    },
    size: () => heap.length,
  }
}
