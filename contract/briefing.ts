import { z } from 'zod'

/** What the agent who takes over is told: made at the trigger, from the conversation alone. */
export const briefingSchema = z.object({
  sentences: z
    .array(
      z.object({
        role: z.enum(['intent', 'attempted', 'sentiment']),
        text: z.string(),
        evidence: z
          .array(z.string())
          .meta({ description: 'ids of the events it rests on; none when it says that there is nothing' }),
      }),
    )
    .meta({ description: 'what the customer wants, what was tried, how they are' }),
  facts: z
    .array(z.object({ kind: z.string(), value: z.string(), event_id: z.string() }))
    .meta({ description: 'what the customer gave, normalised, and the message that gave it first' }),
})
export type Briefing = z.infer<typeof briefingSchema>
export type BriefingSentence = Briefing['sentences'][number]
