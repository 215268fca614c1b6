import { expect, test } from 'vitest'
import { defaultPolicy } from '../../../contract/policy.ts'
import { type Line, play } from '../play.ts'

/** What comes in after the handoff it is about was over says what it would have said in time. */

const asked: Line[] = [
  ['09:00:01', 'message.customer', { text: 'Where is my parcel?' }],
  ['09:00:05', 'handoff.requested', { by: 'bot' }],
  ['09:00:06', 'handoff.promised', { kind: 'transfer', text: 'Ann is coming', eta_seconds: 60 }],
]
const agent: Line = ['09:00:20', 'message.agent', { agent_id: 'a-1', text: 'Good morning, Ann here' }]
const opened: Line = ['09:00:18', 'handoff.briefing_opened', { agent_id: 'a-1' }]
const returned: Line = ['09:01:00', 'handoff.returned', { to: 'bot' }]
const resolved: Line = ['09:02:00', 'conversation.resolved', { by: 'platform', confirmed: true }]
const abandoned: Line = ['09:02:00', 'conversation.abandoned']

const told = (...lines: Line[]) => {
  const { episodes, handoffs, promises } = play([...asked, ...lines])
  return {
    episodes: episodes.map(({ state, agent_joined }) => [state, agent_joined]),
    handoffs: handoffs.map(({ outcome, reason, wait_seconds, ghosts }) => [outcome, reason, wait_seconds, ghosts]),
    promises: promises.map(({ state }) => state),
  }
}

test.each([
  ['before the end', [returned, agent, resolved]],
  ['after the end', [returned, resolved, agent]],
])('an answer that comes in after the bot took the handoff back, %s, is the answer of that handoff', (_, lines) => {
  expect(told(...(lines as Line[]))).toEqual(told(agent, returned, resolved))
  expect(told(...(lines as Line[])).handoffs).toEqual([['resolved', 'platform_rule', 15, []]])
})

test('… also where the customer left after that', () => {
  expect(told(returned, abandoned, agent)).toEqual(told(agent, returned, abandoned))
})

test('an answer after the return is somebody who joins without having been asked', () => {
  const late: Line = ['09:01:30', 'message.agent', { agent_id: 'a-1', text: 'Good morning, Ann here' }]
  expect(told(returned, late).handoffs.map(([, reason]) => reason)).toEqual(['platform_rule', 'agent_takeover'])
})

test('a second message written before the return does not move the answer', () => {
  const second: Line = ['09:00:40', 'message.agent', { agent_id: 'a-1', text: 'I have found it' }]
  expect(told(agent, returned, second, resolved)).toEqual(told(agent, second, returned, resolved))
})

const openedAt = (...lines: Line[]) =>
  play([...asked, ...lines]).handoffs.map(({ briefing_opened_at }) => new Date(briefing_opened_at).toISOString())

test.each([
  ['the end', [agent, resolved, opened]],
  ['an end without an answer', [abandoned, opened]],
  ['the return', [returned, opened]],
])('a briefing that was opened counts, also when that is told after %s', (_, lines) => {
  expect(openedAt(...(lines as Line[]))).toEqual(['2026-11-22T09:00:18.000Z'])
})

test('a briefing opened when all was over was no help to who answered', () => {
  const late: Line = ['09:05:00', 'handoff.briefing_opened', { agent_id: 'a-1' }]
  expect(openedAt(agent, resolved, late)).toEqual(openedAt(agent, resolved))
})

const asks: Line = ['09:00:10', 'message.customer', { text: 'My lamp flickers' }]
const request: Line = ['09:02:00', 'handoff.requested', { by: 'customer', reason_code: 'human_request' }]
const taken: Line = ['09:03:00', 'handoff.accepted', { agent_id: 'a-1' }]
const answered: Line = ['09:07:00', 'message.agent', { agent_id: 'a-1', text: 'Good morning, Ann here' }]
const closed: Line = ['09:09:00', 'conversation.resolved', { by: 'agent', confirmed: true }]
const left: Line = ['09:09:00', 'conversation.abandoned']
const back: Line = ['09:09:00', 'handoff.returned', { to: 'bot' }]

