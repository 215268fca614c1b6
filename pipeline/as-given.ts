import type { Fact, GivenFact } from './history.ts'
import { cutText } from './text.ts'

/** Facts are compared by their values and shown as the customer wrote them: `A77123` is no order number, `A-77123` is. */

const LONGEST = 160

export type ReadFact = Pick<GivenFact, 'kind' | 'value' | 'as_given'>
/** What an agent is shown. */
export type ShownFact = Pick<GivenFact, 'kind' | 'value' | 'event_id'>

/** @param text that the fact's offsets are into */
export function asGiven({ kind, value, start, end }: Fact, text: string): ReadFact {
  const written = cutText(text.slice(start, end).replace(/\s+/g, ' ').trim(), LONGEST)
  return written === value || written === '' ? { kind, value } : { kind, value, as_given: written }
}

export const shownFact = ({ kind, value, as_given = value, event_id }: GivenFact): ShownFact => ({
  kind,
  value: as_given,
  event_id,
})
