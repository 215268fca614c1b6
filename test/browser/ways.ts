import type { Page } from 'playwright-core'

/** Whether a number on a page leads to what is behind it. */

/** What is no number of a measure, and why it leads nowhere. */
const leadNowhere: Readonly<Record<string, string>> = {
  time: 'a moment: what happened then stands beside it',
  '.recharts-cartesian-axis': 'the scale of a drawing',
}

/** A number's own place: what is in it with a number is about that number. */
const places = ['li', 'tr', '.sample', '.rate', '.segment', 'figcaption > span', 'dl > div', 'section', 'article']

/** Where conversations, or what is counted instead of them, are listed: in a list of their own or on the page itself. */
const lists = [
  'a[href*="/conversations"]',
  'a[href*="/handoffs"]',
  'a[href*="/quality?"]',
  'a[href^="#"]',
  'button[aria-pressed]',
]

export interface Lost {
  /** the title of its tile */
  tile: string
  words: string
}

/** Numbers of the page that lead to no conversation, and tiles with numbers that lead to no SQL. */
export function lostNumbers(page: Page): Promise<{ listless: Lost[]; sqlless: string[] }> {
  return page.evaluate(
    ({ nowhere, places, lists }) => {
      const isSeen = (one: Element) =>
        one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0
      const listless: Lost[] = []
      const sqlless = new Set<string>()
      const walker = document.createTreeWalker(document.querySelector('main') as Element, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const words = walker.currentNode.textContent ?? ''
        const own = walker.currentNode.parentElement as Element
        if (!/\d/.test(words) || !isSeen(own) || own.closest(nowhere) !== null) continue
        const place = own.closest(places) ?? document.body
        const tile = own.closest('section, article') ?? document.body
        const title = tile.querySelector('h2, h3')?.textContent ?? ''
        if (tile.querySelector('a[href*="/sql"]') === null) sqlless.add(title)
        if (place.querySelector(lists) === null && own.closest(lists) === null)
          listless.push({ tile: title, words: (place.textContent ?? '').slice(0, 100) })
      }
      return { listless, sqlless: [...sqlless] }
    },
    { nowhere: Object.keys(leadNowhere).join(), places: places.join(), lists: lists.join() },
  )
}
