import { createHash } from 'node:crypto'

export type PlainEvent = Record<string, unknown> & { type: string; event_id: string }

/**
 * Gives events of a plain file (one Baton event a line) their ids: their own, or one made from the line itself and how often
 * it came before, so that the same file gives the same ids. Whether an event is good is for Baton's door to say.
 */
export function openPlainReader(): (row: Record<string, unknown>, line: string) => PlainEvent {
  const seen = new Map<string, number>()
  return (row, line) => {
    if (typeof row.event_id === 'string' && row.event_id !== '') return row as PlainEvent
    const digest = createHash('sha256').update(line).digest('base64url').slice(0, 32)
    const count = seen.get(digest) ?? 0
    seen.set(digest, count + 1)
    return { ...row, event_id: count === 0 ? `line:${digest}` : `line:${digest}:${count}` } as PlainEvent
  }
}
