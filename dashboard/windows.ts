/** The windows a reader can choose, shared by the server and the page. `step_seconds` is the width of one point in a chart. */
export const windows = {
  '15m': { label: '15 m', words: 'last 15 minutes', before: 'the 15 minutes before', seconds: 900, step_seconds: 60 },
  '1h': { label: '1 h', words: 'last hour', before: 'the hour before', seconds: 3600, step_seconds: 120 },
  '24h': { label: '24 h', words: 'last 24 hours', before: 'the day before', seconds: 86_400, step_seconds: 1800 },
  '7d': { label: '7 d', words: 'last 7 days', before: 'the week before', seconds: 604_800, step_seconds: 10_800 },
} as const

export type WindowName = keyof typeof windows
export const windowNames = Object.keys(windows) as WindowName[]
export const defaultWindow: WindowName = '1h'

/** @returns the window of that name, or null when there is none */
export function parseWindow(text: string | null | undefined): WindowName | null {
  if (text === null || text === undefined || text === '') return defaultWindow
  return Object.hasOwn(windows, text) ? (text as WindowName) : null
}
