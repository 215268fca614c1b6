import { shardOf } from '../../contract/envelope.ts'
import { lookAfterLeft } from '../look-after.ts'
import type { Stage } from '../passage.ts'
import { arrivalOf } from '../passage.ts'
import { foldStatus, holdsSlots } from '../presence.ts'
import { presenceOf } from '../shard.ts'

/** Who is there: told to every shard, so that it is part of each shard's order; the row is written by one of them. */
export const foldAgentStatus: Stage = (passage, { shard }) => {
  const { event, message } = passage
  if (event?.type !== 'agent.status') return
  const presence = presenceOf(shard, message.workspace)
  const isFirst = presence.agents.length === 0
  const folded = foldStatus(presence, arrivalOf(passage, event))
  if (isFirst && holdsSlots(presence)) shard.untold.add(message.workspace)
  if (folded.kind === 'folded' && folded.left) lookAfterLeft(shard, message.workspace, event.agent_id)
  if (folded.kind === 'dropped') passage.dropped = folded.reason
  else if (shardOf(message.workspace, event.agent_id) !== shard.number) passage.dropped = 'other_shard'
  else passage.row = folded.row
}
