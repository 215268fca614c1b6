/** How far a flagged answer is. By itself, because the pages have it too. */
export const flagStates = ['open', 'in_review', 'fixed'] as const
export type FlagState = (typeof flagStates)[number]
