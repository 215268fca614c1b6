import { expect, test } from 'vitest'
import { createTurns } from '../../../queries/console/turns.ts'

/** Who waits for whom, without a database. */

const open = () => Promise.withResolvers<void>()

test('so many run at once, and the others in the order they came', async () => {
  const turns = createTurns(2)
  const [first, second] = [open(), open()]
  const began: string[] = []
  const run = (name: string, until: Promise<void>) =>
    turns.take(() => {
      began.push(name)
      return until
    })
  const all = [run('a', first.promise), run('b', second.promise), run('c', Promise.resolve())]
  await Promise.resolve()
  expect([began, turns.count()]).toEqual([['a', 'b'], 3])
  first.resolve()
  second.resolve()
  await Promise.all(all)
  expect([began, turns.count()]).toEqual([['a', 'b', 'c'], 0])
})

test('a place that is taken by what nobody waits for is not given to another', async () => {
  let taken = 2
  const turns = createTurns(4, () => taken)
  const held = open()
  let running = 0
  const all = Array.from({ length: 4 }, () =>
    turns.take(() => {
      running++
      return held.promise
    }),
  )
  await Promise.resolve()
  expect(running).toBe(2)
  taken = 4
  held.resolve()
  await Promise.all(all)
  expect([running, turns.count()]).toEqual([4, 0])
})

test('whoever gave up before it was their turn is not run', async () => {
  const turns = createTurns(1)
  const [held, gone] = [open(), new AbortController()]
  const first = turns.take(() => held.promise)
  const second = turns.take(() => Promise.resolve('run'), gone.signal)
  gone.abort()
  held.resolve()
  expect([await first, await second]).toEqual([undefined, null])
})
