import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pagePaths } from '../../dashboard/site.ts'
import { eventRow, insertRows } from '../dashboard/rows.ts'
import { type ServedDashboard, serveDashboard } from './serve.ts'
import { soon } from './soon.ts'

/** What a page says and sends before the browser has run anything. */

let dashboard: ServedDashboard
beforeAll(async () => {
  dashboard = await serveDashboard()
})
afterAll(() => dashboard.stop())

const get = (path: string, headers: Record<string, string> = {}) => fetch(dashboard.url + path, { headers })
const built = (path: string) => readFileSync(new URL(`../../dist/client${path}`, import.meta.url))
const scriptsIn = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, file]) => file as string)

/** What a script asks for before it runs. */
function importsOf(file: string): string[] {
  const text = built(file).toString()
  return [...text.matchAll(/\b(?:from|import)\s?"\.\/([\w.-]+\.js)"/g)].map(([, name]) => `/_astro/${name}`)
}

test.each([...pagePaths.map((path) => path.replace(':id', 'x-1')), '/?wall=1'])(
  '%s names every script it begins with',
  async (path) => {
    const html = await (await get(path)).text()
    const begun = scriptsIn(html, /(?:component|renderer)-url="([^"]+)"/g)
    const all = new Set(begun)
    for (const file of all) for (const other of importsOf(file)) all.add(other)
    expect(begun.length).toBeGreaterThan(1)
    expect(new Set(scriptsIn(html, /rel="modulepreload" href="([^"]+)"/g))).toEqual(all)
  },
)

test('a workspace that nobody has sent anything to says so with the page, as does a demo its switch: nothing comes later to push the rest down', async () => {
  await insertRows(dashboard.store, 'events', [eventRow({ occurred_at: Date.now() })])
  dashboard.bus.pulse('demo.state', { storm: false })
  const said = async (workspace: string) => {
    const html = await (await get(`/quality?workspace=${workspace}`)).text()
    return ['Nothing has been sent to', 'Make it storm'].map((words) => html.includes(words))
  }
  await soon(() => said('acmee')).toEqual([true, true])
  expect(await said('acme')).toEqual([false, true])
  // and a page whose address names none says whose it is
  await soon(async () => (await (await get('/health')).text()).includes('<span class="workspace">acme</span>')).toBe(
    true,
  )
})

test('a script goes over the wire packed, as the browser understands it, and is kept for ever', async () => {
  const html = await (await get('/')).text()
  const [script = ''] = scriptsIn(html, /renderer-url="([^"]+)"/g)
  const [plain, gzip, brotli] = await Promise.all(
    ['identity', 'gzip', 'gzip, deflate, br'].map(async (accepted) => {
      const answer = await get(script, { 'accept-encoding': accepted })
      const body = Buffer.from(await answer.arrayBuffer())
      expect(body.equals(built(script)), accepted).toBe(true)
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      return answer.headers
    }),
  )
  expect([plain, gzip, brotli].map((headers) => headers?.get('content-encoding'))).toEqual([null, 'gzip', 'br'])
  expect(Number(brotli?.get('content-length'))).toBeLessThan(built(script).length / 3)
  expect(brotli?.get('vary')).toContain('Accept-Encoding')
  expect(brotliDecompressSync(built(`${script}.br`)).equals(built(script))).toBe(true)
})
