import { describe, expect, test } from 'vitest'
import type { AlertPhase } from '../../../contract/alert.ts'
import { formatValue, whyQuiet } from '../../../dashboard/alerts/words.ts'

test('the value of one channel is said in the unit of its rule', () => {
  expect([formatValue(0.12, 'ghost_handoffs'), formatValue(0.12, 'ghost_handoffs/channel=web')]).toEqual([
    ...['12 %', '12 %'],
  ])
})

test('the value of a rule of one’s own is said in the unit of its chart', () => {
  const said = (['%', 'points', 'min', '×'] as const).map((unit) => formatValue(0.53, 'lost', unit))
  expect([...said, formatValue(0.53, 'lost'), formatValue(1.5, 'hfs_high', '%')]).toEqual([
    ...['53 %', '53 points', '31 s', '0.5 ×', '0.53', '1.50'],
  ])
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
