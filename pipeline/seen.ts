/** Which event ids were folded already, as 53-bit hashes: a resend is recognised, a long conversation stays small. */

/** Two rounds of FNV-like mixing (cyrb53). Two of n ids collide with a chance of about n² / 2⁵⁴. @returns 0 … 2⁵³-1 */
export function hashId(id: string): number {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < id.length; i++) {
    const unit = id.charCodeAt(i)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return 4294967296 * (2097151 & b) + (a >>> 0)
}

/** Remembers an id; beyond `limit` the oldest fifth is forgotten at once. @returns false when it was there already */
export const remember = (seen: number[], id: string, limit: number): boolean => rememberHash(seen, hashId(id), limit)

export function rememberHash(seen: number[], hash: number, limit: number): boolean {
  if (seen.includes(hash)) return false
  if (seen.length >= limit) seen.splice(0, Math.ceil(limit / 5))
  seen.push(hash)
  return true
}