const handoffOf = (lines: Line[]) => {
  const { episodes, handoffs } = play(lines)
  return {
    states: episodes.map(({ state }) => state),
    handoffs: handoffs.map(({ requested_at, requested_by, reason, outcome, wait_seconds, ghosts, accepted_at, agent_id }) => ({ requested_at, requested_by, reason, outcome, wait_seconds, ghosts, accepted_at, agent_id })), // biome-ignore format: one line
  }
}

test.each<[string, Line[]]>([
  ["the agent's answer", [asks, taken, answered, request, closed]],
  ['the agent took it and answered', [asks, answered, request, taken, closed]],
  ['the end', [asks, answered, taken, closed, request]],
  ['the end, the first of all', [asks, answered, closed, request, taken]],
])('a request that comes in only after %s began the wait when it was made', (_, lines) => {
  const inOrder = handoffOf([asks, request, taken, answered, closed])
  expect(inOrder.handoffs).toMatchObject([{ wait_seconds: 300, reason: 'human_request', ghosts: ['silent'] }])
  expect(handoffOf(lines)).toEqual(inOrder)
})

test.each<[string, Line]>([
  ['left', left],
  ['went back to the bot', back],
])('… also where the customer %s before it came in', (_, end) => {
  expect(handoffOf([asks, answered, end, request])).toEqual(handoffOf([asks, request, answered, end]))
})

test('… and when it comes in days later', () => {
  const idle: Line = ['+4d 09:00:00', 'clock']
  const late: Line = ['+3d 10:00:00', 'handoff.requested', { by: 'bot', occurred_at: '2026-11-22T09:02:00.000Z' }]
  const [handoff] = play([asks, answered, late, idle]).handoffs
  expect(handoff).toMatchObject({ requested_by: 'bot', wait_seconds: 300, outcome: 'unresolved' })
})

test('a wait over a full hour is counted whole, though the row stays in the hour it was first told in', () => {
  const night: Line[] = [asks, ['10:03:00', 'message.agent', { agent_id: 'a-1', text: 'Ann here' }]]
  const late: Line = ['10:04:00', 'handoff.requested', { by: 'bot', occurred_at: '2026-11-22T09:58:00.000Z' }]
  expect(play([...night, late]).handoffs.map(({ wait_seconds }) => wait_seconds)).toEqual([300])
})

test('the bot was heard while somebody waited, though their request came in late', () => {
  const bot: Line = ['09:02:20', 'message.bot', { text: 'One moment, please.' }]
  expect(handoffOf([asks, bot, answered, request, closed]).handoffs).toMatchObject([{ ghosts: [], wait_seconds: 300 }])
})

test('a person announced in time was asked for in time, also where the request comes in after the answer', () => {
  const bot: Line = ['09:01:50', 'message.bot', { text: "I'm connecting you with an agent." }]
  expect(handoffOf([asks, bot, answered, request, closed])).toEqual(handoffOf([asks, bot, request, answered, closed]))
})

test('who took a handoff before its request came in has taken it, and fails it when they are gone', () => {
  const gone: Line = ['08:50:00', 'agent.status', { agent_id: 'a-1', status: 'offline' }]
  const bot: Line = ['09:03:01', 'message.bot', { text: 'One moment, please.' }]
  const later: Line = ['09:05:00', 'clock']
  const late = play([gone, asks, taken, request, bot, later]).handoffs
  expect(late).toMatchObject([{ agent_id: 'a-1', ghosts: ['assigned_offline'] }])
  expect(late.map(({ accepted_at, ghosts }) => [accepted_at, ghosts])).toEqual(
    play([gone, asks, request, taken, bot, later]).handoffs.map(({ accepted_at, ghosts }) => [accepted_at, ghosts]),
  )
})

test('a request after the answer is the one that is open, and moves nothing', () => {
  const again: Line = ['09:08:00', 'handoff.requested', { by: 'customer' }]
  expect(handoffOf([asks, request, answered, again, closed])).toEqual(handoffOf([asks, request, answered, closed]))
})

