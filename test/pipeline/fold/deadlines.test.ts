import { expect, test } from 'vitest'
import { defaultPolicy } from '../../../contract/policy.ts'
import { clockTime, type Line, observing, type Played, play } from '../play.ts'

/** 22 November 2026 is a Sunday: a callback is promised at 18:00 for a day on which it would be over by then. */

const utc = (time: string): string => new Date(clockTime(time)).toISOString()
const asked: Line[] = [
  ['18:00:00', 'message.customer', { text: 'Where is my parcel?' }],
  ['18:00:10', 'handoff.requested', { by: 'bot' }],
]
const callback = (time: string, at?: string): Line => [
  time,
  'handoff.promised',
  { kind: 'callback', text: 'We call you back.', ...(at === undefined ? {} : { callback_at: utc(at) }) },
]
const promised = [...asked, callback('18:00:12', '+3d 09:00:00')]
const customer = (time: string): Line => [time, 'message.customer', { text: 'Nobody there?' }]
const agent = (time: string): Line => [time, 'message.agent', { agent_id: 'a-1', text: 'Good morning' }]
const clock = (time: string): Line => [time, 'clock']
const END = '+60d 00:00:00'

/** When the only episode ended by itself, and how. */
const endOf = (lines: Line[], policy = observing): string[] =>
  play([...lines, clock(END)], policy).episodes.map((row) => `${row.state} ${short(row.ended_at)}`)
const short = (at: number): string => {
  const days = Math.floor((at - clockTime('00:00:00')) / 86_400_000)
  return `+${days}d ${new Date(at).toISOString().slice(11, 19)}`
}
const ghosts = ({ notices }: Played): string[] => notices.map((one) => ('ghost' in one ? one.ghost : one.type))

test('the silence before a promised callback is none: it begins with its time', () => {
  expect(endOf(promised)).toEqual(['ghosted +4d 09:00:00'])
  expect(play([...promised, clock('+4d 08:59:59')]).episodes[0]?.state).toBe('open')
})

test('it is the same whoever notices: the clock, later, or an event that begins another episode', () => {
  const [row] = play([...promised, clock('+4d 09:00:00')]).episodes
  const late = play([...promised, clock('+3d 09:15:00'), clock(END)])
  const byEvent = play([...promised, customer('+9d 09:00:00')])
  expect(late.episodes).toEqual([row])
  expect({ ...byEvent.episodes[0], version: 0 }).toEqual({ ...row, version: 0 })
})

test('an agent who writes at the promised time answers that handoff and keeps the promise', () => {
  const { handoffs, promises, episodes } = play([...promised, agent('+3d 09:05:00')])
  expect(episodes).toHaveLength(1)
  expect(handoffs).toMatchObject([{ requested_by: 'bot', wait_seconds: 300, ghosts: [], promise_kind: 'callback' }])
  expect(promises).toMatchObject([{ state: 'kept', answered_at: clockTime('+3d 09:05:00') }])
})

test('whom nobody calls back is told about at the deadline, once', () => {
  const told = play([...promised, clock('+3d 09:14:59'), clock('+3d 09:15:00'), clock('+3d 12:00:00')])
  expect([ghosts(told), told.promises[0]?.state]).toEqual([['unanswered'], 'broken'])
  expect(ghosts(play([...promised, clock('+3d 09:14:59')]))).toEqual([])
})

test('after the idle end nobody is told, and it is a ghost all the same', () => {
  const told = play([...promised, clock('+4d 09:00:00')])
  expect([ghosts(told), told.handoffs[0]?.ghosts, told.handoffs[0]?.outcome]).toEqual([[], ['unanswered'], 'ghosted'])
})

test('who waits for it is known to wait until then', () => {
  expect(play(promised).handoffs[0]).toMatchObject({
    idle_at: clockTime('+4d 09:00:00'),
    service_from: [clockTime('+3d 09:00:00')],
    service_to: [clockTime('+4d 09:00:00')],
  })
})

test('a callback that was moved counts as it was told last', () => {
  expect(endOf([...promised, callback('+1d 09:00:00', '+2d 09:00:00')])).toEqual(['ghosted +3d 09:00:00'])
  expect(endOf([...promised, callback('+1d 09:00:00', '+5d 09:00:00')])).toEqual(['ghosted +6d 09:00:00'])
})

test('a word of the customer after it counts, and one before it does not', () => {
  expect(endOf([...promised, customer('+1d 12:00:00')])).toEqual(['ghosted +4d 09:00:00'])
  expect(endOf([...promised, customer('+3d 12:00:00')])).toEqual(['ghosted +4d 12:00:00'])
})

