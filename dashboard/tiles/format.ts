/** Numbers and times for reading: two digits, durations as 1 m 35 s, times as 14:05. Exact ones stand in the tooltips. */

export { durationWords as formatDuration, scoreWords as formatScore } from '../../contract/value-words.ts'

export const minimumSample = 30

export function formatPercent(rate: number): string {
  const percent = rate * 100
  if (percent > 0 && percent < 1) return `${percent.toFixed(1)} %`
  if (percent < 100 && percent > 99.5) return '99 %'
  return `${Math.round(percent)} %`
}

/** 12 480 with a thin space */
export const formatCount = (count: number): string =>
  String(Math.round(count)).replace(/\B(?=(\d{3}){1,8}$)/g, '\u202f')

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const clockSeconds = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' })

export const formatTime = (at: string | number): string => clock.format(new Date(at))
export const formatTimeSeconds = (at: string | number): string => clockSeconds.format(new Date(at))
export const formatDay = (at: string | number): string => day.format(new Date(at))
export const formatDayTime = (at: string | number): string => weekday.format(new Date(at))
/** 22 Nov, 14:05 */
export const formatStampDay = (at: string | number): string => `${formatDay(at)}, ${formatTime(at)}`
/** 14:05:12 today, else with its day: 22 Nov, 14:05 */
export function formatStamp(at: string | number): string {
  const isToday = new Date(at).toDateString() === new Date().toDateString()
  return isToday ? formatTimeSeconds(at) : formatStampDay(at)
}
/** 22 Nov, 14:05 to 15:00 */
export function formatSpan(from: number, to: number): string {
  const isOneDay = new Date(from).toDateString() === new Date(to).toDateString()
  return `${formatStampDay(from)} to ${isOneDay ? formatTime(to) : formatStampDay(to)}`
}
/** for tooltips: 2026-11-22 13:05:02 UTC */
export const formatUtc = (at: string | number): string =>
  `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`
