import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SHARD_COUNT, shardOf } from '../../contract/envelope.ts'

/** FNV-1a as it is written down, over one text. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

test('the shard is the FNV-1a of workspace, NUL and key: what is on the stream was sorted by it', () => {
  const texts = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(
      texts,
      texts,
      (workspace, key) => shardOf(workspace, key) === fnv1a(`${workspace}\u0000${key}`) % SHARD_COUNT,
    ),
  )
})

test('the hash that the shard is held against is FNV-1a', () => {
  expect([fnv1a(''), fnv1a('a'), fnv1a('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968])
})
