import { describe, expect, test } from 'vitest'
import type { Dialogue } from '../../replay/dialogue.ts'
import { star } from '../../replay/star.ts'
import { stripeIrc } from '../../replay/stripe-irc.ts'
import { tauBench } from '../../replay/tau-bench.ts'
import { ubuntuIrc } from '../../replay/ubuntu-irc.ts'

const dialogue = (fields: Partial<Dialogue>): Dialogue => ({
  id: 'x-1',
  dataset: 'x',
  split_key: '1',
  labels: {},
  turns: [],
  ...fields,
})

describe('star', () => {
  const { events } = star.convert(
    dialogue({
      id: 'star-1',
      labels: { domains: ['doctor'] },
      turns: [
        { i: 0, role: 'customer', text: 'Hello', ts: 1589375697 },
        { i: 1, role: 'bot', text: 'Could I get your name, please?', ts: 1589375714, act: 'ask_name' },
      ],
    }),
  )

  test('a dialogue begins, is spoken and ends as its source says', () => {
    expect(events.map((event) => event.type)).toEqual([
      'conversation.started',
      'message.customer',
      'message.bot',
      'conversation.resolved',
    ])
  })

  test('the clocks are the real ones', () => {
    expect(events.map((event) => event.occurred_at)).toEqual([
      '2020-05-13T13:14:57.000Z',
      '2020-05-13T13:14:57.000Z',
      '2020-05-13T13:15:14.000Z',
      '2020-05-13T13:15:14.000Z',
    ])
  })

  test("the wizard's template is the intent and nobody invents a confidence", () => {
    expect(events[2]).toMatchObject({ intent: 'ask_name' })
    expect(events[2]).not.toHaveProperty('confidence')
  })
})

describe('tau_bench', () => {
  const transferred = dialogue({
    id: 'tau-air-4-0',
    labels: { handoff: { turn: 2, summary: 'wants the name changed' }, reward: 1 },
    turns: [
      { i: 0, role: 'customer', text: 'Please change the name.' },
      { i: 1, role: 'bot', text: 'I cannot do that.' },
      { i: 2, role: 'tool_call', text: 'transfer_to_human_agents', args: '{}' },
      { i: 3, role: 'tool_result', text: 'Transfer successful' },
    ],
  })

  test('a transfer becomes a request by the bot with its summary', () => {
    const request = tauBench.convert(transferred).events.find((event) => event.type === 'handoff.requested')
    expect(request).toMatchObject({ by: 'bot', reason: 'wants the name changed' })
  })

  test('a run that does not name its tool calls has its transfer where the label points', () => {
    const turns = transferred.turns.filter((turn) => turn.role !== 'tool_call').map((turn, i) => ({ ...turn, i }))
    const labels = { handoff: { turn: 2, summary: null } }
    const { events } = tauBench.convert({ ...transferred, turns, labels })
    expect(events.at(-1)).toMatchObject({ type: 'handoff.requested', event_id: 'tau-air-4-0:transfer' })
  })

  test('a transferred customer is not resolved, whatever the reward', () => {
    expect(tauBench.convert(transferred).events.map((event) => event.type)).not.toContain('conversation.resolved')
  })

  test('a solved task without a transfer is resolved by the bot', () => {
    const solved = { ...transferred, labels: { handoff: null, reward: 1 } }
    expect(tauBench.convert(solved).events.at(-1)).toMatchObject({ type: 'conversation.resolved', by: 'bot' })
  })

  test('what the tools said is left out and counted', () => {
    expect(tauBench.convert(transferred).left_out).toEqual({ tool_call: 1, tool_result: 1 })
  })

  test('the invented clock is the same each time and never goes back', () => {
    const times = tauBench.convert(transferred).events.map((event) => event.occurred_at)
    expect(times).toEqual(tauBench.convert(transferred).events.map((event) => event.occurred_at))
    expect(times).toEqual(times.toSorted())
  })
})

describe('channels of people', () => {
  test('the first question is a request that the first person answers', () => {
    const { events, left_out } = stripeIrc.convert(
      dialogue({
        id: 'stripe-0',
        turns: [
          { i: 0, role: 'customer', who: 'customer_1', text: 'how do I cancel a plan?', ts: 1567637120 },
          { i: 1, role: 'other_customer', who: 'customer_2', text: 'same here', ts: 1567637121 },
          { i: 2, role: 'agent', who: 'agent_4', text: 'in the settings', ts: 1567637128 },
        ],
      }),
    )
    expect(events.map((event) => event.type)).toEqual([
      'conversation.started',
      'message.customer',
      'handoff.requested',
      'message.agent',
    ])
    expect(events.at(-1)).toMatchObject({ agent_id: 'stripe/agent_4', customer_id: 'stripe/customer_1' })
    expect(left_out).toEqual({ other_customer: 1 })
  })

  test('a conversation past midnight goes on the next day', () => {
    const { events } = ubuntuIrc.convert(
      dialogue({
        id: 'ubuntu-1',
        date: '2004-11-15',
        turns: [
          { i: 0, role: 'customer', who: 'user_1', text: 'help', min: 1439 },
          { i: 1, role: 'agent', who: 'user_2', text: 'yes?', min: 2 },
        ],
      }),
    )
    expect(events.at(-1)?.occurred_at).toBe('2004-11-16T00:02:00.000Z')
  })

  test('people of two logs are never the same person', () => {
    const turns = [
      { i: 0, role: 'customer', who: 'user_1', text: 'help', min: 3 },
      { i: 1, role: 'agent', who: 'user_2', text: 'yes?', min: 4 },
    ]
    const agentOf = (split_key: string) =>
      ubuntuIrc.convert(dialogue({ split_key, date: '2004-11-15', turns })).events.at(-1)
    expect(agentOf('a')).not.toMatchObject({ agent_id: (agentOf('b') as { agent_id: string }).agent_id })
  })
})
