import type { Decision, Reason } from '../contract/decision.ts'
import { correctionOf } from './corrections.ts'
import type { Agent, Ticket } from './desk.ts'
import {
  agentClosings,
  agentGreetings,
  asksAgain,
  callbacks,
  emptyPromises,
  givenAgain,
  impatient,
  satisfied,
  transitions,
} from './phrases.ts'
import { minute, type Scene, seconds } from './scene.ts'
import type { Script, Task } from './schedule.ts'
import type { Talk } from './talk.ts'

/** The handoff and the agent's part of a conversation. */

/** A bot's promise without a handoff, a handoff without a word, one given to somebody who has gone, one sent round. */
type Mishap = 'none' | 'never_requested' | 'silent' | 'assigned_offline' | 'looped'
const mishaps: Record<Mishap, number> = { none: 978, never_requested: 5, silent: 8, assigned_offline: 4, looped: 5 }

export interface Served {
  /** minutes the customer waited; null = nobody came */
  waited_minutes: number | null
  resolved: boolean
}

/** @param task the conversation's own, to be woken when an agent takes it */
export function* handOff(
  scene: Scene,
  talk: Talk,
  task: () => Task,
  by: 'bot' | 'customer',
  reason: Reason,
): Script<Served> {
  const { random } = scene
  const mishap = random.weighted(mishaps)
  if (mishap === 'never_requested') return yield* promiseOnly(scene, talk)
  const asked_at = scene.schedule.now()
  const decision = talk.decision
  talk.add('handoff.requested', { by, reason_code: reason, reason: `${talk.topic.name}: ${reason}` })
  yield seconds(random, 0.2, 0.6)
  if (mishap !== 'silent') promise(scene, talk, decision)
  if (mishap === 'looped') yield* sendRound(scene, talk, reason)
  if (mishap === 'assigned_offline') return yield* giveToNobody(scene, talk)
  const agent = yield* waitForAgent(scene, talk, task)
  if (agent === null) {
    talk.end('conversation.abandoned')
    return { waited_minutes: null, resolved: false }
  }
  const waited_minutes = yield* takeOver(scene, talk, agent, asked_at)
  const resolved = yield* solve(scene, talk, agent)
  scene.desk.release(agent)
  return { waited_minutes, resolved }
}

/** Baton's promise in Baton's words when it was heard; else the bot's own. */
function promise(scene: Scene, talk: Talk, decision: Decision | null): void {
  const { random, desk, schedule } = scene
  if (decision?.promise !== undefined) {
    const { kind, text, agent_id, eta_seconds, callback_at } = decision.promise
    talk.add('handoff.promised', { kind, text, agent_id, eta_seconds, callback_at })
    return
  }
  const there = desk.agents.some(desk.isThere)
  if (there) talk.add('handoff.promised', { kind: 'transfer', text: random.pick(transitions), eta_seconds: 120 })
  else {
    const callback_at = new Date(schedule.now() + 60 * minute).toISOString()
    talk.add('handoff.promised', { kind: 'callback', text: random.pick(callbacks), callback_at })
  }
}

function* waitForAgent(scene: Scene, talk: Talk, task: () => Task): Script<Agent | null> {
  const { random, desk, schedule } = scene
  const ticket: Ticket = { agent: null, task: task() }
  const gives_up_at = schedule.now() + random.lognormal(scene.weather.storm ? 7 : 8, 0.4) * minute
  desk.join(ticket)
  let complained = false
  while (ticket.agent === null && schedule.now() < gives_up_at) {
    if (!complained && schedule.now() > gives_up_at - 4 * minute && random.chance(0.4)) {
      talk.customer(random.pick(impatient))
      complained = true
    }
    yield Math.min(gives_up_at - schedule.now(), 1.5 * minute)
  }
  if (ticket.agent === null) desk.leave(ticket)
  return ticket.agent
}

