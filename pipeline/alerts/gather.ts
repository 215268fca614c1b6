import type { MetricRow } from '../../contract/metric.ts'
import { Late, within } from './within.ts'

/**
 * One question at a time to the tables. What is asked of other workspaces while one is under way is asked for all of them
 * in the next: fifty workspaces with the same rule are one statement.
 */
export interface Gather {
  /**
   * @param signal aborts when nobody waits for it any more: what nobody waits for and was not asked yet never is
   * @throws what the tables answer; Late when they do not, and then everybody who asks before `begin` at once
   */
  ask: Measure
  /** A database that did not answer is asked again. */
  begin(): void
}

/**
 * Rows of one metric of `queries/metrics/` for each of these workspaces, or why the database refuses those of one.
 * All of what alerts know of the tables comes through it.
 */
export type MeasureEach = (
  metric: string,
  workspaces: readonly string[],
  params: Record<string, string | number>,
) => Promise<Map<string, MetricRow[] | Error>>

/** … of one of them. @param signal aborts when nobody waits for it any more */
export type Measure = (
  metric: string,
  params: Record<string, string | number>,
  signal?: AbortSignal,
) => Promise<MetricRow[]>

/** Asked at once, whoever else asks. */
export const measureOne =
  (measureEach: MeasureEach): Measure =>
  async (metric, { workspace, ...params }) =>
    rowsOf(await measureEach(metric, [String(workspace)], params), String(workspace))

function rowsOf(answers: ReadonlyMap<string, MetricRow[] | Error>, workspace: string): MetricRow[] {
  const rows = answers.get(workspace) ?? []
  if (rows instanceof Error) throw rows
  return rows
}

/** A database that hangs must not hang the watch. */
const ANSWER_MS = 8000
/** in one statement */
const MOST_WORKSPACES = 200

interface Question {
  metric: string
  params: Record<string, string | number>
  asked: Map<string, Asked>
}

interface Asked extends PromiseWithResolvers<MetricRow[]> {
  /** how many wait for it */
  count: number
}

export function createGather(measureEach: MeasureEach): Gather {
  const waiting = new Map<string, Question>()
  /** did not come in time of late: the others are asked before them */
  const late = new Set<string>()
  let isAsking = false
  let isHanging = false
  let serial = 0

  const answer = async ({ metric, params, asked }: Question) => {
    try {
      // it did not answer a moment ago: nobody waits for it again in this round
      if (isHanging) throw new Error('the database does not answer')
      const rows = await within(ANSWER_MS, 'the database', measureEach(metric, [...asked.keys()], params))
      for (const [workspace, { resolve, reject }] of asked) {
        const its = rows.get(workspace) ?? []
        if (its instanceof Error) reject(its)
        else resolve(its)
      }
      late.delete(metric)
    } catch (error) {
      if (error instanceof Late) {
        isHanging = true
        late.add(metric)
      }
      for (const { reject } of asked.values()) reject(error)
    }
  }
  const askAll = async () => {
    while (waiting.size > 0) {
      const [id, question] = nextOf(waiting, late)
      waiting.delete(id)
      await answer(question)
    }
    isAsking = false
  }

  const leave = (question: Question, name: string, rows: Asked) => {
    if (--rows.count > 0) return
    question.asked.delete(name)
    if (question.asked.size > 0) return
    for (const [id, one] of waiting) if (one === question) waiting.delete(id)
  }

  return {
    ask(metric, { workspace, ...params }, signal) {
      const id = JSON.stringify([metric, params])
      const known = waiting.get(id)
      const isFull = known !== undefined && known.asked.size >= MOST_WORKSPACES
      // one that is full waits under a name of its own
      if (isFull) waiting.set(`${id} ${++serial}`, known)
      const question = known === undefined || isFull ? { metric, params, asked: new Map() } : known
      waiting.set(id, question)
      const name = String(workspace)
      const rows = question.asked.get(name) ?? { ...Promise.withResolvers<MetricRow[]>(), count: 0 }
      rows.count++
      question.asked.set(name, rows)
      signal?.addEventListener('abort', () => leave(question, name, rows), { once: true })
      // whoever asks in the same moment is asked for along with it
      if (!isAsking) setImmediate(askAll)
      isAsking = true
      return rows.promise
    },
    begin() {
      isHanging = false
    },
  }
}

/** The first that was asked, of those that usually come in time. */
function nextOf(waiting: ReadonlyMap<string, Question>, late: ReadonlySet<string>): [string, Question] {
  const [first] = waiting
  const prompt = late.size === 0 ? first : [...waiting].find(([, { metric }]) => !late.has(metric))
  return (prompt ?? first) as [string, Question]
}
