import { shardOf } from '../../contract/envelope.ts'
import { type PolicyChange, withoutVersion } from '../../contract/policy.ts'
import type { PolicyVersionRow } from '../../contract/row.ts'
import type { Passage, Stage } from '../passage.ts'
import { beforeChange, forgetWritten, keyOf, policyOf, type Shard } from '../shard.ts'

/**
 * From here on the workspace's decisions follow another version of its policy. Told to every shard, so that it has its
 * place in each shard's order; the row is written by one of them. It may be told twice: an older version changes nothing.
 */
export const foldPolicyChange: Stage = (passage, { shard, policy: configured }) => {
  const { policyChange: change, message } = passage
  if (change === null) return
  const { workspace } = message
  if (change.policy.version <= (shard.policies.get(workspace)?.version ?? 0)) {
    passage.dropped = 'duplicate'
    return
  }
  const before = policyOf(shard, workspace, configured)
  shard.policies.set(workspace, change.policy)
  if (before.idle_hours !== change.policy.idle_hours) askAllAgain(shard, workspace)
  if (shardOf(workspace, '') === shard.number) passage.policyRow = rowOf(passage, change)
  else passage.dropped = 'other_shard'
}

/**
 * When an open episode ends by itself is reckoned once, after its last event: those of the workspace are reckoned anew.
 * One on the shelf comes back when it would have ended before, and is reckoned then.
 */
function askAllAgain(shard: Shard, workspace: string): void {
  const prefix = keyOf(workspace, '')
  for (const conversation of shard.conversations.values()) {
    if (!conversation.key.startsWith(prefix) || shard.ended.has(conversation)) continue
    beforeChange(shard, conversation)
    forgetWritten(conversation)
    shard.touched.add(conversation)
  }
}

const rowOf = ({ message, occurred_at }: Passage, { who, note, policy }: PolicyChange): PolicyVersionRow => ({
  workspace: message.workspace,
  policy_version: policy.version,
  at: occurred_at,
  who,
  note,
  mode: policy.mode,
  body: JSON.stringify(withoutVersion(policy)),
  candidate: policy.candidate === undefined ? '' : JSON.stringify(policy.candidate),
})
