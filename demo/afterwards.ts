import { correctionOf } from './corrections.ts'
import { blame, praise, reopenings } from './phrases.ts'
import { hour, minute, type Scene, seconds } from './scene.ts'
import type { Script } from './schedule.ts'
import type { Talk } from './talk.ts'
import type { Served } from './with-agent.ts'

/** What comes after the end: a rating, a late flag, a customer who is back. */

type Score = '1' | '2' | '3' | '4' | '5'
const RESPONSE_RATE = 0.27

/** @param served null = nobody but the bot */
export function* rate(scene: Scene, talk: Talk, served: Served | null): Script {
  const { random } = scene
  if (talk.rated || !random.chance(RESPONSE_RATE)) return
  talk.rated = true
  yield random.chance(0.04) ? random.between(1, 5) * hour : seconds(random, 15, 240)
  const score = Number(random.weighted(scoreWeights(served)))
  const texts = score >= 4 ? praise : blame
  talk.add('csat.submitted', {
    score,
    comment: random.chance(0.2) && talk.language === 'en' ? random.pick(texts) : undefined,
  })
}

/** Waiting costs goodwill. */
function scoreWeights(served: Served | null): Record<Score, number> {
  if (served === null) return { 5: 52, 4: 33, 3: 8, 2: 3, 1: 4 }
  if (!served.resolved) return { 5: 4, 4: 9, 3: 17, 2: 25, 1: 45 }
  if ((served.waited_minutes ?? 99) > 2.5) return { 5: 18, 4: 24, 3: 20, 2: 16, 1: 22 }
  return { 5: 47, 4: 29, 3: 11, 2: 6, 1: 7 }
}

/** Some hours later somebody reads the bot's answers. */
export function* review(scene: Scene, talk: Talk): Script {
  if (talk.confident_id === '' || !scene.random.chance(0.012)) return
  yield scene.random.between(1, 12) * hour
  const agent = scene.random.pick(scene.desk.agents)
  talk.add('answer.flagged', {
    message_event_id: talk.confident_id,
    agent_id: agent.agent_id,
    label: scene.random.weighted({ wrong: 5, incomplete: 4, unsafe: 1, tone: 1 }),
    correction: correctionOf(scene.random, talk),
  })
}

/** The customer is back: it was not solved after all. @returns whether they came */
export function* comeBack(scene: Scene, talk: Talk): Script<boolean> {
  const { random } = scene
  if (!random.chance(0.012)) return false
  yield random.between(12 * minute, 6 * hour)
  talk.closed = false
  talk.add('conversation.reopened')
  yield seconds(random, 1, 3)
  talk.customer(talk.language === 'en' ? random.pick(reopenings) : '…')
  yield seconds(random, 1.5, 3)
  return true
}
