/** What others call resolved, by the names of their files in `queries/metrics/`. By itself, because the pages have it too. */
export const resolutionDefinitions = ['contained', 'silence_24h', 'no_callback_24h', 'stays_closed_7d'] as const
export type ResolutionDefinition = (typeof resolutionDefinitions)[number]
