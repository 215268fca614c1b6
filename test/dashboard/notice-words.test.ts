import { expect, test } from 'vitest'
import type { Repair } from '../../contract/notice.ts'
import { formatStamp } from '../../dashboard/tiles/format.ts'
import { lateWords, noticeWords, repairWords, toldInRow, toldOf } from '../../dashboard/tiles/notice-words.ts'
import { factNotice, ghostNotice } from './rows.ts'

const due_at = '2026-11-25T09:00:00.000Z'
const due = Date.parse(due_at)
const at = (seconds: number) => new Date(due + seconds * 1000).toISOString()
const ghost = (kind: Parameters<typeof ghostNotice>[0]['ghost']) => toldOf(ghostNotice({ ghost: kind, due_at }))
const open = { waiting: true, responded_at: '', ended_at: '' }
const over = { ...open, waiting: false }

test('while somebody waits it says how late it is, afterwards how late it was', () => {
  expect(lateWords(ghost('unanswered'), open, due + 95_000)).toBe('1 m 35 s late so far')
  expect(lateWords(ghost('unanswered'), { ...over, responded_at: at(240) }, due + 900_000)).toBe('answered 4 m late')
  expect(lateWords(ghost('unanswered'), { ...over, ended_at: at(240) }, due + 900_000)).toBe('never answered')
})

test('what fails at once is not late, and nobody guesses when a silence was broken', () => {
  expect(lateWords(ghost('looped'), open, due + 1000)).toBe('')
  expect(lateWords(ghost('no_one_there'), open, due + 1000)).toBe('')
  expect(lateWords(ghost('silent'), { ...over, responded_at: at(240) }, due + 900_000)).toBe('')
})

test.each<[Repair, string]>([
  [{ action: 'request_handoff' }, 'Suggested: ask for a person now'],
  [{ action: 'tell_customer' }, 'Suggested: tell the customer that somebody is coming'],
  [{ action: 'give_to_other', agent_id: 'a-1', agent_name: 'Sarah' }, 'Suggested: give it to Sarah, who is free'],
  [{ action: 'give_to_other', agent_id: 'a-1' }, 'Suggested: give it to a-1, who is free'],
  [{ action: 'offer_callback', callback_at: due_at }, `Suggested: offer a call back at ${formatStamp(due_at)}`],
  [{ action: 'take_back' }, 'Suggested: let the bot go on, no agent is known'],
])('the repair %o is said in words', (repair, words) => {
  expect(repairWords(toldOf(ghostNotice({ repair })))).toBe(words)
})

test('what an agent asked for comes with its answer, the latest first', () => {
  const facts = ['A2000', 'A1043'].map((value) => ({ kind: 'order_id', value, event_id: 'e-1' }))
  const told = toldOf(factNotice({ facts }))
  expect([noticeWords(told), repairWords(told)]).toEqual([
    'Asked for the order number again',
    'The customer told the bot: A2000, A1043',
  ])
})

test('one notice may answer for several things', () => {
  const facts = ['order_id', 'order_id', 'email', 'problem'].map((kind, i) => ({
    kind,
    value: `v${i}`,
    event_id: 'e-1',
  }))
  const told = toldOf(factNotice({ facts }))
  expect(noticeWords(told)).toBe('Asked for the order number, the e-mail address and what it is about again')
  const row = {
    type: 'fact.already_known',
    kind: 'order_id',
    due_at,
    fact_kinds: ['order_id', 'email'],
    fact_values: [],
  }
  expect(noticeWords(toldInRow(row))).toBe('Asked for the order number and the e-mail address again')
})

test('a row of the metric says the same as the notice', () => {
  const row = { type: 'handoff.ghosted', kind: 'silent', due_at, repair: 'give_to_other', repair_agent: 'Sarah' }
  expect(noticeWords(toldInRow(row))).toBe('Customer told nothing')
  expect(repairWords(toldInRow(row))).toBe('Suggested: give it to Sarah, who is free')
  const known = { type: 'fact.already_known', kind: 'email', due_at, repair: '', fact_values: ['ann@example.com'] }
  expect(repairWords(toldInRow(known))).toBe('The customer told the bot: ann@example.com')
})