/** The agent accepts, reads, and writes; the longer the queue behind, the longer everything takes. @returns minutes waited */
function* takeOver(scene: Scene, talk: Talk, agent: Agent, asked_at: number): Script<number> {
  const { random, desk } = scene
  const pressure = agent.slowness * (1 + Math.min(1, desk.waitingCount() / 12))
  yield seconds(random, 2, 6) * pressure
  talk.add('handoff.accepted', { agent_id: agent.agent_id })
  yield seconds(random, 0.5, 2)
  if (random.chance(0.72)) talk.add('handoff.briefing_opened', { agent_id: agent.agent_id })
  yield random.lognormal(12.5, 0.5) * 1000 * pressure
  const name = agent.name.split(' ')[0] as string
  talk.agent(agent.agent_id, random.pick(agentGreetings).replace('{agent}', name))
  return (scene.schedule.now() - asked_at) / minute
}

function* solve(scene: Scene, talk: Talk, agent: Agent): Script<boolean> {
  const { random } = scene
  const first = agent.name.split(' ')[0] as string
  yield seconds(random, 6, 20)
  if (random.chance(scene.weather.storm ? 0.5 : 0.32)) yield* askAgain(scene, talk, agent)
  if (talk.confident_id !== '' && random.chance(0.25)) flag(scene, talk, agent)
  yield random.lognormal(32, 0.5) * 1000
  talk.agent(agent.agent_id, random.pick(talk.topic.solutions))
  yield seconds(random, 6, 25)
  if (random.chance(0.03)) {
    talk.end('conversation.abandoned')
    return false
  }
  talk.customer(random.pick(satisfied).replace('{agent}', first))
  if (random.chance(0.03))
    talk.add('handoff.marked_unneeded', { agent_id: agent.agent_id, note: 'The bot had said the same.' })
  yield seconds(random, 3, 10)
  if (random.chance(0.35)) talk.agent(agent.agent_id, random.pick(agentClosings))
  yield seconds(random, 2, 8)
  talk.end('conversation.resolved', { by: 'agent', agent_id: agent.agent_id, confirmed: random.chance(0.7) })
  return true
}

/** The agent asks for what the customer has already given to the bot. */
function* askAgain(scene: Scene, talk: Talk, agent: Agent): Script {
  const { random } = scene
  talk.agent(agent.agent_id, random.pick(asksAgain))
  yield seconds(random, 5, 15)
  talk.customer(random.pick(givenAgain))
  yield seconds(random, 3, 10)
}

function flag(scene: Scene, talk: Talk, agent: Agent): void {
  const label = scene.random.weighted({ wrong: 5, incomplete: 4, tone: 1, should_have_escalated: 3 })
  const correction = correctionOf(scene.random, talk)
  talk.add('answer.flagged', { message_event_id: talk.confident_id, agent_id: agent.agent_id, label, correction })
}

/** The bot says that somebody comes, and forgets to ask anybody. */
function* promiseOnly(scene: Scene, talk: Talk): Script<Served> {
  talk.add('handoff.promised', { kind: 'transfer', text: scene.random.pick(emptyPromises), eta_seconds: 120 })
  yield seconds(scene.random, 150, 240)
  talk.end('conversation.abandoned')
  return { waited_minutes: null, resolved: false }
}

/** It is given to an agent who has just gone home. */
function* giveToNobody(scene: Scene, talk: Talk): Script<Served> {
  const gone = scene.desk.agents.find((agent) => agent.status === 'offline')
  yield seconds(scene.random, 3, 8)
  if (gone !== undefined) talk.add('handoff.accepted', { agent_id: gone.agent_id })
  // longer than the ETA and its grace
  yield seconds(scene.random, 440, 700)
  talk.end('conversation.abandoned')
  return { waited_minutes: null, resolved: false }
}

/** Back to the bot without an answer, and out again. */
function* sendRound(scene: Scene, talk: Talk, reason: Reason): Script {
  yield seconds(scene.random, 15, 40)
  talk.add('handoff.returned', { to: 'bot', reason: 'outside the skills of the queue' })
  yield seconds(scene.random, 1, 3)
  talk.bot('Let me find the right team for this.')
  yield seconds(scene.random, 2, 6)
  talk.add('handoff.requested', { by: 'bot', reason_code: reason })
  yield seconds(scene.random, 0.3, 0.8)
  promise(scene, talk, null)
}
