import type { Page } from 'playwright-core'

/** What a screen reader would say by itself. */
export interface Hearing {
  /** in order, without what stood there when the page came */
  told: string[]
  /** since then */
  minutes: number
  /** how often something on the page changed, heard or not */
  changes: number
}

/** Call before the page is loaded. Texts of live regions as they change, without what is hidden from those who hear. */
export async function hear(page: Page): Promise<() => Promise<Hearing>> {
  await page.addInitScript(() => {
    const regions = ':is([role=status], [role=alert], [role=log], [aria-live], output):not([aria-live=off])'
    const known = new Map<Element, string>()
    const heard: Hearing = { told: [], minutes: 0, changes: 0 }
    const wordsOf = (node: Node): string => {
      if (node instanceof Text) return node.data
      if (!(node instanceof Element) || node.matches('[aria-hidden=true], [hidden]')) return ''
      return [...node.childNodes].map(wordsOf).join('')
    }
    const look = () => {
      heard.changes++
      for (const region of document.querySelectorAll(regions)) {
        const words = wordsOf(region).replace(/\s+/g, ' ').trim()
        if (known.get(region) === words) continue
        known.set(region, words)
        if (words !== '') heard.told.push(words)
      }
    }
    Object.assign(window, { heard })
    document.addEventListener('DOMContentLoaded', () => {
      look()
      heard.told = []
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
    })
  })
  return () =>
    page.evaluate(() => {
      const { heard } = window as unknown as { heard: Hearing }
      return { ...heard, minutes: performance.now() / 60_000 }
    })
}
