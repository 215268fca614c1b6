/** The pages: their links in the rail, in the palette and by keyboard, and the addresses that answer. A new one is added here. */
export interface SitePage {
  name: string
  path: string
  /** pages that belong to it, and have no link of their own */
  below: string[]
  /** after `g` */
  key: string
  /** the strokes of its sign, on 24 × 24 */
  sign: string
}

export const site: readonly SitePage[] = [
  { name: 'Live', path: '/', below: ['/report'], key: 'l', sign: 'M3 12h4l3-8 4 16 3-8h4' },
  {
    ...{ name: 'Handoffs', path: '/handoffs', below: ['/handoffs/:id'], key: 'h' },
    sign: 'M4 8h13m-4-4 4 4-4 4M20 16H7m4-4-4 4 4 4',
  },
  { name: 'Triggers', path: '/triggers', below: [], key: 't', sign: 'M4 20V4m0 12h16M8 16v-5m4 5V7m4 9V5' },
  {
    name: 'Quality',
    path: '/quality',
    below: [],
    key: 'q',
    sign: 'M12 3l7 3v6c0 4-3 7-7 9-4-2-7-5-7-9V6zM9 12l2 2 4-4',
  },
  {
    ...{ name: 'Conversations', path: '/conversations', below: ['/conversations/:id'], key: 'c' },
    sign: 'M4 5h12v8H9l-3 3v-3H4zM19 9v8h-2v3l-3-3h-4',
  },
  {
    ...{ name: 'Alerts', path: '/alerts', below: [], key: 'a' },
    sign: 'M6 16v-5a6 6 0 0 1 12 0v5l2 2H4zM10 21h4',
  },
  { name: 'SQL', path: '/sql', below: [], key: 's', sign: 'M5 6l6 6-6 6M13 18h6' },
  {
    name: 'Health',
    path: '/health',
    below: [],
    key: 'e',
    sign: 'M12 21s-8-5-8-11a4 4 0 0 1 8-2 4 4 0 0 1 8 2c0 6-8 11-8 11',
  },
  {
    ...{ name: 'Policy', path: '/settings/policy', below: [], key: 'p' },
    sign: 'M4 7h9m4 0h3M4 17h3m4 0h9M13 7a2 2 0 1 0 4 0 2 2 0 1 0-4 0M7 17a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
  },
]

export const pagePaths = site.flatMap(({ path, below }) => [path, ...below])
