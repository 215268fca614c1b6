import { z } from 'zod'

const sentenceSchema = z.object({
  role: z.enum(['intent', 'attempted', 'sentiment']),
  text: z.string(),
  evidence: z
    .array(z.string())
    .meta({ description: 'ids of the events it rests on; none when it says that there is nothing' }),
})

const SENTENCES =
  'what the customer wants, what was tried, how they are; the second is left out when something was said that may have been an attempt and none is recognised'

/** What the agent who takes over is told: made at the trigger, from the conversation alone. */
export const briefingSchema = z.object({
  sentences: z.array(sentenceSchema).meta({ description: SENTENCES }),
  facts: z
    .array(z.object({ kind: z.string(), value: z.string(), event_id: z.string() }))
    .meta({ description: 'what the customer gave, as they wrote it, and the message that gave it first' }),
})
export type Briefing = z.infer<typeof briefingSchema>
export type BriefingSentence = Briefing['sentences'][number]

/** Quoted from the conversation by rules. */
export const BY_RULES = 'rules'

const madeBy = z.string()

/** … as it is given to who asks for it: a language model may have put sentences into plain words. */
export const givenBriefingSchema = briefingSchema.extend({
  sentences: z
    .array(
      sentenceSchema.extend({
        made_by: madeBy.meta({ description: '`rules` (quoted), or the name of the language model that worded it' }),
      }),
    )
    .meta({ description: SENTENCES }),
  made_by: madeBy.meta({
    description: '`rules`, or the name of the language model when it worded a sentence at least',
  }),
  handoff_id: z.string(),
  conversation_id: z.string(),
  made_at: z.string().meta({ description: 'RFC 3339: when the handoff began' }),
})
export type GivenBriefing = z.infer<typeof givenBriefingSchema>
