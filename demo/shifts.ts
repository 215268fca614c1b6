import type { Agent, ShiftName } from './desk.ts'
import { minute, type Scene, seconds } from './scene.ts'
import type { Script } from './schedule.ts'

/** When agents come, rest and go. In a storm nearly all of them are gone. */

const opens: Record<ShiftName, number> = { night: 22, early: 6, late: 14 }
const LENGTH_HOURS = 8
/** minutes into the shift of a shift's two breaks, and how long one takes; half of the shift rests each time */
const breaks = [170, 240]
const BREAK_MINUTES = 25
/** who stays in a storm, of those on shift */
const STORM_CREW = 2

/** The whole day's coming and going, for ever. */
export function* keepShifts(scene: Scene): Script {
  for (;;) {
    applyShifts(scene)
    yield msToNextChange(scene.schedule.now())
  }
}

/** Puts everybody where the plan has them at this instant. */
export function applyShifts(scene: Scene): void {
  const { desk, schedule, weather } = scene
  if (weather.storm) return
  const plan = desk.agents.map((agent) => ({ agent, status: plannedStatus(agent, desk.agents, schedule.now()) }))
  // whoever comes takes over before the others go
  for (const { agent, status } of plan) if (status === 'online' && !desk.isThere(agent)) desk.setStatus(agent, status)
  for (const { agent, status } of plan) if (status !== 'online') desk.setStatus(agent, status)
}

function plannedStatus(agent: Agent, agents: Agent[], now: number): 'online' | 'away' | 'offline' {
  const into = minutesInto(agent.shift, now)
  if (into >= LENGTH_HOURS * 60) return 'offline'
  const half = agents.filter((other) => other.shift === agent.shift).indexOf(agent) % breaks.length
  const rests = into - (breaks[half] as number)
  return rests >= 0 && rests < BREAK_MINUTES ? 'away' : 'online'
}

const minutesInto = (shift: ShiftName, now: number): number =>
  (Math.floor(now / minute) - opens[shift] * 60 + 2880) % 1440

function msToNextChange(now: number): number {
  const changes = Object.values(opens).flatMap((opening) => {
    const edges = [0, LENGTH_HOURS * 60, ...breaks.flatMap((at) => [at, at + BREAK_MINUTES])]
    return edges.map((edge) => (opening * 60 + edge) % 1440)
  })
  const today = (now / minute) % 1440
  const waits = changes.map((change) => (change - today + 1440) % 1440).filter((wait) => wait > 0.001)
  return Math.min(...waits) * minute
}

/** The storm takes all but a few away, one after the other, within a quarter of a minute. */
export function* leaveDesk(scene: Scene): Script {
  const there = scene.desk.agents.filter(scene.desk.isThere)
  for (const agent of there.slice(STORM_CREW)) {
    yield seconds(scene.random, 0.4, 2)
    if (!scene.weather.storm) return
    scene.desk.setStatus(agent, 'offline')
  }
}

/** After the storm they come back, one after the other. */
export function* returnToDesk(scene: Scene): Script {
  for (const agent of scene.desk.agents) {
    if (scene.desk.isThere(agent) || minutesInto(agent.shift, scene.schedule.now()) >= LENGTH_HOURS * 60) continue
    yield seconds(scene.random, 1, 5)
    if (scene.weather.storm) return
    scene.desk.setStatus(agent, 'online')
  }
}

/** Baton takes whoever said nothing for 15 minutes to be away. */
const RENEWAL_MINUTES = 14

/** Whoever is there says so again: once a minute while somebody watches and shortly before, in the past as seldom as will do. */
export function* renewStatuses(scene: Scene, say: (agent: Agent) => void): Script {
  for (;;) {
    // the last of the past comes in late, and is judged by who is there by then
    const seldomFor = scene.weather.live_from - scene.schedule.now() - RENEWAL_MINUTES * minute
    yield seldomFor > 0 ? Math.min(RENEWAL_MINUTES * minute, seldomFor) : minute
    for (const agent of scene.desk.agents) if (scene.desk.isThere(agent)) say(agent)
  }
}
