import { setTimeout as sleep } from 'node:timers/promises'
import type { Bus } from '../../adapters/bus.ts'
import type { Pipeline } from '../../pipeline/worker.ts'

/** Waits until everything on the stream is in the database. @throws after `limit_ms`, with what the lanes say */
export async function settled(bus: Bus, pipeline: Pipeline, limit_ms = 40_000): Promise<void> {
  const until = performance.now() + limit_ms
  for (;;) {
    const { lanes } = pipeline.ready()
    // a question that was on its way when the broker died gets no answer
    const { last_seq } = await bus.eventsState().catch(() => ({ last_seq: Number.POSITIVE_INFINITY }))
    const reached = Math.max(...lanes.map((lane) => lane.cursor))
    if (
      reached >= last_seq &&
      lanes.every((lane) => lane.held && lane.waiting_rows === 0 && lane.waiting_decisions === 0)
    )
      return
    if (performance.now() > until) throw new Error(`not settled: ${JSON.stringify({ last_seq, lanes })}`)
    await sleep(25)
  }
}
