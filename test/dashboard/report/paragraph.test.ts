import { expect, test } from 'vitest'
import type { MetricRow } from '../../../contract/metric.ts'
import type { Report } from '../../../contract/report.ts'
import { figuresOf } from '../../../dashboard/report/figures.ts'
import { paragraphOf, unbroken } from '../../../dashboard/report/paragraph.ts'
import { formatSpan, formatStampDay } from '../../../dashboard/tiles/format.ts'

const from = '2026-11-22T06:00:00.000Z'
const to = '2026-11-22T14:00:00.000Z'
const span = formatSpan(Date.parse(from), Date.parse(to))

const both = (now: MetricRow = {}, before: MetricRow = {}) => ({ now, before })

/** A shift in which nothing happened, and what of it is otherwise. */
const shift = (numbers: Partial<Report['numbers']> = {}, others: Partial<Report> = {}): Report => ({
  ...{ workspace: 'acme', from, to, made_at: to, step_seconds: 600, tiers: [], reasons: [], worst: [] },
  ...{ alerts: [], releases: [], agents_there: { begin: 0, end: 0 }, csat: { now: [], before: [] } },
  score: { now: [], before: [] },
  numbers: {
    ...{ hfs: both(), escalation_rate: both(), containment_rate: both(), wait: both(), ghost_rate: both() },
    ...{ eta_kept_rate: both(), false_positive_rate: both(), argued_rate: both() },
    ...numbers,
  },
  ...others,
})

test('a shift in which nothing happened is told as one, without a share of nothing', () => {
  expect(paragraphOf(shift())).toBe(
    `${span}: no conversation with the bot began. No handoff ended. Nobody was answered by a person; at the end nobody was waiting. Nobody rated. No alert fired.`,
  )
})

test('conversations are told with how many needed a person, and how many more than before', () => {
  const escalation_rate = both(
    { escalation_rate: 0.25, escalated_count: 300, joined_count: 1200 },
    { escalation_rate: 0.2, escalated_count: 100, joined_count: 500 },
  )
  expect(paragraphOf(shift({ escalation_rate }))).toContain(
    `${span}: 1\u202f200 conversations with the bot began, and 300 of them (25 %) needed a person, 5 points more than in the period before.`,
  )
})

test('nothing is compared with a period that had too few', () => {
  const escalation_rate = both(
    { escalation_rate: 0.25, escalated_count: 10, joined_count: 40 },
    { escalation_rate: 0.5, escalated_count: 10, joined_count: 20 },
  )
  expect(paragraphOf(shift({ escalation_rate }))).toContain('10 of them (25 %) needed a person. ')
})

test('a score over its limit is told with its two parts and what it was before', () => {
  const row = { hfs: 1.3, wait_part: 1.1, repeat_part: 0.2, resolved_count: 96, ended_count: 104, waiting_count: 2 }
  const hfs = both(row, { hfs: 0.8, resolved_count: 50 })
  expect(paragraphOf(shift({ hfs }))).toContain(
    'The Handoff Friction Score was 1.30, over the limit of 1.0: 1.10 from waiting and 0.20 from repeating, with 96 handoffs resolved of 104 that ended; in the period before it was 0.80. Nobody was answered by a person; at the end 2 people were waiting.',
  )
})

test('a score of few handoffs says that they are too few', () => {
  const row = { hfs: 0.5, wait_part: 0.5, repeat_part: 0, resolved_count: 4, ended_count: 4, waiting_count: 0 }
  expect(paragraphOf(shift({ hfs: both(row) }))).toContain(
    'was 0.50, within the limit of 1.0: 0.50 from waiting and 0.00 from repeating, with 4 handoffs resolved of 4 that ended, which is fewer than the 30 it takes to rely on it.',
  )
})

