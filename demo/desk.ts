import type { Random } from './random.ts'
import type { Schedule, Task } from './schedule.ts'

/** The agents, who is there, and the queue before them. */

export type Status = 'online' | 'busy' | 'away' | 'offline'
export type ShiftName = 'night' | 'early' | 'late'

export interface Agent {
  agent_id: string
  name: string
  shift: ShiftName
  /** conversations at once */
  capacity: number
  skills: string[]
  status: Status
  load: number
  /** 1 = average; lower answers faster */
  slowness: number
}

/** A handoff that waits for an agent. */
export interface Ticket {
  agent: Agent | null
  /** woken when an agent takes it */
  task: Task
}

export interface Desk {
  agents: Agent[]
  waitingCount(): number
  join(ticket: Ticket): void
  /** The customer gave up. */
  leave(ticket: Ticket): void
  /** The agent is done with one conversation. */
  release(agent: Agent): void
  /** Who is there changed, so somebody may be able to take the next one. */
  setStatus(agent: Agent, status: Status): void
  isThere(agent: Agent): boolean
}

/** @param say is told whenever what an agent would tell Baton has changed */
export function openDesk(schedule: Schedule, random: Random, say: (agent: Agent) => void): Desk {
  const queue: Ticket[] = []
  const agents = hireAgents(random)
  const isThere = (agent: Agent) => agent.status === 'online' || agent.status === 'busy'
  const take = (ticket: Ticket, agent: Agent) => {
    agent.load += 1
    ticket.agent = agent
    settle(agent)
    schedule.wake(ticket.task)
  }
  const settle = (agent: Agent) => {
    if (isThere(agent)) agent.status = agent.load >= agent.capacity ? 'busy' : 'online'
    say(agent)
  }
  const match = () => {
    while (queue.length > 0) {
      const free = agents.filter((agent) => agent.status === 'online' && agent.load < agent.capacity)
      if (free.length === 0) return
      const least = free.reduce((best, agent) => (agent.load < best.load ? agent : best))
      take(queue.shift() as Ticket, least)
    }
  }
  return {
    agents,
    isThere,
    waitingCount: () => queue.length,
    join(ticket) {
      queue.push(ticket)
      match()
    },
    leave(ticket) {
      const at = queue.indexOf(ticket)
      if (at >= 0) queue.splice(at, 1)
    },
    release(agent) {
      agent.load -= 1
      settle(agent)
      match()
    },
    setStatus(agent, status) {
      if (agent.status === status) return
      agent.status = status
      settle(agent)
      match()
    },
  }
}

const people: readonly [string, ShiftName][] = [
  ['Sarah Lind', 'early'],
  ['Tomás Rey', 'early'],
  ['Amina Yusuf', 'early'],
  ['Ben Hartley', 'early'],
  ['Klara Vogt', 'early'],
  ['Noor Aziz', 'late'],
  ['Piotr Zając', 'late'],
  ['Grace Bell', 'late'],
  ['Hugo Brandt', 'late'],
  ['Lena Fjord', 'late'],
  ['Mateo Cruz', 'night'],
  ['Ida Holm', 'night'],
  ['Sam Otieno', 'night'],
  ['Vera Kos', 'night'],
]
const skills = ['orders', 'payments', 'accounts', 'technical', 'complaints', 'german', 'spanish']

function hireAgents(random: Random): Agent[] {
  return people.map(([name, shift]) => ({
    agent_id: `agent-${(name.split(' ')[0] as string)
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/[^a-z]/g, '')}`,
    name,
    shift,
    capacity: random.chance(0.7) ? 3 : 4,
    skills: skills.filter(() => random.chance(0.4)),
    status: 'offline',
    load: 0,
    slowness: random.lognormal(1, 0.2),
  }))
}
