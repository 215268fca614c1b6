import { expect, test } from 'vitest'
import { defaultPolicy } from '../../../contract/policy.ts'
import { type Line, play } from '../play.ts'

const asked: Line[] = [
  ['09:00:01', 'message.customer', { text: 'Where is my parcel?' }],
  ['09:00:10', 'handoff.requested', { by: 'bot' }],
]
const says = (time: string, text: string): Line => [time, 'message.bot', { text }]
const promised: Line = ['09:00:12', 'handoff.promised', { kind: 'transfer', text: 'Ann is coming', eta_seconds: 120 }]
const agent = (time: string): Line => [time, 'message.agent', { agent_id: 'a-1', text: 'Good morning' }]
const ledger = (...lines: Line[]) =>
  play([...asked, ...lines]).promises.map(({ state, due_at, kind }) => [kind, new Date(due_at).toISOString().slice(11, 19), state]) // biome-ignore format: one line

test("the bot's words open an entry with the time in them, which is kept or broken", () => {
  const words = says('09:00:12', 'An agent will be with you in less than 2 minutes.')
  expect(ledger(words, agent('09:02:12'))).toEqual([['transfer', '09:02:12', 'kept']])
  expect(ledger(words, agent('09:02:13'))).toEqual([['transfer', '09:02:12', 'broken']])
  expect(ledger(words, ['09:02:12', 'clock'])).toEqual([['transfer', '09:02:12', 'broken']])
})

test('a colleague by name and a connection in minutes are promises to who waits', () => {
  const named = says('09:00:12', "I'm connecting you with Sarah, she will be with you in less than 2 minutes.")
  expect(ledger(named, agent('09:02:13'))).toEqual([['transfer', '09:02:12', 'broken']])
  expect(ledger(says('09:00:12', "You'll be connected in about 3 minutes."), agent('09:02:00'))).toEqual([
    ['transfer', '09:03:12', 'kept'],
  ])
})

test('who is told that somebody will contact them, and not when, is not overdue after some minutes', () => {
  const words = says('09:00:12', 'I escalated this to our technical team, they will contact you shortly.')
  const { handoffs, notices } = play([...asked, words, ['09:30:00', 'clock'], agent('10:00:00')])
  expect([handoffs[0]?.promise_kind, handoffs[0]?.ghosts, notices]).toEqual(['callback', [], []])
})

test.each([
  'An agent will be with you shortly.',
  "I'm handing you over to a colleague now.",
  'Ich verbinde Sie mit einer Kollegin.',
  'Le paso con una compañera.',
  'Je vous passe un collègue.',
])(
  'words without a time open an entry, which is broken when nobody has answered by the time of the handoff: %s',
  (text) => {
    const words = says('09:00:12', text)
    expect(ledger(words)).toEqual([['transfer', '00:00:00', 'open']])
    expect(ledger(words, agent('09:07:10'))).toEqual([['transfer', '00:00:00', 'kept']])
    const late = play([...asked, words, agent('12:00:12')])
    expect([late.promises.map(({ state }) => state), late.handoffs[0]?.ghosts]).toEqual([['broken'], ['unanswered']])
    const left = play([...asked, words, ['10:00:00', 'conversation.abandoned']])
    expect([left.promises.map(({ state }) => state), left.handoffs[0]?.outcome]).toEqual([['broken'], 'ghosted'])
  },
)

test('announced without a time just before the request, and nobody comes for hours: broken', () => {
  const lines: Line[] = [
    ['09:00:01', 'message.customer', { text: 'My lamp flickers' }],
    says('09:00:05', "I'm handing you over to a specialist."),
    ['09:00:10', 'handoff.requested', { by: 'bot' }],
    agent('12:00:10'),
  ]
  expect(play(lines).promises.map(({ state }) => state)).toEqual(['broken'])
})

test('who is told once more that somebody comes has one entry, and it does not put the deadline off', () => {
  const again = ['09:00:12', '09:03:00', '09:06:00'].map((time) => says(time, 'An agent will be with you shortly.'))
  const { promises, handoffs } = play([...asked, ...again, ['09:07:10', 'clock']])
  expect([promises.map(({ state }) => state), handoffs[0]?.ghosts]).toEqual([['broken'], ['unanswered']])
})

test('a time takes the place of what was announced without one', () => {
  const first = says('09:00:12', "I'm handing you over to a specialist.")
  const time = says('09:00:30', 'An agent will be with you in 5 minutes.')
  expect(ledger(first, time, agent('09:05:00'))).toEqual([
    ['transfer', '00:00:00', 'void'],
    ['transfer', '09:05:30', 'kept'],
  ])
})

test('a promise that comes as words and as an event is one, whichever is first', () => {
  const words = (time: string) => says(time, 'An agent will be with you in less than 2 minutes.')
  expect(ledger(words('09:00:11'), promised, agent('09:01:00')).map(([, , state]) => state)).toEqual(['void', 'kept'])
  expect(ledger(promised, words('09:00:13'), agent('09:01:00')).map(([, , state]) => state)).toEqual(['kept'])
})

