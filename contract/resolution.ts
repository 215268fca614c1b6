/** What others call resolved, and what the bot itself does. By itself, because the pages have it too. */
export const resolutionDefinitions = [
  'contained',
  'silence_24h',
  'no_callback_24h',
  'stays_closed_7d',
  'resolved',
  'resolved_7d',
  'durable_24h',
] as const
export type ResolutionDefinition = (typeof resolutionDefinitions)[number]

/** Of the rate of a definition: its top, its bottom, and those that are left out. */
export const resolutionParts = ['counted', 'old', 'young'] as const
export type ResolutionPart = (typeof resolutionParts)[number]
