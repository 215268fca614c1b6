import { z } from 'zod'

/** What `POST /v1/events` answers after the broker has every accepted event on file. */

const count = z.number().int().min(0)

export const rejectionSchema = z.object({
  index: count.meta({
    description: 'place in the request, from 0: the element of the array, or the line (blank ones counted)',
  }),
  event_id: z.string().optional(),
  path: z.string().meta({ description: 'JSON pointer (RFC 6901) into the event as it was sent' }),
  code: z.string(),
  message: z.string(),
})
export type Rejection = z.infer<typeof rejectionSchema>

export const LISTED_COUNT = 100

export const receiptSchema = z.object({
  receipt_id: z.string(),
  accepted: count.meta({ description: 'events the broker has, those it had before included' }),
  duplicates: count.optional().meta({
    description:
      'of the accepted ones, those recognised at once as sent before; others are recognised later and count once all the same',
  }),
  rejected: z
    .array(rejectionSchema)
    .max(LISTED_COUNT)
    .meta({ description: `the first ${LISTED_COUNT}` }),
  rejected_count: count,
  derived_event_ids: z
    .array(z.object({ index: count, event_id: z.string() }))
    .max(LISTED_COUNT)
    .optional()
    .meta({ description: `ids made from workspace and content for events that had none, the first ${LISTED_COUNT}` }),
})
export type Receipt = z.infer<typeof receiptSchema>
