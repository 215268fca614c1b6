import { describe, expect, test } from 'vitest'
import { defaultPolicy, type Policy } from '../../contract/policy.ts'
import { clockTime, type Line, observing, play } from './play.ts'

/** Stories with their numbers worked out by hand beside them. Observe mode unless a story says otherwise. */

const bot = (time: string, text = 'You can change it under Settings.', rest = {}): Line => [
  time,
  'message.bot',
  { text, ...rest },
]
const customer = (time: string, text = 'Where do I change my plan?', rest = {}): Line => [
  time,
  'message.customer',
  { text, ...rest },
]
const agent = (time: string, text = 'Good morning, this is Ann.', rest = {}): Line => [
  time,
  'message.agent',
  { text, agent_id: 'a-1', ...rest },
]
const requested = (time: string, by = 'bot', rest = {}): Line => [time, 'handoff.requested', { by, ...rest }]
const transfer = (time: string, eta_seconds?: number, rest = {}): Line => [
  time,
  'handoff.promised',
  { kind: 'transfer', text: 'Ann is coming.', eta_seconds, ...rest },
]
const callback = (time: string, at: string): Line => [
  time,
  'handoff.promised',
  { kind: 'callback', text: 'We call you back.', callback_at: new Date(clockTime(at)).toISOString() },
]
const accepted = (time: string, agent_id = 'a-1'): Line => [time, 'handoff.accepted', { agent_id }]
const returned = (time: string, to: 'bot' | 'queue'): Line => [time, 'handoff.returned', { to }]
const resolved = (time: string, by = 'agent'): Line => [time, 'conversation.resolved', { by, confirmed: true }]
const abandoned = (time: string): Line => [time, 'conversation.abandoned', {}]
const rated = (time: string, score: number): Line => [time, 'csat.submitted', { score }]
const status = (time: string, agent_id: string, is: string, rest = {}): Line => [
  time,
  'agent.status',
  { agent_id, status: is, ...rest },
]
const clock = (time: string): Line => [time, 'clock']

describe('how an episode ends', () => {
  const cases: [string, Line[], string][] = [
    [
      'resolved and nobody but the bot wrote',
      [customer('09:00:00'), bot('09:00:02'), resolved('09:01:00', 'bot')],
      'bot_resolved',
    ],
    [
      'resolved after an agent wrote, whoever closed it',
      [customer('09:00:00'), agent('09:00:30'), resolved('09:01:00', 'customer')],
      'agent_resolved',
    ],
    ['the customer left the bot', [customer('09:00:00'), bot('09:00:02'), abandoned('09:01:00')], 'abandoned_in_bot'],
    ['idle for 24 h with the bot', [customer('09:00:00'), bot('09:00:02'), clock('+1d 09:00:02')], 'abandoned_in_bot'],
    [
      'a handoff that was taken back waits no more',
      [customer('09:00:00'), requested('09:00:05'), returned('09:00:30', 'bot'), abandoned('09:20:00')],
      'abandoned_in_bot',
    ],
    [
      'left the queue before anybody was late',
      [customer('09:00:00'), requested('09:00:05'), abandoned('09:03:00')],
      'abandoned_in_queue',
    ],
    [
      'left the queue after the ETA and its grace',
      [customer('09:00:00'), requested('09:00:05'), transfer('09:00:06', 60), abandoned('09:10:00')],
      'ghosted',
    ],
    [
      'left after an agent had written',
      [customer('09:00:00'), agent('09:00:30'), abandoned('09:01:00')],
      'abandoned_with_agent',
    ],
    [
      'an agent wrote, but a second handoff still waited',
      [
        customer('09:00:00'),
        agent('09:00:30'),
        returned('09:01:00', 'bot'),
        requested('09:02:00'),
        abandoned('09:03:00'),
      ],
      'abandoned_in_queue',
    ],
    ['not yet', [customer('09:00:00'), bot('09:00:02'), clock('+1d 09:00:01')], 'open'],
  ]
  test.each(cases)('%s', (_name, story, state) => {
    expect(play(story).episodes.map((row) => row.state)).toEqual([state])
  })

  test('an idle episode ended at its last event + 24 h, whenever that is noticed', () => {
    const story = [customer('09:00:00'), bot('09:00:02')]
    const atOnce = play([...story, clock('+1d 09:00:02')])
    const late = play([...story, clock('+3d 00:00:00')])
    const byEvent = play([...story, customer('+3d 12:00:00')])
    expect(atOnce.episodes[0]?.ended_at).toBe(clockTime('+1d 09:00:02'))
    expect(late.episodes).toEqual(atOnce.episodes)
    expect({ ...byEvent.episodes[0], version: 0 }).toEqual({ ...atOnce.episodes[0], version: 0 })
    expect(byEvent.episodes[1]).toMatchObject({ episode: 2, state: 'open', began_at: clockTime('+3d 12:00:00') })
  })

  test('an event of the time before takes back an idle end that the wall clock saw too early', () => {
    // a backfill: the wall clock is days ahead when the second half of the conversation comes in
    const { episodes, handoffs } = play([
      customer('09:00:00'),
      requested('09:00:10'),
      clock('+7d 00:00:00'),
      agent('09:01:10'),
      resolved('09:05:00'),
    ])
    expect(episodes).toMatchObject([{ state: 'agent_resolved', ended_at: clockTime('09:05:00') }])
    expect(handoffs).toMatchObject([
      { outcome: 'resolved', wait_seconds: 60, ghosts: [], ended_at: clockTime('09:05:00') },
    ])
  })

  test('only the first end counts', () => {
    const { episodes } = play([customer('09:00:00'), abandoned('09:01:00'), resolved('09:02:00', 'agent')])
    expect(episodes).toMatchObject([{ state: 'abandoned_in_bot', ended_at: clockTime('09:01:00') }])
  })
})

