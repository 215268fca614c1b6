import { expect, test } from 'vitest'
import { createWaiting } from '../../../queries/console/waiting.ts'

test('who is told to come back hears who of the same workspace is before, since when, and how many others', () => {
  let now = 0
  const waiting = createWaiting(() => now)
  waiting.begin({ who: 'ada', workspace: 'acme' })
  const over = waiting.begin({ who: 'bob', workspace: 'acme' })
  waiting.begin({ who: 'eve', workspace: 'globex' })
  over()
  now = 4000
  expect(waiting.tell('acme', 32)).toBe(
    '2 are being answered or wait (ada since 4 s, 1 of other workspaces), each for 32 s at most: ask again in a few seconds',
  )
})