test('without one resolved handoff there is no score, only the waiting', () => {
  const hfs = both({ hfs: null, resolved_count: 0, ended_count: 3, wait_minutes: 12.5, waiting_count: 1 })
  expect(paragraphOf(shift({ hfs }))).toContain(
    '3 handoffs ended and none was resolved, so there is no score; customers waited 12 m 30 s in all. Nobody was answered by a person; at the end 1 person was waiting.',
  )
})

test('ghosts are told with the way that failed most, broken promises with how many were due', () => {
  const ghost_rate = both({
    ...{ ghost_count: 5, requested_count: 100, silent_count: 1, unanswered_count: 4, without_handoff_count: 1 },
  })
  const eta_kept_rate = both({ kept_count: 38, due_count: 40 })
  expect(paragraphOf(shift({ ghost_rate, eta_kept_rate }))).toContain(
    '5 of 100 requested handoffs (5 %) led to nobody, most often: not answered in time (4). 1 handoff was announced and never requested. Of 40 promised times 2 were broken.',
  )
})

test('alerts, versions of the bot and agents are told with their times, three of a kind at most', () => {
  const fired_at = '2026-11-22T07:00:00.000Z'
  const alert = {
    alert_id: 'a',
    rule: 'hfs_high',
    title: 'Score over 1.0',
    value: 1.2,
    fired_at,
    resolved_at: '2026-11-22T07:34:00.000Z',
  }
  const release = { occurred_at: fired_at, bot_id: 'milo', bot_version: '7', note: '' }
  const told = paragraphOf(
    shift({}, { alerts: [alert], releases: Array(5).fill(release), agents_there: { begin: 1, end: 4 } }),
  )
  const when = formatStampDay(fired_at)
  expect(told).toContain(`The alert “Score over 1.0” fired at ${when} and was open for 34 m.`)
  expect(told).toContain(`5 versions of the bot came out: 7 at ${when}, 7 at ${when}, 7 at ${when}, and 2 more.`)
  expect(told).toContain('1 agent was there at the beginning and 4 at the end.')
})

test('an alert that was resolved after the shift was open at its end', () => {
  const alert = {
    alert_id: 'a',
    rule: 'hfs_high',
    title: 'Score over 1.0',
    value: 1.2,
    fired_at: '2026-11-22T13:50:00.000Z',
  }
  const told = paragraphOf(shift({}, { alerts: [{ ...alert, resolved_at: '2026-11-22T14:20:00.000Z' }] }))
  expect(told).toContain('and was still open at the end.')
})

test('no line ends between a number and its unit', () => {
  expect(unbroken('311 of them (23 %) waited 1 m 5 s, 3 points more')).toBe(
    '311 of them (23\u00a0%) waited 1\u00a0m 5\u00a0s, 3 points more',
  )
})

test('a line of the table has what the number is of, its interval and what it was before', () => {
  const now = { ghost_rate: 0.05, ghost_count: 5, requested_count: 100 }
  const ghost_rate = both(now, { ghost_rate: 0.1, ghost_count: 10, requested_count: 100 })
  const line = figuresOf(shift({ ghost_rate })).find(({ name }) => name === 'Handoffs that led to nobody')
  expect(line).toMatchObject({ value: '5 %', of: '5 of 100', interval: '2 % to 11 %', before: '10 %', isShort: false })
  expect(line?.change).toEqual({ words: '5 points better', direction: 'better', went: 'down' })
})

test('a line of nothing has a dash and no interval, and is compared with nothing', () => {
  const [score] = figuresOf(shift())
  expect(score).toMatchObject({ value: '–', of: '', interval: '', before: '–', isShort: true })
  expect(score?.change).toEqual({ words: '–', direction: 'none', went: 'nowhere' })
})

test('the parts of a score are not told where there is none: they are not divided by anything', () => {
  const hfs = both({ hfs: null, wait_part: 12.5, repeat_part: 0, resolved_count: 0, ended_count: 3 })
  expect(figuresOf(shift({ hfs }))[1]).toMatchObject({ name: '… from waiting', value: '–' })
})
