import type { Stage } from '../passage.ts'
import { arrivalOf } from '../passage.ts'
import { foldRelease } from '../presence.ts'
import { presenceOf } from '../shard.ts'

/** A new version of a bot: a row for the charts, nothing else changes. */
export const foldBotRelease: Stage = (passage, { shard }) => {
  const { event, message } = passage
  if (event?.type !== 'bot.released') return
  const folded = foldRelease(presenceOf(shard, message.workspace), arrivalOf(passage, event))
  if (folded.kind === 'dropped') passage.dropped = folded.reason
  else passage.row = folded.row
}
