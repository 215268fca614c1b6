import { hash } from 'node:crypto'

/**
 * Which keys may be on the shelf: never wrong about a "no", so that a conversation nobody has seen before costs no
 * question. Grows fuller with time; a wrong "maybe" costs one look-up.
 */
export interface KeyFilter {
  add(digest: string): void
  mayHave(digest: string): boolean
  /** base64, '' when empty */
  format(): string
}

const byteCount = 262_144
const probeCount = 5

/** The shelf's name for a conversation: 128 bits, safe as a subject token. */
export const digestOf = (key: string): string => hash('sha256', key, 'hex').slice(0, 32)

/** @param base64 what `format` gave; `'all'` = everything may be there */
export function createKeyFilter(base64: string): KeyFilter {
  const bits = base64 === '' || base64 === 'all' ? Buffer.alloc(byteCount) : Buffer.from(base64, 'base64')
  if (base64 === 'all') bits.fill(255)
  let isEmpty = base64 === ''
  const probe = (digest: string, visit: (byte: number, bit: number) => boolean): boolean => {
    for (let i = 0; i < probeCount; i++) {
      const place = Number.parseInt(digest.slice(i * 6, i * 6 + 6), 16) % (byteCount * 8)
      if (!visit(place >> 3, 1 << (place & 7))) return false
    }
    return true
  }
  return {
    add(digest) {
      isEmpty = false
      probe(digest, (byte, bit) => {
        bits[byte] = (bits[byte] as number) | bit
        return true
      })
    },
    mayHave: (digest) => !isEmpty && probe(digest, (byte, bit) => ((bits[byte] as number) & bit) !== 0),
    format: () => (isEmpty ? '' : bits.toString('base64')),
  }
}
