import { z } from 'zod'

/** RFC 9457, the form of every error. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string().meta({ description: 'a word a program can compare' }),
  detail: z.string(),
})
export type Problem = z.infer<typeof problemSchema>
