import type { Store } from '../../adapters/store.ts'
import { decisionRow, episodeRow, eventRow, handoffRow, insertRows } from './rows.ts'

/** One conversation with all that a handoff can have: words that triggered it, a fact said again, promises, a briefing. */

export const order = 'My order A-1043 arrived damaged, I want a refund.'
export const asked = '😀 I already told you. Let me talk to a real person, please!'
export const again = 'It is A-1043, as I said.'
export const trigger = 'talk to a real person'

export interface Told {
  handoff_id: string
  conversation_id: string
  /** epoch ms */
  began_at: number
}

/** @param began_at epoch ms: requested a minute later, answered after three more */
export async function insertHandoffStory(store: Store, told: Told): Promise<void> {
  const { began_at, conversation_id, handoff_id } = told
  const at = (seconds: number) => began_at + seconds * 1000
  const place = { conversation_id, language: 'en', channel: 'web' }
  const say = (id: string, seconds: number, event_type: string, more: object) =>
    eventRow({ ...place, event_id: `${conversation_id}-${id}`, occurred_at: at(seconds), event_type, ...more })
  await insertRows(store, 'events', [
    say('1', 0, 'message.customer', { text: order }),
    say('2', 5, 'message.bot', { text: 'Where is your order?', confidence: 0.4 }),
    say('3', 60, 'message.customer', { text: asked }),
    say('4', 62, 'handoff.promised', {
      text: 'Sarah will be with you in 2 minutes.',
      detail: 'transfer',
      agent_id: 'a-1',
    }),
    say('5', 240, 'message.agent', { text: 'Hi, Sarah here. What is your order number?', agent_id: 'a-1' }),
    say('6', 270, 'message.customer', { text: again }),
    say('7', 300, 'conversation.resolved', { detail: 'agent' }),
  ])
  const start = asked.indexOf(trigger)
  const evidence = [
    { event_id: `${conversation_id}-3`, start, end: start + trigger.length, quote: trigger },
    { event_id: `${conversation_id}-1` },
  ]
  const hits = [{ trigger: 'human_request', tier: 3, score: 1, threshold: 1, evidence }]
  await insertRows(store, 'decisions', [
    decisionRow({
      ...{ conversation_id, event_id: `${conversation_id}-3`, occurred_at: at(60), reason: 'human_request' },
      ...{ decision_id: `${conversation_id}-d`, body: JSON.stringify({ triggers: hits }) },
    }),
  ])
  await insertRows(store, 'episodes', [
    episodeRow({
      conversation_id,
      began_at,
      last_event_at: at(300),
      ended_at: at(300),
      state: 'agent_resolved',
      handoff_count: 1,
    }),
  ])
  await insertRows(store, 'handoffs', [
    handoffRow({
      ...{ handoff_id, conversation_id, requested_at: at(60), responded_at: at(240), ended_at: at(300), tier: 3 },
      ...{ outcome: 'resolved', wait_seconds: 180, repeat_count: 1, agent_id: 'a-1', event_id: `${conversation_id}-3` },
      ...{ quote: asked, ghosts: ['unanswered'], decision_id: `${conversation_id}-d`, promise_due_at: at(182) },
    }),
  ])
  await insertRows(store, 'repeats', [
    {
      ...{
        workspace: 'acme',
        conversation_id,
        episode: 1,
        handoff_id,
        event_id: `${conversation_id}-6`,
        value: 'A1043',
      },
      ...{
        first_event_id: `${conversation_id}-1`,
        occurred_at: at(270),
        kind: 'order_id',
        quote: again,
        asked_by_agent: 1,
      },
    },
  ])
  await insertRows(store, 'promises', [
    {
      ...{ workspace: 'acme', promise_id: `${conversation_id}-4`, conversation_id, episode: 1, handoff_id, version: 9 },
      ...{ promised_by: 'bot', kind: 'transfer', text: 'Sarah will be with you in 2 minutes.', agent_id: 'a-1' },
      ...{ eta_seconds: 120, promised_at: at(62), due_at: at(182), state: 'broken', answered_at: at(240) },
    },
  ])
  const sentences = [
    { role: 'intent', text: 'The customer: “I want a refund.”', evidence: [`${conversation_id}-1`] },
    { role: 'attempted', text: 'The bot asked for the order.', evidence: [`${conversation_id}-2`] },
    { role: 'sentiment', text: 'Annoyed: had to say it again.', evidence: [`${conversation_id}-3`] },
  ]
  const facts = [{ kind: 'order_id', value: 'A1043', event_id: `${conversation_id}-1` }]
  const body = JSON.stringify({ sentences, facts })
  await insertRows(store, 'briefings', [
    { workspace: 'acme', handoff_id, conversation_id, episode: 1, made_at: at(60), body },
  ])
}
