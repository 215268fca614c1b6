import type { MetricRow } from '../../contract/metric.ts'
import type { AlertOptions } from './alerts.ts'
import { createGather, type Measure } from './gather.ts'
import type { AlertRule } from './rule.ts'
import { spread } from './spread.ts'

/**
 * Where a rule's rows come from: the tables, or, while those are away or show the past, what the pipeline knows itself.
 * Rules on the same metric and window look at the same rows.
 */
export interface Reader {
  /** A round begins: what was measured in the one before is old. @returns the moment all of it look at, epoch ms */
  begin(): number
  /** @param isBehind the tables show the past @returns null when nobody can say how it is now: the rule waits */
  of(workspace: string, rule: AlertRule, isBehind: boolean): Promise<(() => Promise<MetricRow[]>) | null>
  /** Of the tables; throws when they do not answer in time. */
  measure: Measure
}

/** @returns rows of the metric as the tables would give them, null where it is not known */
export type OwnMeasure = (metric: string, params: OwnParams) => Promise<MetricRow[] | null>

export interface OwnParams extends Record<string, string | number> {
  workspace: string
  /** epoch ms */
  from: number
  now: number
}

/** What is measured seldom is not measured all at once, but for all workspaces together. @returns 0.5–1, the same for the same */
const shareOf = (id: string): number => 0.5 + spread(id) / 2

const LONGEST_FRESH_MS = 3_600_000
/** So long the score of a workspace in which nothing happens need not be measured again: only what leaves its window changes it. */
const QUIET_MS = 60_000
/**
 * What took a fiftieth of a second is measured in every round, what took longer rests so many times as long, if its rule lets it:
 * a hundred rules of fifty workspaces leave a round its second.
 */
const REST_TIMES = 500
/** between the rows and the word of them */
const LANDED_MS = 2000

/** A live score rises by itself only while somebody waits, or is to be called back. */
const isStill = (row: MetricRow | undefined): boolean =>
  row?.hfs !== undefined && row.waiting_count === 0 && row.callback_count === 0

interface Measured {
  round: number
  at: number
  /** nothing in it changes with time alone */
  isStill: boolean
  /** of the statement that gave the rows, for all the workspaces it was asked of; until then it is young */
  took_ms: number
  rows: Promise<MetricRow[]>
}

const questionOf = (metric: string, window_ms: number, params: Record<string, string | number>): string =>
  JSON.stringify([metric, window_ms, params])

export function createReader(
  options: Pick<AlertOptions, 'measureEach' | 'own' | 'clock' | 'elapsed' | 'changedAt'>,
): Reader {
  const { own, clock, elapsed = () => performance.now(), changedAt = () => Number.POSITIVE_INFINITY } = options
  const measured = new Map<string, Measured>()
  const took = new WeakMap<MetricRow[], number>()
  const gather = createGather(async (metric, workspaces, params) => {
    const began = elapsed()
    const answers = await options.measureEach(metric, workspaces, params)
    const all = new Map(workspaces.map((workspace) => [workspace, answers.get(workspace) ?? []]))
    for (const rows of all.values()) if (Array.isArray(rows)) took.set(rows, elapsed() - began)
    return all
  })
  let round = 0
  /** all of a round look at the same moment, and so can be asked for together */
  let round_at = clock()

  const isFresh = (known: Measured, question: string, workspace: string, fresh_ms: number): boolean => {
    if (known.round === round) return true
    const rests = known.isStill && changedAt(workspace) < known.at - LANDED_MS
    const most_ms = shareOf(question) * (rests ? Math.max(QUIET_MS, fresh_ms) : fresh_ms)
    return clock() - known.at < Math.min(most_ms, REST_TIMES * known.took_ms)
  }
  const ofTables = (workspace: string, rule: AlertRule): Promise<MetricRow[]> => {
    const { metric, window_ms, params = {}, fresh_ms = 0 } = rule
    const question = questionOf(metric, window_ms, params)
    const id = `${workspace} ${question}`
    const known = measured.get(id)
    if (known !== undefined && isFresh(known, question, workspace, fresh_ms)) return known.rows
    const now = round_at
    const rows = gather.ask(metric, { workspace, from: now - window_ms, now, to: now, ...params })
    const made: Measured = { round, at: now, rows, isStill: false, took_ms: Number.POSITIVE_INFINITY }
    measured.set(id, made)
    rows.then(
      (its) => {
        made.isStill = isStill(its[0])
        made.took_ms = took.get(its) ?? made.took_ms
      },
      // a failure is no measurement
      () => measured.delete(id),
    )
    return rows
  }
  const ofPipeline = async (workspace: string, rule: AlertRule): Promise<MetricRow[] | null> => {
    const now = clock()
    return (await own?.(rule.metric, { workspace, from: now - rule.window_ms, now, ...rule.params })) ?? null
  }

  return {
    measure: gather.ask,
    begin() {
      round++
      round_at = clock()
      gather.begin()
      for (const [id, { at }] of measured) if (round_at - at > LONGEST_FRESH_MS) measured.delete(id)
      return round_at
    },
    async of(workspace, rule, isBehind) {
      if (isBehind || rule.source === 'pipeline') {
        const rows = await ofPipeline(workspace, rule)
        return rows === null ? null : async () => rows
      }
      return async () => {
        try {
          return await ofTables(workspace, rule)
        } catch (error) {
          const rows = await ofPipeline(workspace, rule)
          if (rows === null) throw error
          return rows
        }
      }
    },
  }
}
