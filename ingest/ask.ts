import { eventSchemas } from '../contract/event.ts'
import type { Batch } from './batch.ts'
import type { IngestLimits } from './limits.ts'
import { type Outcome, refuse } from './problem.ts'

/** A request that wants the decision on its message in the answer. */
export interface Ask {
  timeout_ms: number
}

/** The types a decision is made on. */
const decided: readonly unknown[] = ['message.customer', 'message.bot']

/**
 * @param decide the parameter `decide`: `true`, `false` or not there
 * @param timeout_ms the parameter; a whole number of ms from 1 on
 * @returns null when nothing was asked for
 */
export function parseAsk(
  decide: string | undefined,
  timeout_ms: string | undefined,
  { decide_ms, decide_most_ms }: Pick<IngestLimits, 'decide_ms' | 'decide_most_ms'>,
): Outcome<Ask | null> {
  if (decide === undefined || decide === 'false') return { ok: true, value: null }
  if (decide !== 'true') return refuse(400, 'decide', 'decide is true or false')
  if (timeout_ms === undefined) return { ok: true, value: { timeout_ms: decide_ms } }
  const ms = /^\d{1,9}$/.test(timeout_ms) ? Number(timeout_ms) : 0
  if (ms >= 1 && ms <= decide_most_ms) return { ok: true, value: { timeout_ms: ms } }
  return refuse(400, 'timeout_ms', `timeout_ms is a whole number of milliseconds from 1 to ${decide_most_ms}`)
}

const oneMessage = (found: string) =>
  refuse(
    422,
    'not_one_message',
    `decide=true takes exactly one event of type ${decided.join(' or ')}, and here ${found}; nothing was stored: send it without decide, or that message alone`,
  )

/** Whether there is one decision to be answered. An event that is no event is let through, to be refused as everywhere. */
export function checkOneMessage(batch: Batch): Outcome<null> {
  if (batch.count > 1) return oneMessage(`are ${batch.count}`)
  const candidate = batch.read(0)
  const type = candidate.ok ? (candidate.value as { type?: unknown } | null)?.type : undefined
  const isOther = typeof type === 'string' && Object.hasOwn(eventSchemas, type) && !decided.includes(type)
  return isOther ? oneMessage(`is one of type ${type}`) : { ok: true, value: null }
}
