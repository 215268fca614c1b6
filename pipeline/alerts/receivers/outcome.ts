import { shownReply } from './hide.ts'
import type { PostResult } from './post.ts'
import type { SendOutcome } from './receiver.ts'

const retried = new Set([408, 425, 429])

/**
 * What an answer means for the message: taken, to be sent again, or never to be taken.
 * @param secrets are taken out of the reply @param saysWhy whether a log may show the reply
 */
export function outcomeOf(result: PostResult, now: number, secrets: readonly string[], saysWhy: boolean): SendOutcome {
  if (result.kind === 'blocked') return failure('blocked', false, result.message)
  if (result.kind !== 'answer') return failure(result.kind, true, result.message)
  const { status } = result
  const answered = { status, reply: shownReply(result.reply, secrets) }
  if (status >= 200 && status < 300) return { ok: true, ...answered }
  const why = saysWhy ? answered.reply : ''
  const detail = why === '' ? `answered ${status}` : `answered ${status}: ${why}`
  if (status === 404 || status === 410) return { ...failure('gone', false, detail), ...answered }
  if (status >= 500 || retried.has(status))
    return { ...failure('busy', true, detail, parseRetryAfter(result.retry_after, now)), ...answered }
  return { ...failure('refused', false, detail), ...answered }
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

/** Seconds or an HTTP date (RFC 9110, 10.2.3). @returns ms from now; null when absent or unreadable */
export function parseRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null
  const ms = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - now
  return Number.isFinite(ms) ? Math.max(ms, 0) : null
}
