import { expect, test } from 'vitest'
import { retryForever } from '../../pipeline/retry.ts'

const ticks = async (count: number) => {
  for (let i = 0; i < count; i++) await null
}

/** A lease comes some ticks after it was written, and the end some ticks after that or before. */
async function race(ticksToAnswer: number, ticksToEnd: number) {
  const stopping = new AbortController()
  const retry = { signal: stopping.signal, random: () => 0, onFailure() {} }
  const late: string[] = []
  const answer = async () => {
    await ticks(ticksToAnswer)
    return 'a lease'
  }
  const asked = retryForever(answer, retry, (lease) => late.push(lease))
  const got = asked.then(
    (lease) => [lease],
    () => [],
  )
  await ticks(ticksToEnd)
  stopping.abort(new Error('stopping'))
  const had = await got
  await ticks(40)
  return { had, late }
}

test('what comes in the very moment of the end is had or handed back, and never both', async () => {
  for (let answer = 0; answer < 20; answer++)
    for (let end = 0; end < 20; end++) {
      const { had, late } = await race(answer, end)
      expect([...had, ...late], `answered after ${answer}, ended after ${end}`).toEqual(['a lease'])
    }
})

test('an end long before the answer hands it back, one long after it does not', async () => {
  expect(await race(30, 0)).toEqual({ had: [], late: ['a lease'] })
  expect(await race(0, 30)).toEqual({ had: ['a lease'], late: [] })
})
