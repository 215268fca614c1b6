import { type Problem, problemOf } from '../contract/problem.ts'

/** A refusal on its way to the client. */
export interface Refused {
  ok: false
  problem: Problem
  headers: Record<string, string>
}

export type Outcome<T> = { ok: true; value: T } | Refused

/** @param code a word a program can compare; `detail` is the sentence for people */
export function refuse(status: number, code: string, detail: string, headers: Record<string, string> = {}): Refused {
  return { ok: false, problem: problemOf(status, code, detail), headers }
}

export const refuseForNow = (status: 429 | 503, code: string, detail: string, wait_seconds: number): Refused =>
  refuse(status, code, detail, { 'retry-after': String(Math.max(1, Math.ceil(wait_seconds))) })

/** RFC 9457. @param more members beside the standard ones */
export function respond({ problem, headers }: Refused, more: object = {}): Response {
  const type = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }
  return new Response(JSON.stringify({ ...problem, ...more }), {
    status: problem.status,
    headers: { ...type, ...headers },
  })
}
