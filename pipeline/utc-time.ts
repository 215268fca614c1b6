const digitsOf = (count: number, width: number): string[] =>
  Array.from({ length: count }, (_, number) => String(number).padStart(width, '0'))
// with the mark that stands beside them: each piece that is put on makes a string of its own
const dashed = digitsOf(32, 2).map((digits) => `-${digits}`)
const hours = digitsOf(24, 2).map((digits) => `T${digits}`)
const colons = digitsOf(60, 2).map((digits) => `:${digits}`)
const endings = digitsOf(1000, 3).map((digits) => `.${digits}Z`)
const LAST_OF_FOUR_DIGITS = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/** What `toISOString` gives, in a quarter of its time: every message's decision has one. @param at epoch ms, whole */
export function formatUtc(at: number): string {
  const date = new Date(at)
  if (!(at >= 0 && at <= LAST_OF_FOUR_DIGITS)) return date.toISOString()
  const seconds = Math.floor(at / 1000) % 86_400
  const day = `${date.getUTCFullYear()}${dashed[date.getUTCMonth() + 1]}${dashed[date.getUTCDate()]}`
  const time = `${hours[Math.floor(seconds / 3600)]}${colons[Math.floor(seconds / 60) % 60]}${colons[seconds % 60]}`
  return `${day}${time}${endings[at % 1000]}`
}
