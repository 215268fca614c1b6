import type { Reason } from '../contract/decision.ts'
import {
  answers,
  complaints,
  followUpAnswers,
  followUps,
  greetings,
  humanRequests,
  noAnswers,
  offerDeclined,
  offers,
  offerTaken,
  thanks,
  unsureAnswers,
} from './phrases.ts'
import { type Scene, seconds } from './scene.ts'
import type { Script } from './schedule.ts'
import type { Talk } from './talk.ts'

/** The bot's part of a conversation. */

/** How it went with the bot: it is over, or somebody is needed. */
export type Outcome =
  | { kind: 'over'; by: 'solved' | 'left' }
  | { kind: 'handoff'; by: 'bot' | 'customer'; reason: Reason }

const needed = (by: 'bot' | 'customer', reason: Reason): Outcome => ({ kind: 'handoff', by, reason })

export function* talkWithBot(scene: Scene, talk: Talk): Script<Outcome> {
  const { random } = scene
  talk.add('conversation.started', { disclosed: random.chance(0.97), topic: talk.topic.name })
  yield seconds(random, 0.2, 0.6)
  talk.bot(random.pick(greetings[talk.language]))
  yield seconds(random, 3, scene.weather.storm ? 6 : 14)
  const asksAtOnce = talk.plan === 'asks_first'
  const texts = asksAtOnce
    ? humanRequests[talk.language]
    : (talk.topic.openings[talk.language] ?? talk.topic.openings.en)
  const expected: Reason | '' = asksAtOnce ? 'human_request' : talk.language === 'en' ? talk.topic.calls : ''
  const reason = yield* say(scene, talk, random.pick(texts), expected)
  if (reason !== null) return needed('bot', reason)
  const asked = yield* askDetail(scene, talk)
  if (asked !== null) return needed('bot', asked)
  return yield* answer(scene, talk)
}

/**
 * The customer writes; the bot thinks. Live, Baton's decision arrives while it thinks and is obeyed; else the bot goes by
 * what it expects Baton to read in the text.
 * @returns the reason when a person is needed, else null
 */
function* say(scene: Scene, talk: Talk, text: string, expected: Reason | ''): Script<Reason | null> {
  talk.customer(text)
  yield seconds(scene.random, 1.2, 3)
  const decision = talk.decision
  if (decision?.action.startsWith('escalate')) return decision.triggers[0]?.trigger ?? 'human_request'
  // now and then the bot's own rules fail it, and it argues
  const overlooked = decision === null && scene.random.chance(scene.weather.storm ? 0.1 : 0.02)
  return expected === '' || overlooked ? null : expected
}

/** Some openings lack the order number, and a careful bot asks. */
function* askDetail(scene: Scene, talk: Talk): Script<Reason | null> {
  const { random } = scene
  if (talk.fact_given || talk.language !== 'en' || !random.chance(0.7)) return null
  talk.bot(talk.topic.question, { intent: talk.topic.name })
  yield seconds(random, 5, 18)
  return yield* say(scene, talk, talk.topic.given, '')
}

function* answer(scene: Scene, talk: Talk): Script<Outcome> {
  const { random, bot } = scene
  if (talk.plan === 'unsure') {
    const outcome = yield* answerUnsurely(scene, talk)
    if (outcome !== null) return outcome
  }
  const texts = talk.language === 'en' ? talk.topic.answers : answers[talk.language]
  const confidence = round(Math.min(0.99, random.between(0.74, 0.98) * (0.94 + bot.quality * 0.06)))
  talk.confident_id = talk.bot(random.pick(texts), { confidence, intent: talk.topic.name, answered: true })
  const doubted = yield* obeyOffer(scene, talk)
  if (doubted !== null) return doubted
  yield seconds(random, 5, 25)
  if (talk.plan === 'fails') return yield* complain(scene, talk)
  if (talk.plan === 'asks_later') {
    const reason = yield* say(scene, talk, random.pick(humanRequests[talk.language]), 'human_request')
    if (reason !== null) return needed('bot', reason)
  }
  return yield* finish(scene, talk)
}

/** An answer below the threshold, or none at all; then the offer of a person. @returns null when the bot gets another try */
function* answerUnsurely(scene: Scene, talk: Talk): Script<Outcome | null> {
  const { random } = scene
  const kind = random.weighted({ low_confidence: 65, no_answer: 20, ambiguous_intent: 15 })
  const intent = talk.topic.name
  if (kind === 'no_answer') talk.bot(random.pick(noAnswers), { answered: false, intent })
  else {
    const confidence = round(kind === 'ambiguous_intent' ? random.between(0.6, 0.68) : random.between(0.32, 0.66))
    const second = kind === 'ambiguous_intent' ? confidence - 0.04 : confidence * random.between(0.3, 0.7)
    talk.bot(random.pick(unsureAnswers), { confidence, runner_up_confidence: round(second), intent, answered: true })
  }
  yield seconds(random, 0.6, 1.2)
  return yield* offer(scene, talk, kind)
}

function* offer(scene: Scene, talk: Talk, reason: Reason): Script<Outcome | null> {
  const { random } = scene
  talk.bot(random.pick(offers))
  yield seconds(random, 3, 12)
  if (random.chance(scene.weather.storm ? 0.9 : 0.66)) {
    talk.customer(random.pick(offerTaken))
    yield seconds(random, 0.5, 1.5)
    return needed('customer', reason)
  }
  const again = yield* say(scene, talk, random.pick(offerDeclined), '')
  return again === null ? null : needed('bot', again)
}

/** Live, Baton may doubt an answer that the bot was sure of. */
function* obeyOffer(scene: Scene, talk: Talk): Script<Outcome | null> {
  yield seconds(scene.random, 0.6, 1)
  const decision = talk.decision
  if (decision?.action !== 'offer_human' || decision.event_id !== talk.last_message_id) return null
  return yield* offer(scene, talk, decision.triggers[0]?.trigger ?? 'low_confidence')
}

/** The answer was sure and wrong. */
function* complain(scene: Scene, talk: Talk): Script<Outcome> {
  const kind = scene.random.weighted({ repetition: 3, dissatisfaction: 4, frustration: 2, profanity: 1 })
  const reason = yield* say(scene, talk, scene.random.pick(complaints[kind]), kind)
  if (reason !== null) return needed('bot', reason)
  talk.bot(scene.random.pick(talk.topic.answers), {
    confidence: round(scene.random.between(0.72, 0.9)),
    intent: talk.topic.name,
  })
  yield seconds(scene.random, 5, 15)
  const second = yield* say(scene, talk, scene.random.pick(humanRequests.en), 'human_request')
  return needed('bot', second ?? 'human_request')
}

function* finish(scene: Scene, talk: Talk): Script<Outcome> {
  const { random } = scene
  if (random.chance(0.06)) return { kind: 'over', by: 'left' }
  if (talk.language === 'en' && random.chance(0.3)) {
    const reason = yield* say(scene, talk, random.pick(followUps), '')
    if (reason !== null) return needed('bot', reason)
    talk.bot(random.pick(followUpAnswers), {
      confidence: round(random.between(0.78, 0.97)),
      intent: 'follow_up',
      answered: true,
    })
    yield seconds(random, 4, 20)
  }
  const reason = yield* say(scene, talk, random.pick(thanks[talk.language]), '')
  return reason === null ? { kind: 'over', by: 'solved' } : needed('bot', reason)
}

const round = (rate: number): number => Math.round(rate * 1000) / 1000
