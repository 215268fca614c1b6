import { expect, test } from 'vitest'
import { isBehind, watchedWorkspaces } from '../../server/run-alerts.ts'

/** Whether the tables can be asked how it is now. */

const lane = { is_settled: true, lag_seconds: 0 }

test.each([
  ['all of it is in the tables', [lane], false],
  ['a minute and more of it is not', [lane, { ...lane, lag_seconds: 61 }], true],
  ['another worker does not say how late it is', [{ ...lane, lag_seconds: undefined as unknown as number }], true],
  ['a lane was just taken up, and nobody knows how far it is', [{ ...lane, is_settled: false }], true],
])('%s', (_, lanes, expected) => {
  expect(isBehind(lanes)).toBe(expected)
})

const now = Date.parse('2026-11-23T09:00:00Z')
const key = (workspace: string, more: { revoked_at?: string; expires_at?: string } = {}) => ({ workspace, ...more })

test('a workspace is watched once, however many keys it has, and as long as one of them is valid', () => {
  const revoked = key('acme', { revoked_at: '2026-11-22T09:00:00Z' })
  expect(watchedWorkspaces([key('acme'), revoked, key('acme'), key('globex')], now)).toEqual(['acme', 'globex'])
})

test('one whose keys were all revoked is watched no longer', () => {
  expect(watchedWorkspaces([key('acme', { revoked_at: '2026-11-23T08:59:00Z' })], now)).toEqual([])
})

test('one whose last key ran out is watched for a day more: somebody may have forgotten it, and no events arrive', () => {
  const ran = (expires_at: string) => watchedWorkspaces([key('acme', { expires_at })], now)
  expect([ran('2026-11-24T00:00:00Z'), ran('2026-11-22T09:00:01Z'), ran('2026-11-22T09:00:00Z')]).toEqual([
    ['acme'],
    ['acme'],
    [],
  ])
})
