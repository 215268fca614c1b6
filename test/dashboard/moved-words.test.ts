import { expect, test } from 'vitest'
import type { Moved, Mover } from '../../dashboard/moved/what-moved.ts'
import { sentenceOf } from '../../dashboard/moved/words.ts'

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
