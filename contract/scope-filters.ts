/** What every page, number and list can be narrowed by, as it stands in addresses. '' or absent lets all through. */
export const scopeFilters = ['channel', 'language', 'bot_id', 'bot_version', 'reason', 'agent_id'] as const
export type ScopeFilter = (typeof scopeFilters)[number]
