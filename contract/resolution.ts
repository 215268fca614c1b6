/** What others call resolved, and what the bot itself does. By itself, because the pages have it too. */
export const resolutionDefinitions = [
  'contained',
  'silence_24h',
  'no_callback_24h',
  'stays_closed_7d',
  'resolved',
  'resolved_7d',
] as const
export type ResolutionDefinition = (typeof resolutionDefinitions)[number]
