import type { Receipt } from '../contract/receipt.ts'
import type { Sorted } from './accept.ts'
import type { Counters } from './counters.ts'
import { refuse, respond } from './problem.ts'
import type { Waiter } from './waiters.ts'

/** What is answered when the broker has everything. */
export function receiptOf(sorted: Sorted, duplicate_count: number, receipt_id: string): Receipt {
  return {
    receipt_id,
    accepted: sorted.accepted_count,
    ...(duplicate_count > 0 ? { duplicates: duplicate_count } : {}),
    rejected: sorted.rejected,
    rejected_count: sorted.rejected_count,
    ...(sorted.derived.length > 0 ? { derived_event_ids: sorted.derived } : {}),
  }
}

/** @returns 202, or 422 when every event was refused */
export function answerReceipt(receipt: Receipt): Response {
  if (receipt.accepted > 0) return Response.json(receipt, { status: 202, headers: { 'cache-control': 'no-store' } })
  return respond(refuse(422, 'all_refused', 'no event of this request can be accepted; see rejected'), receipt)
}

/** @returns 200 with the decision when it comes in time, else the receipt */
export async function answerDecision(counters: Counters, receipt: Receipt, { decision }: Waiter): Promise<Response> {
  const timer = counters.decision_seconds.startTimer()
  const json = await decision
  timer()
  counters.decisions.inc({ result: json === null ? 'not_in_time' : 'answered' })
  if (json === null) return answerReceipt(receipt)
  // as it stands on the stream, to the byte
  const body = `${JSON.stringify(receipt).slice(0, -1)},"decision":${json}}`
  return new Response(body, { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } })
}