test('what the bot takes back is not waited for any more', () => {
  expect(endOf([...promised, ['+1d 10:00:00', 'handoff.returned', { to: 'bot' }]])).toEqual([
    'abandoned_in_bot +2d 10:00:00',
  ])
})

test('an agent who answered may call back, too', () => {
  const lines = [...asked, agent('18:05:00'), callback('18:06:00', '+3d 09:00:00'), agent('+3d 09:05:00')]
  const { handoffs, promises } = play(lines)
  expect(handoffs).toMatchObject([{ wait_seconds: 290 }])
  expect(promises.map(({ state }) => state)).toEqual(['kept'])
  expect(endOf(lines.slice(0, -1))).toEqual(['abandoned_with_agent +4d 09:00:00'])
})

test('a callback that was announced and never asked for is kept by who calls', () => {
  const lines: Line[] = [
    asked[0] as Line,
    ['18:00:12', 'message.bot', { text: 'We will call you back on Wednesday at 9 am.' }],
  ]
  const { promises, handoffs } = play([...lines, clock('+2d 00:00:00'), agent('+3d 09:05:00')])
  expect(promises.map(({ state }) => state)).toEqual(['kept'])
  expect(handoffs.map(({ ghosts }) => ghosts)).toEqual([['never_requested']])
})

test("Baton's own callback is waited for, also when the bot tells it without its time", () => {
  const open = { opens: '09:00', closes: '17:00' }
  const policy = { ...defaultPolicy, service_hours: [null, null, open, open, open, null, null] }
  const lines: Line[] = [
    ['17:00:00', 'agent.status', { agent_id: 'a-1', status: 'offline' }],
    ['18:00:00', 'message.customer', { text: 'I want to talk to a person' }],
  ]
  expect(endOf(lines, policy)).toEqual(['ghosted +4d 09:00:00'])
  expect(endOf([...lines, callback('18:00:05')], policy)).toEqual(['ghosted +4d 09:00:00'])
})

test('of a callback without a time nobody is blamed for the hour, and somebody for the day', () => {
  const untimed = [...asked, callback('18:00:12')]
  expect(play([...untimed, agent('+1d 17:00:00')]).promises.map(({ state }) => state)).toEqual(['kept'])
  expect(ghosts(play([...untimed, clock('+1d 18:15:11')]))).toEqual([])
  const told = play([...untimed, clock('+1d 18:15:12')])
  expect([ghosts(told), told.promises[0]?.state]).toEqual([['unanswered'], 'broken'])
  expect(endOf(untimed)).toEqual(['ghosted +1d 18:16:12'])
  const left = play([...untimed, ['19:00:00', 'conversation.abandoned']])
  expect([left.promises[0]?.state, left.handoffs[0]?.outcome]).toEqual(['void', 'abandoned'])
})

test('where the team is closed a day later, it has until the next opening', () => {
  const open = { opens: '09:00', closes: '17:00' }
  const policy = { ...observing, service_hours: [null, null, open, open, open, null, null] }
  const untimed = [...asked, callback('18:00:12')]
  expect(ghosts(play([...untimed, clock('+3d 09:14:59')], policy))).toEqual([])
  expect(ghosts(play([...untimed, clock('+3d 09:15:00')], policy))).toEqual(['unanswered'])
})

test('words about a callback without a time, with nobody asked for, do not hold the episode open', () => {
  const lines: Line[] = [asked[0] as Line, ['18:00:12', 'message.bot', { text: 'A colleague will contact you.' }]]
  expect(endOf(lines)).toEqual(['abandoned_in_bot +1d 18:00:12'])
})

test('a transfer holds nothing up: its silence is the usual one', () => {
  const transfer: Line = ['18:00:12', 'handoff.promised', { kind: 'transfer', text: 'Soon.', eta_seconds: 172_800 }]
  expect(endOf([...asked, transfer])).toEqual(['abandoned_in_queue +1d 18:00:12'])
})

test('a grace that is longer than the silence ends before it: it is told', () => {
  const policy = { ...observing, idle_hours: 1, callback_grace_seconds: 10_800 }
  expect(ghosts(play([...promised, clock('+3d 12:00:00')], policy))).toEqual(['unanswered'])
  expect(endOf(promised, policy)).toEqual(['ghosted +3d 12:01:00'])
})

test('a time that nobody can rest for holds nothing up, and nobody rests for more than 30 days', () => {
  expect(endOf([...asked, callback('18:00:12', '+29d 09:00:00')])).toEqual(['abandoned_in_queue +1d 18:00:12'])
  const patient = { ...observing, idle_hours: 720 }
  expect(endOf([...asked, callback('18:00:12', '+20d 09:00:00')], patient)).toEqual(['ghosted +30d 18:00:12'])
})