test('announced, then told as an event, and no handoff: that is one ghost', () => {
  const lines: Line[] = [
    asked[0] as Line,
    says('09:00:05', 'I am connecting you with an agent, who will be with you in 2 minutes.'),
    ['09:00:06', 'handoff.promised', { kind: 'transfer', text: 'Ann is coming', eta_seconds: 120 }],
    ['09:02:00', 'clock'],
  ]
  expect(play(lines).notices.map((notice) => 'ghost' in notice && notice.ghost)).toEqual(['never_requested'])
})

test('a callback in the words stops the clock until then', () => {
  const words = says('09:00:12', "Our team is offline, we'll be back at 10:00 AM.")
  const { handoffs } = play([...asked, words, agent('10:03:00')])
  expect([handoffs[0]?.promise_kind, handoffs[0]?.wait_seconds]).toEqual(['callback', 180])
})

test("the bot's own words take the place of what Baton gave it to say", () => {
  const lines: Line[] = [
    ['09:00:00', 'agent.status', { agent_id: 'a-1', name: 'Ann', status: 'online', capacity: 2 }],
    ['09:00:01', 'message.customer', { text: 'I want to talk to a person' }],
    says('09:00:03', 'Ann will be glad to help. An agent will be with you in 10 minutes.'),
    agent('09:08:00'),
  ]
  const { promises } = play(lines, defaultPolicy)
  expect(promises.map(({ promised_by, state }) => `${promised_by} ${state}`).sort()).toEqual(['baton void', 'bot kept'])
})

test('an event that leaves its time out has the one in its text', () => {
  const transfer: Line = ['09:00:12', 'handoff.promised', { kind: 'transfer', text: 'Ann is here within 3 minutes' }]
  const callback: Line = ['09:00:12', 'handoff.promised', { kind: 'callback', text: 'We call you at 11 am' }]
  expect(ledger(transfer)).toEqual([['transfer', '09:03:12', 'open']])
  expect(ledger(callback)).toEqual([['callback', '11:00:00', 'open']])
})

test('a callback in so long is one at that time, and a transfer at a time is one in so long', () => {
  const back: Line = ['09:00:12', 'handoff.promised', { kind: 'callback', text: 'In an hour', eta_seconds: 3600 }]
  expect(ledger(back, agent('10:10:12'))).toEqual([['callback', '10:00:12', 'kept']])
  expect(play([...asked, back, ['10:15:11', 'clock']]).handoffs[0]?.ghosts).toEqual([])
  expect(play([...asked, back, ['10:15:12', 'clock']]).handoffs[0]?.ghosts).toEqual(['unanswered'])
  const at = { kind: 'transfer', text: 'Ann at ten past', callback_at: '2026-11-22T09:10:12Z' }
  const transfer: Line = ['09:00:12', 'handoff.promised', at]
  expect(ledger(transfer, agent('09:09:00'))).toEqual([['transfer', '09:10:12', 'kept']])
})

const deserted: Line[] = [
  ['09:00:00', 'agent.status', { agent_id: 'a-1', status: 'offline' }],
  ['09:00:01', 'message.customer', { text: 'I want to talk to a person' }],
]

test('a transfer told while nobody works is one to nobody, although Baton had given the bot a callback to tell', () => {
  const event: Line = ['09:00:03', 'handoff.promised', { kind: 'transfer', text: 'I am getting Ann' }]
  const words = says('09:00:03', "I'm connecting you with an agent now.")
  for (const told of [event, words]) {
    const { handoffs, notices } = play([...deserted, told], defaultPolicy)
    expect(handoffs[0]?.ghosts).toEqual(['no_one_there'])
    expect(notices.map((notice) => 'ghost' in notice && notice.ghost)).toEqual(['no_one_there'])
  }
})

const full: Line[] = [
  ['09:00:00', 'agent.status', { agent_id: 'a-1', name: 'Ann', status: 'online', capacity: 0 }],
  ['09:00:01', 'message.customer', { text: 'I want to talk to a person' }],
]
const ghostsOf = (lines: Line[], policy = defaultPolicy) => play(lines, policy).handoffs[0]?.ghosts

test('a transfer told while everybody is taken is one to nobody', () => {
  const event: Line = ['09:00:03', 'handoff.promised', { kind: 'transfer', text: 'I am getting Ann' }]
  const words = says('09:00:03', "I'm connecting you with an agent now.")
  expect([ghostsOf([...full, event]), ghostsOf([...full, words])]).toEqual([['no_one_there'], ['no_one_there']])
})

test('the callback told because everybody is taken, in the words Baton gave for it, is no transfer to nobody', () => {
  const told = play(full, defaultPolicy).decisions[0]?.promise_text ?? ''
  expect(told).toContain('Everyone on our team is with another customer')
  const { handoffs, promises } = play([...full, says('09:00:03', told)], defaultPolicy)
  expect([handoffs[0]?.ghosts, promises.map(({ kind, state }) => `${kind} ${state}`).sort()]).toEqual([
    [],
    ['callback open', 'callback void'],
  ])
})