describe('the handoff clock', () => {
  test('nobody answers: late at the ETA + 5 min, ghosted when the episode idles out', () => {
    const story = [customer('09:00:00'), requested('09:00:00'), transfer('09:00:01', 120)]
    // ETA 120 s from 09:00:01 = 09:02:01, grace 300 s = 09:07:01
    expect(play([...story, clock('09:07:00')]).handoffs[0]).toMatchObject({ ghosts: [], waiting: 1, wait_seconds: 0 })
    expect(play([...story, clock('09:02:00')]).promises[0]).toMatchObject({ state: 'open' })
    expect(play([...story, clock('09:02:01')]).promises[0]).toMatchObject({ state: 'broken' })
    expect(play([...story, clock('09:07:01')]).handoffs[0]).toMatchObject({
      ghosts: ['unanswered'],
      waiting: 1,
      outcome: 'open',
    })
    const { episodes, handoffs, promises } = play([...story, clock('+2d 00:00:00')])
    expect(episodes[0]?.state).toBe('ghosted')
    // 09:00:00 → next day 09:00:01 (last event + 24 h) = 86,401 s
    expect(handoffs).toMatchObject([{ outcome: 'ghosted', waiting: 0, wait_seconds: 86_401, ghosts: ['unanswered'] }])
    expect(promises).toMatchObject([{ state: 'broken', eta_seconds: 120, due_at: clockTime('09:02:01') }])
  })

  test('abandoned in the queue: the wait counts, the promise became void', () => {
    const { episodes, handoffs, promises } = play([
      customer('09:00:00'),
      requested('09:00:10'),
      transfer('09:00:12', 120),
      abandoned('09:01:40'),
    ])
    expect(episodes[0]?.state).toBe('abandoned_in_queue')
    // 09:00:10 → 09:01:40 = 90 s; due 09:02:12 had not come
    expect(handoffs).toMatchObject([{ outcome: 'abandoned', wait_seconds: 90, ghosts: [], responded_at: 0 }])
    expect(promises).toMatchObject([{ state: 'void', answered_at: 0 }])
  })

  test('answered: the first agent message ends the wait, neither the accept nor the transition message does', () => {
    const { handoffs, promises } = play([
      customer('09:00:00'),
      requested('09:00:10'),
      transfer('09:00:12', 60),
      accepted('09:00:20', 'a-7'),
      agent('09:00:55', 'Good morning, this is Ann.', { agent_id: 'a-9' }),
      agent('09:03:00'),
      resolved('09:05:00'),
    ])
    // 09:00:10 → 09:00:55 = 45 s
    expect(handoffs).toMatchObject([
      {
        outcome: 'resolved',
        wait_seconds: 45,
        accepted_at: clockTime('09:00:20'),
        responded_at: clockTime('09:00:55'),
        agent_id: 'a-9',
        clock_skew: 0,
      },
    ])
    expect(promises).toMatchObject([{ state: 'kept', answered_at: clockTime('09:00:55') }])
  })

  test('an agent message that is older than the request gives a wait of 0 and counts as clock skew', () => {
    const { handoffs } = play([customer('09:00:00'), requested('09:00:30'), agent('09:00:10'), resolved('09:02:00')])
    expect(handoffs).toMatchObject([
      {
        wait_seconds: 0,
        clock_skew: 1,
        requested_at: clockTime('09:00:30'),
        responded_at: clockTime('09:00:30'),
        outcome: 'resolved',
      },
    ])
  })

  test('an agent who writes without a request opens a handoff and answers it at once', () => {
    const { handoffs, episodes } = play([customer('09:00:00'), agent('09:00:40'), abandoned('09:10:00')])
    expect(handoffs).toMatchObject([
      {
        reason: 'agent_takeover',
        requested_by: 'agent',
        wait_seconds: 0,
        clock_skew: 0,
        outcome: 'unresolved',
        ghosts: [],
      },
    ])
    expect(episodes[0]).toMatchObject({ handoff_count: 1, agent_joined: 1 })
  })

  test('a second request while one is open is the same handoff', () => {
    const { handoffs } = play([
      customer('09:00:00'),
      requested('09:00:10', 'bot'),
      requested('09:02:00', 'customer'),
      agent('09:03:10'),
    ])
    expect(handoffs).toMatchObject([{ handoff: 1, requested_at: clockTime('09:00:10'), wait_seconds: 180 }])
  })

  test('of two requests the earlier one starts the clock, even when it comes in second', () => {
    const { handoffs } = play([customer('09:00:00'), requested('09:00:30'), requested('09:00:10'), agent('09:01:10')])
    expect(handoffs).toMatchObject([{ requested_at: clockTime('09:00:10'), wait_seconds: 60 }])
  })

  test('a row never leaves the hour of its key, or the table would keep two', () => {
    const { handoffs } = play([customer('08:59:00'), requested('09:00:30'), requested('08:59:30'), agent('09:01:00')])
    expect(handoffs).toMatchObject([{ requested_at: clockTime('09:00:00'), wait_seconds: 90 }])
  })

  test('two handoffs in one episode: each has its own wait and outcome', () => {
    const { handoffs, episodes } = play([
      customer('09:00:00'),
      requested('09:00:10'),
      agent('09:00:40'),
      returned('09:02:00', 'bot'),
      bot('09:02:05'),
      requested('09:03:00'),
      agent('09:05:00'),
      abandoned('09:06:00'),
    ])
    expect(handoffs).toMatchObject([
      // 09:00:10 → 09:00:40, then back to the bot
      { handoff: 1, wait_seconds: 30, outcome: 'resolved', ended_at: clockTime('09:02:00') },
      // 09:03:00 → 09:05:00 and nothing said meanwhile, then the customer left
      { handoff: 2, wait_seconds: 120, outcome: 'unresolved', ended_at: clockTime('09:06:00'), ghosts: ['silent'] },
    ])
    expect(episodes).toMatchObject([{ handoff_count: 2, state: 'abandoned_with_agent' }])
  })

  test('taken back by the bot before anybody answered: withdrawn; handed off again: looped', () => {
    const { handoffs } = play([
      customer('09:00:00'),
      requested('09:00:10'),
      transfer('09:00:11', 60),
      returned('09:00:40', 'bot'),
      requested('09:01:00'),
      transfer('09:01:01', 60),
      agent('09:01:30'),
    ])
    expect(handoffs).toMatchObject([
      { outcome: 'withdrawn', wait_seconds: 30, ghosts: [] },
      { outcome: 'open', wait_seconds: 30, ghosts: ['looped'] },
    ])
  })

  test('resolved before anybody answered: withdrawn', () => {
    const { handoffs, episodes } = play([customer('09:00:00'), requested('09:00:10'), resolved('09:00:40', 'customer')])
    expect(handoffs).toMatchObject([{ outcome: 'withdrawn', wait_seconds: 30 }])
    expect(episodes[0]?.state).toBe('bot_resolved')
  })

  test('back to the queue it is the same handoff, without its agent', () => {
    const { handoffs } = play([
      customer('09:00:00'),
      requested('09:00:10'),
      accepted('09:00:20', 'a-1'),
      returned('09:00:50', 'queue'),
      agent('09:02:10', 'Hello', { agent_id: 'a-2' }),
    ])
    expect(handoffs).toMatchObject([
      { handoff: 1, accepted_at: 0, agent_id: 'a-2', wait_seconds: 120, outcome: 'open' },
    ])
  })

  test('after a promised callback the wait starts at the promised time, and lateness 15 min after it', () => {
    const story = [customer('09:00:00'), requested('09:00:10'), callback('09:00:12', '12:00:00')]
    expect(play([...story, agent('12:04:00')]).handoffs).toMatchObject([
      { clock_started_at: clockTime('12:00:00'), wait_seconds: 240, ghosts: [], promise_kind: 'callback' },
    ])
    expect(play([...story, agent('11:50:00')]).handoffs).toMatchObject([{ wait_seconds: 0, clock_skew: 0 }])
    expect(play([...story, clock('12:14:59')]).handoffs).toMatchObject([{ ghosts: [] }])
    expect(play([...story, clock('12:15:00')]).handoffs).toMatchObject([{ ghosts: ['unanswered'] }])
  })

  test('a wait counts only service hours', () => {
    // 22 November 2026 is a Sunday; Berlin is UTC+1: Monday 08:00–17:00 there is 07:00–16:00 UTC
    const weekday = { opens: '08:00', closes: '17:00' }
    const policy: Policy = {
      ...observing,
      time_zone: 'Europe/Berlin',
      idle_hours: 72,
      service_hours: [weekday, weekday, weekday, weekday, weekday, null, null],
    }
    const { handoffs } = play([customer('20:00:00'), requested('20:00:00'), agent('+1d 07:10:00')], policy)
    expect(handoffs).toMatchObject([{ wait_seconds: 600 }])
  })

  test('an answer that overtakes the end on its way still belongs before it', () => {
    const { handoffs, episodes } = play([
      customer('09:00:00'),
      requested('09:00:10'),
      resolved('09:01:00'),
      agent('09:00:40'),
    ])
    expect(handoffs).toMatchObject([{ outcome: 'resolved', wait_seconds: 30, responded_at: clockTime('09:00:40') }])
    expect(episodes).toMatchObject([{ state: 'agent_resolved', agent_joined: 1 }])
  })

  test('an agent who writes after the end changes neither the state nor the wait', () => {
    const { handoffs, episodes } = play([
      customer('09:00:00'),
      requested('09:00:10'),
      abandoned('09:01:10'),
      agent('09:05:00'),
    ])
    expect(handoffs).toMatchObject([{ outcome: 'abandoned', wait_seconds: 60 }])
    expect(episodes).toMatchObject([{ state: 'abandoned_in_queue', agent_joined: 0, agent_message_count: 1 }])
  })
})

