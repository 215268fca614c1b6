import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { kebabOf } from '../../../contract/rule-name.ts'
import { loadRules } from '../../../pipeline/alerts/load-rules.ts'
import { type Reading, spanWords } from '../../../pipeline/alerts/rule.ts'
import deadLetters from '../../../pipeline/alerts/rules/dead-letters.ts'
import falsePositivesJump from '../../../pipeline/alerts/rules/false-positives-jump.ts'
import hfsBudgetBurn from '../../../pipeline/alerts/rules/hfs-budget-burn.ts'
import ingestSilent from '../../../pipeline/alerts/rules/ingest-silent.ts'
import noAgentsOnline from '../../../pipeline/alerts/rules/no-agents-online.ts'
import pipelineLag from '../../../pipeline/alerts/rules/pipeline-lag.ts'

/** What each rule reads off its metric's row, at the edges of its numbers. */

const judged = (reading: Reading) => [reading.level, 'enough' in reading ? reading.enough : null]
const levels = (readings: Reading[]) => readings.map(judged)

describe('hfs_budget_burn', () => {
  /** so many bad of 12, 1, 72 and 6 slices that all had handoffs */
  const burn = (bad_1h: number, bad_5m: number, bad_6h: number, bad_30m: number, of = [12, 1, 72, 6]) => {
    const [h = 0, m5 = 0, h6 = 0, m30 = 0] = of
    const share = (bad: number, all: number) => (all === 0 ? null : bad / all / 0.05)
    return hfsBudgetBurn.read({
      ...{ bad_count: bad_6h, good_count: h6 - bad_6h, bad_1h, good_1h: h - bad_1h, bad_6h, good_6h: h6 - bad_6h },
      ...{ burn_1h: share(bad_1h, h), burn_5m: share(bad_5m, m5), burn_6h: share(bad_6h, h6) },
      ...{ burn_30m: share(bad_30m, m30), budget_left: 0.5 },
    })
  }

  test('fires fast when nine of the last twelve slices were bad and the last one is', () => {
    // 8 of 12 are 13.3 times the 5 % that may be, 9 of 12 are 15 times
    expect(levels([burn(8, 1, 8, 4), burn(9, 1, 9, 4)])).toEqual([
      ['under', true],
      ['over', true],
    ])
  })

  test('fires slowly when 22 of 72 were bad and two of the last six are', () => {
    // 21 of 72 are 5.83 times, 22 are 6.11 times; 2 of 6 are 6.67 times
    expect(levels([burn(3, 0, 21, 2), burn(3, 0, 22, 2)])).toEqual([
      ['under', true],
      ['over', true],
    ])
  })

  test('is over as soon as the short window is', () => {
    expect(levels([burn(11, 0, 11, 3), burn(6, 0, 40, 1)])).toEqual([
      ['under', true],
      ['under', true],
    ])
  })

  test('does not judge an hour with handoffs in five slices, or six hours with handoffs in 17', () => {
    expect(levels([burn(5, 1, 5, 5, [5, 1, 17, 6]), burn(6, 1, 6, 6, [6, 1, 17, 6])])).toEqual([
      ['under', false],
      ['over', true],
    ])
  })

  test('ends in a night without handoffs', () => {
    expect(burn(0, 0, 0, 0, [0, 0, 0, 0])).toMatchObject({ level: 'under', value: null, enough: false })
  })

  test('says what burned and what is left', () => {
    expect(hfsBudgetBurn.summarise(burn(9, 1, 20, 4))).toBe(
      "9 of 12 five-minute slices of the last hour were over 1.0, 20 of 72 of the last six; 50 % of the 30 days' budget is left",
    )
  })

  test.each([
    [-2.2, /; the 30 days' budget is used up 3\.2 times$/],
    [null, /; how much of the 30 days' budget is left is not known$/],
  ])('with %s of the budget left says it in words', (budget_left, words) => {
    const reading = burn(9, 1, 20, 4)
    expect(hfsBudgetBurn.summarise({ ...reading, parts: { ...reading.parts, budget_left } })).toMatch(words)
  })
})

describe('false_positives_jump', () => {
  const jump = (difference_low: number | null, now = 40, before = 100) =>
    falsePositivesJump.read({
      ...{ false_positive_count: 16, confident_count: now, false_positive_count_before: 10 },
      ...{ confident_count_before: before, difference: 0.3, difference_low },
    })

  test('fires on what is certain of the jump', () => {
    expect(levels([jump(-0.1), jump(0.03), jump(0.05), jump(0.0999)])).toEqual([
      ['under', true],
      ['between', true],
      ['between', true],
      ['over', true],
    ])
  })

  test('needs thirty answers on both sides', () => {
    expect(levels([jump(0.2, 29), jump(0.2, 30, 29), jump(0.2, 30, 30)])).toEqual([
      ['over', false],
      ['over', false],
      ['over', true],
    ])
  })

  test('cannot tell without the weeks before, and ends when the bot is sure of nothing', () => {
    expect([jump(null, 40, 0).level, jump(null, 0).level, jump(null).level]).toEqual(['no_data', 'under', 'error'])
  })
})

describe('no_agents_online', () => {
  const there = (there_count: number, waiting_count: number, usual_count = 0, known_count = 4, callback_count = 0) =>
    noAgentsOnline.read({ there_count, stale_count: 1, known_count, waiting_count, callback_count, usual_count })

  test('fires when nobody is there and one waits, is called back, or usually asks', () => {
    const readings = [there(1, 5, 9), there(0, 0, 0.9), there(0, 1), there(0, 0, 1), there(0, 0, 0, 4, 1)]
    expect(readings.map(({ level }) => level)).toEqual(['under', 'under', 'over', 'over', 'over'])
  })

  test('cannot tell where no agent ever says anything', () => {
    expect(there(0, 5, 9, 0).level).toBe('no_data')
  })

  test('watches in service hours only', () => {
    expect(noAgentsOnline.active).toBe('service_hours')
  })
})

describe('ingest_silent', () => {
  const silent = (silent_minutes: number, event_count: number, usual_count: number, week_count = 1) =>
    ingestSilent.read({ silent_minutes, event_count, usual_count, week_count })

  test('fires when nothing came where five usually come', () => {
    expect(levels([silent(16, 0, 4.9), silent(16, 0, 5), silent(14, 0, 5)])).toEqual([
      ['over', false],
      ['over', true],
      ['between', true],
    ])
  })

  test('ends with the first event, and not because the night began', () => {
    expect([silent(0, 1, 0).level, silent(400, 0, 0).level, silent(400, 0, 0, 0).level]).toEqual([
      'under',
      'over',
      'no_data',
    ])
  })

  test('with a limit of five minutes it fires after five, although there were events in the quarter of an hour', () => {
    const rule = { ...ingestSilent, threshold: 5, resolve_threshold: 5 }
    const level = (silent_minutes: number) =>
      rule.read({ silent_minutes, event_count: 40, usual_count: 50, week_count: 900 }).level
    expect([level(4), level(6)]).toEqual(['under', 'over'])
  })
})

test('pipeline_lag is over a minute behind, and ends under half a minute', () => {
  const lag = (lag_seconds: number) => pipelineLag.read({ lag_seconds, lag_messages: 9, waiting_rows: 9 }).level
  expect([lag(29), lag(30), lag(60), lag(60.1)]).toEqual(['under', 'between', 'between', 'over'])
})

test('dead_letters needs ten of them and more than one in a hundred', () => {
  const dead = (dead_count: number, event_count: number) => {
    const all = dead_count + event_count
    return deadLetters.read({ dead_letter_rate: all === 0 ? null : dead_count / all, dead_count, event_count })
  }
  expect(levels([dead(10, 990), dead(9, 91), dead(11, 989), dead(0, 0)])).toEqual([
    ['between', true],
    ['over', false],
    ['over', true],
    ['under', false],
  ])
})

test('a number that is none is an error of every rule', async () => {
  const broken = (await loadRules()).map((rule) => [rule.name, rule.read({ hfs: 'many' }).level])
  expect(broken.filter(([, level]) => level !== 'error')).toEqual([])
})

test('every rule has a page that says what to do', async () => {
  const rules = (await loadRules()).map(({ name }) => name)
  const page = (name: string) => new URL(`../../../docs/runbooks/${kebabOf(name)}.md`, import.meta.url)
  expect(rules.filter((name) => !existsSync(page(name)))).toEqual([])
})

test('a span is said as people say it', () => {
  expect([1_800_000, 3_600_000, 604_800_000, 5_400_000].map(spanWords)).toEqual([
    ...['30 minutes', 'hour', '7 days', '90 minutes'],
  ])
})
