import type { Context } from 'hono'
import { problem } from './problem.ts'

/** Changing what is kept in versions: `If-Match` names the one that the writer believes to be in force. */

/** @returns null when the writer does not mind which one is in force, undefined when the header says nothing */
export function expectedVersion(c: Context): number | null | undefined {
  const header = c.req.header('if-match')
  if (header === undefined || header.trim() === '*') return null
  const [, version] = /^\s*"?(\d{1,9})"?\s*$/.exec(header) ?? []
  return version === undefined ? undefined : Number(version)
}

export const notAVersion = (c: Context): Response =>
  problem(c, 400, 'if_match', 'If-Match is the ETag of a version, like "7"')

/** @param current the one in force, which is not the expected one or was made meanwhile */
export function overtaken(c: Context, current: number, expected: number | null): Response {
  const detail = `version ${current} is in force; look at it, and send your change again`
  const [status, code] = expected === null ? ([409, 'overtaken'] as const) : ([412, 'not_in_force'] as const)
  return problem(c, status, code, detail, { etag: `"${current}"` })
}