test('who is promised the last free slot is promised somebody, also when the bot says so again once it is taken', () => {
  const [, wants] = full as [Line, Line]
  const lines: Line[] = [
    ['09:00:00', 'agent.status', { agent_id: 'a-1', name: 'Ann', status: 'online', capacity: 1 }],
    wants,
    says('09:00:03', "I'm connecting you with an agent now."),
    ['09:00:10', 'agent.status', { agent_id: 'a-1', status: 'busy', capacity: 0 }],
    says('09:00:40', 'An agent will be with you shortly.'),
    ['09:00:50', 'handoff.accepted', { agent_id: 'a-1' }],
    ['09:00:51', 'handoff.promised', { kind: 'transfer', text: 'Ann is with you', agent_id: 'a-1' }],
  ]
  expect(ghostsOf(lines)).toEqual([])
})

test('who was told of a transfer waits for it now, not until the callback that was not told', () => {
  const words = says('09:00:03', "I'm connecting you with an agent now.")
  const { notices } = play([...deserted, words, ['09:07:03', 'clock']], defaultPolicy)
  expect(notices.map((notice) => 'ghost' in notice && notice.ghost)).toEqual(['no_one_there', 'unanswered'])
})

test('the callback that Baton gave the bot to tell, told in these words, is no transfer to nobody', () => {
  const hours = { ...defaultPolicy, service_hours: Array(7).fill({ opens: '10:15', closes: '17:00' }) }
  const at = "Our team is offline, but I've flagged this for priority response at 10:15 AM today."
  const later = "Our team is offline, but I've flagged this for priority response as soon as somebody is back."
  for (const [policy, text] of [[hours, at] as const, [defaultPolicy, later] as const]) {
    const { decisions, handoffs, notices } = play([...deserted, says('09:00:03', text), ['09:20:00', 'clock']], policy)
    expect([decisions[0]?.promise_text, handoffs[0]?.ghosts, notices]).toEqual([text, [], []])
  }
})

test('announced first and then with a time is one promise, with the time', () => {
  const lines: Line[] = [
    asked[0] as Line,
    says('09:00:03', "I'm connecting you with an agent."),
    says('09:00:05', 'An agent will be with you in 2 minutes.'),
    asked[1] as Line,
    agent('09:02:00'),
  ]
  expect(play(lines).promises.map(({ eta_seconds, state }) => [eta_seconds, state])).toEqual([
    [0, 'void'],
    [120, 'kept'],
  ])
})

/** Baton's words for a callback, told by the bot. @returns what stands in the ledger: who promised it, and for when */
function toldBack(policy: typeof defaultPolicy, language: string) {
  const lines: Line[] = [
    ['09:00:00', 'agent.status', { agent_id: 'a-1', status: 'offline' }],
    ['09:00:01', 'message.customer', { text: 'I want to talk to a person', language }],
  ]
  const told = play(lines, policy).decisions[0]?.promise_text ?? ''
  const { promises } = play([...lines, says('09:00:03', `${told} Thank you!`)], policy)
  return promises.map(({ promised_by, kind, due_at, state }) => {
    return `${promised_by} ${kind} ${new Date(due_at).toISOString().slice(0, 16)} ${state}`
  })
}

test('the callback that Baton gave the bot to tell is promised for its time, in whatever words and language', () => {
  const day = { opens: '08:00', closes: '17:00' }
  // 22 November 2026 is a Sunday; the first open day is a Monday, eight days later
  const closed = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']
  const policy = { ...defaultPolicy, service_hours: [day, day, day, day, day, null, null], holidays: closed }
  const expected = ['baton callback 2026-11-30T08:00 void', 'bot callback 2026-11-30T08:00 open']
  for (const language of ['en', 'de', 'es', 'fr'])
    expect([language, ...toldBack(policy, language)]).toEqual([language, ...expected])
  expect(toldBack({ ...policy, callback_text: 'You hear from Ann. ({opening})' }, 'en')).toEqual(expected)
})

test('the agent whom Baton named is still the one who is waited for when the bot has said so', () => {
  const lines: Line[] = [
    ['09:00:00', 'agent.status', { agent_id: 'a-1', name: 'Ann', status: 'online', capacity: 2 }],
    ['09:00:01', 'message.customer', { text: 'Ich möchte bitte mit einem echten Menschen sprechen', language: 'de' }],
  ]
  const told = play(lines, defaultPolicy).decisions[0]?.promise_text ?? ''
  expect(told).toContain('Fachkraft, Ann')
  const { handoffs, promises } = play([...lines, says('09:00:03', told)], defaultPolicy)
  expect(handoffs[0]).toMatchObject({ promise_agent_id: 'a-1', promise_eta_seconds: 120 })
  expect(promises.map(({ promised_by, state }) => `${promised_by} ${state}`).sort()).toEqual(['baton void', 'bot open'])
})
