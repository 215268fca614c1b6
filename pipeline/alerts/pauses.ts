import type { SendOutcome } from './receivers/receiver.ts'

/** Receivers that asked to be left alone for a while (`Retry-After`), by whatever message they said it to. */
export interface Pauses {
  has(receiver: string): boolean
  /** @param until epoch ms; nobody waits longer for this message, whatever the receiver says */
  note(receiver: string, outcome: SendOutcome, until: number): void
}

export function createPauses(clock: () => number): Pauses {
  const pausedUntil = new Map<string, number>()
  return {
    has: (receiver) => (pausedUntil.get(receiver) ?? 0) > clock(),
    note(receiver, outcome, until) {
      if (!outcome.ok && outcome.retry_after_ms !== null)
        pausedUntil.set(receiver, Math.min(clock() + outcome.retry_after_ms, until))
    },
  }
}
