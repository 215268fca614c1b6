import { describe, expect, test } from 'vitest'
import { hrefIn, parseScope, scopeOf, scopeQuery, spanOf, stepSecondsOf, withScope } from '../../dashboard/scope.ts'

/** What every page looks at, and its address. */

const whole =
  'workspace=acme&from=2026-11-22T09%3A00%3A00Z&to=2026-11-22T10%3A00%3A00Z&channel=voice&agent_id=a-1&compare=no'

test('an address gives the scope it was made of', () => {
  expect(`${scopeQuery(scopeOf(whole))}`).toBe(whole)
})

test('what goes without saying is not in the address', () => {
  expect(`${scopeQuery(scopeOf('window=1h&channel='))}`).toBe('')
})

test('a link to another page keeps the scope, and what the link says itself', () => {
  expect(hrefIn(scopeOf('?workspace=acme&window=7d&outcome=ghosted'), '/handoffs?sort=wait')).toBe(
    '/handoffs?workspace=acme&window=7d&sort=wait',
  )
})

test('a link to a place on a page keeps what the link says apart from the place', () => {
  expect(hrefIn(scopeOf('?channel=web'), '/quality?definition=resolved#resolved')).toBe(
    '/quality?channel=web&definition=resolved#resolved',
  )
})

test('another scope leaves alone what belongs to the page', () => {
  const search = withScope('?window=24h&channel=web&sort=wait', { ...scopeOf('window=7d'), workspace: 'acme' })
  expect(search).toBe('?workspace=acme&window=7d&sort=wait')
})

test('of an address that is not understood the rest is', () => {
  expect(scopeOf('?window=9y&from=now&to=then&language=de')).toEqual(scopeOf('?language=de'))
})

test.each([
  'to=then',
  'from=now',
  'to=2026-11-22T09:00:00Z',
  'window=2h&to=x&from=y',
  `channel=${'x'.repeat(200)}&workspace=${'y'.repeat(200)}`,
])('an address that only says %s is that of the default', (search) => {
  expect(scopeOf(search)).toEqual(scopeOf(''))
})

describe('what is refused is named', () => {
  test.each([
    ['window=2h', 'window'],
    ['from=2026-11-22T09:00:00Z', 'to'],
    ['from=2026-11-22T09:00&to=2026-11-22T10:00:00Z', 'from'],
    ['from=2020-11-22T09:00:00Z&to=2026-11-22T10:00:00Z', 'to'],
    [`channel=${'x'.repeat(129)}`, 'channel'],
    [`workspace=${'x'.repeat(129)}`, 'workspace'],
  ])('%s', (query, param) => {
    expect(parseScope(new URLSearchParams(query))).toMatchObject({ ok: false, param })
  })
})

test('a window that slides ends now, one between two instants does not', () => {
  const now = Date.parse('2026-11-23T00:00:00Z')
  expect(spanOf(scopeOf('window=15m'), now)).toEqual({ from: now - 900_000, to: now })
  expect(spanOf(scopeOf(whole), now)).toEqual({
    from: Date.parse('2026-11-22T09:00:00Z'),
    to: Date.parse('2026-11-22T10:00:00Z'),
  })
})

test.each([
  ['2026-11-22T09:00:00Z', '2026-11-22T09:05:00Z', 10],
  ['2026-11-22T09:00:00Z', '2026-11-22T10:00:00Z', 60],
  ['2026-01-01T00:00:00Z', '2026-12-31T00:00:00Z', 604_800],
])('from %s to %s a chart has a point every %i seconds, 60 at most', (from, to, seconds) => {
  expect(stepSecondsOf(scopeOf(`from=${from}&to=${to}`))).toBe(seconds)
})