/** A day was over and another has begun by the time the first day's event comes in. */
const days = (late: Line) => {
  const { episodes, handoffs } = play([
    ['09:00:00', 'message.customer', { text: 'Where is my parcel?' }],
    ['09:00:06', 'message.bot', { text: 'It arrives on Friday.' }],
    ['09:01:00', 'conversation.resolved', { by: 'bot', confirmed: false }],
    ['+3d 09:00:00', 'message.customer', { text: 'Hello again, it has not come' }],
    late,
  ])
  return {
    states: episodes.map(({ state }) => state),
    handoffs: handoffs.map(({ episode, outcome, wait_seconds }) => [episode, outcome, wait_seconds]),
    bot_seconds: episodes.map((one) =>
      one.last_bot_message_at === 0 ? null : (one.last_bot_message_at - one.first_customer_message_at) / 1000,
    ),
  }
}
const dayOne = { occurred_at: '2026-11-22T09:00:30.000Z' }

test('a request that comes days late is one of its own day', () => {
  const { states, handoffs } = days(['+3d 09:00:10', 'handoff.requested', { by: 'bot', ...dayOne }])
  expect([states, handoffs]).toEqual([['bot_resolved', 'open'], [[1, 'withdrawn', 30]]])
})

test('an agent’s message that comes days late was written to who wrote then', () => {
  const { states, handoffs } = days(['+3d 09:00:10', 'message.agent', { agent_id: 'a-1', text: 'Hello', ...dayOne }])
  expect([states, handoffs]).toEqual([['agent_resolved', 'open'], [[1, 'resolved', 0]]])
})

test('a bot’s message that comes days late is the last of its own day, and makes no time of the new one negative', () => {
  const { bot_seconds } = days(['+3d 09:00:10', 'message.bot', { text: 'It is on its way.', ...dayOne }])
  expect(bot_seconds).toEqual([30, null])
})

test('an end that comes days late ends nothing that has begun since', () => {
  const { states } = days(['+3d 09:00:10', 'conversation.resolved', { by: 'bot', confirmed: true, ...dayOne }])
  expect(states).toEqual(['bot_resolved', 'open'])
})

test('a request from between two days waits since the second began, and not since before it', () => {
  const between = { occurred_at: '2026-11-24T09:00:00.000Z' }
  const { handoffs } = days(['+3d 09:00:10', 'handoff.requested', { by: 'bot', ...between }])
  expect(handoffs.map(([episode, outcome]) => [episode, outcome])).toEqual([[2, 'open']])
  expect(handoffs[0]?.[2]).toBeLessThanOrEqual(60)
})

const spoken = (late: Line) =>
  play([
    ['09:00:00', 'message.customer', { text: 'Where is my parcel?' }],
    ['09:00:06', 'message.bot', { text: 'It arrives on Friday.', confidence: 0.95 }],
    ['09:01:00', 'conversation.resolved', { by: 'bot', confirmed: false }],
    ['+3d 09:00:00', 'message.customer', { text: 'Hello again, it has not come' }],
    late,
  ], defaultPolicy) // biome-ignore format: a story

test('a customer’s message that comes days late is one of its own day: nobody waits for it today', () => {
  const late: Line = ['+3d 09:00:10', 'message.customer', { text: 'I want to talk to a human', ...dayOne }]
  const { episodes, handoffs, events } = spoken(late)
  expect(handoffs).toEqual([])
  // it was a wish for a person, after an answer that the bot was sure of
  expect(events.at(-1)).toMatchObject({ episode: 1, tier: 3, triggers: ['human_request'] })
  expect(
    episodes.map(({ state, customer_message_count, human_request_count, false_positive_reason }) => [
      ...[state, customer_message_count, human_request_count, false_positive_reason],
    ]),
  ).toEqual([
    ['bot_resolved', 2, 1, 'asked_for_person'],
    ['open', 1, 0, ''],
  ])
})

test('what comes in days late calls nobody: its triggers are told, and no agent of today is promised', () => {
  const ann: Line = ['+3d 08:59:00', 'agent.status', { agent_id: 'a-1', name: 'Ann', status: 'online' }]
  const { answers, decisions, promises } = play([
    ['09:00:00', 'message.customer', { text: 'My lamp never came. It is order A-1043' }],
    ['09:01:00', 'conversation.resolved', { by: 'bot', confirmed: false }],
    ann,
    ['+3d 09:00:00', 'message.customer', { text: 'Hello again' }],
    ['+3d 09:00:10', 'message.customer', { text: 'My lamp never came. It is order A-1043', ...dayOne }],
  ], defaultPolicy) // biome-ignore format: a story
  const { action, tier, triggers, ...rest } = answers.at(-1) as (typeof answers)[number]
  expect([action, tier, triggers.map(({ trigger }) => trigger)]).toEqual(['continue', 2, ['repetition']])
  expect(rest).not.toHaveProperty('promise')
  expect(rest).not.toHaveProperty('briefing')
  expect([decisions, promises]).toEqual([[], []])
})

