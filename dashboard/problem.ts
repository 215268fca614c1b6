import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Key missing or unknown',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  413: 'Too big',
  415: 'Unsupported media type',
  429: 'Too many viewers',
  500: 'Something broke here',
  503: 'Not available now',
}

/**
 * An RFC 9457 answer: what is wrong and what to do about it.
 * @param code a word a program can compare, `detail` is the sentence for people
 */
export function problem(
  c: Context,
  status: ContentfulStatusCode,
  code: string,
  detail: string,
  headers: Record<string, string> = {},
): Response {
  const body = { type: 'about:blank', title: titles[status] ?? 'Error', status, code, detail }
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json', ...headers })
}
