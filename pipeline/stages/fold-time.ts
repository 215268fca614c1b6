import { foldTime } from '../fold.ts'
import type { Stage } from '../passage.ts'
import { beforeChange, dropText, policyOf, presenceOf, wake } from '../shard.ts'

/**
 * The clock on the stream: what is overdue in the conversation by the envelope's time is told, and that it was. It changes
 * no row but that of a handoff whose agent is gone, and an envelope that comes twice, or too late because an agent has answered before it, tells nothing.
 */
export const foldTimePassed: Stage = (passage, { shard, policy: configured }) => {
  const { message, key } = passage
  if (message.kind !== 'clock') return
  const conversation = shard.conversations.get(key)
  if (conversation === undefined || message.stream_seq <= conversation.resume_after) {
    passage.dropped = 'already_folded'
    return
  }
  beforeChange(shard, conversation)
  dropText(conversation)
  const { workspace, received_at, stream_seq } = message
  const policy = policyOf(shard, workspace, configured)
  passage.notices = foldTime(wake(conversation), { at: received_at, stream_seq }, policy, presenceOf(shard, workspace))
  conversation.last_seq = message.stream_seq
  shard.touched.add(conversation)
}
