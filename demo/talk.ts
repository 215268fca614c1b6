import type { Decision } from '../contract/decision.ts'
import type { BatonEvent } from '../contract/event.ts'
import type { Random } from './random.ts'
import type { Scene } from './scene.ts'
import { drawParticulars, fill, type Language, type Particulars, type Topic } from './topic.ts'
import { topics } from './topics.ts'

/** How the conversation will go, as far as the customer and the bot have it in their hands. */
export type Plan = 'solve' | 'unsure' | 'fails' | 'asks_first' | 'asks_later'

/** One conversation as it is being held. */
export interface Talk {
  id: string
  topic: Topic
  plan: Plan
  language: Language
  particulars: Particulars
  /** whether the order number or e-mail was given while the bot was in charge */
  fact_given: boolean
  /** event_id of the customer's last message, and of the bot's last confident answer */
  last_message_id: string
  confident_id: string
  /** what Baton said about the last message, when it is listened to */
  decision: Decision | null
  closed: boolean
  rated: boolean
  event_count: number
  /** @returns the event's id */
  add(type: BatonEvent['type'], fields?: Record<string, unknown>): string
  customer(text: string): void
  bot(text: string, fields?: Record<string, unknown>): string
  agent(agentId: string, text: string): void
  end(type: 'conversation.resolved' | 'conversation.abandoned', fields?: Record<string, unknown>): void
}

const plans: Record<'calm' | 'storm', Record<Plan, number>> = {
  calm: { solve: 79, unsure: 11, fails: 3.2, asks_first: 5, asks_later: 1.3 },
  storm: { solve: 18, unsure: 22, fails: 20, asks_first: 34, asks_later: 6 },
}
const channels = { web: 55, app: 25, whatsapp: 15, email: 5 }

/** A new customer. @param number of the conversation in this world */
export function openTalk(scene: Scene, number: number): Talk {
  const { random, schedule, weather, prefix, bot } = scene
  const topic = drawTopic(random)
  const id = `${prefix}-${number}`
  const language = random.weighted({ en: 86, de: topic.openings.de ? 8 : 0, es: topic.openings.es ? 6 : 0 })
  const common = {
    conversation_id: id,
    channel: random.weighted(channels),
    language,
    customer_id: `${prefix}-customer-${Math.floor(number * 0.93)}`,
    bot_id: bot.id,
    bot_version: bot.version,
  }
  const talk: Talk = {
    id,
    topic,
    plan: drawPlan(random, weather.storm, language),
    language,
    particulars: drawParticulars(random, schedule.now()),
    fact_given: false,
    last_message_id: '',
    confident_id: '',
    decision: null,
    closed: false,
    rated: false,
    event_count: 0,
    add(type, fields = {}) {
      const event_id = `${id}:${talk.event_count++}`
      scene.emit({ type, event_id, ...common, ...fields })
      return event_id
    },
    customer(text) {
      talk.fact_given ||= /\{(order|email)\}/.test(text)
      talk.decision = null
      talk.last_message_id = talk.add('message.customer', { text: fill(text, talk.particulars) })
    },
    bot(text, fields = {}) {
      talk.last_message_id = talk.add('message.bot', { text: fill(text, talk.particulars), ...fields })
      talk.decision = null
      return talk.last_message_id
    },
    agent: (agentId, text) => void talk.add('message.agent', { agent_id: agentId, text: fill(text, talk.particulars) }),
    end(type, fields = {}) {
      talk.closed = true
      talk.add(type, fields)
    },
  }
  return talk
}

function drawTopic(random: Random): Topic {
  let rest = random.next() * topics.reduce((sum, topic) => sum + topic.weight, 0)
  for (const topic of topics) {
    rest -= topic.weight
    if (rest < 0) return topic
  }
  return topics[0] as Topic
}

/** Baton judges anger in English only, so customers of other languages ask for a person instead. */
function drawPlan(random: Random, storm: boolean, language: Language): Plan {
  const plan = random.weighted(plans[storm ? 'storm' : 'calm'])
  return plan === 'fails' && language !== 'en' ? 'asks_later' : plan
}
