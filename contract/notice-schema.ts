import { z } from 'zod'
import { type GhostNotice, type KnownFactNotice, repairs } from './notice.ts'

/** The form of notices, for the document; Baton writes them and never reads a stranger's. */

const common = {
  notice_id: z.string().meta({ description: 'made from what it is about and its kind: the same is never told twice' }),
  workspace: z.string(),
  conversation_id: z.string(),
  handoff_id: z.string().meta({ description: "'' when no handoff followed what was announced" }),
  noticed_at: z.iso.datetime(),
}

const repair = z.object({
  action: z.enum(repairs),
  agent_id: z.string().optional(),
  agent_name: z.string().optional(),
  callback_at: z.iso.datetime().optional(),
  text: z.string().optional().meta({ description: 'what may be said to the customer' }),
})

export const ghostNoticeSchema = z.object({
  type: z.literal('handoff.ghosted'),
  ...common,
  ghost: z.enum(['never_requested', 'no_one_there', 'assigned_offline', 'silent', 'unanswered', 'looped']),
  due_at: z.iso.datetime().meta({ description: 'what should have happened by then did not' }),
  repair: repair.meta({ description: 'what would help now' }),
}) satisfies z.ZodType<GhostNotice>

export const knownFactNoticeSchema = z.object({
  type: z.literal('fact.already_known'),
  ...common,
  event_id: z.string().meta({ description: "the agent's message, which asks" }),
  agent_id: z.string(),
  facts: z
    .array(z.object({ kind: z.string(), value: z.string(), event_id: z.string() }))
    .meta({ description: 'the answer as the customer wrote it, the latest first, each with the message that gave it' }),
}) satisfies z.ZodType<KnownFactNotice>
