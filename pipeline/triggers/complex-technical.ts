import { flag } from '../signals/lexicon.ts'
import type { CustomerTrigger } from './trigger.ts'

/** Words from which a message counts as long, and the technical marks it then needs. */
const LONG_WORD_COUNT = 60
const TECHNICAL_WORD_COUNT = 3

/** A technical issue with too many parts for a bot: long, and with error texts, versions or steps tried. @see METRICS.md, tier 3 */
export const complexTechnical: CustomerTrigger = ({ event, signals }) => {
  const { line } = signals
  if (line.words.length < LONG_WORD_COUNT || (line.flags & flag.technical) === 0) return null
  const technical = line.words.filter((word) => word !== undefined && (word.flags & flag.technical) !== 0).length
  if (technical < TECHNICAL_WORD_COUNT) return null
  return {
    trigger: 'complex_technical',
    tier: 3,
    score: technical,
    threshold: TECHNICAL_WORD_COUNT,
    evidence: [{ event_id: event.event_id }],
  }
}
