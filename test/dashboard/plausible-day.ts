import type { Store } from '../../adapters/store.ts'
import { type Reason, reasons } from '../../contract/decision.ts'
import type { DecisionRow, EpisodeRow, EventRow, Ghost, HandoffRow } from '../../contract/row.ts'
import { decisionRow, episodeRow, eventRow, handoffRow, insertRows } from './rows.ts'

/** Eight days of a plausible desk, seeded, to look at pages with. Not product data: nothing shipped reads it. */

const said: Partial<Record<Reason, string[]>> = {
  low_confidence: [
    'Does the annual plan also cover my daughter abroad?',
    'What happens to my points if I merge both accounts?',
  ],
  ambiguous_intent: ['I want to change it', 'It is about the other one, the thing from last week'],
  no_answer: ['Can I pay half now and half in gift cards?'],
  profanity: ['This is bullshit, third time this week'],
  frustration: ['This is ridiculous, nothing you say works!!', 'Honestly I am so tired of going in circles'],
  repetition: ['I already told you my order number is A-1043', 'I told the bot this twice: the parcel never arrived'],
  dissatisfaction: ['That did not help at all', 'No, that is not what I asked'],
  human_request: ['I want to talk to a person', 'Agent please', 'Can somebody real call me back about my booking?'],
  account_deletion: ['Please delete my account and everything in it'],
  high_value_refund: ['I need a refund of $1,240 for the cancelled flight'],
  complex_technical: ['After the update the gateway drops VLAN 20 and DHCP relay stops answering'],
  formal_complaint: ['I want to make a formal complaint about your courier'],
}
const names = Object.keys(said) as Reason[]
const weights = [10, 4, 3, 2, 7, 11, 5, 14, 2, 4, 3, 1]

export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function pick<T>(random: () => number, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T
}

const urn = names.flatMap((name, i) => new Array<Reason>(weights[i] ?? 0).fill(name))

export interface Day {
  episodes: EpisodeRow[]
  handoffs: HandoffRow[]
  decisions: DecisionRow[]
  events: EventRow[]
}

/** @param bad how badly it goes, 0 calm … 1 storm, at an instant */
export function plausibleDays(now: number, days: number, perHour: number, bad: (at: number) => number, seed = 7): Day {
  const random = seeded(seed)
  const day: Day = { episodes: [], handoffs: [], decisions: [], events: [] }
  const begin = now - days * 86_400_000
  for (let at = begin; at < now; at += (3_600_000 / perHour) * (0.3 + 1.4 * random())) {
    const hour = new Date(at).getUTCHours()
    const isQuiet = hour < 6 || hour > 21
    if (isQuiet && random() < 0.75) continue
    addConversation(day, Math.round(at), now, bad(at), random)
  }
  for (const ago of [5.2, 2.1, 0.4]) {
    const bot_version = `2026.11.${Math.round(22 - ago)}`
    day.events.push(
      eventRow({
        occurred_at: Math.round(now - ago * 86_400_000),
        event_type: 'bot.released',
        bot_version,
        note: 'new refund flow',
      }),
    )
  }
  return day
}

function addConversation(day: Day, at: number, now: number, badness: number, random: () => number): void {
  const channel = pick(random, ['web', 'web', 'app', 'whatsapp', 'email'])
  const isEscalated = random() < 0.24 + 0.3 * badness
  const failed = random() < 0.09 + 0.25 * badness
  const ended_at = Math.min(now, at + 120_000 + random() * 900_000)
  const isOpen = ended_at >= now
  const rated = !isOpen && random() < 0.45
  const episode = episodeRow({
    began_at: at, channel, ended_at: isOpen ? 0 : Math.round(ended_at), last_event_at: Math.round(ended_at),
    state: isOpen ? 'open' : random() < 0.88 ? 'bot_resolved' : 'abandoned_in_bot',
    false_positive: failed ? 1 : 0,
    false_positive_reason: failed ? pick(random, ['asked_for_person', 'tier_2', 'repeated', 'low_rating', 'flagged'] as const) : '',
    csat_score: rated ? (random() < 0.84 - 0.4 * badness ? 4 + Math.round(random()) : 1 + Math.round(random() * 2)) : 0,
    csat_at: rated ? Math.round(ended_at) : 0,
  }) // biome-ignore format: one block reads better
  day.events.push(eventRow({ occurred_at: at, channel, conversation_id: episode.conversation_id, text: 'Hi' }))
  day.episodes.push(episode)
  if (isEscalated) addHandoff(day, episode, at, now, badness, random)
}

function addHandoff(
  day: Day,
  episode: EpisodeRow,
  at: number,
  now: number,
  badness: number,
  random: () => number,
): void {
  const reason = pick(random, urn)
  const quote = pick(random, said[reason] ?? ['…'])
  const requested_at = Math.round(at + 20_000 + random() * 90_000)
  if (requested_at >= now) return
  const wait_seconds = (8 + random() ** 3 * 70) * (1 + 14 * badness * random())
  const leaves = random() < 0.04 + 0.25 * badness
  const responded_at = Math.round(requested_at + wait_seconds * 1000)
  const ended_at = Math.round(responded_at + 60_000 + random() * 420_000)
  const isWaiting = responded_at >= now
  const isOpen = ended_at >= now
  const ghosts: Ghost[] =
    random() < 0.03 + 0.3 * badness
      ? [pick(random, ['no_one_there', 'unanswered', 'unanswered', 'looped', 'silent'] as const)]
      : []
  const outcome = isOpen
    ? 'open'
    : leaves
      ? ghosts.length > 0
        ? 'ghosted'
        : 'abandoned'
      : random() < 0.95
        ? 'resolved'
        : 'unresolved'
  const decision = decisionRow({ occurred_at: requested_at, reason, quote, conversation_id: episode.conversation_id })
  const handoff = handoffRow({
    conversation_id: episode.conversation_id, channel: episode.channel, requested_at, reason, tier: reasons[reason],
    triggers: [reason], quote, decision_id: decision.decision_id, responded_at: isWaiting || leaves ? 0 : responded_at,
    ended_at: isOpen ? 0 : ended_at, outcome, waiting: isWaiting ? 1 : 0, wait_seconds: isWaiting ? 0 : wait_seconds,
    repeat_count: isOpen ? 0 : random() < 0.22 + 0.4 * badness ? 1 + Math.round(random()) : 0,
    agent_id: isWaiting ? '' : 'sarah', promise_kind: 'transfer', promise_eta_seconds: 95,
    promise_due_at: requested_at + 95_000, ghosts,
  }) // biome-ignore format: one block reads better
  Object.assign(episode, {
    handoff_count: 1,
    agent_joined: handoff.responded_at > 0 ? 1 : 0,
    state: isOpen
      ? 'open'
      : outcome === 'resolved'
        ? 'agent_resolved'
        : outcome === 'ghosted'
          ? 'ghosted'
          : 'abandoned_in_queue',
    ended_at: handoff.ended_at,
    csat_score: isOpen ? 0 : episode.csat_score,
  })
  day.handoffs.push(handoff)
  day.decisions.push(decision)
}

export async function insertDay(store: Store, day: Day): Promise<void> {
  await insertRows(store, 'episodes', day.episodes)
  await insertRows(store, 'handoffs', day.handoffs)
  await insertRows(store, 'decisions', day.decisions)
  await insertRows(store, 'events', day.events)
}
