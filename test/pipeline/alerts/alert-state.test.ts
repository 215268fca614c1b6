import { describe, expect, test } from 'vitest'
import { type AlertState, initialState, step } from '../../../pipeline/alerts/alert-state.ts'
import { loadRules } from '../../../pipeline/alerts/load-rules.ts'
import type { AlertRule, Reading } from '../../../pipeline/alerts/rule.ts'
import csatGap from '../../../pipeline/alerts/rules/csat-gap.ts'
import ghostHandoffs from '../../../pipeline/alerts/rules/ghost-handoffs.ts'
import hfsHigh from '../../../pipeline/alerts/rules/hfs-high.ts'
import waitingNoneResolved from '../../../pipeline/alerts/rules/waiting-none-resolved.ts'

/** A timeline: every ten seconds one score, and what was told when. */

const row = (hfs: unknown, resolved_count: unknown = 20, waiting_count = 0) => ({
  hfs: hfs as number | null,
  wait_part: typeof hfs === 'number' ? hfs : 1,
  repeat_part: 0,
  resolved_count: resolved_count as number,
  waiting_count,
})
const score = (hfs: number | null, resolved = 20, waiting = 0): Reading => hfsHigh.read(row(hfs, resolved, waiting))
const error: Reading = { level: 'error', value: null, problem: 'the database is away', parts: {} }

interface Told {
  second: number
  change: string
}

/** @param readings one per step @returns what was told, and the phase after each step */
function play(readings: Reading[], { from = initialState(0), step_seconds = 10, rule = hfsHigh as AlertRule } = {}) {
  const told: Told[] = []
  const phases: string[] = []
  let state: AlertState = from
  readings.forEach((reading, i) => {
    const now = (from.evaluated_at === 0 ? 0 : from.evaluated_at + step_seconds * 1000) + i * step_seconds * 1000
    const next = step(state, reading, rule, now)
    state = next.state
    phases.push(state.phase)
    if (next.change !== null) told.push({ second: now / 1000, change: next.change })
  })
  return { told, phases, state }
}
const during = (seconds: number, reading: Reading): Reading[] => Array.from({ length: seconds / 10 }, () => reading)

describe('an alert', () => {
  test('fires once after two minutes over 1.0 and resolves once after five under 0.9', () => {
    const { told } = play([...during(300, score(1.2)), ...during(600, score(0.5))])
    expect(told).toEqual([
      { second: 120, change: 'triggered' },
      { second: 600, change: 'resolved' },
    ])
  })

  test('goes normal → pending → firing → recovering → normal', () => {
    const { phases } = play([...during(10, score(0.5)), ...during(130, score(1.2)), ...during(310, score(0.5))])
    expect([...new Set(phases)]).toEqual(['normal', 'pending', 'firing', 'recovering'])
    expect(phases.at(-1)).toBe('normal')
  })

  test('does not fire for 110 seconds over the threshold', () => {
    const { told, phases } = play([...during(120, score(1.2)), ...during(10, score(0.5))])
    expect([told, phases.at(-2), phases.at(-1)]).toEqual([[], 'pending', 'normal'])
  })

  test('does not resolve between 0.9 and 1.0', () => {
    const { told, phases } = play([...during(130, score(1.2)), ...during(900, score(0.95))])
    expect([told.length, phases.at(-1)]).toEqual([1, 'firing'])
  })

  test('starts its five minutes again when the score comes back over 0.9', () => {
    const { told } = play([
      ...during(130, score(2)),
      ...during(290, score(0.5)),
      score(0.9),
      ...during(310, score(0.5)),
    ])
    expect(told.map(({ change, second }) => [change, second])).toEqual([
      ['triggered', 120],
      ['resolved', 730],
    ])
  })

  test('that flaps between 0.99 and 1.01 every ten seconds for ten minutes tells once, and ends once', () => {
    const flaps = Array.from({ length: 60 }, (_, i) => score(i % 2 === 0 ? 1.01 : 0.99))
    const { told } = play([...flaps, ...during(310, score(0.5))])
    expect(told.map(({ change }) => change)).toEqual(['triggered', 'resolved'])
  })

  test('that flaps every second, looked at every second, tells once', () => {
    const flaps = Array.from({ length: 600 }, (_, i) => score(i % 2 === 0 ? 1.01 : 0.99))
    expect(play(flaps, { step_seconds: 1 }).told).toEqual([{ second: 240, change: 'triggered' }])
  })

  test('is not started by one peak and a long time just under the threshold', () => {
    const { told } = play([score(1.01), ...during(600, score(0.95)), score(1.01)])
    expect(told).toEqual([])
  })

  test('of too few resolved handoffs does not start', () => {
    const { told, phases } = play(during(600, score(3, 4)))
    expect([told, phases.at(-1)]).toEqual([[], 'no_data'])
  })

  test('of few resolved handoffs starts when three more wait', () => {
    expect(play(during(600, score(3, 1, 2))).told).toEqual([])
    expect(play(during(600, score(3, 1, 3))).told).toEqual([{ second: 120, change: 'triggered' }])
  })

  test('that fires goes on when the sample gets small and ends when the score is low', () => {
    const { told } = play([...during(130, score(3)), ...during(300, score(3, 1)), ...during(310, score(0.2, 1))])
    expect(told).toEqual([
      { second: 120, change: 'triggered' },
      { second: 730, change: 'resolved' },
    ])
  })

  test('that fires is not resolved by silence while somebody waits, but is when nobody does', () => {
    const stuck = score(null, 0, 2)
    const quiet = hfsHigh.read({ ...row(null, 0), wait_part: 0 })
    const { told } = play([...during(130, score(3)), ...during(900, stuck), ...during(310, quiet)])
    expect(told.map(({ second, change }) => [second, change])).toEqual([
      [120, 'triggered'],
      [1330, 'resolved'],
    ])
  })
})

