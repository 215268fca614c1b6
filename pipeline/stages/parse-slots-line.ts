import { z } from 'zod'
import { SHARD_COUNT, type SlotsHeld } from '../../contract/envelope.ts'
import type { Stage } from '../passage.ts'

const whole = z.number().int().min(0)
const taken = z.tuple([whole, z.string(), whole, z.union([z.literal(0), z.literal(1)])])
const slotsHeld: z.ZodType<SlotsHeld> = z.object({
  shard: whole.max(SHARD_COUNT - 1),
  seq: whole,
  taken: z.array(taken),
})

/** A line of an envelope of kind `slots`, which Baton alone publishes. @throws when it is none */
export const parseSlotsLine: Stage = (passage) => {
  passage.slotsHeld = slotsHeld.parse(JSON.parse(passage.line))
  passage.occurred_at = passage.message.received_at
}
