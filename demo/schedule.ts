/** Many stories at once on one clock: each is a generator that yields how long it waits. */

/** Yields milliseconds to wait. */
export type Script<R = void> = Generator<number, R, void>

export interface Task {
  script: Script
  /** a planned step of an older turn is void */
  turn: number
  done: boolean
}

export interface Schedule {
  /** epoch ms of the step that runs now */
  now(): number
  start(script: Script, delay_ms?: number): Task
  /** Runs the task's next step now instead of when it planned to. */
  wake(task: Task): void
  /** Runs every step up to and including this instant, in time order. */
  advance(to: number): void
}

interface Step {
  at: number
  /** of two steps at the same time the earlier planned one runs first */
  order: number
  turn: number
  task: Task
}

/** @param from epoch ms */
export function createSchedule(from: number): Schedule {
  const steps: Step[] = []
  let now = from
  let order = 0
  const plan = (task: Task, at: number) => {
    task.turn += 1
    push(steps, { at, order: order++, turn: task.turn, task })
  }
  const run = ({ at, turn, task }: Step) => {
    if (task.done || turn !== task.turn) return
    now = at
    const next = task.script.next()
    if (next.done) task.done = true
    // rounded up: who waits for an instant must not wake just before it, for ever
    else plan(task, now + Math.max(0, Math.ceil(next.value)))
  }
  return {
    now: () => now,
    start(script, delay_ms = 0) {
      const task: Task = { script, turn: 0, done: false }
      plan(task, now + Math.ceil(delay_ms))
      return task
    },
    wake: (task) => plan(task, now),
    advance(to) {
      while (steps[0] !== undefined && steps[0].at <= to) run(pop(steps))
      now = Math.max(now, to)
    },
  }
}

const isBefore = (a: Step, b: Step): boolean => a.at < b.at || (a.at === b.at && a.order < b.order)

function push(heap: Step[], step: Step): void {
  let at = heap.length
  heap.push(step)
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (!isBefore(step, heap[parent] as Step)) break
    heap[at] = heap[parent] as Step
    at = parent
  }
  heap[at] = step
}

function pop(heap: Step[]): Step {
  const top = heap[0] as Step
  const last = heap.pop() as Step
  if (heap.length === 0) return top
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && isBefore(heap[child + 1] as Step, heap[child] as Step)) child += 1
    if (!isBefore(heap[child] as Step, last)) break
    heap[at] = heap[child] as Step
    at = child
  }
  heap[at] = last
  return top
}
