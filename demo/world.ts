import type { Decision } from '../contract/decision.ts'
import { converse } from './converse.ts'
import { type Agent, openDesk, type Status } from './desk.ts'
import { createRandom } from './random.ts'
import type { Scene, SimulatedEvent } from './scene.ts'
import { createSchedule, type Task } from './schedule.ts'
import { keepShifts, renewStatuses } from './shifts.ts'
import { arrive, breakOut, calmDown, remember } from './storm.ts'
import { openTalk, type Talk } from './talk.ts'

/** A shop with customers, a bot and agents. The same options and the same calls give the same events. */
export interface World {
  /** Lives on up to and including this instant. @returns what happened since, in time order */
  advance(to: number): SimulatedEvent[]
  /** Baton's answer to a message of this world; others are ignored. */
  hear(decision: Decision): void
  setStorm(storm: boolean): void
  storm(): boolean
  /** Ends every open conversation now, so that nobody is left waiting for a shop that has closed. */
  close(): SimulatedEvent[]
  /** conversations that have not ended, and how many wait for an agent */
  open(): { conversation_ids: string[]; waiting_count: number }
  /** epoch ms up to which it has lived */
  now(): number
}

export interface WorldOptions {
  seed: string | number
  /** epoch ms at which it begins */
  from: number
  /** epoch ms from which it is watched: busier, and every change of presence is told */
  live_from: number
  /** whether releases and a bad half hour belong to its past */
  with_past: boolean
}

/** What an agent tells Baton. */
interface Claim {
  status: Status
  capacity: number
}

export function createWorld({ seed, from, live_from, with_past }: WorldOptions): World {
  const random = createRandom(`${seed}:${from}`)
  const schedule = createSchedule(from)
  const prefix = `c${Math.floor(from / 1000).toString(36)}`
  const talks = new Map<string, Talk>()
  let happened: SimulatedEvent[] = []
  let statusCount = 0
  let talkCount = 0
  const told = new Map<string, Claim>()
  const emit: Scene['emit'] = (event) => {
    happened.push({ ...event, occurred_at: new Date(schedule.now()).toISOString() } as SimulatedEvent)
  }
  const say = (agent: Agent, again = false) => {
    const before = told.get(agent.agent_id)
    const claim = claimOf(agent)
    if (!again && before?.status === claim.status && before.capacity === claim.capacity) return
    told.set(agent.agent_id, claim)
    const { agent_id, name, skills } = agent
    emit({ type: 'agent.status', event_id: `${prefix}-status-${statusCount++}`, agent_id, ...claim, name, skills })
  }
  /** In a storm nobody has time to say more than that they are still there, as before. */
  const claimOf = ({ agent_id, status, capacity, load }: Agent): Claim => {
    const before = told.get(agent_id)
    const watched = schedule.now() >= live_from
    if (watched && weather.storm && status !== 'offline' && before !== undefined) return before
    return {
      status: watched || status !== 'busy' ? status : 'online',
      capacity: watched ? Math.max(0, capacity - load) : capacity,
    }
  }
  const weather = { storm: false, live_from }
  const desk = openDesk(schedule, random, (agent) => say(agent))
  const bot = { id: 'milo', version: with_past ? '2.3.2' : '2.4.1', quality: 1 }
  const scene: Scene = { prefix, random, schedule, desk, bot, weather, emit }
  const begin = () => {
    const talk = openTalk(scene, ++talkCount)
    talks.set(talk.id, talk)
    const task: Task = schedule.start(converse(scene, talk, () => task))
    for (const [id, old] of talks) if (old.closed && talks.size > 2000) talks.delete(id)
  }
  schedule.start(keepShifts(scene))
  schedule.start(renewStatuses(scene, (agent) => say(agent, true)))
  schedule.start(arrive(scene, begin))
  if (with_past) schedule.start(remember(scene, begin))
  const take = () => {
    const taken = happened
    happened = []
    return taken
  }
  const openTalks = () => [...talks.values()].filter((talk) => !talk.closed && talk.event_count > 0)
  return {
    now: schedule.now,
    storm: () => weather.storm,
    setStorm: (storm) => (storm ? breakOut(scene, begin) : calmDown(scene)),
    advance(to) {
      schedule.advance(to)
      return take()
    },
    hear(decision) {
      const talk = talks.get(decision.conversation_id)
      if (talk?.last_message_id === decision.event_id) talk.decision = decision
    },
    open: () => ({ conversation_ids: openTalks().map((talk) => talk.id), waiting_count: desk.waitingCount() }),
    close() {
      for (const talk of openTalks()) talk.end('conversation.resolved', { by: 'platform', confirmed: false })
      return take()
    },
  }
}
