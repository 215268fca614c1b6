import type { AlertMessage } from './notice.ts'

/** How receivers of words are told since when, and against what. */

/** 'ends under 0.9'; '' when it is the limit itself. One that fires under its limit ends over another. */
export const endOf = ({ threshold, resolve_threshold }: AlertMessage['data']): string =>
  threshold === resolve_threshold
    ? ''
    : `ends ${resolve_threshold < threshold ? 'under' : 'over'} ${exactly(resolve_threshold)}`

/** As it was set, without the digits that only the machine knows: a limit of 0.005 is no 0.01. */
export const exactly = (value: number): string => String(Number(value.toPrecision(6)))

/** '2026-11-22 09:32 UTC' */
export const minuteOf = (instant: string): string => `${instant.slice(0, 16).replace('T', ' ')} UTC`