test('what a customer wrote on another day is not what they said today', () => {
  const late: Line = ['+3d 09:00:10', 'message.customer', { text: 'It is order A-1043', ...dayOne }]
  const { state } = spoken(late)
  expect(state.history.facts).toEqual([])
  expect(state.history.messages.map(({ text }) => text)).toEqual(['Hello again, it has not come'])
})

/** A day with a handoff, of which a line comes in when the customer is back three days later; without it when `late` is null. */
const handedOff = (line: Line, isLate: boolean) => {
  const day: Line[] = [
    ['09:00:00', 'message.customer', { text: 'My lamp never came. It is order A-1043' }],
    ['09:00:06', 'message.bot', { text: 'It arrives on Friday.', confidence: 0.95 }],
    ['09:01:00', 'handoff.requested', { by: 'bot' }],
    ['09:02:00', 'message.agent', { agent_id: 'a-1', text: 'What is your order number?' }],
    ['09:09:00', 'conversation.resolved', { by: 'agent', confirmed: true }],
  ]
  const [time, type, fields] = line
  const back: Line[] = [['+3d 09:00:00', 'message.customer', { text: 'Hello again' }]]
  const late: Line = ['+3d 09:00:10', type, { ...fields, event_id: 'x', occurred_at: `2026-11-22T${time}.000Z` }]
  const inTime: Line = [time, type, { ...fields, event_id: 'x' }]
  const { repeats, handoffs, events, notices, state } = play(
    isLate ? [...day, ...back, late] : [...day.slice(0, -1), inTime, ...day.slice(-1), ...back],
    defaultPolicy,
  )
  const of = events.find(({ event_id }) => event_id === 'x')
  return {
    repeats: repeats.map(({ kind, value, first_event_id, asked_by_agent }) => [
      ...[kind, value, first_event_id, asked_by_agent],
    ]),
    counts: handoffs.map(({ episode, repeat_count }) => [episode, repeat_count]),
    decided: [of?.action, of?.triggers, of?.frustration],
    notices: notices.map(({ type }) => type),
    said: state.history.messages.map(({ text }) => text),
  }
}

test.each([
  ['a fact', 'It is A-1043', [['order_id', 'A1043', 'e1', 1]]],
  ['that all had been said', 'I already told you', [['already_told', '', '', 1]]],
  ['the same complaint', 'My lamp never came. It is order A-1043, this is so annoying!', [['order_id', 'A1043', 'e1', 1]]],
  ['something new', 'The lamp is blue', []],
])('%s that was said to an agent is read as it would have been in time, also when it comes in days late', (_, text, repeats) => {
  const line: Line = ['09:03:00', 'message.customer', { text }]
  expect(handedOff(line, true)).toEqual(handedOff(line, false))
  expect(handedOff(line, true)).toMatchObject({ repeats, counts: [[1, repeats.length]], said: ['Hello again'] })
}) // biome-ignore format: a table

test('what comes in days late is judged by what had been said by then, and not by what came after', () => {
  const text = 'My lamp never came. It is order A-1043'
  const at = (time: string) => handedOff([time, 'message.customer', { text }], true).decided[1]
  expect(at('08:59:50')).toEqual([])
  expect(at('09:00:30')).toEqual(['repetition'])
})

test('two messages that come in days late know of one another, and a snapshot between them changes nothing', () => {
  const late = (time: string, text: string): Line => [
    '+3d 09:00:10',
    'message.customer',
    { text, occurred_at: `2026-11-22T${time}.000Z` },
  ]
  const { repeats } = play([
    ['09:00:00', 'message.customer', { text: 'Hello' }],
    ['09:01:00', 'handoff.requested', { by: 'bot' }],
    ['09:02:00', 'message.agent', { agent_id: 'a-1', text: 'What is your order number?' }],
    ['09:09:00', 'conversation.resolved', { by: 'agent', confirmed: true }],
    ['+3d 09:00:00', 'message.customer', { text: 'Hello again' }],
    late('09:00:30', 'It is order A-1043'),
    late('09:03:00', 'A-1043'),
  ])
  expect(repeats.map(({ value, first_event_id }) => [value, first_event_id])).toEqual([['A1043', 'e6']])
})

