import type { Bus } from '../adapters/bus.ts'
import type { ProcessReport } from '../contract/plumbing.ts'
import type { LaneReport, Pipeline } from '../pipeline/worker.ts'

/** How far all lanes are: those of this process as it knows them, those of others as they tell it. */
export interface KnownLanes {
  list(): LaneReport[]
  stop(): void
}

/** Each process tells it every two seconds. */
const GONE_MS = 10_000

/** @param clock epoch ms */
export function followLanes(
  pipeline: Pick<Pipeline, 'ready'>,
  bus: Pick<Bus, 'onPulse'>,
  clock: () => number,
): KnownLanes {
  const told = new Map<number, { at: number; report: LaneReport }>()
  const stop = bus.onPulse<Pick<ProcessReport, 'parts'>>('plumbing', ({ parts }) => {
    for (const report of (parts.pipeline?.lanes ?? []) as LaneReport[])
      if (report.held) told.set(report.lane, { at: clock(), report })
  })
  const ofOther = (lane: LaneReport): LaneReport => {
    const known = told.get(lane.lane)
    // whose holder says nothing: nobody knows how far it is
    return known !== undefined && clock() - known.at < GONE_MS ? known.report : { ...lane, is_settled: false }
  }
  return {
    list: () => pipeline.ready().lanes.map((lane) => (lane.held ? lane : ofOther(lane))),
    stop,
  }
}
