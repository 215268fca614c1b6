import { expect, test } from 'vitest'
import type { Moved, Mover } from '../../dashboard/moved/what-moved.ts'
import type { Omitted, Wait } from '../../dashboard/moved/what-moved-wait.ts'
import { sentenceOf, waitSentenceOf } from '../../dashboard/moved/words.ts'

const nameOf = ({ value }: Mover): string => value
const sides = { top: 0, bottom: 0, top_before: 0, bottom_before: 0, expected: 0 }
const mover = (part: number): Mover => ({ split: 'bot_version', value: '4.2', part, ...sides })
const moved = (before: number, now: number, most: Mover | null): Moved => ({ before, now, most, movers: [] })

test('names what explains most of the change', () => {
  expect(sentenceOf('hfs', moved(0.6, 1, mover(0.31)), nameOf)).toBe(
    'It moved, from 0.60 to 1.00. Most of it is bot version 4.2: +0.31 of +0.40.',
  )
})

test('says when others worked against it', () => {
  expect(sentenceOf('escalation_rate', moved(0.2, 0.3, mover(0.14)), nameOf)).toBe(
    'It moved, from 20 % to 30 %. Alone, bot version 4.2 would have moved it by +14 points; others moved it the other way.',
  )
})

test('blames nobody for what moved everywhere, and does not make much of little', () => {
  expect(sentenceOf('hfs', moved(1, 0.97, null), nameOf)).toBe(
    'It hardly moved, from 1.00 to 0.97, and nearly alike everywhere: no channel, version, reason or agent stands out.',
  )
})

test('of a reason no agent is spoken of: who takes a handoff is no cause of it', () => {
  expect(sentenceOf('reason', moved(0.1, 0.3, null), nameOf)).toBe(
    'It moved, from 10 % to 30 %, and nearly alike everywhere: no channel, language or version stands out.',
  )
})

const wait = (before: number | null, now: number | null): Wait => ({ before, now, n: 50, n_before: 50 })
const omitted = (before: number, now: number): Omitted => ({
  ...{ split: 'channel', value: 'email', own: wait(null, null), without: wait(before, now), left: now - before },
})

test('says how a percentile would have moved without what moved it most', () => {
  const most = omitted(41, 48)
  expect(waitSentenceOf({ before: 40, now: 95, most, omitted: [most] }, ({ value }) => value)).toBe(
    'It moved, from 40 s to 1 m 35 s. Without channel email it would have gone from 41 s to 48 s.',
  )
})

test('where it moved as much without any one value, none is named', () => {
  const all = { before: 40, now: 95, most: null }
  expect(waitSentenceOf({ ...all, omitted: [omitted(41, 94)] }, () => '')).toBe(
    'It moved, from 40 s to 1 m 35 s, and much the same without any one channel, version, reason or agent.',
  )
  expect(waitSentenceOf({ ...all, omitted: [] }, () => '')).toBe(
    'It moved, from 40 s to 1 m 35 s. Whatever is left out, too few would remain to tell.',
  )
})
