import type { ChartUnit } from './alert.ts'

/** How the value of a rule is said: in its title, in its message, on its picture and on the page alike. */

/** 1.34, 12.3, 120 */
export function scoreWords(score: number): string {
  return score >= 99.5 ? String(Math.round(score)) : score >= 9.95 ? score.toFixed(1) : score.toFixed(2)
}

/** 1 m 35 s, 2 h 5 m, 3 d 4 h. Never negative. */
export function durationWords(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return join(Math.floor(whole / 60), 'm', whole % 60, 's')
  if (whole < 86_400) return join(Math.floor(whole / 3600), 'h', Math.floor((whole % 3600) / 60), 'm')
  return join(Math.floor(whole / 86_400), 'd', Math.floor((whole % 86_400) / 3600), 'h')
}

const join = (big: number, bigUnit: string, small: number, smallUnit: string): string =>
  small === 0 ? `${big} ${bigUnit}` : `${big} ${bigUnit} ${small} ${smallUnit}`

/** Of a hundred: 10, 12.5, 0.25, 99.95. A limit is said as it was set, or to a tenth; near none and near all more finely. */
function hundredths(share: number): number {
  const percent = 100 * share
  if (Math.abs(percent) < 1) return Number(percent.toPrecision(2))
  return Number(percent.toFixed(percent > 99 ? 2 : 1))
}

/** 12.3 % */
export const percentWords = (share: number): string => `${hundredths(share)} %`

/** 20 points, 1 point: how far two shares are apart */
export const pointsWords = (difference: number): string => {
  const points = hundredths(difference)
  return `${points} ${points === 1 ? 'point' : 'points'}`
}

const plain = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(2))

const words: Readonly<Record<ChartUnit, (value: number) => string>> = {
  score: scoreWords,
  '%': percentWords,
  points: pointsWords,
  min: (minutes) => durationWords(60 * minutes),
  s: durationWords,
  '×': (times) => `${plain(times)} ×`,
}

/** @param unit absent = a plain number */
export const valueWords = (value: number, unit?: ChartUnit): string =>
  unit === undefined ? plain(value) : words[unit](value)