describe('what opens a handoff', () => {
  const wantsPerson = 'I want to talk to a human please'
  const enforcing: Policy = { ...defaultPolicy }

  test('an escalation does, when the policy lets Baton act', () => {
    const { handoffs, decisions, promises } = play(
      [
        status('08:59:00', 'a-1', 'online', { name: 'Ann', capacity: 2 }),
        customer('09:00:00', wantsPerson),
        requested('09:00:02', 'bot'),
        agent('09:01:00'),
      ],
      enforcing,
    )
    expect(handoffs).toMatchObject([
      {
        requested_by: 'decision',
        reason: 'human_request',
        tier: 3,
        requested_at: clockTime('09:00:00'),
        wait_seconds: 60,
        quote: wantsPerson,
        promise_kind: 'transfer',
        promise_agent_id: 'a-1',
      },
    ])
    expect(handoffs[0]?.decision_id).toBe(decisions[0]?.decision_id)
    expect(promises).toMatchObject([{ promised_by: 'baton', state: 'kept', handoff_id: handoffs[0]?.handoff_id }])
  })

  test('an escalation that is only observed opens none, and names the reason of the request that follows', () => {
    const story: Line[] = [customer('09:00:00', wantsPerson)]
    expect(play(story).handoffs).toEqual([])
    expect(play(story).decisions).toMatchObject([{ action: 'escalate', mode: 'observe' }])
    expect(play([...story, requested('09:00:30', 'bot')]).handoffs).toMatchObject([
      {
        requested_by: 'bot',
        reason: 'human_request',
        tier: 3,
        triggers: ['human_request'],
        requested_at: clockTime('09:00:30'),
      },
    ])
  })

  test('an offer opens none; the customer who accepts it does, for the reason of the offer', () => {
    const story = [customer('09:00:00'), bot('09:00:02', 'Perhaps the settings page?', { confidence: 0.3 })]
    expect(play(story, enforcing).decisions).toMatchObject([{ action: 'offer_human', reason: 'low_confidence' }])
    expect(play(story, enforcing).handoffs).toEqual([])
    expect(play([...story, requested('09:00:20', 'customer')], enforcing).handoffs).toMatchObject([
      { requested_by: 'customer', reason: 'low_confidence', tier: 1 },
    ])
  })

  test("the bot's own promise takes the place of Baton's", () => {
    const { promises, handoffs } = play(
      [
        status('08:59:00', 'a-1', 'online'),
        customer('09:00:00', wantsPerson),
        transfer('09:00:01', 300),
        agent('09:04:00'),
      ],
      enforcing,
    )
    expect(promises.map((row) => [row.promised_by, row.state]).sort()).toEqual([
      ['baton', 'void'],
      ['bot', 'kept'],
    ])
    expect(handoffs).toMatchObject([{ promise_eta_seconds: 300, promise_due_at: clockTime('09:05:01') }])
  })

  test("the platform's reason counts if it is one of ours", () => {
    const reasonOf = (rest: object) =>
      play([customer('09:00:00'), requested('09:00:10', 'platform', rest)]).handoffs[0]?.reason
    expect(reasonOf({ reason_code: 'bot_unreachable' })).toBe('bot_unreachable')
    expect(reasonOf({ reason_code: 'constructor' })).toBe('platform_rule')
  })
})

