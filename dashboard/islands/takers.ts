import type { KnownAgent } from '../snapshot.ts'
import type { Waiting } from './waiting.ts'

/** Who could take a handoff, in words, with what they can do: what a handoff needs no event says, so nobody is left out for it. */

const MOST_SKILLS = 3

const nameOf = ({ agent_id, name }: KnownAgent): string => name || agent_id

/** "Sarah (orders, german)" */
export function withSkills(agent: KnownAgent): string {
  const { skills } = agent
  const shown = [...skills.slice(0, MOST_SKILLS), ...(skills.length > MOST_SKILLS ? ['…'] : [])]
  return `${nameOf(agent)}${shown.length === 0 ? '' : ` (${shown.join(', ')})`}`
}
const those = (status: KnownAgent['status'], agents: KnownAgent[]) => agents.filter((agent) => agent.status === status)

/** Sarah, Tom and 2 more */
function listed(agents: KnownAgent[], most: number, wordsOf = withSkills): string {
  const names = agents.slice(0, most).map(wordsOf)
  const others = agents.length - names.length
  if (others > 0) return `${names.join(', ')} and ${others} more`
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** @param agents all that are known; none where statuses are not sent */
export function freeWords(agents: KnownAgent[]): string {
  const stale = those('stale', agents)
  const words = thereWords(agents)
  return stale.length === 0 ? words : `${words} · ${listed(stale, 2)} not heard of for 15 min`
}

function thereWords(agents: KnownAgent[]): string {
  const free = those('online', agents)
  const busy = those('busy', agents).length
  if (free.length > 0) return `free: ${listed(free, 4)}${busy > 0 ? ` · ${busy} busy` : ''}`
  if (busy === 0) return agents.length === 0 ? 'who is free is not known' : 'no agent is there'
  return busy === 1 ? 'the only agent there is busy' : `all ${busy} agents are busy`
}

const stateWords = { online: 'free', busy: 'busy', stale: 'not heard of for 15 min', away: 'not there' } as const

/** Who took it, else who was promised, else who is free. '' when nobody can tell. What they can do stands once, above the rows. */
export function takerWords(one: Pick<Waiting, 'agent_id' | 'promised_agent_id'>, agents: KnownAgent[]): string {
  const known = (id: string) => agents.find((agent) => agent.agent_id === id)
  const named = (id: string) => known(id)?.name || id
  if (one.agent_id !== '') return `${named(one.agent_id)} took it, has not written`
  if (one.promised_agent_id !== '') {
    const words = stateWords[known(one.promised_agent_id)?.status ?? 'away']
    return `${named(one.promised_agent_id)} was promised and is ${words}`
  }
  const free = those('online', agents)
  return free.length === 0 ? '' : `${listed(free, 2, nameOf)} could take it`
}
