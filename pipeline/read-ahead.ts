import type { Policy } from '../contract/policy.ts'
import type { Passage } from './passage.ts'
import { policyOf, type Shard, wake } from './shard.ts'
import { readSignals } from './signals/signals.ts'

/** Their events, some hundred, stay in the processor's cache until they are folded. */
export const ENVELOPES_AHEAD = 16

/**
 * Step 4. Reads what customers wrote in some envelopes, one message after the other, before any of them is
 * folded: between the steps of a fold the code that reads comes cold into the processor's cache each time, and takes three
 * times as long. What is supposed of a conversation here is looked at again when the message's turn comes.
 */
export function readAhead(passages: readonly Passage[], shard: Shard, configured: Policy): void {
  for (const passage of passages) {
    const { event, message } = passage
    if (event?.type !== 'message.customer') continue
    const conversation = passage.conversation ?? shard.conversations.get(passage.key)
    if (conversation !== undefined && message.stream_seq <= conversation.resume_after) continue
    const policy = policyOf(shard, message.workspace, configured)
    try {
      const state = conversation === undefined ? null : wake(conversation)
      const stated = event.language ?? state?.episodes.at(-1)?.origin.language ?? ''
      passage.ahead = readSignals(event.text, stated || policy.language, state?.history, stated !== '')
    } catch {
      // it throws again in its turn, and is poison then
    }
  }
}
