import { z } from 'zod'
import type { ConversationEvent } from '../contract/event.ts'

/** A recorded dialogue as the data sets keep it, one JSON object per line, and what a converter makes of it. */

const dialogueSchema = z.object({
  id: z.string().min(1).max(100),
  dataset: z.string(),
  split_key: z.string(),
  date: z.string().optional(),
  domain: z.string().optional(),
  labels: z.record(z.string(), z.unknown()),
  turns: z.array(
    z.object({
      i: z.number().int(),
      role: z.string(),
      text: z.string(),
      /** Unix seconds */
      ts: z.number().optional(),
      /** minutes after midnight of `date` */
      min: z.number().optional(),
      who: z.string().optional(),
      act: z.string().optional(),
      args: z.string().optional(),
    }),
  ),
})
export type Dialogue = z.infer<typeof dialogueSchema>
export type Turn = Dialogue['turns'][number]

export interface Conversion {
  events: ConversationEvent[]
  /** what was left out and why, counted: 'tool_call', 'blank', 'other_customer' … */
  left_out: Record<string, number>
}

export interface Converter {
  /** one sentence for the reader of the result: what is invented or read into the data */
  note: string
  convert(dialogue: Dialogue): Conversion
}

export type ParsedDialogue = { ok: true; dialogue: Dialogue } | { ok: false; reason: string }

/** `unknown` to an exact dialogue. Never throws. */
export function parseDialogue(row: unknown): ParsedDialogue {
  const parsed = dialogueSchema.safeParse(row)
  if (parsed.success) return { ok: true, dialogue: parsed.data }
  const issue = parsed.error.issues[0]
  return { ok: false, reason: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a dialogue'}` }
}

type Fields<E> = E extends ConversationEvent
  ? Omit<E, 'event_id' | 'conversation_id' | 'occurred_at' | keyof Common> & Partial<Common>
  : never
type Common = Pick<ConversationEvent, 'channel' | 'language' | 'customer_id' | 'bot_id' | 'bot_version' | 'attributes'>

/**
 * Collects the events of one dialogue. Ids come from the dialogue and the turn alone, so the same file gives the same ids.
 * @param common what every event of the conversation carries
 */
export function writeConversation(dialogue: Dialogue, common: Common) {
  const conversion: Conversion = { events: [], left_out: {} }
  return {
    conversion,
    /** @param part the turn's number, or a name such as 'start' · @param at epoch ms */
    add(part: number | string, at: number, fields: Fields<ConversationEvent>) {
      const event = {
        event_id: `${dialogue.id}:${part}`,
        conversation_id: dialogue.id,
        occurred_at: new Date(at).toISOString(),
        ...common,
        ...fields,
      }
      conversion.events.push(event as ConversationEvent)
    },
    leaveOut(why: string) {
      conversion.left_out[why] = (conversion.left_out[why] ?? 0) + 1
    },
  }
}