describe('ghosts', () => {
  const reached = (story: Line[]) => play(story).handoffs.map((row) => row.ghosts)

  test('never_requested: a person is announced, and a handoff follows only after the minute', () => {
    const announced = bot('09:00:00', "I'm connecting you to one of our specialists now.")
    expect(reached([customer('08:59:00'), announced, requested('09:01:00')])).toEqual([[]])
    expect(reached([customer('08:59:00'), announced, requested('09:01:01')])).toEqual([['never_requested']])
  })

  test('never_requested: when no handoff ever follows, the promise without one tells', () => {
    const story = [customer('08:59:00'), bot('09:00:00', "I'm connecting you to one of our specialists now.")]
    expect(play([...story, clock('09:00:59')]).promises).toMatchObject([{ handoff_id: '', state: 'open', due_at: 0 }])
    expect(play([...story, clock('09:01:00')]).promises).toMatchObject([{ handoff_id: '', state: 'broken', due_at: 0 }])
    expect(play([...story, resolved('09:00:30', 'customer')]).promises).toMatchObject([{ state: 'void' }])
    expect(play([...story, clock('09:01:00')]).handoffs).toEqual([])
  })

  test("no_one_there: a transfer promised while nobody works or has a slot left; unknown agents are nobody's fault", () => {
    const story = [requested('09:00:00'), transfer('09:00:01', 60), agent('09:00:30')]
    expect(reached([status('08:59:00', 'a-1', 'offline'), ...story])).toEqual([['no_one_there']])
    expect(reached([status('08:59:00', 'a-1', 'busy'), ...story])).toEqual([['no_one_there']])
    expect(reached([status('08:59:00', 'a-1', 'online'), ...story])).toEqual([[]])
    expect(reached(story)).toEqual([[]])
  })

  test('no_one_there makes an abandoned handoff a ghosted one, however short the wait', () => {
    const { episodes, handoffs } = play([
      status('08:59:00', 'a-1', 'away'),
      requested('09:00:00'),
      transfer('09:00:01', 600),
      abandoned('09:00:30'),
    ])
    expect(handoffs).toMatchObject([{ outcome: 'ghosted' }])
    expect(episodes[0]?.state).toBe('ghosted')
  })

  test('assigned_offline: accepted by an agent who is offline fails at once, whoever has it later', () => {
    const story = [
      status('08:59:00', 'a-1', 'offline'),
      status('08:59:00', 'a-2', 'online'),
      requested('09:00:00'),
      transfer('09:00:01', 60),
      accepted('09:00:05', 'a-1'),
    ]
    expect(reached(story)).toEqual([['assigned_offline']])
    // who answers within the minute was there
    expect(reached([...story, agent('09:01:05')])).toEqual([[]])
    expect(reached([...story, agent('09:01:05.001')])).toEqual([['assigned_offline']])
    expect(reached([...story, abandoned('09:00:20')])).toEqual([['assigned_offline']])
    expect(reached([...story, agent('09:06:00')])).toEqual([['assigned_offline']])
    // 09:00:01 + 60 s + 300 s = 09:06:01
    expect(reached([...story, clock('09:06:01')])).toEqual([['assigned_offline', 'unanswered']])
    expect(reached([...story, accepted('09:00:40', 'a-2'), agent('09:02:00', 'a-2')])).toEqual([['assigned_offline']])
  })

  test('assigned_offline: an agent who goes after accepting has a minute to come back or write', () => {
    const story = [
      status('08:59:00', 'a-1', 'online'),
      requested('09:00:00'),
      transfer('09:00:01', 600),
      accepted('09:00:05', 'a-1'),
      status('09:00:30', 'a-1', 'away'),
    ]
    expect(reached([...story, agent('09:01:29')])).toEqual([[]])
    // nobody could be told in between, and it is counted
    expect(reached([...story, agent('09:01:30.001')])).toEqual([['assigned_offline']])
    expect(reached([...story, abandoned('09:01:31')])).toEqual([['assigned_offline']])
    expect(reached([...story, status('09:01:20', 'a-1', 'busy'), agent('09:05:00')])).toEqual([[]])
  })

  test('assigned_offline makes an abandoned handoff a ghosted one', () => {
    const { handoffs } = play([
      status('08:59:00', 'a-1', 'offline'),
      requested('09:00:00'),
      accepted('09:00:05', 'a-1'),
      abandoned('09:00:30'),
    ])
    expect(handoffs).toMatchObject([{ outcome: 'ghosted' }])
  })

  test('silent: the customer was told nothing for a minute', () => {
    expect(reached([requested('09:00:00'), agent('09:01:00')])).toEqual([[]])
    expect(reached([requested('09:00:00'), agent('09:01:01')])).toEqual([['silent']])
    expect(reached([requested('09:00:00'), bot('09:00:05', 'Please hold.'), agent('09:01:01')])).toEqual([[]])
    expect(reached([requested('09:00:00'), clock('09:01:00')])).toEqual([['silent']])
  })

  test('silent: what the bot said just before it asked for a person was told', () => {
    const saidBefore = (text: string, rest = {}, time = '09:00:00') =>
      reached([customer('08:57:00', undefined, rest), bot(time, text), requested('09:00:01'), agent('09:02:00')])
    expect(saidBefore('Transferring you to an agent now.')).toEqual([[]])
    expect(saidBefore('One moment, please.')).toEqual([[]])
    expect(saidBefore('One moment, please.', {}, '08:58:00')).toEqual([['silent']])
    expect(saidBefore('You find it under Settings.')).toEqual([['silent']])
    expect(saidBefore('Ich verbinde Sie mit einem Mitarbeiter.', { language: 'de' })).toEqual([[]])
    expect(
      reached([bot('09:00:00', 'One moment.'), customer('09:00:05'), requested('09:00:06'), clock('09:02:00')]),
    ).toEqual([['silent']])
  })

  test('silent: a decision that nobody told the customer about is silent in any language', () => {
    const story = [
      bot('09:00:00', 'Guten Tag!', { language: 'de' }),
      customer('09:00:05', 'Ich möchte mit einem Menschen sprechen'),
    ]
    const { handoffs } = play([...story, clock('09:02:00')], defaultPolicy)
    expect(handoffs).toMatchObject([{ reason: 'human_request', ghosts: ['silent'] }])
  })

  test('silent: what Baton gave the bot to say is told when the bot says so, in its words or by an event', () => {
    const asks = [status('08:59:00', 'a-1', 'online'), customer('09:00:00', 'I want to talk to a person')]
    const ghosts = (...lines: Line[]) => play([...asks, ...lines], defaultPolicy).handoffs.map((one) => one.ghosts)
    expect(ghosts(clock('09:02:00'))).toEqual([['silent']])
    expect(ghosts(bot('09:00:02', 'I am bringing in a1.'), clock('09:02:00'))).toEqual([[]])
    expect(ghosts(transfer('09:00:02', 120), clock('09:02:00'))).toEqual([[]])
    expect(ghosts(agent('09:00:50'))).toEqual([[]])
  })

  test('unanswered: a deadline that passed stays missed when another promise follows', () => {
    const first = [requested('09:00:00'), transfer('09:00:00', 60)]
    // missed at 09:06:00
    expect(reached([...first, transfer('09:06:00', 600), agent('09:07:00')])).toEqual([['unanswered']])
    expect(reached([...first, transfer('09:05:59', 600), agent('09:07:00')])).toEqual([[]])
  })

  test("without a told time the policy's default ETA counts: 2 min and 5 min grace", () => {
    expect(reached([requested('09:00:00'), bot('09:00:01', 'Please hold.'), agent('09:07:00')])).toEqual([[]])
    expect(reached([requested('09:00:00'), bot('09:00:01', 'Please hold.'), agent('09:07:01')])).toEqual([
      ['unanswered'],
    ])
  })

  test('an answer in time that comes in late takes the ghost back', () => {
    const story = [requested('09:00:00'), transfer('09:00:00', 60), customer('09:06:30', 'Hello?')]
    expect(reached(story)).toEqual([['unanswered']])
    expect(reached([...story, agent('09:05:00')])).toEqual([[]])
  })
})

