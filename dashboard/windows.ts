/** The windows a reader can choose, shared by the server and the page. `step_seconds` is the width of one point in a chart. */
export const windows = {
  '15m': { label: '15 m', words: 'last 15 minutes', before: 'the 15 minutes before', seconds: 900, step_seconds: 60 },
  '1h': { label: '1 h', words: 'last hour', before: 'the hour before', seconds: 3600, step_seconds: 120 },
  '24h': { label: '24 h', words: 'last 24 hours', before: 'the day before', seconds: 86_400, step_seconds: 1800 },
  '7d': { label: '7 d', words: 'last 7 days', before: 'the week before', seconds: 604_800, step_seconds: 10_800 },
  '30d': {
    label: '30 d',
    words: 'last 30 days',
    before: 'the 30 days before',
    seconds: 2_592_000,
    step_seconds: 43_200,
  },
} as const

/** Those that end now, and `custom`: between two instants of the reader's. */
export type WindowName = keyof typeof windows | 'custom'
export type SlidingWindow = keyof typeof windows
export const windowNames = Object.keys(windows) as SlidingWindow[]
export const defaultWindow: SlidingWindow = '1h'

/** @returns the window of that name, or null when there is none */
export function parseWindow(text: string | null | undefined): SlidingWindow | null {
  if (text === null || text === undefined || text === '') return defaultWindow
  return Object.hasOwn(windows, text) ? (text as SlidingWindow) : null
}

/** "in the last hour" */
export const windowWords = (name: WindowName): string => (name === 'custom' ? 'time chosen' : windows[name].words)
/** "better than the hour before" */
export const beforeWords = (name: WindowName): string => (name === 'custom' ? 'the time before' : windows[name].before)
