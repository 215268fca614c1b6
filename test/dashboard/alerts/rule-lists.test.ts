import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listOf } from '../../../dashboard/alerts/rule-lists.ts'

test.each([
  ['escalation_rate', '/conversations?outcome=handed_off'],
  ['argued_rate', '/conversations?outcome=argued'],
  ['containment_rate', '/conversations?outcome=contained'],
  ['false_positive_rate', '/conversations?outcome=failed'],
  ['wait', '/handoffs?moment=answered'],
  ['hfs', '/handoffs?moment=ended'],
  ['eta_kept_rate', '/quality'],
  ['durable_resolution_rate', '/quality?definition=resolved.counted#resolved'],
  ['stays_closed_rate', '/quality?definition=stays_closed_7d.counted#resolved'],
])("a rule of one's own on %s leads to what it counts, not to every conversation", (metric, path) => {
  expect(existsSync(new URL(`../../../queries/metrics/${metric}.sql`, import.meta.url))).toBe(true)
  expect(listOf(metric)[1]).toBe(path)
})
