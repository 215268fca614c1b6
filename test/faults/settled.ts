import { setTimeout as sleep } from 'node:timers/promises'
import type { Bus } from '../../adapters/bus.ts'
import type { Pipeline } from '../../pipeline/worker.ts'

/**
 * Waits until everything on the stream is in the database.
 * @param workers of several, one that has all lanes
 * @throws after `limit_ms`, with what the lanes say
 */
export async function settled(bus: Bus, workers: Pipeline | readonly Pipeline[], limit_ms = 40_000): Promise<void> {
  const all = 'ready' in workers ? [workers] : workers
  const until = performance.now() + limit_ms
  for (;;) {
    const reports = all.map((worker) => worker.ready().lanes)
    // a question that was on its way when the broker died gets no answer
    const { last_seq } = await bus.eventsState().catch(() => ({ last_seq: Number.POSITIVE_INFINITY }))
    if (reports.some((lanes) => hasAll(lanes, last_seq))) return
    if (performance.now() > until) throw new Error(`not settled: ${JSON.stringify({ last_seq, lanes: reports })}`)
    await sleep(25)
  }
}

type Lanes = ReturnType<Pipeline['ready']>['lanes']

function hasAll(lanes: Lanes, last_seq: number): boolean {
  const reached = Math.max(...lanes.map((lane) => lane.cursor))
  return (
    reached >= last_seq && lanes.every((lane) => lane.held && lane.waiting_rows === 0 && lane.waiting_decisions === 0)
  )
}
