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
    ...{ name: 'Conversations', path: '/conversations', below: ['/conversations/:id'], key: 'c' },
    sign: 'M4 5h12v8H9l-3 3v-3H4zM19 9v8h-2v3l-3-3h-4',
  },
  { name: 'SQL', path: '/sql', below: [], key: 's', sign: 'M5 6l6 6-6 6M13 18h6' },
]

export const pagePaths = site.flatMap(({ path, below }) => [path, ...below])
