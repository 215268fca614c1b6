import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { problem } from './problem.ts'

/** What the routes take alike from a body, and how they refuse one. */

const BODY_BYTES = 16_384

/** For the few answers that read a body: anybody may send one, and it is held in memory. */
export const smallBody = (most_bytes = BODY_BYTES): MiddlewareHandler =>
  bodyLimit({
    maxSize: most_bytes,
    onError: (c) => problem(c, 413, 'too_big', `more than ${most_bytes} bytes`, { connection: 'close' }),
  })

export const json: MiddlewareHandler = async (c, next) => {
  if (!/^application\/json\b/.test(c.req.header('content-type') ?? ''))
    return problem(c, 415, 'media_type', 'send application/json')
  await next()
}

/** @returns undefined when it is not JSON */
export const bodyOf = (c: Context): Promise<unknown> => c.req.json().catch(() => undefined)
export const notJson = (c: Context): Response => problem(c, 400, 'body', 'the body is not JSON')
/** @param faults each with its path */
export const refused = (c: Context, faults: object[], code = 'policy_broken'): Response =>
  problem(c, 422, code, 'nothing was changed; see faults', {}, { faults })