describe('repeats', () => {
  const told = customer('09:00:00', 'My order number is A-1043 and my mail is ann@example.com')
  const count = (...lines: Line[]) => {
    const { handoffs, repeats } = play([told, requested('09:00:10'), ...lines])
    return {
      count: handoffs[0]?.repeat_count,
      rows: repeats.map((row) => [row.kind, row.value, row.first_event_id, row.asked_by_agent]),
    }
  }

  test('each fact that is given again is one instance, with both messages and whether an agent asked', () => {
    const asked = agent('09:01:00', 'Could you tell me your order number?')
    expect(count(asked, customer('09:01:10', 'My order number is A-1043, ann@example.com'))).toEqual({
      count: 2,
      rows: [
        ['order_id', 'A1043', 'e1', 1],
        ['email', 'ann@example.com', 'e1', 0],
      ],
    })
  })

  test('each message counts again, the same fact twice in one message once', () => {
    const again = 'order A-1043, I said order A-1043'
    expect(count(customer('09:00:30', again), customer('09:00:50', again)).count).toBe(2)
  })

  test('"I already told you" without a fact counts one, asked or not', () => {
    expect(count(customer('09:00:30', 'I already told you!')).rows).toEqual([['already_told', '', '', 0]])
    const asked = agent('09:01:00', 'What is your order number?')
    expect(count(asked, customer('09:01:10', 'I already told the bot, I already told you')).rows).toEqual([
      ['already_told', '', '', 1],
    ])
  })

  test('what should have happened corrects nothing', () => {
    const asked = agent('09:01:00', 'What is your order number, and what happened?')
    expect(count(asked, customer('09:01:10', 'Order A-1043, it should have been here on Monday.')).count).toBe(1)
    expect(count(asked, customer('09:01:10', 'Order A-1043 should be red.')).count).toBe(1)
  })

  const none: [string, Line[]][] = [
    ['a fact that is new', [customer('09:00:30', 'And my other order number is B-2000')]],
    [
      'a correction',
      [agent('09:01:00', 'Which order?'), customer('09:01:10', 'Sorry, I meant order number B-2000, not order A-1043')],
    ],
    ['a value set right', [customer('09:00:30', 'I wrote A-1043, that should be order A-1034')]],
    ['a value that is denied', [customer('09:00:30', 'It is order B-2000, not order A-1043')]],
    [
      'a confirmation of what the agent said',
      [agent('09:01:00', 'Is it order number A-1043?'), customer('09:01:10', 'Yes, order number A-1043')],
    ],
    [
      'a next question',
      [agent('09:01:00', 'I have sent you a new one.'), customer('09:01:10', 'And when will order A-1043 arrive?')],
    ],
    ['said before the request, delivered after it', [customer('09:00:05', 'order A-1043')]],
    [
      'said to the bot again, after the agent gave back',
      [agent('09:01:00'), returned('09:02:00', 'bot'), customer('09:02:10', 'order A-1043')],
    ],
  ]
  test.each(none)('%s counts nothing', (_name, lines) => {
    expect(count(...lines)).toEqual({ count: 0, rows: [] })
  })

  test('what the customer first gave after the request was not given to the bot', () => {
    const { repeats } = play([
      customer('09:00:00'),
      requested('09:00:10'),
      customer('09:00:20', 'order A-1043'),
      customer('09:00:40', 'order A-1043'),
    ])
    expect(repeats).toEqual([])
  })
})

