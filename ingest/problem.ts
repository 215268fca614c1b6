import type { Problem } from '../contract/problem.ts'

/** A refusal on its way to the client. */
export interface Refused {
  ok: false
  problem: Problem
  headers: Record<string, string>
}

export type Outcome<T> = { ok: true; value: T } | Refused

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Key missing or unknown',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  413: 'Too big',
  415: 'Unsupported media type',
  422: 'Every event was refused',
  429: 'Too many events',
  500: 'Something broke here',
  503: 'Not available now',
}

/** @param code a word a program can compare; `detail` is the sentence for people */
export function refuse(status: number, code: string, detail: string, headers: Record<string, string> = {}): Refused {
  const title = titles[status] ?? 'Error'
  return { ok: false, problem: { type: 'about:blank', title, status, code, detail }, headers }
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
