import { z } from 'zod'
import { id } from './field.ts'
import { RAW_BYTES } from './raw.ts'

/** An event that was refused, as it is looked at, corrected and sent again. The schemas are the document's, too. */

/** So many characters of each stand in a list. */
export const HEAD_LENGTH = 2000

export const deadLetterSchema = z.object({
  dead_letter_id: z.string(),
  received_at: z.iso.datetime(),
  source: z.enum(['ingest', 'pipeline', 'insert']).or(z.string()),
  code: z.string(),
  path: z.string().meta({ description: 'JSON pointer (RFC 6901) to what is at fault' }),
  message: z.string(),
  event_id: z.string(),
  raw: z.string().meta({
    description: `as it came, redacted where the policy says so; in a list its first ${HEAD_LENGTH} characters`,
  }),
  raw_bytes: z
    .number()
    .int()
    .meta({ description: `as it is kept: the first ${RAW_BYTES} bytes at most` }),
  is_cut: z.boolean().meta({ description: 'the end of it is not kept' }),
  outcome: z.enum(['', 'sent_again', 'set_aside']).meta({ description: "'' while nobody did anything about it" }),
  done_at: z.iso.datetime().or(z.literal('')),
  done_by: z.string(),
  sent_event_id: z.string().meta({ description: "the event_id it was sent again with; ''" }),
})
export type DeadLetter = z.infer<typeof deadLetterSchema>

export const deadLetterReasonSchema = z.object({
  source: z.string(),
  code: z.string(),
  letter_count: z.number().int(),
  open_count: z.number().int(),
  last_at: z.iso.datetime(),
})
export type DeadLetterReason = z.infer<typeof deadLetterReasonSchema>

/** What `GET /v1/dead-letters` answers. */
export const deadLettersSchema = z.object({
  reasons: z.array(deadLetterReasonSchema).meta({ description: 'of all of the last 30 days, whatever is asked for' }),
  dead_letters: z.array(deadLetterSchema),
})
export type DeadLetters = z.infer<typeof deadLettersSchema>

/** The body of `POST /v1/dead-letters/:id/replay`. */
export const replayRequestSchema = z.strictObject({
  event: z.record(z.string(), z.unknown()).meta({ description: 'the event, corrected, as for POST /v1/events' }),
})
export const deadLetterId = id
