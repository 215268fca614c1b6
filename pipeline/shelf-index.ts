import { hash } from 'node:crypto'

/**
 * On which page of the shelf a conversation lies: 16 bytes each, half of them a hash of its key. Two keys with the same
 * hash would be one conversation here; the hash is a cryptographic one, so that nobody can look for such a key.
 */
export interface ShelfIndex {
  /** @returns 0 when it is not there */
  pageOf(key: string): number
  set(key: string, page: number): void
  /** Forgets what lies on earlier pages. */
  prune(first_page: number): void
  size(): number
  /** base64, '' when empty */
  format(): string
}

/** hash, hash, page modulo 2^32, page above it; page 0 = free */
const WORDS = 4
const SMALLEST = 1024
const HIGH = 2 ** 32

/** @param base64 what `format` gave */
export function createShelfIndex(base64 = ''): ShelfIndex {
  let slots = new Uint32Array(SMALLEST * WORDS)
  let count = 0

  const isFree = (at: number) => slots[at + 2] === 0 && slots[at + 3] === 0
  /** Where it is, or the free place where it would be. */
  const find = (one: number, two: number): number => {
    const mask = slots.length - 1
    let at = (one * WORDS) & mask
    while (!isFree(at) && (slots[at] !== one || slots[at + 1] !== two)) at = (at + WORDS) & mask
    return at
  }
  const enter = (one: number, two: number, low: number, high: number) => {
    const at = find(one, two)
    if (isFree(at)) count++
    slots[at] = one
    slots[at + 1] = two
    slots[at + 2] = low
    slots[at + 3] = high
  }
  const enterAll = (words: Uint32Array, first_page: number) => {
    for (let i = 0; i < words.length; i += WORDS) {
      const low = words[i + 2] as number
      const high = words[i + 3] as number
      const page = high * HIGH + low
      if (page !== 0 && page >= first_page) enter(words[i] as number, words[i + 1] as number, low, high)
    }
  }
  /** Makes room for twice as many as there are. */
  const rebuild = (first_page: number) => {
    const before = slots
    let places = SMALLEST
    while (places < count * 4) places *= 2
    slots = new Uint32Array(places * WORDS)
    count = 0
    enterAll(before, first_page)
  }
  const used = () => {
    const words = new Uint32Array(count * WORDS)
    let end = 0
    for (let at = 0; at < slots.length; at += WORDS) {
      if (isFree(at)) continue
      words.set(slots.subarray(at, at + WORDS), end)
      end += WORDS
    }
    return words
  }
  if (base64 !== '') {
    const bytes = Uint8Array.from(Buffer.from(base64, 'base64'))
    const words = new Uint32Array(bytes.buffer)
    count = words.length / WORDS
    rebuild(0)
    enterAll(words, 0)
  }
  return {
    pageOf(key) {
      if (count === 0) return 0
      const [one, two] = wordsOf(key)
      const at = find(one, two)
      return (slots[at + 3] as number) * HIGH + (slots[at + 2] as number)
    },
    set(key, page) {
      if (count * 2 * WORDS >= slots.length) rebuild(0)
      const [one, two] = wordsOf(key)
      enter(one, two, page % HIGH, Math.floor(page / HIGH))
    },
    prune(first_page) {
      rebuild(first_page)
    },
    size: () => count,
    format: () => Buffer.from(used().buffer).toString('base64'),
  }
}

/** @returns 64 bits of its hash */
function wordsOf(key: string): [number, number] {
  // text and not bytes: a buffer would cost as much again
  const digest = hash('sha256', key, 'hex')
  return [Number.parseInt(digest.slice(0, 8), 16), Number.parseInt(digest.slice(8, 16), 16)]
}
