import { isBackfill } from '../fold/notices.ts'
import { foldEvent } from '../fold.ts'
import { arrivalOf, type Passage, type Stage } from '../passage.ts'
import {
  beforeChange,
  type Conversation,
  createConversation,
  dropText,
  policyOf,
  presenceOf,
  type Shard,
  wake,
} from '../shard.ts'

/** The event changes its conversation, and what came of it is on the passage. */
export const foldConversation: Stage = (passage, { shard, policy: configured, now }) => {
  const { event, message, key } = passage
  if (event === null || event.type === 'agent.status' || event.type === 'bot.released') return
  const known = passage.conversation ?? shard.conversations.get(key)
  if (known !== undefined && message.stream_seq <= known.resume_after) {
    passage.dropped = 'already_folded'
    return
  }
  if (known !== undefined) beforeChange(shard, known)
  const policy = policyOf(shard, message.workspace, configured)
  const presence = presenceOf(shard, message.workspace)
  const change_count = presence.slots?.change_count
  const context = { policy, presence, now, ahead: passage.ahead }
  // a fold that throws leaves the object as it is: what is remembered must not depend on who was asleep
  if (known !== undefined) dropText(known)
  const folded = foldEvent(known === undefined ? null : wake(known), arrivalOf(passage, event), context)
  const conversation = known ?? createConversation(shard, key)
  conversation.state = folded.state
  conversation.last_seq = message.stream_seq
  touch(shard, conversation, passage)
  // where nobody ever said to be there, nobody is promised
  if (presence.slots?.change_count !== change_count && presence.agents.length > 0) shard.untold.add(message.workspace)
  if (folded.kind === 'dropped') {
    passage.dropped = folded.reason
    return
  }
  passage.row = folded.row
  passage.decision = folded.decision ?? null
  passage.decisionRow = folded.decisionRow ?? null
  passage.repeats = folded.repeats
  passage.notices = folded.notices
  passage.shadowRow = folded.shadowRow ?? null
  passage.briefingRow = folded.briefingRow ?? null
}

const backfillPauseMs = 30_000

function touch(shard: Shard, conversation: Conversation, { message, occurred_at }: Passage): void {
  conversation.touched_at = message.received_at
  conversation.quiet_until = isBackfill(message.received_at, occurred_at) ? message.received_at + backfillPauseMs : 0
  shard.touched.add(conversation)
}
