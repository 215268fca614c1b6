import type { TimelineEvent } from '../../contract/handoff.ts'

/** What happened, of events that nobody said. */
const words: Record<string, (event: TimelineEvent, agent: string) => string> = {
  'conversation.started': () => 'Conversation began',
  'handoff.requested': ({ detail }) => `A person was asked for by the ${detail || 'platform'}`,
  'handoff.accepted': (_, agent) => `${agent} took it`,
  'handoff.briefing_opened': (_, agent) => `${agent} opened the briefing`,
  'handoff.returned': ({ detail }) => `Went back to the ${detail || 'bot'}`,
  'handoff.marked_unneeded': (_, agent) => `${agent} said that no person was needed`,
  'conversation.resolved': ({ detail }) => `Resolved by the ${detail || 'platform'}`,
  'conversation.abandoned': () => 'The customer left',
  'conversation.reopened': () => 'Opened again',
  'csat.submitted': ({ score }) => `Rated ${score} of 5`,
  'answer.flagged': (_, agent) => `${agent} flagged an answer`,
}

/** @param agent the agent's name, where the event has one */
export function eventWords(event: TimelineEvent, agent: string): string {
  const said = words[event.event_type]?.(event, agent || 'An agent') ?? event.event_type.replace('.', ' ')
  return event.note === '' ? said : `${said}: ${event.note}`
}