describe('the answers of the bot', () => {
  const confident = bot('09:00:05', 'Restart it.', { confidence: 0.9 })
  const reasonOf = (...lines: Line[]) => {
    const row = play([customer('09:00:00'), confident, ...lines]).episodes[0]
    return [row?.false_positive, row?.false_positive_reason]
  }

  test('confident, unsure and unjudged answers are told apart', () => {
    const { episodes } = play([
      bot('09:00:00', 'a', { confidence: 0.7 }),
      bot('09:00:01', 'b', { confidence: 0.69 }),
      bot('09:00:02', 'c', { confidence: null }),
      bot('09:00:03', 'd'),
    ])
    // the general threshold is 0.70
    expect(episodes[0]).toMatchObject({ bot_message_count: 4, confident_answer_count: 1, unjudged_answer_count: 2 })
  })

  test("Rasa's fallback is no confident answer, however high the threshold that it missed", () => {
    const fallback = { intent: 'nlu_fallback', confidence: 0.9 }
    const { episodes, events } = play([
      customer('09:00:00'),
      bot('09:00:05', 'Sorry?', { ...fallback, runner_up_confidence: 0.4 }),
      bot('09:00:10', 'Sorry?', fallback),
    ])
    expect(episodes[0]).toMatchObject({ confident_answer_count: 0, unjudged_answer_count: 1 })
    expect(events.slice(1).map(({ confidence }) => confidence)).toEqual([0.4, -1])
  })

  test('a confident answer fails by what comes after it, for the first reason', () => {
    expect(reasonOf()).toEqual([0, ''])
    expect(reasonOf(customer('09:00:20', 'I want to talk to a human please'), rated('09:01:00', 1))).toEqual([
      1,
      'asked_for_person',
    ])
    expect(reasonOf(requested('09:00:20', 'customer'))).toEqual([1, 'asked_for_person'])
    expect(reasonOf(customer('09:00:20', 'That did not help, useless bot'))).toEqual([1, 'tier_2'])
    expect(reasonOf(customer('09:00:20', 'I already told you that'))).toEqual([1, 'repeated'])
    expect(reasonOf(resolved('09:01:00', 'bot'), rated('09:02:00', 2))).toEqual([1, 'low_rating'])
    expect(
      reasonOf(resolved('09:01:00', 'bot'), [
        '+3d 09:00:00',
        'answer.flagged',
        { message_event_id: 'e2', agent_id: 'a-1', label: 'wrong' },
      ]),
    ).toEqual([1, 'flagged'])
    expect(reasonOf(resolved('09:01:00', 'bot'), ['+1d 09:01:00', 'conversation.reopened', {}])).toEqual([
      1,
      'reopened',
    ])
  })

  test('how soon a reopen must follow is the workspace’s, as it was when the conversation ended', () => {
    const reopenedAt = (time: string) => {
      const lines: Line[] = [customer('09:00:00', 'hi'), confident, resolved('09:01:00', 'bot')]
      return play([...lines, [time, 'conversation.reopened', {}]], { ...observing, follow_up_hours: 2 }).episodes[0]
    }
    expect([reopenedAt('11:01:00')?.false_positive_reason, reopenedAt('11:01:01')?.false_positive_reason]).toEqual([
      'reopened',
      '',
    ])
  })

  test('it does not fail by what came before, by a low rating of an escalated episode, or by a reopen after 24 h', () => {
    expect(play([customer('09:00:00', 'I want to talk to a human'), confident]).episodes[0]?.false_positive).toBe(0)
    expect(
      reasonOf(requested('09:00:20', 'bot'), agent('09:00:30'), resolved('09:01:00'), rated('09:02:00', 1)),
    ).toEqual([0, ''])
    expect(reasonOf(resolved('09:01:00', 'bot'), ['+1d 09:01:01', 'conversation.reopened', {}])).toEqual([0, ''])
    expect(
      reasonOf(['09:01:00', 'answer.flagged', { message_event_id: 'other', agent_id: 'a-1', label: 'wrong' }]),
    ).toEqual([0, ''])
  })

  test('a better second rating takes the failure back', () => {
    expect(reasonOf(resolved('09:01:00', 'bot'), rated('09:02:00', 1), rated('09:03:00', 5))).toEqual([0, ''])
  })

  test('another answer after the customer asked for a person is arguing; a transition or a hold message is not', () => {
    const argued = (...lines: Line[]) => play([customer('09:00:00', 'I want to talk to a human'), ...lines]).episodes[0]
    expect(argued(bot('09:00:05', 'I can help you with that! What is it about?'))).toMatchObject({
      argued: 1,
      human_request_count: 1,
    })
    expect(argued(bot('09:00:05', "I'm transferring you to an agent."))).toMatchObject({ argued: 0 })
    expect(argued(requested('09:00:04'), bot('09:00:05', 'You are number three.'))).toMatchObject({ argued: 0 })
    expect(argued(requested('09:00:04'), bot('09:00:05', 'Have you tried again?', { confidence: 0.8 }))).toMatchObject({
      argued: 1,
    })
  })

  test('once an agent wrote or all is over, the bot does not argue, until the customer asks again', () => {
    const served = [customer('09:00:00', 'I want to talk to a human'), requested('09:00:01'), agent('09:01:00')]
    const argued = (...lines: Line[]) => play([...served, ...lines]).episodes[0]?.argued
    const back: Line = ['09:05:00', 'handoff.returned', { to: 'bot' }]
    const answer = bot('09:05:20', 'Your parcel comes tomorrow.')
    expect(argued(resolved('09:05:00'), bot('09:05:05', 'Please rate us from 1 to 5.'))).toBe(0)
    expect(argued(back, answer)).toBe(0)
    expect(argued(back, customer('09:05:10', 'I want to talk to a human'), answer)).toBe(1)
  })

  test('one request is counted once, though the platform reports it as well', () => {
    const { episodes } = play([customer('09:00:00', 'I want to talk to a human'), requested('09:00:02', 'customer')])
    expect(episodes[0]?.human_request_count).toBe(1)
  })

  test('disclosed means: told before the first answer, in this episode or an earlier one', () => {
    const started = (time: string): Line => [time, 'conversation.started', { disclosed: true }]
    const disclosed = (...lines: Line[]) => play(lines).episodes.map((row) => row.disclosed)
    expect(disclosed(started('09:00:00'), bot('09:00:01'))).toEqual([1])
    expect(disclosed(bot('09:00:01'), started('09:00:02'))).toEqual([0])
    expect(disclosed(bot('09:00:01'), started('09:00:00'))).toEqual([1])
    expect(disclosed(started('09:00:00'), resolved('09:01:00'), customer('09:02:00'))).toEqual([1, 1])
  })

  test("an agent whose answer was the bot's was not needed", () => {
    const answer = 'You can change your plan under Settings, Billing, Plans.'
    expect(
      play([customer('09:00:00'), bot('09:00:02', answer), requested('09:00:10'), agent('09:01:00', answer)]).handoffs,
    ).toMatchObject([{ unneeded: 1 }])
    expect(
      play([customer('09:00:00'), bot('09:00:02', answer), requested('09:00:10'), agent('09:01:00')]).handoffs,
    ).toMatchObject([{ unneeded: 0 }])
  })
})

