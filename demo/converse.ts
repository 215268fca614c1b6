import { comeBack, rate, review } from './afterwards.ts'
import { type Scene, seconds } from './scene.ts'
import type { Script, Task } from './schedule.ts'
import type { Talk } from './talk.ts'
import { handOff, type Served } from './with-agent.ts'
import { type Outcome, talkWithBot } from './with-bot.ts'

/** One conversation from the first word to the late rating. */
export function* converse(scene: Scene, talk: Talk, task: () => Task): Script {
  const outcome = yield* talkWithBot(scene, talk)
  const served = yield* close(scene, talk, outcome, task)
  // what comes later goes its own ways
  scene.schedule.start(rate(scene, talk, served))
  scene.schedule.start(review(scene, talk))
  if (served !== null || !(yield* comeBack(scene, talk))) return
  talk.bot('I am sorry to hear that. I am asking a colleague to take it from here.')
  const second = yield* handOff(scene, talk, task, 'bot', 'platform_rule')
  yield* rate(scene, talk, second)
}

/** @returns how the agents served, null when none was needed */
function* close(scene: Scene, talk: Talk, outcome: Outcome, task: () => Task): Script<Served | null> {
  if (outcome.kind === 'handoff') return yield* handOff(scene, talk, task, outcome.by, outcome.reason)
  if (outcome.by === 'left') {
    yield seconds(scene.random, 60, 200)
    talk.end('conversation.abandoned')
    return null
  }
  yield seconds(scene.random, 1, 4)
  talk.end('conversation.resolved', { by: 'bot', confirmed: scene.random.chance(0.55) })
  return null
}
