const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'))
const LAST_OF_FOUR_DIGITS = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/** What `toISOString` gives, in a third of its time: every message's decision has one. @param at epoch ms, whole */
export function formatUtc(at: number): string {
  const date = new Date(at)
  if (!(at >= 0 && at <= LAST_OF_FOUR_DIGITS)) return date.toISOString()
  const seconds = Math.floor(at / 1000) % 86_400
  const day = `${date.getUTCFullYear()}-${twoDigits[date.getUTCMonth() + 1]}-${twoDigits[date.getUTCDate()]}`
  const hour = twoDigits[Math.floor(seconds / 3600)]
  const minute = twoDigits[Math.floor(seconds / 60) % 60]
  return `${day}T${hour}:${minute}:${twoDigits[seconds % 60]}.${String(at % 1000).padStart(3, '0')}Z`
}