describe('what comes late', () => {
  test('a late rating changes an episode that has ended', () => {
    const { episodes } = play([customer('09:00:00'), resolved('09:01:00', 'bot'), rated('+2d 09:00:00', 4)])
    expect(episodes).toMatchObject([
      {
        state: 'bot_resolved',
        csat_score: 4,
        csat_at: clockTime('+2d 09:00:00'),
        ended_at: clockTime('09:01:00'),
        last_event_at: clockTime('09:01:00'),
      },
    ])
  })

  test('a rating belongs to the latest episode that had begun by then', () => {
    const { episodes, events } = play([
      customer('09:00:00'),
      resolved('09:01:00', 'bot'),
      customer('10:00:00'),
      rated('09:30:00', 2),
      rated('10:30:00', 5),
    ])
    expect(episodes.map((row) => row.csat_score)).toEqual([2, 5])
    expect(events.slice(-2).map((row) => [row.episode, row.score])).toEqual([
      [1, 2],
      [2, 5],
    ])
  })

  test('a second rating replaces the first', () => {
    const { episodes } = play([
      customer('09:00:00'),
      resolved('09:01:00', 'bot'),
      rated('09:02:00', 1),
      rated('09:03:00', 4),
    ])
    expect(episodes).toMatchObject([{ csat_score: 4, csat_at: clockTime('09:03:00') }])
  })

  test('reopened: the earlier episode says when, a new one begins', () => {
    const { episodes } = play([
      customer('09:00:00'),
      resolved('09:01:00', 'bot'),
      ['10:00:00', 'conversation.reopened', {}],
      customer('10:01:00'),
    ])
    expect(episodes).toMatchObject([
      { episode: 1, state: 'bot_resolved', reopened_at: clockTime('10:00:00') },
      { episode: 2, state: 'open', began_at: clockTime('10:00:00'), reopened_at: 0, customer_message_count: 1 },
    ])
  })

  test("a reopen that is reported after the customer's message is the same reopen", () => {
    const { episodes } = play([
      customer('09:00:00'),
      bot('09:00:10', 'It comes tomorrow.', { confidence: 0.95 }),
      resolved('09:01:00', 'bot'),
      customer('10:00:00', 'It did not come'),
      ['10:00:01', 'conversation.reopened', {}],
    ])
    expect(episodes).toMatchObject([
      { reopened_at: clockTime('10:00:00'), false_positive_reason: 'reopened' },
      { episode: 2, reopened_at: 0 },
    ])
  })

  test('a survey by another channel moves the conversation nowhere, but may say what nobody said', () => {
    const survey = (channel?: string) =>
      play([
        customer('09:00:00', undefined, { channel }),
        resolved('09:01:00', 'bot'),
        ['09:02:00', 'csat.submitted', { score: 5, channel: 'email' }],
      ]).episodes[0]?.channel
    expect(survey('chat')).toBe('chat')
    expect(survey()).toBe('email')
  })

  test('a bot that only writes after the end has not joined', () => {
    const { episodes } = play([
      customer('09:00:00'),
      agent('09:00:10'),
      resolved('09:01:00'),
      bot('09:01:05', 'Please rate us from 1 to 5.'),
    ])
    expect(episodes).toMatchObject([{ bot_joined: 0, bot_message_count: 1 }])
  })

  test("a customer's message after the end begins a new episode, and is no reopen", () => {
    const { episodes } = play([customer('09:00:00'), resolved('09:01:00', 'bot'), customer('09:05:00')])
    expect(episodes).toMatchObject([
      { reopened_at: 0, customer_message_count: 1 },
      { episode: 2, began_at: clockTime('09:05:00') },
    ])
  })

  test("a customer's message that was written before the end is one of the episode that ended, whenever it comes in", () => {
    const { episodes, events, decisions, handoffs } = play([
      customer('09:00:00'),
      resolved('09:01:00', 'bot'),
      customer('09:00:50', 'I want to talk to a human'),
    ])
    expect(episodes).toMatchObject([
      { state: 'bot_resolved', customer_message_count: 2, human_request_count: 1, ended_at: clockTime('09:01:00') },
    ])
    expect(events.map((row) => row.episode)).toEqual([1, 1, 1])
    expect(decisions).toMatchObject([{ episode: 1, action: 'escalate' }])
    expect(handoffs).toEqual([])
  })

  test('the instant at which a silence ended the episode is after its end', () => {
    const { episodes } = play([customer('09:00:00'), customer('+1d 09:00:00')])
    expect(episodes).toMatchObject([{ customer_message_count: 1 }, { episode: 2, state: 'open' }])
    const before = play([customer('09:00:00'), rated('+2d 09:00:00', 4), customer('+1d 08:59:59')])
    expect(before.episodes).toMatchObject([{ state: 'abandoned_in_bot', customer_message_count: 2 }])
  })

  test('a second request that comes in after the end, but was made before it, is the same handoff', () => {
    const story = [customer('09:00:00'), requested('09:00:10'), agent('09:01:00')]
    const resolvedOne = play([...story, resolved('09:02:00'), requested('09:00:12', 'platform')])
    expect(resolvedOne.handoffs).toMatchObject([{ outcome: 'resolved', requested_by: 'bot', wait_seconds: 50 }])
    const left = play([...story, abandoned('09:02:00'), requested('09:00:12', 'platform')])
    expect(left.handoffs).toMatchObject([{ outcome: 'unresolved' }])
    expect(left.episodes).toMatchObject([{ state: 'abandoned_with_agent', handoff_count: 1 }])
  })

  test('when it was the earlier of the two, the customer waited from there', () => {
    const { handoffs, episodes } = play([
      customer('09:00:00'),
      requested('09:00:30'),
      abandoned('09:02:00'),
      requested('09:00:10', 'platform'),
    ])
    expect(handoffs).toMatchObject([{ outcome: 'abandoned', requested_at: clockTime('09:00:10'), wait_seconds: 110 }])
    expect(episodes).toMatchObject([{ state: 'abandoned_in_queue', handoff_count: 1 }])
  })

  test('a request that comes in after the end, when the bot had it back by then, is another handoff, which nobody answered', () => {
    const { handoffs, episodes } = play([
      customer('09:00:00'),
      agent('09:00:30'),
      returned('09:01:00', 'bot'),
      abandoned('09:03:00'),
      requested('09:02:00', 'platform'),
    ])
    expect(handoffs).toMatchObject([{ outcome: 'resolved' }, { outcome: 'abandoned', wait_seconds: 60 }])
    expect(episodes).toMatchObject([{ state: 'abandoned_in_queue' }])
  })

  test('marked as not needed after the end', () => {
    const { handoffs } = play([
      customer('09:00:00'),
      agent('09:00:20'),
      resolved('09:01:00'),
      ['10:00:00', 'handoff.marked_unneeded', { agent_id: 'a-1' }],
    ])
    expect(handoffs).toMatchObject([{ unneeded: 1, outcome: 'resolved' }])
  })

  test('the same event twice is one', () => {
    const first = customer('09:00:00', 'Where do I change my plan?', { event_id: 'same' })
    const story = [first, bot('09:00:02'), requested('09:00:10'), first, agent('09:00:40')]
    const { episodes, events, dropped } = play(story)
    expect(episodes).toMatchObject([{ customer_message_count: 1 }])
    expect([events.length, dropped]).toEqual([4, 1])
  })

  test('events of one time line in any order give no negative duration', () => {
    const { episodes, handoffs } = play([
      agent('09:05:00'),
      resolved('09:00:30'),
      requested('09:01:00'),
      customer('09:00:00'),
    ])
    expect(handoffs.map((row) => row.wait_seconds >= 0 && row.ended_at >= row.requested_at)).toEqual([true])
    expect(episodes.every((row) => row.ended_at === 0 || row.ended_at >= row.began_at)).toBe(true)
  })

  test('what has left the state keeps its last row in the table', () => {
    const contact = (day: number): Line[] => [customer(`+${day}d 09:00:00`), resolved(`+${day}d 09:01:00`, 'bot')]
    const { episodes, state } = play([1, 2, 3, 4, 5].flatMap(contact))
    expect(episodes.map((row) => row.state)).toEqual(Array(5).fill('bot_resolved'))
    expect(state.episodes.map((one) => one.episode)).toEqual([3, 4, 5])
  })
})

