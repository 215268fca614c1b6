import { randomUUID } from 'node:crypto'
import type { Bus } from '../../adapters/bus.ts'
import type { MetricRow } from '../../contract/metric.ts'
import type { LaneHandoffs, Pipeline } from '../worker.ts'
import { type OwnHandoff, type OwnSums, ownSums, ownWorst, scoreOf, worstOf } from './own-score.ts'
import type { OwnParams } from './reader.ts'

/**
 * The live score without the database, whoever has the lanes: each worker knows the handoffs of its own, and tells their sums,
 * and which of them weigh most, to whoever asks. All handoffs would be too many to send around, and their customers no
 * business of the broker's.
 */
export interface SharedScore {
  /** @returns as `hfs_live`; null while there is a lane of which nobody says how it is now */
  of(params: OwnParams): Promise<MetricRow | null>
  /** @returns as `worst_handoffs`, `limit` of them; null likewise */
  worst(params: OwnParams & { limit: number }): Promise<MetricRow[] | null>
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
  lanes: LaneAnswer[]
}
interface LaneAnswer {
  lane: number
  sums: OwnSums[]
  /** where a limit was asked for; absent from workers of an earlier version */
  worst?: OwnHandoff[][]
}
/** What one lane says of one question. */
interface LanePart {
  sums: OwnSums
  worst: OwnHandoff[] | undefined
}
interface Waiting extends PromiseWithResolvers<LanePart[] | null> {
  params: OwnParams
}

export function shareScore({ pipeline, bus, within_ms = WITHIN_MS }: SharedScoreOptions): SharedScore {
  const laneCount = () => pipeline.ready().lanes.length
  const hearing = new Map<string, (lanes: LaneAnswer[]) => void>()
  let waiting: Waiting[] = []
  let isAsking = false

  const stopAnswering = bus.onPulse<Question>(ASKED, ({ request_id, asked }) => {
    // our own question: we know what we know
    if (hearing.has(request_id)) return
    const lanes = answerOf(pipeline.handoffs(), asked)
    if (lanes.length > 0) bus.pulse(TOLD, { request_id, lanes } satisfies Answer)
  })
  const stopHearing = bus.onPulse<Answer>(TOLD, ({ request_id, lanes }) => hearing.get(request_id)?.(lanes))

  /** Of every lane, or of as many as are told in time. */
  const gather = (asked: OwnParams[]): Promise<Map<number, LaneAnswer>> => {
    const known = new Map<number, LaneAnswer>()
    const note = (lanes: LaneAnswer[]) => {
      // a lane that changes hands may be told twice
      for (const one of lanes) if (!known.has(one.lane)) known.set(one.lane, one)
      return known.size >= laneCount()
    }
    const isWhole = note(answerOf(pipeline.handoffs(), asked))
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
      const known = await gather(some.map(({ params }) => params)).catch(() => new Map<number, LaneAnswer>())
      const isWhole = known.size >= laneCount()
      for (const [i, { resolve }] of some.entries()) resolve(isWhole ? partsOf([...known.values()], i) : null)
    }
    isAsking = false
  }

  const ask = (params: OwnParams): Promise<LanePart[] | null> => {
    const one: Waiting = { ...Promise.withResolvers<LanePart[] | null>(), params }
    waiting.push(one)
    if (!isAsking) setImmediate(askAll)
    isAsking = true
    return one.promise
  }

  return {
    async of(params) {
      const parts = await ask(params)
      return parts === null ? null : scoreOf(parts.map(({ sums }) => sums))
    },
    async worst(params) {
      const lists = (await ask(params))?.map(({ worst }) => worst)
      const isWhole = lists?.every((list) => list !== undefined) ?? false
      return isWhole ? worstOf(lists?.flatMap((list) => list ?? []) ?? [], params.limit) : null
    },
    stop() {
      stopAnswering()
      stopHearing()
      for (const { resolve } of waiting) resolve(null)
      waiting = []
    },
  }
}

const partsOf = (lanes: readonly LaneAnswer[], i: number): LanePart[] =>
  lanes.flatMap(({ sums, worst }) => (sums[i] === undefined ? [] : [{ sums: sums[i], worst: worst?.[i] }]))

function answerOf(lanes: readonly LaneHandoffs[], asked: readonly OwnParams[]): LaneAnswer[] {
  return lanes.map(({ lane, handoffs }) => {
    const byWorkspace = Map.groupBy(handoffs, ({ workspace }) => workspace)
    const of = (params: OwnParams) => byWorkspace.get(params.workspace) ?? []
    return {
      lane,
      sums: asked.map((params) => ownSums(of(params), params)),
      worst: asked.map((params) => ('limit' in params ? ownWorst(of(params), params, Number(params.limit)) : [])),
    }
  })
}
