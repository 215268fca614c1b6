import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Of all rules those that depend on a theme. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** @param only of these rules; none = of all @returns what axe finds serious or worse on the page, with where */
export async function seriousFaults(page: Page, only: string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as {
      axe: { run(root: Document, options: object): Promise<{ violations: Violation[] }> }
    }
    interface Violation {
      id: string
      impact: string
      nodes: { target: unknown[] }[]
    }
    // what WCAG 2.2 added, which axe looks at only on demand
    const all = { rules: { 'target-size': { enabled: true } } }
    // of what is as it should be nobody reads the places
    const { violations } = await axe.run(document, {
      ...{ resultTypes: ['violations'] },
      ...(only.length === 0 ? all : { runOnly: { type: 'rule', values: only } }),
    })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  }, only)
}

/** The same in light, and in dark what looks at colours: nothing else differs. Colours that are on their way to another are none, so nothing moves. */
export async function seriousFaultsInBothThemes(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const [colorScheme, only] of [
    ['light', []],
    ['dark', ofColours],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const fault of await seriousFaults(page, [...only])) faults.push(`${colorScheme}: ${fault}`)
  }
  return faults
}