test('a score that fires is over when all who wait are to be called back later', () => {
  const later = hfsHigh.read({ ...row(null, 0, 5), wait_part: 0 })
  expect(play([...during(130, score(3)), ...during(310, later)]).told.map(({ change }) => change)).toEqual([
    'triggered',
    'resolved',
  ])
})

describe('a failed evaluation', () => {
  test('is a state of its own, not silence', () => {
    expect(play([score(0.5), error]).phases).toEqual(['normal', 'error'])
  })

  test('neither starts the two minutes again nor counts towards them', () => {
    const { told } = play([...during(60, score(1.2)), error, error, ...during(120, score(1.2))])
    expect(told).toEqual([{ second: 120 + 2 * 10, change: 'triggered' }])
  })

  test('does not resolve what fires', () => {
    const { told, phases } = play([...during(130, score(1.2)), ...during(900, error)])
    expect([told.length, phases.at(-1)]).toEqual([1, 'firing'])
  })
})

describe('a restart', () => {
  test('in pending goes on where it was, and the time without evaluations counts a minute at most', () => {
    const { state } = play(during(100, score(1.2)))
    const later = { ...state, evaluated_at: state.evaluated_at + 3_600_000 }
    expect(state).toMatchObject({ phase: 'pending', progress_ms: 90_000 })
    expect(step(state, score(1.2), hfsHigh, state.evaluated_at + 3_600_000)).toMatchObject({ change: 'triggered' })
    expect(step(state, score(0.5), hfsHigh, later.evaluated_at)).toMatchObject({
      change: null,
      state: { phase: 'normal' },
    })
  })

  test('in pending does not fire on one look after an hour’s hole', () => {
    const { state } = play(during(20, score(1.2)))
    expect(step(state, score(1.2), hfsHigh, 3_600_000).change).toBeNull()
  })

  test('in firing does not fire again', () => {
    const { state } = play(during(130, score(1.2)))
    expect(play(during(600, score(1.2)), { from: state }).told).toEqual([])
  })
})

describe('hfs_high', () => {
  test.each([
    [1, 'between'],
    [1 + 2 ** -52, 'over'],
    [1 - 2 ** -53, 'between'],
    [0.9, 'between'],
    [0.9 - 2 ** -53, 'under'],
    [0, 'under'],
  ])('reads a score of %d as %s', (hfs, level) => {
    expect(score(hfs).level).toBe(level)
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, '1.2', null])(
    'takes a score of %s with resolved handoffs for an error',
    (hfs) => {
      expect(hfsHigh.read(row(hfs)).level).toBe('error')
    },
  )

  test('takes a missing count for an error', () => {
    expect(hfsHigh.read({ ...row(1.2), waiting_count: null }).level).toBe('error')
  })
})

