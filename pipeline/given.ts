/**
 * Which of a shard's customers wait for one agent, who took the handoff or was promised: when that agent goes, somebody must
 * look. Plain JSON, bounded, part of the presence of their workspace.
 */
export type Given = [conversation_id: string, agent_id: string][]

/** Of more the oldest are forgotten: they are looked at when the agent would be stale, and when the answer is overdue. */
const LIMIT = 500

/** @param agentId whom the conversation waits for now; '' = nobody, or anybody */
export function noteGiven(given: Given, conversationId: string, agentId: string): void {
  const index = given.findIndex(([one]) => one === conversationId)
  if (index >= 0) given.splice(index, 1)
  if (agentId === '') return
  given.push([conversationId, agentId])
  if (given.length > LIMIT) given.shift()
}

/** @returns the conversations that wait for this agent */
export const waitingFor = (given: Given, agentId: string): string[] =>
  given.filter(([, agent]) => agent === agentId).map(([conversation_id]) => conversation_id)
