import type { Page } from 'playwright-core'

/** Whether the numbers on a page lead to what is behind them: to a list of what they count, and to the SQL that made them. */

/** What has a digit and is no number of anything, and so leads nowhere. */
const noNumbers: Readonly<Record<string, string>> = {
  time: 'a moment: what happened then stands beside it',
  thead: 'the names of columns',
  '.recharts-cartesian-axis, .reason-axis, .rule-course-times, .still text': 'the scale of a drawing',
  '.recharts-label, .rule-course-release': 'a line in a drawing: the limit, or a version of the bot',
  '.aim > :not(a), .aim': 'what the tile aims at, or the time that it is of',
  '.needed': 'how many it takes to say something',
  '.worklist-more': 'how much of a list is on the page: the list itself',
  '.sr-only': 'heard: the numbers that are seen',
  'input, select, textarea, label, .rule-chosen': 'what somebody sets',
  '.rule-figure figcaption': 'what the lines of a drawing are',
  'button.button:not([aria-pressed])': 'what a button does',
}
/** … in words of their own: the level of intervals, the aim, the least sample. */
const saidNumbers = /95 %|\bthe 1\.0 line\b|fewer than 30\b|ratings? \d–\d|tier \d/g

/** A number's own place: what leads somewhere in it is about that number. What processes told stands together. */
const places = [
  'li',
  'tr',
  'p.sample',
  '.rate:has(.sample)',
  '.segment',
  '.legend > span',
  'dl > div',
  '.report-part',
  '.tile',
  'article',
]
const together = '[data-told]'

/** Where what is counted is listed: on a page of its own, in this tile, or as its process tells it. */
const lists = [
  ...[
    'a[href*="/conversations"]',
    'a[href*="/handoffs"]',
    'a[href*="/quality?"]',
    'a[href^="#"]',
    'a[href*="/alerts"]',
  ],
  // … or as a metric that lists it
  'p a.behind[href*="metric="]',
  ...['a[href^="/metrics"]', 'a[href="/v1/health"]', 'a[href*="/health#"]', 'a[href*="/?"]'],
  ...['button[aria-pressed]:not(.button-quiet)', '.threshold-effects button', '.delivery-toggle', '.letters summary'],
]
/** What made it: a process counts by itself, and a message to a receiver opens to what was sent. */
const sources = ['a[href*="/sql"]', 'a[href="/metrics"]', 'a[href="/v1/health"]', '.delivery-toggle']

/** @returns numbers that lead to no list, by their place, and tiles with numbers that lead to nothing that made them */
export function lostNumbers(page: Page): Promise<{ listless: string[]; sourceless: string[] }> {
  return page.evaluate(
    ({ noNumbers, said, places, together, lists, sources }) => {
      const listless = new Set<string>()
      const sourceless = new Set<string>()
      const walker = document.createTreeWalker(document.querySelector('main') as Element, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const own = walker.currentNode.parentElement as Element
        if (!/\d/.test(walker.currentNode.textContent ?? '')) continue
        const written = [...own.childNodes].map((node) => (node.nodeType === 3 ? node.textContent : '')).join('')
        const words = written.replace(new RegExp(said, 'g'), '')
        // of nothing there is no list
        if (!/[1-9]/.test(words) || !own.checkVisibility({ visibilityProperty: true })) continue
        if (own.closest(noNumbers) !== null) continue
        const tile = own.closest('.tile, article') ?? document.body
        const place = own.closest(together) ?? own.closest(places) ?? document.body
        const title = tile.querySelector('h2, h3')?.textContent ?? ''
        if (tile.querySelector(sources) === null) sourceless.add(title)
        if (own.closest(lists) === null && place.querySelector(lists) === null)
          listless.add(`${title}: ${(place.textContent ?? '').slice(0, 100)}`)
      }
      return { listless: [...listless], sourceless: [...sourceless] }
    },
    {
      ...{ noNumbers: Object.keys(noNumbers).join(), said: saidNumbers.source, places: places.join(), together },
      ...{ lists: lists.join(), sources: sources.join() },
    },
  )
}
