import { conversationOutcomes } from './conversation-outcome.ts'

/**
 * What conversations can be looked for by besides the scope and their words, as it stands in addresses; '' lets all through.
 * Those of answers are of one and the same answer of the bot.
 */
export const conversationFilters = {
  outcome: conversationOutcomes,
  rating: ['rated', 'unrated'],
  /** whom the customer met */
  segment: ['bot_only', 'escalated'],
  /** how sure the bot was, against the threshold that was in force */
  answer: ['judged', 'sure', 'below', 'unjudged'],
  /** any name */
  intent: null,
} as const

/** Whole percents of confidence, the second excluded; 101 has those who were wholly sure. */
export const confidenceFilters = ['confidence_from_percent', 'confidence_to_percent'] as const
export const MOST_PERCENT = 101
