import { describe, expect, test } from 'vitest'
import { ticksTo, timeTicks } from '../../dashboard/charts/ticks.ts'
import { readEvents } from '../../dashboard/islands/read-events.ts'
import { budgetRange } from '../../dashboard/tiles/budget-words.ts'
import { formatCount, formatDuration, formatPercent, formatScore } from '../../dashboard/tiles/format.ts'
import { wilson } from '../../dashboard/tiles/interval.ts'
import {
  answerWords,
  changeWords,
  csatSentence,
  frictionSentence,
  inputWords,
  languageWords,
  levelOf,
  points,
  promiseWords,
  scopeWords,
} from '../../dashboard/tiles/words.ts'

describe('numbers for reading', () => {
  test.each([
    [0, '0 s'],
    [95, '1 m 35 s'],
    [120, '2 m'],
    [3_900, '1 h 5 m'],
    [273_600, '3 d 4 h'],
    [-3, '0 s'],
  ])('%d seconds are %s', (seconds, words) => expect(formatDuration(seconds)).toBe(words))

  test.each([
    [0.836, '84 %'],
    [0.004, '0.4 %'],
    [0.9999, '99 %'],
    [1, '100 %'],
    [0, '0 %'],
  ])('the share %d is %s: nearly all is not all', (share, words) => expect(formatPercent(share)).toBe(words))

  test.each([
    [0.849, '0.85'],
    [12.34, '12.3'],
    [123.4, '123'],
  ])('the score %d is %s', (score, words) => expect(formatScore(score)).toBe(words))

  test('thousands are set apart', () => expect(formatCount(1204567)).toBe('1\u202f204\u202f567'))

  test('the Wilson interval of 8 of 10 is the textbook’s', () => {
    expect(wilson(8, 10)).toEqual({ low: expect.closeTo(0.4902, 3), high: expect.closeTo(0.9433, 3) })
  })
  test('nothing out of nothing has no interval', () => expect(wilson(0, 0)).toBeNull())
})

describe('the sentence under the score', () => {
  const live = {
    hfs: 1.5,
    wait_part: 1.2,
    repeat_part: 0.3,
    resolved_count: 10,
    ended_count: 12,
    waiting_count: 0,
    wait_minutes: 12,
    repeat_count: 3,
  }

  test('says what weighs most', () => {
    expect(frictionSentence(live, live, '1h')).toBe('Mostly waiting: 1 m of waiting per handoff on average.')
    const asked = { ...live, wait_part: 0.2, repeat_part: 1.3, repeat_count: 13 }
    expect(frictionSentence(asked, asked, '1h')).toBe(
      'Mostly repeating: customers had to repeat 13 facts in 12 handoffs.',
    )
  })
  test('names what those add who still wait', () => {
    const waiting = { ...live, waiting_count: 3 }
    expect(frictionSentence(waiting, { ...live, hfs: 1.1 }, '1h')).toContain(
      '3 people are still waiting: that adds 0.40.',
    )
  })
  test('knows no score where nobody was helped', () => {
    const none = { ...live, hfs: null, resolved_count: 0, ended_count: 0, waiting_count: 1, wait_minutes: 4 }
    expect(frictionSentence(none, none, '15m')).toBe(
      '1 person is waiting and no handoff was resolved in the last 15 minutes: there is no score, only 4 m of waiting.',
    )
  })
  test('says so when there was nothing', () => {
    const none = { ...live, hfs: null, resolved_count: 0, ended_count: 0 }
    expect(frictionSentence(none, none, '24h')).toBe('No handoff ended in the last 24 hours, and nobody is waiting.')
  })
})

describe('the change against the period before', () => {
  const change = (now: number | null, before: number | null, n = 100) =>
    changeWords({ value: now, n: 100 }, { value: before, n }, '1h', true, points)

  test('is better or worse for the customer, in words', () => {
    expect(change(0.31, 0.28)).toEqual({
      words: '3 points worse than the hour before',
      direction: 'worse',
      went: 'up',
      isMove: true,
    })
    expect(change(0.28, 0.29)).toEqual({
      words: '1 point better than the hour before',
      direction: 'better',
      went: 'down',
      isMove: true,
    })
  })
  test('has the mark of where the number went: a share of satisfied customers that rises is better, and up', () => {
    const rose = changeWords({ value: 0.9, n: 100 }, { value: 0.8, n: 100 }, '1h', false, points)
    expect([rose.direction, rose.went]).toEqual(['better', 'up'])
  })
  test('that rounds to nothing is none', () => expect(change(0.281, 0.28).direction).toBe('same'))
  test('is not made of too few', () => expect(change(0.3, 0.2, 12).words).toContain('12 of 30'))
  test('needs a number now', () => expect(change(null, 0.2).words).toBe(''))
})

test('the limit itself is still to be watched, only above it is bad', () => {
  expect([0.89, 0.9, 1, 1.001, null].map(levelOf)).toEqual(['good', 'watch', 'watch', 'bad', 'none'])
})

