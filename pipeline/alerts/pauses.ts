import { RETRY_MS } from './outbox-entry.ts'
import type { SendOutcome } from './receivers/receiver.ts'

/** Receivers that asked to be left alone for a while (`Retry-After`), by whatever message they said it to. */
export interface Pauses {
  has(receiver: string): boolean
  note(receiver: string, outcome: SendOutcome): void
}

export function createPauses(clock: () => number): Pauses {
  const pausedUntil = new Map<string, number>()
  return {
    has: (receiver) => (pausedUntil.get(receiver) ?? 0) > clock(),
    note(receiver, outcome) {
      if (outcome.ok || outcome.retry_after_ms === null) return
      const until = clock() + Math.min(outcome.retry_after_ms, RETRY_MS)
      pausedUntil.set(receiver, Math.max(pausedUntil.get(receiver) ?? 0, until))
    },
  }
}
