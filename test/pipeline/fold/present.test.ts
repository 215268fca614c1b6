import { expect, test } from 'vitest'
import { defaultPolicy } from '../../../contract/policy.ts'
import { foldEvent } from '../../../pipeline/fold.ts'
import { emptyPresence, foldStatus } from '../../../pipeline/presence.ts'
import { type Line, observing, play } from '../play.ts'

/** Who turned stale counts as away wherever somebody asks who is there. */

const ann: Line = ['09:00:00', 'agent.status', { agent_id: 'a-1', name: 'Ann', status: 'online', capacity: 2 }]
const wants = (time: string): Line => [time, 'message.customer', { text: 'I want to talk to a person' }]
const lastBody = (lines: Line[]) => JSON.parse(play(lines, defaultPolicy).decisions.at(-1)?.body ?? '{}')

test('a decision promises a transfer while the status is fresh, and a callback once it is stale', () => {
  expect(lastBody([ann, wants('09:15:00')]).promise).toMatchObject({ kind: 'transfer', agent_name: 'Ann' })
  const stale = lastBody([ann, wants('09:15:01')])
  expect(stale.promise.kind).toBe('callback')
  expect(stale.availability).toEqual({ online: 0, busy: 0, free_slots: 0, stale: 1 })
})

test('who says again that they are there is promised again', () => {
  const again: Line = ['09:20:00', 'agent.status', { agent_id: 'a-1', status: 'online' }]
  expect(lastBody([ann, again, wants('09:21:00')]).promise).toMatchObject({ kind: 'transfer', agent_name: 'Ann' })
})

test('a transfer that the bot promises when everybody is stale is one to nobody', () => {
  const lines = (time: string): Line[] => [
    ann,
    [time, 'handoff.requested', { by: 'bot' }],
    [time, 'handoff.promised', { kind: 'transfer', text: 'Ann comes', eta_seconds: 60 }],
  ]
  expect(play(lines('09:15:00'), observing).handoffs[0]?.ghosts).toEqual([])
  expect(play(lines('09:16:00'), observing).handoffs[0]?.ghosts).toEqual(['no_one_there'])
})

test('nobody stale is named when a handoff fails: by then a callback is what would help', () => {
  const repairs = (lines: Line[]) => play([ann, ...lines]).notices.map((one) => 'repair' in one && one.repair.action)
  const asked = (time: string): Line[] => [
    [time, 'handoff.requested', { by: 'bot' }],
    [time, 'message.bot', { text: 'Please hold.' }],
  ]
  expect(repairs([...asked('09:07:00'), ['09:14:00', 'clock']])).toEqual(['give_to_other'])
  expect(repairs([...asked('09:07:00'), ['09:15:01', 'clock']])).toEqual(['offer_callback'])
})

test('an agent who is stale was not offline when it was given to them', () => {
  const lines: Line[] = [
    ann,
    ['09:20:00', 'handoff.requested', { by: 'bot' }],
    ['09:20:01', 'message.bot', { text: 'Please hold.' }],
    ['09:20:02', 'handoff.accepted', { agent_id: 'a-1' }],
  ]
  expect(play([...lines, ['09:30:00', 'clock']]).handoffs[0]?.ghosts).toEqual(['unanswered'])
  // accepting was a sign of life: a quarter of an hour after it they are stale, and a minute later it has failed
  expect(play([...lines, ['09:36:02', 'clock']]).handoffs[0]?.ghosts).toEqual(['unanswered'])
  expect(play([...lines, ['09:36:03', 'clock']]).handoffs[0]?.ghosts).toEqual(['assigned_offline', 'unanswered'])
})

test('the past that is sent in is judged by who was there then', () => {
  const received_at = Date.parse('2026-12-01T12:00:00Z')
  const promisedAt = (time: string) => {
    const presence = emptyPresence()
    const place = { workspace: 'acme', position: 0, received_at }
    const tell = <E extends { occurred_at: string }>(event: E, stream_seq: number) => ({
      ...{ ...place, event, stream_seq, occurred_at: Date.parse(event.occurred_at) },
    })
    const status = { type: 'agent.status', event_id: 's1', agent_id: 'a-1', status: 'online' } as const
    foldStatus(presence, tell({ ...status, occurred_at: '2026-11-22T09:00:00Z' }, 1))
    const says = { type: 'message.customer', event_id: 'e1', conversation_id: 'c-1', text: 'A person please' } as const
    const arrival = tell({ ...says, occurred_at: `2026-11-22T${time}Z` }, 2)
    const folded = foldEvent(null, arrival, { policy: defaultPolicy, presence, now: () => received_at })
    return folded.kind === 'folded' && folded.decision?.promise?.kind
  }
  expect([promisedAt('09:10:00'), promisedAt('09:16:00')]).toEqual(['transfer', 'callback'])
})
