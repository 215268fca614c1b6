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

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Key missing or unknown',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Somebody was faster',
  412: 'Another version is in force',
  413: 'Too big',
  415: 'Unsupported media type',
  422: 'Refused as a whole',
  429: 'Too many requests',
  500: 'Something broke here',
  503: 'Not available now',
}

/** What is wrong and what to do about it. @param code a word a program can compare; `detail` is the sentence for people */
export function problemOf(status: number, code: string, detail: string): Problem {
  return { type: 'about:blank', title: titles[status] ?? 'Error', status, code, detail }
}