describe('ghost_handoffs', () => {
  const read = (ghosts: number, requested: number) =>
    ghostHandoffs.read({
      ...{ ghost_rate: requested === 0 ? null : ghosts / requested, ghost_count: ghosts },
      ...{ requested_count: requested, without_handoff_count: 0 },
    })

  test.each([
    ['over a tenth of them', 4, 39, 'over'],
    ['a tenth exactly', 4, 40, 'between'],
    ['under a twentieth', 1, 21, 'under'],
    ['none requested', 0, 0, 'under'],
  ])('of %s is told apart', (_name, ghosts, requested, level) => {
    expect(read(ghosts, requested).level).toBe(level)
  })

  test('does not fire for two of two in a quiet hour', () => {
    expect([read(2, 2), read(3, 3)]).toMatchObject([
      { level: 'over', enough: false },
      { level: 'over', enough: true },
    ])
  })

  test('takes a share that is no number for an error', () => {
    const row = { ghost_rate: 'many', ghost_count: 3, requested_count: 4, without_handoff_count: 0 }
    expect(ghostHandoffs.read(row).level).toBe('error')
  })
})

describe('csat_gap', () => {
  const read = (difference: number | null, difference_high: number | null) =>
    csatGap.read({ difference, difference_high, rated_count: 340 })

  test('fires on what is certain of the gap, not on what was counted', () => {
    expect([read(-0.3, -0.12), read(-0.25, -0.18), read(-0.31, -0.21)].map(({ level }) => level)).toEqual([
      'under',
      'between',
      'over',
    ])
  })

  test('is quiet where customers are happier after a handoff', () => {
    const reading = read(0.2, 0.3)
    expect([reading.level, reading.value, csatGap.summarise(reading)]).toEqual([
      'under',
      0,
      "340 ratings in the last 7 days, after a handoff no fewer good ones than the bot's own",
    ])
  })

  test('says how many points, and how many at least', () => {
    expect(csatGap.summarise(read(-0.21, -0.11))).toBe(
      "Of 340 ratings of the last 7 days, those after a handoff were good 21 points less often than the bot's own, at least 11 points with 95 % confidence",
    )
  })

  test('judges nothing while one side has no rating', () => {
    expect(read(null, null)).toMatchObject({ level: 'no_data', problem: 'too few ratings on one side' })
  })
})

describe('waiting_none_resolved', () => {
  const level = (waiting: number, resolved: number) =>
    waitingNoneResolved.read(row(resolved === 0 ? null : 1, resolved, waiting)).level

  test('is over with three waiting and none resolved', () => {
    expect([level(2, 0), level(3, 0), level(3, 1)]).toEqual(['under', 'over', 'under'])
  })

  test('has a value that fits: nobody waits in vain while somebody is helped', () => {
    const readings = [waitingNoneResolved.read(row(null, 0, 34)), waitingNoneResolved.read(row(1, 5, 34))]
    expect(readings.map((reading) => [reading.value, waitingNoneResolved.summarise(reading)])).toEqual([
      [34, '34 waiting for a person, and nobody was helped in the last 30 minutes'],
      [0, '34 waiting for a person, but 5 were helped in the last 30 minutes'],
    ])
  })

  test('with a lower limit to end by it does not end above that', () => {
    const rule = { ...waitingNoneResolved, threshold: 5, resolve_threshold: 2 }
    expect([5, 2, 1].map((waiting) => rule.read(row(null, 0, waiting)).level)).toEqual(['over', 'between', 'under'])
  })
})

test('every rule’s file is named as its rule', async () => {
  expect((await loadRules()).map(({ name }) => name)).toEqual([
    'csat_gap',
    'dead_letters',
    'false_positives_jump',
    'ghost_handoffs',
    'hfs_budget_burn',
    'hfs_high',
    'ingest_silent',
    'no_agents_online',
    'pipeline_lag',
    'waiting_none_resolved',
  ])
})