/** More is said in a day than is kept of it; then come late lines of that day. */
const longDay = (...late: [string, Line[1], Record<string, unknown>?][]) => {
  const time = (second: number) => `09:0${Math.floor(second / 60)}:${String(second % 60).padStart(2, '0')}`
  const talk = Array.from({ length: 41 }, (_, i): Line => {
    const text = i === 0 ? 'My lamp never came, I want a refund' : `And then, number ${i}`
    return [time(30 + 5 * i), 'message.customer', { text }]
  })
  return play([
    ...talk,
    ['09:05:00', 'conversation.resolved', { by: 'bot', confirmed: false }],
    ['+3d 09:00:00', 'message.customer', { text: 'Hello again' }],
    ...late.map(([time, type, fields]): Line => {
      return ['+3d 09:00:10', type, { ...fields, occurred_at: `2026-11-22T${time}.000Z` }]
    }),
  ])
}
const pastOf = ({ state }: ReturnType<typeof longDay>) => state.episodes[0]?.history

test('two late lines from before all that is kept of a long day know of one another', () => {
  const text = 'The blue kettle leaks on my table'
  const { events } = longDay(['09:00:10', 'message.customer', { text }], ['09:00:20', 'message.customer', { text }])
  expect(events.slice(-2).map(({ triggers }) => triggers)).toEqual([[], ['repetition']])
})

test('a late line makes no long day longer, and what the customer came with stays known', () => {
  const oh = { text: 'Oh' }
  const past = pastOf(longDay(['09:01:01', 'message.customer', oh], ['09:01:02', 'message.customer', oh]))
  expect(past?.messages).toHaveLength(40)
  expect(past?.opening?.map(({ text }) => text)).toEqual([
    ...['My lamp never came, I want a refund', 'And then, number 1', 'And then, number 2'],
  ])
})

test('a late request from before the customer’s first words of a long day is briefed without them, and forgets none', () => {
  const played = longDay(['09:00:05', 'handoff.requested', { by: 'platform' }])
  expect(played.briefings.at(-1)?.sentences.map(({ evidence }) => evidence)).not.toContainEqual(['e1'])
  expect(pastOf(played)?.opening?.map(({ event_id }) => event_id)).toEqual(['e1'])
})

test.each([
  ['a week', '+7d 08:59:00', ['repetition'], true],
  ['longer', '+7d 09:03:00', [], false],
])('what was said in an episode is kept beside the one that goes on for a week; after %s', (_, back, triggers, isKept) => {
  const text = 'My lamp never came, and it was dear'
  const { events, episodes, state } = play([
    ['09:00:00', 'message.customer', { text }],
    ['09:01:00', 'conversation.resolved', { by: 'bot', confirmed: false }],
    [back, 'message.customer', { text: 'Hello again' }],
    [back, 'message.bot', { text: 'Welcome back.' }],
    [back, 'message.customer', { text, occurred_at: '2026-11-22T09:00:30.000Z' }],
  ])
  expect(events.at(-1)).toMatchObject({ episode: 1, triggers })
  expect(state.episodes[0]?.history?.messages).toHaveLength(isKept ? 2 : 1)
  // it counts in its day all the same
  expect(episodes.map(({ customer_message_count }) => customer_message_count)).toEqual([2, 1])
}) // biome-ignore format: a table

test('an agent who asked days ago for what was known needs no answer any more', () => {
  const asks: Line = ['09:02:30', 'message.agent', { agent_id: 'a-1', text: 'Your order number, please?' }]
  expect(handedOff(asks, true).notices).toEqual(['fact.already_known'])
})

test('a bot’s message that comes days late is an answer of its own day', () => {
  const { episodes, events } = spoken([
    '+3d 09:00:10',
    'message.bot',
    { text: 'It is late.', confidence: 0.9, ...dayOne },
  ])
  expect(events.at(-1)).toMatchObject({ episode: 1 })
  expect(
    episodes.map(({ bot_joined, bot_message_count, confident_answer_count }) => [
      ...[bot_joined, bot_message_count, confident_answer_count],
    ]),
  ).toEqual([
    [1, 2, 2],
    [0, 0, 0],
  ])
})

