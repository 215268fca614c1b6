import { expect, test } from 'vitest'
import { createHalfTime } from '../../dashboard/half-time.ts'

/** Keeps the thread busy, as a decision does. */
function work(ms: number): void {
  for (const until = performance.now() + ms; performance.now() < until; );
}

test('after each task others have as much time as it took', async () => {
  const { run } = createHalfTime(5, () => performance.now())
  const began = performance.now()
  await Promise.all([run(() => work(40)), run(() => work(40)), run(() => work(0))])
  expect(performance.now() - began).toBeGreaterThan(155)
})

test('more than may wait are refused, and there is room again afterwards', async () => {
  const { run } = createHalfTime(2, () => performance.now())
  const first = [run(() => 1), run(() => 2)]
  expect(run(() => 3)).toBeNull()
  expect(await Promise.all(first)).toEqual([1, 2])
  expect(await run(() => 4)).toBe(4)
})

test('a task that throws holds nobody up', async () => {
  const { run } = createHalfTime(2, () => performance.now())
  await expect(run(() => JSON.parse('{'))).rejects.toThrow()
  expect(await run(() => 'next')).toBe('next')
})
