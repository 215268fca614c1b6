import { randomUUID } from 'node:crypto'
import type { Bus } from '../../adapters/bus.ts'
import type { MetricRow } from '../../contract/metric.ts'
import type { LaneHandoffs, Pipeline } from '../worker.ts'
import { type OwnSums, ownSums, scoreOf } from './own-score.ts'
import type { OwnParams } from './reader.ts'

/**
 * The live score without the database, whoever has the lanes: each worker knows the handoffs of its own, and tells their sums
 * to whoever asks. Handoffs themselves would be too many to send around, and their customers no business of the broker's.
 */
export interface SharedScore {
  /** @returns as `hfs_live`; null while there is a lane of which nobody says how it is now */
  of(params: OwnParams): Promise<MetricRow | null>
  stop(): void
}

export interface SharedScoreOptions {
  pipeline: Pick<Pipeline, 'handoffs' | 'ready'>
  bus: Pick<Bus, 'pulse' | 'onPulse'>
  /** for another worker to answer in */
  within_ms?: number
}

const ASKED = 'score.asked'
const TOLD = 'score.told'
const WITHIN_MS = 2000
/** of one message, which the broker takes up to a megabyte of */
const MOST_QUESTIONS = 1000

interface Question {
  request_id: string
  asked: OwnParams[]
}
interface Answer {
  request_id: string
  /** of each lane of the worker that knows the present: what was asked, in that order */
  lanes: LaneSums[]
}
interface LaneSums {
  lane: number
  sums: OwnSums[]
}
interface Waiting extends PromiseWithResolvers<MetricRow | null> {
  params: OwnParams
}

export function shareScore({ pipeline, bus, within_ms = WITHIN_MS }: SharedScoreOptions): SharedScore {
  const laneCount = () => pipeline.ready().lanes.length
  const hearing = new Map<string, (lanes: LaneSums[]) => void>()
  let waiting: Waiting[] = []
  let isAsking = false

  const stopAnswering = bus.onPulse<Question>(ASKED, ({ request_id, asked }) => {
    // our own question: we know what we know
    if (hearing.has(request_id)) return
    const lanes = sumsOf(pipeline.handoffs(), asked)
    if (lanes.length > 0) bus.pulse(TOLD, { request_id, lanes } satisfies Answer)
  })
  const stopHearing = bus.onPulse<Answer>(TOLD, ({ request_id, lanes }) => hearing.get(request_id)?.(lanes))

  /** Of every lane, or of as many as are told in time. */
  const gather = (asked: OwnParams[]): Promise<Map<number, OwnSums[]>> => {
    const known = new Map<number, OwnSums[]>()
    const note = (lanes: LaneSums[]) => {
      // a lane that changes hands may be told twice
      for (const { lane, sums } of lanes) if (!known.has(lane)) known.set(lane, sums)
      return known.size >= laneCount()
    }
    const isWhole = note(sumsOf(pipeline.handoffs(), asked))
    // those that do not know the present are our own: nobody else can tell
    if (isWhole || pipeline.ready().lanes.every(({ held }) => held)) return Promise.resolve(known)
    const request_id = randomUUID()
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer)
        hearing.delete(request_id)
        resolve(known)
      }
      const timer = setTimeout(end, within_ms)
      hearing.set(request_id, (lanes) => note(lanes) && end())
      bus.pulse(ASKED, { request_id, asked } satisfies Question)
    })
  }
  /** One question at a time: what is asked meanwhile, of all workspaces, is the next one. */
  const askAll = async () => {
    while (waiting.length > 0) {
      const some = waiting.splice(0, MOST_QUESTIONS)
      const known = await gather(some.map(({ params }) => params)).catch(() => new Map<number, OwnSums[]>())
      const isWhole = known.size >= laneCount()
      for (const [i, { resolve }] of some.entries())
        resolve(isWhole ? scoreOf([...known.values()].flatMap((sums) => sums[i] ?? [])) : null)
    }
    isAsking = false
  }

  return {
    of(params) {
      const one: Waiting = { ...Promise.withResolvers<MetricRow | null>(), params }
      waiting.push(one)
      if (!isAsking) setImmediate(askAll)
      isAsking = true
      return one.promise
    },
    stop() {
      stopAnswering()
      stopHearing()
      for (const { resolve } of waiting) resolve(null)
      waiting = []
    },
  }
}

function sumsOf(lanes: readonly LaneHandoffs[], asked: readonly OwnParams[]): LaneSums[] {
  return lanes.map(({ lane, handoffs }) => {
    const byWorkspace = Map.groupBy(handoffs, ({ workspace }) => workspace)
    return { lane, sums: asked.map((params) => ownSums(byWorkspace.get(params.workspace) ?? [], params)) }
  })
}