test('what was written before all that is known belongs to the first day, and not to the latest', () => {
  const early = { occurred_at: '2026-11-22T08:59:50.000Z' }
  const { events } = spoken(['+3d 09:00:10', 'message.customer', { text: 'Hi', ...early }])
  expect(events.at(-1)).toMatchObject({ episode: 1 })
})

test('a reopen that comes in after the episode it began was over reopens nothing once more', () => {
  const { episodes } = play([
    ['09:00:00', 'message.customer', { text: 'Where is my parcel?' }],
    ['09:00:06', 'message.bot', { text: 'It arrives on Friday.', confidence: 0.95 }],
    ['09:01:00', 'conversation.resolved', { by: 'bot', confirmed: false }],
    ['09:30:00', 'message.customer', { text: 'It did not' }],
    ['09:40:00', 'conversation.resolved', { by: 'bot', confirmed: false }],
    ['09:50:00', 'conversation.reopened', { occurred_at: '2026-11-22T09:29:59.000Z' }],
  ])
  expect(episodes.map(({ state, false_positive_reason }) => [state, false_positive_reason])).toEqual([
    ['bot_resolved', 'reopened'],
    ['bot_resolved', ''],
  ])
})

const disclosedBy = (lines: Line[]) => play(lines).episodes.map(({ disclosed }) => disclosed)
const first: Line = ['09:00:00', 'message.customer', { text: 'Where is my parcel?' }]
const told5: Line = ['09:00:05', 'conversation.started', { disclosed: true }]

test('a first answer that comes in late was given before the customer was told that it is a bot', () => {
  const second: Line = ['09:00:10', 'message.bot', { text: 'It arrives on Friday.' }]
  const late: Line = ['09:00:11', 'message.bot', { text: 'Hello!', occurred_at: '2026-11-22T09:00:02.000Z' }]
  expect(disclosedBy([first, told5, second, late])).toEqual([0])
  expect(disclosedBy([first, told5, second])).toEqual([1])
})

test('a goodbye of the first day that comes in on the second is no first answer there', () => {
  const day: Line[] = [first, ['09:05:00', 'conversation.resolved', { by: 'customer', confirmed: true }]]
  const second: Line[] = [
    ['+1d 09:00:00', 'message.customer', { text: 'How do I change my phone?' }],
    ['+1d 09:00:01', 'conversation.started', { disclosed: true }],
    ['+1d 09:00:05', 'message.bot', { text: 'Under Settings.' }],
  ]
  const late: Line = ['+1d 09:00:09', 'message.bot', { text: 'Come again.', occurred_at: '2026-11-22T09:06:00Z' }]
  expect(disclosedBy([...day, ...second, late])).toEqual(disclosedBy([...day, ...second]))
})

test('that it is a bot was told on the first day, also where that comes in on the third', () => {
  const day: Line[] = [
    first,
    ['09:00:10', 'message.bot', { text: 'On Friday.' }],
    ['09:01:00', 'conversation.abandoned'],
  ]
  const third: Line[] = [['+2d 09:00:00', 'message.customer', { text: 'It has not come' }]]
  const started: Line = [
    '+2d 09:00:10',
    'conversation.started',
    { disclosed: true, occurred_at: '2026-11-22T09:00:00Z' },
  ]
  expect(disclosedBy([...day, ...third, started])).toEqual([1, 1])
  const after: Line = ['+2d 09:00:10', 'conversation.started', { disclosed: true, occurred_at: '2026-11-22T09:00:30Z' }]
  expect(disclosedBy([...day, ...third, after])).toEqual([0, 1])
})

const wishes: Line = ['09:00:10', 'message.customer', { text: 'I want to talk to a human' }]
const explains = { text: 'You can change your plan under Settings, Billing, Plans.', confidence: 0.95 }

test('an answer that was on its way when the customer asked for a person does not argue', () => {
  const on: Line = ['09:00:11', 'message.bot', { ...explains, occurred_at: '2026-11-22T09:00:09.500Z' }]
  expect(play([first, wishes, on]).episodes[0]?.argued).toBe(0)
  expect(play([first, wishes, ['09:00:11', 'message.bot', explains]]).episodes[0]?.argued).toBe(1)
})
