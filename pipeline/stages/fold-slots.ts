import type { Stage } from '../passage.ts'
import { presenceOf } from '../shard.ts'
import { emptySlots, noteOthers } from '../slots.ts'

/** Another shard's handoffs hold slots of the workspace's agents: from here on they are not promised here either. */
export const foldSlotsHeld: Stage = (passage, { shard }) => {
  const { slotsHeld, message } = passage
  if (slotsHeld === null) return
  const presence = presenceOf(shard, message.workspace)
  presence.slots ??= emptySlots()
  if (!noteOthers(presence.slots, slotsHeld)) passage.dropped = 'duplicate'
}
