/** What becomes of a conversation. By itself, because the pages have it too. */

export const episodeStates = [
  'open',
  'bot_resolved',
  'agent_resolved',
  'abandoned_in_bot',
  'abandoned_in_queue',
  'ghosted',
  'abandoned_with_agent',
] as const

/** What a conversation can be looked for by: the state of its episode, or what happened in it. */
export const conversationOutcomes = [
  ...episodeStates,
  ...(['ended', 'contained', 'handed_off', 'argued', 'failed', 'unhappy', 'reopened'] as const),
] as const