describe('satisfied customers compared', () => {
  const side = (rated_count: number, changes = {}) => ({
    rated_count,
    difference: -0.08,
    difference_low: -0.14,
    difference_high: -0.02,
    significant: true,
    ...changes,
  })

  test('a difference that could be chance is none', () => {
    const chance = side(200, { significant: false, difference_high: 0.03 })
    expect(csatSentence(chance, side(200))).toBe('No clear difference: between −14 and +3 points.')
  })
  test('a clear one is said with its range', () => {
    expect(csatSentence(side(200), side(200))).toBe(
      'Customers who reached a person are less happy by 8 points (between 2 and 14).',
    )
  })
  test('too few on one side are too few', () => expect(csatSentence(side(12), side(200))).toContain('12 of 30'))
})

test('a promise counts down and then says how late it is', () => {
  const due = '2026-11-22T09:00:00.000Z'
  expect(promiseWords('transfer', due, Date.parse(due) - 40_000)).toEqual({
    words: 'promised in 40 s',
    isOverdue: false,
  })
  expect(promiseWords('transfer', due, Date.parse(due) + 72_000)).toEqual({
    words: '1 m 12 s overdue',
    isOverdue: true,
  })
  expect(promiseWords('', '', 0)).toBeNull()
  expect([promiseWords('callback', '', 0)?.words, promiseWords('transfer', '', 0)?.words]).toEqual([
    'call back without a time',
    'promised without a time',
  ])
})

describe('axes', () => {
  test.each([
    [1.5, false, [0, 0.5, 1, 1.5]],
    [63, true, [0, 20, 40, 60, 80]],
    [4, true, [0, 1, 2, 3, 4]],
  ])('up to %d they have round steps', (most, isCount, ticks) => expect(ticksTo(most, isCount)).toEqual(ticks))

  test('times are full quarters of an hour', () => {
    const from = Date.parse('2026-11-22T09:07:00Z')
    expect(timeTicks(from, from + 3_600_000).every((at) => at % 900_000 === 0)).toBe(true)
  })
})

test('a server-sent event is whole again however the network cut it', async () => {
  const bytes = new TextEncoder().encode('id: 4.1\nevent: patch\ndata: {"a":\ndata: "ü"}\n\n: comment\n\ndata: x\n\n')
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(new Uint8Array([byte]))
      controller.close()
    },
  })
  const events = []
  for await (const event of readEvents(body)) events.push(event)
  expect(events).toEqual([
    { id: '4.1', event: 'patch', data: '{"a":\n"ü"}' },
    { id: '', event: 'message', data: 'x' },
  ])
})

test.each([
  [0, 'of the last hour, nobody waits'],
  [1, 'of the last hour, with the one who still waits'],
  [9, 'of the last hour, with the 9 who still wait'],
])('with %i waiting the score is %s', (waiting_count, words) => {
  expect(scopeWords({ waiting_count }, '1h')).toBe(words)
})

test.each([
  ['low_confidence', 0.62, 0.7, 'confidence 0.62 < 0.70'],
  ['low_confidence', 0.6999, 0.7, 'confidence 0.6999 < 0.7000'],
  ['high_value_refund', 1240, 500, 'amount 1\u202f240 > 500'],
  ['frustration', 0.6, 0.6, 'score 0.60 = 0.60'],
  ['human_request', 1, 1, ''],
])('what %s saw, %d beside %d, is "%s"', (trigger, score, threshold, words) => {
  expect(inputWords(trigger, score, threshold)).toBe(words)
})

test.each([
  [0.91, 0.7, 'confidence 0.91 ≥ 0.70, policy 12'],
  [0.62, 0.7, 'confidence 0.62 < 0.70, policy 12'],
  [-1, 0.7, ''],
  [0.9, -1, ''],
])('an answer with confidence %d where %d was asked for says "%s"', (confidence, threshold, words) => {
  expect(answerWords({ confidence, threshold, policy_version: 12 })).toBe(words)
})

test.each([
  ['de', 'German'],
  ['not a code', 'not a code'],
  ['', ''],
])('the language "%s" is called "%s"', (code, name) => {
  expect(languageWords(code)).toBe(name)
})

test.each([
  ['15m', 900_000],
  ['30d', 2_592_000_000],
  ['a year', 31_536_000_000],
])('a chart of %s has a handful of round times', (_, span) => {
  const from = Date.parse('2026-11-22T09:07:00Z')
  const ticks = timeTicks(from, from + span)
  expect(ticks.length).toBeGreaterThanOrEqual(3)
  expect(ticks.length).toBeLessThanOrEqual(8)
})

test('where there is room for a few times of a day alone, there are a few', () => {
  const from = Date.parse('2026-11-22T09:07:00Z')
  expect(timeTicks(from, from + 86_400_000, 3.9).length).toBe(3)
})

test.each([
  [0.3, 0.12, 0.48, '12–48 %'],
  [0.3, -0.2, 0.8, '0–80 %'],
  [-1.5, -3.5, -1.1, '2.1–4.5 times used'],
  [-0.1, -1.4, 0.3, '0.7–2.4 times used'],
  [0.3, null, null, ''],
  [null, null, null, ''],
])('of a budget with %s left, %s to %s, is said: %s', (left, low, high, words) => {
  expect(budgetRange(left, low, high)).toBe(words)
})
