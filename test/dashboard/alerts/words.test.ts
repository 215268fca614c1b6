import { describe, expect, test } from 'vitest'
import { type AlertPhase, chartUnits } from '../../../contract/alert.ts'
import { formatValue, whyQuiet } from '../../../dashboard/alerts/words.ts'
import { applyRules } from '../../../pipeline/alerts/apply-rules.ts'
import { loadRules } from '../../../pipeline/alerts/load-rules.ts'

test('the value of a rule is said in the unit of its record', () => {
  const said = ([...chartUnits, undefined] as const).map((unit) => formatValue(0.53, unit))
  expect(said).toEqual(['0.53', '53 %', '53 points', '31 s', '0 s', '0.53 ×', '0.53'])
  expect([formatValue(1, 'score'), formatValue(3), formatValue(null, '%')]).toEqual(['1.00', '3', '–'])
  expect([0, 0.0025, 0.0999, 1 / 3, 0.9995, 1].map((share) => formatValue(share, '%'))).toEqual([
    ...['0 %', '0.25 %', '10 %', '33.3 %', '99.95 %', '100 %'],
  ])
})

test('the page, the title and the message of a rule say its limit alike, as it was set', async () => {
  const rules = await loadRules()
  const said = (['ghost_handoffs', 'dead_letters', 'csat_gap', 'false_positives_jump'] as const).map((name) => {
    const rule = rules.find((one) => one.name === name)
    return [
      rule?.titled?.(0.125)?.includes(formatValue(0.125, rule.series?.unit)),
      formatValue(0.125, rule?.series?.unit),
    ]
  })
  expect(said).toEqual([
    [true, '12.5 %'],
    [true, '12.5 %'],
    [true, '12.5 points'],
    [true, '12.5 points'],
  ])
  const own = { name: 'lost', title: 'Lost', metric: 'ghost_rate', column: 'ghost_rate', comparison: 'over' as const }
  const [rule] = applyRules([], { changed: {}, own: [{ ...own, threshold: 0.9995 }] })
  const summary = rule?.summarise({ level: 'over', value: 0.125, enough: true, parts: {} })
  expect(summary).toBe('ghost_rate: ghost_rate is 12.5 %, it fires over 99.95 %')
})

describe('a rule that is quiet although people wait says why', () => {
  const stuck = (waiting_count: number, resolved_count: number, state: AlertPhase = 'normal') =>
    whyQuiet({ rule: 'waiting_none_resolved', state, parts: { waiting_count, resolved_count } })

  test('since somebody was helped', () => {
    expect([stuck(34, 5), stuck(1, 1)]).toEqual([
      ...['34 wait, and 5 were helped: not this one', '1 waits, and 1 was helped: not this one'],
    ])
  })

  test('since somebody is there', () => {
    const parts = { waiting_count: 4, there_count: 1 }
    expect(whyQuiet({ rule: 'no_agents_online/channel=web', state: 'normal', parts })).toBe(
      '4 wait, and 1 agent is there: not this one',
    )
  })

  test('and nothing where its value says it, or while it is not quiet', () => {
    expect([stuck(2, 0), stuck(0, 5), stuck(34, 5, 'recovering')]).toEqual(['', '', ''])
    expect(whyQuiet({ rule: 'hfs_high', state: 'normal', parts: { waiting_count: 3, resolved_count: 9 } })).toBe('')
  })
})
