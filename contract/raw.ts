/** So much of an event that was refused is kept, so that it can be corrected and sent again: twice what the longest event needs. */
export const RAW_BYTES = 65_536

/** @returns the beginning of it, never cut inside a character */
export function cutRaw(raw: string): string {
  if (raw.length * 3 <= RAW_BYTES) return raw.toWellFormed()
  // a unit is a byte at least
  const bytes = Buffer.from(raw.slice(0, RAW_BYTES + 1))
  let end = Math.min(bytes.length, RAW_BYTES)
  while (end < bytes.length && ((bytes[end] as number) & 0xc0) === 0x80) end--
  return bytes.toString('utf8', 0, end)
}

/** @param raw_bytes as it is kept: a character that did not fit has taken up to three with it */
export const isCutRaw = (raw_bytes: number): boolean => raw_bytes >= RAW_BYTES - 3
