import { expect, test } from 'vitest'
import { keepEnds } from '../../pipeline/text.ts'

test('a long text keeps how it begins and how it ends', () => {
  const kept = keepEnds(`Hello. ${'So it goes. '.repeat(50)}Shall I transfer you?`, 100)
  expect(kept).toMatch(/^Hello\. So it goes.* … .*Shall I transfer you\?$/)
})

test('it is never longer than asked, and no character is cut in two', () => {
  for (let length = 20; length < 60; length++) {
    const kept = keepEnds('😡'.repeat(100), length)
    expect(kept.length).toBeLessThanOrEqual(length)
    expect(kept.isWellFormed()).toBe(true)
  }
})

test('a short text stays as it is', () => {
  expect(keepEnds('Hello.', 10)).toBe('Hello.')
})
