import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { problemOf } from '../contract/problem.ts'

/**
 * An RFC 9457 answer: what is wrong and what to do about it.
 * @param code a word a program can compare, `detail` is the sentence for people
 * @param more members beside the standard ones
 */
export function problem(
  c: Context,
  status: ContentfulStatusCode,
  code: string,
  detail: string,
  headers: Record<string, string> = {},
  more: object = {},
): Response {
  const body = JSON.stringify({ ...problemOf(status, code, detail), ...more })
  return c.body(body, status, { 'content-type': 'application/problem+json', ...headers })
}