describe('while no agent ever told a status', () => {
  const played = play([customer('09:00:00', 'I want to talk to a person'), agent('09:05:00')], defaultPolicy)

  test('nothing is promised', () => {
    expect(played.promises).toEqual([])
  })

  test('the wait runs from the request and not from a callback nobody promised', () => {
    expect(played.handoffs[0]?.wait_seconds).toBe(300)
  })
})

describe("while nobody is at work, Baton's own callback", () => {
  const lines = [status('08:59:00', 'a-1', 'offline'), customer('09:00:00', 'I want to talk to a person')]

  test('does not stop the wait: the bot may never have told it', () => {
    const { handoffs } = play([...lines, agent('09:05:00')], defaultPolicy)
    expect(handoffs[0]).toMatchObject({ promise_kind: 'callback', wait_seconds: 300 })
  })

  test('starts the wait at its time once the bot says that it told it', () => {
    const { handoffs } = play([...lines, callback('09:00:02', '10:15:00'), agent('10:16:00')], defaultPolicy)
    expect(handoffs[0]?.wait_seconds).toBe(60)
  })
})

test('a short line is read by the rules of every language while nobody said what the customer speaks', () => {
  const decided = (more: object) =>
    play([['09:00:00', 'message.customer', { text: 'Mitarbeiter bitte', ...more }]]).decisions.map((row) => row.reason)
  expect([decided({}), decided({ language: 'en' })]).toEqual([['human_request'], []])
})

test('a second report of a request that the bot took back since is no new handoff', () => {
  const lines: Line[] = [
    customer('09:00:00', 'hi'),
    requested('09:00:10', 'bot'),
    ['09:01:00', 'handoff.returned', { to: 'bot' }],
    ['09:01:05', 'handoff.requested', { by: 'platform', occurred_at: '2026-11-22T09:00:11.000Z' }],
  ]
  expect(play(lines).handoffs).toHaveLength(1)
  expect(play([...lines, requested('09:02:00', 'bot')]).handoffs.map(({ handoff }) => handoff)).toEqual([1, 2])
})

test('a request in the very instant of the return is a new one', () => {
  const lines: Line[] = [
    requested('09:00:10', 'bot'),
    ['09:01:00', 'handoff.returned', { to: 'bot' }],
    requested('09:01:00', 'bot'),
  ]
  expect(play(lines).handoffs.map(({ handoff }) => handoff)).toEqual([1, 2])
})
