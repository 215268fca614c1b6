import { withSkills } from './takers.ts'
import { usePart } from './use-live.ts'

/** @returns from an agent's id to the name they told within the last day, else the id */
export function useAgentName(): (agent_id: string) => string {
  const agents = usePart('agents')
  return (agent_id) => agents?.find((agent) => agent.agent_id === agent_id)?.name || agent_id
}

/** @returns the same with what they said they can do: "Sarah (orders, german)" */
export function useSkilledName(): (agent_id: string) => string {
  const agents = usePart('agents')
  return (agent_id) => {
    const agent = agents?.find((one) => one.agent_id === agent_id)
    return agent === undefined ? agent_id : withSkills(agent)
  }
}
