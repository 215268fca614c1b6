import type { PostResult } from './post.ts'
import type { SendOutcome } from './receiver.ts'

const LONGEST_RETRY_AFTER_MS = 3_600_000
/** How much of a reply a log shows. */
const WHY_LENGTH = 200

const retried = new Set([408, 425, 429])

/**
 * What an answer means for the message: taken, to be sent again, or never to be taken.
 * @param saysWhy whether the reply may be shown: it repeats no secret
 */
export function outcomeOf(result: PostResult, now: number, saysWhy: boolean): SendOutcome {
  if (result.kind === 'blocked') return failure('blocked', false, result.message)
  if (result.kind !== 'answer') return failure(result.kind, true, result.message)
  const { status } = result
  if (status >= 200 && status < 300) return { ok: true, status }
  const why = saysWhy ? result.reply.replace(/\s+/g, ' ').trim().slice(0, WHY_LENGTH) : ''
  const detail = why === '' ? `answered ${status}` : `answered ${status}: ${why}`
  if (status === 404 || status === 410) return failure('gone', false, detail)
  if (status >= 500 || retried.has(status))
    return failure('busy', true, detail, parseRetryAfter(result.retry_after, now))
  return failure('refused', false, detail)
}

type Failure = Extract<SendOutcome, { ok: false }>
export const failure = (
  reason: Failure['reason'],
  retry: boolean,
  detail: string,
  retry_after_ms: number | null = null,
): Failure => ({
  ok: false,
  reason,
  retry,
  retry_after_ms,
  detail,
})

/** Seconds or an HTTP date. @returns ms from now, at most an hour; null when absent or unreadable */
export function parseRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null
  const ms = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_RETRY_AFTER_MS) : null
}
