import { expect, test } from 'vitest'
import { createRowBytes } from '../../pipeline/row-bytes.ts'
import { createRowRoom } from '../../pipeline/row-room.ts'

test('memory that was given back is lent again', () => {
  const room = createRowRoom()
  const first = room.take(100)
  room.giveBack(first.subarray(0, 10))
  expect(room.take(50).buffer).toBe(first.buffer)
})

test('memory is lent to one at a time, however often it is given back', () => {
  const room = createRowRoom()
  const first = room.take(100)
  room.giveBack(first)
  room.giveBack(first)
  expect(room.take(100).buffer).not.toBe(room.take(100).buffer)
})

test('memory of others is not lent', () => {
  const room = createRowRoom()
  const foreign = Buffer.alloc(1000)
  room.giveBack(foreign)
  expect(room.take(1).buffer).not.toBe(foreign.buffer)
})

test('the smallest that does is lent', () => {
  const room = createRowRoom()
  const [large, small] = [room.take(1000), room.take(100)]
  room.giveBack(large)
  room.giveBack(small)
  expect([room.take(50).buffer, room.take(50).buffer]).toEqual([small.buffer, large.buffer])
})

test('what is above the limit is left to the collector', () => {
  const room = createRowRoom(150)
  const [first, second] = [room.take(100), room.take(100)]
  room.giveBack(first)
  room.giveBack(second)
  expect([room.take(100).buffer === first.buffer, room.take(100).buffer === second.buffer]).toEqual([true, false])
})

test('lines that outgrow their memory are kept, and give it back', () => {
  const room = createRowRoom()
  const rows = createRowBytes(8, room)
  for (const line of ['one', 'two', 'thrée', 'four']) rows.add(line)
  expect([rows.bytes().toString(), rows.byteCount(), room.take(8).byteLength]).toEqual([
    'one\ntwo\nthrée\nfour\n',
    20,
    10,
  ])
})
