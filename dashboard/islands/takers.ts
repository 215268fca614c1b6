import type { AgentThere } from '../snapshot.ts'
import type { Waiting } from './waiting.ts'

/** Who could take a handoff, in words. */

const nameOf = ({ agent_id, name }: AgentThere): string => name || agent_id
const free = (agents: AgentThere[]): AgentThere[] => agents.filter((agent) => agent.status === 'online')

/** Sarah, Tom and 2 more */
function listed(agents: AgentThere[], most: number): string {
  const names = agents.slice(0, most).map(nameOf)
  const others = agents.length - names.length
  if (others > 0) return `${names.join(', ')} and ${others} more`
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** @param agents who are there; nobody says so where statuses are not sent */
export function freeWords(agents: AgentThere[]): string {
  if (agents.length === 0) return 'no agent has said they are there'
  const able = free(agents)
  if (able.length === 0)
    return agents.length === 1 ? 'the only agent there is busy' : `all ${agents.length} agents are busy`
  const busy = agents.length - able.length
  return `free: ${listed(able, 4)}${busy > 0 ? ` · ${busy} busy` : ''}`
}

/** Who took it, else who was promised, else who is free. '' when nobody can tell. */
export function takerWords(one: Pick<Waiting, 'agent_id' | 'promised_agent_id'>, agents: AgentThere[]): string {
  const known = (id: string) => agents.find((agent) => agent.agent_id === id)
  const named = (id: string) => known(id)?.name || id
  if (one.agent_id !== '') return `${named(one.agent_id)} took it, has not written`
  if (one.promised_agent_id !== '') {
    const state = known(one.promised_agent_id)?.status
    const words = state === 'online' ? 'free' : (state ?? 'not there')
    return `${named(one.promised_agent_id)} was promised and is ${words}`
  }
  const able = free(agents)
  return able.length === 0 ? '' : `${listed(able, 2)} could take it`
}
