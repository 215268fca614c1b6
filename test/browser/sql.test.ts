import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { episodeRow, eventRow, insertRows, resolvedHandoff } from '../dashboard/rows.ts'
import { attacks } from '../queries/console/attacks.ts'
import { seriousFaults } from './axe.ts'
import { leavePage, openPage, sideways, startBrowser } from './browser.ts'
import { type ServedDashboard, serveDashboard } from './serve.ts'
import { soon } from './soon.ts'

/** The page for SQL in a real browser, over the real door and the real engine. */

let dashboard: ServedDashboard
let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  dashboard = await serveDashboard()
  browser = await startBrowser()
  const requested_at = Date.now() - 900_000
  await insertRows(dashboard.store, 'events', [
    eventRow({ occurred_at: requested_at }),
    eventRow({ occurred_at: requested_at + 30_000, event_type: 'bot.released', bot_version: '2.4.0' }),
  ])
  await insertRows(dashboard.store, 'episodes', [episodeRow({ began_at: requested_at })])
  await insertRows(dashboard.store, 'handoffs', [
    resolvedHandoff({ requested_at, wait_seconds: 60 }),
    resolvedHandoff({ requested_at: requested_at + 60_000, wait_seconds: 120 }),
    { ...resolvedHandoff({ requested_at, wait_seconds: 999 }), workspace: 'globex' },
  ])
})
afterAll(async () => {
  await browser.close()
  await dashboard.stop()
})
beforeEach(async () => {
  ;({ page, complaints } = await openPage(browser, address()))
  await editor().waitFor()
})
afterEach(() => leavePage(page))

const address = (rest = '') => `${dashboard.url}/sql?workspace=acme&window=1h${rest}`
const editor = () => page.getByRole('textbox', { name: 'Statement' })
const cells = () => page.getByRole('gridcell')
const outcome = () => page.getByRole('region', { name: 'Result' }).getByRole('alert')
const written = async () => (await page.locator('.editor .cm-line').allInnerTexts()).join('\n').replace(/\n\n/g, '\n')
const show = (name: string) => page.getByRole('radio', { name, exact: true }).check({ force: true })

async function write(sql: string): Promise<void> {
  await editor().focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(sql)
}
async function run(sql: string): Promise<void> {
  await write(sql)
  await page.keyboard.press('Control+Enter')
}
const slow = 'SELECT count() FROM numbers(30000000000) WHERE sipHash64(number) = 1'

test('a statement runs by keyboard and shows its rows, what it cost, and only those of the workspace', async () => {
  await run('SELECT wait_seconds, NULL AS none FROM handoffs FINAL ORDER BY wait_seconds')
  await soon(() => cells().allTextContents()).toEqual(['60', 'null', '120', 'null'])
  await soon(() => page.getByRole('columnheader').allTextContents()).toEqual([
    'wait_secondsFloat64',
    'noneNullable(Nothing)',
  ])
  await soon(() => page.locator('.result-cost').textContent()).toMatch(/^2 rows in .* read 3 rows, \d+ B$/)
})

test('of many rows only those in sight are drawn, and the arrows go through all', async () => {
  await run('SELECT number AS n FROM numbers(9000)')
  await cells().first().waitFor()
  await soon(() => cells().count()).toBeLessThan(100)
  const grid = page.getByRole('grid')
  await soon(() => grid.getAttribute('aria-rowcount')).toBe('9001')
  await grid.focus()
  await page.keyboard.press('Control+End')
  await soon(() => page.locator('td.is-active').textContent()).toBe('8999')
})

test('a long value is cut, and whole when it is opened', async () => {
  await run(`SELECT '${'so long '.repeat(60)}\n{"a": 1}' AS words, '{"a": [1, 2]}' AS body`)
  await cells().first().click()
  const panel = page.getByRole('region', { name: 'words of row 1' })
  await soon(() => panel.locator('pre').textContent()).toHaveLength(489)
  await soon(() => cells().first().textContent()).toHaveLength(300)
  await page.getByRole('grid').focus()
  await page.keyboard.press('ArrowRight')
  await soon(() => page.locator('.cell-panel pre').textContent()).toContain('"a": [\n')
  await page.getByRole('button', { name: 'Close' }).focus()
  await page.keyboard.press('Escape')
  await soon(() => page.locator('.cell-panel').count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('answer')
})

test('a refusal is marked at its very place, with its reason', async () => {
  await run("SELECT count(),\n  file('/etc/passwd')\nFROM events")
  await outcome().waitFor()
  await soon(() => outcome().textContent()).toContain('the function file is not allowed here')
  await soon(() => page.locator('.cm-lintRange-error').allTextContents()).toEqual(['file'])
})

test('what the database does not understand is said in words', async () => {
  await run('SELECT colour FROM events')
  await outcome().waitFor()
  await soon(() => outcome().textContent()).toMatch(/does not understand it.*colour/)
})

test('an answer without rows says that the statement is right', async () => {
  await run("SELECT * FROM events WHERE channel = 'nowhere'")
  await page.getByText('Nothing was found').waitFor()
})

test('what takes too long is ended and says what to do', async () => {
  await run(slow)
  await outcome().waitFor()
  await soon(() => outcome().textContent()).toMatch(/took too long.*shorter span of time/)
})

test('cancel ends the statement in the engine, too', async () => {
  await run(slow)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await soon(() => outcome().textContent()).toContain('You ended it')
  // the engine has one place for the page: it is free before the ten seconds are over that the statement had
  await run('SELECT 42')
  await soon(() => cells().allTextContents()).toEqual(['42'])
})

test('a permalink opens the same statement in the same window, and does not run it', async () => {
  const sql = "SELECT '100 % #1 & more' AS text,\n  count() FROM handoffs"
  await run(sql)
  await cells().first().waitFor()
  const link = page.url()
  expect(link).toContain('window=1h#sql=SELECT')
  await page.close()
  ;({ page, complaints } = await openPage(browser, link))
  await editor().waitFor()
  expect(await written()).toBe(sql)
  await soon(() => page.getByRole('radio', { name: '1 h' }).isChecked()).toBe(true)
  await soon(() => cells().count()).toBe(0)
})

test('the back button leads to the statement before', async () => {
  await run('SELECT 1')
  await soon(() => cells().allTextContents()).toEqual(['1'])
  await run('SELECT 2')
  await soon(() => cells().allTextContents()).toEqual(['2'])
  await page.goBack()
  await soon(written).toBe('SELECT 1')
})

test('another window keeps the statement in the address', async () => {
  await run('SELECT 1')
  await soon(() => cells().allTextContents()).toEqual(['1'])
  await page.getByRole('radio', { name: '7 d' }).check({ force: true })
  await soon(() => page.url()).toMatch(/window=7d#sql=SELECT%201$/)
})

test('a metric opens from the library with the window in it, and runs', async () => {
  await show('Metrics')
  await page.getByRole('searchbox', { name: 'Search in metrics' }).fill('friction minutes')
  await page.getByRole('button', { name: /^Handoff Friction Score\s*hfs$/ }).click()
  expect(await written()).toMatch(/^-- Handoff Friction Score: minutes waited/)
  expect(await written()).toContain("workspace = 'acme'")
  await page.keyboard.press('Control+Enter')
  await soon(() => cells().nth(3).textContent()).toBe('2')
})

test('a number on the Live page leads to its SQL', async () => {
  await page.goto(`${dashboard.url}/?workspace=acme&window=24h`)
  await page.locator('.number-hero').waitFor()
  await page.getByRole('button', { name: 'Ghost handoffs' }).focus()
  await page.getByRole('link', { name: 'Open the SQL' }).click()
  await page.waitForURL(/\/sql\?/)
  await soon(written).toMatch(/^-- Ghost handoffs/)
  await soon(() => page.getByRole('radio', { name: '24 h' }).isChecked()).toBe(true)
})

test('the tables can be searched, and a click writes a name where the cursor is', async () => {
  await write('SELECT max() FROM handoffs')
  await page.keyboard.press('Home')
  for (let i = 0; i < 'SELECT max('.length; i++) await page.keyboard.press('ArrowRight')
  await page.getByRole('searchbox').fill('wait_sec')
  await page.getByRole('button', { name: 'wait_seconds' }).first().click()
  expect(await written()).toBe('SELECT max(wait_seconds) FROM handoffs')
})

test('columns, functions and keywords are completed', async () => {
  // what there is to complete comes with the list of tables: whoever types before it is offered nothing
  await page.getByRole('button', { name: 'handoffs', exact: true }).first().waitFor()
  const offered = async (sql: string) => {
    await write(sql.slice(0, -1))
    await page.keyboard.type(sql.slice(-1))
    await page.locator('.cm-tooltip-autocomplete').waitFor()
    return (await page.locator('.cm-completionLabel').allTextContents())[0]
  }
  expect(await offered('SELECT * FROM handoffs WHERE wait_se')).toBe('wait_seconds')
  expect(await offered('SELECT toStartOfHo')).toBe('toStartOfHour')
  expect(await offered('SELECT 1 QUALI')).toBe('QUALIFY')
  expect(await offered('SELECT * FROM handoffs AS h WHERE h.wait_')).toBe('wait_seconds')
})

test('rows with a time are drawn as lines, others as bars, and who sees a chart goes on to see one', async () => {
  await run('SELECT requested_at, wait_seconds FROM handoffs FINAL')
  await cells().first().waitFor()
  await show('Chart')
  await soon(() => page.locator('.recharts-line-curve').count()).toBe(1)
  await page.locator('.recharts-label', { hasText: 'bot 2.4.0' }).waitFor()
  await run("SELECT 'a' AS name, 1 AS one, 2 AS two")
  await soon(() => page.locator('.recharts-bar').count()).toBe(2)
  await page.getByRole('checkbox', { name: 'two' }).uncheck()
  await soon(() => page.locator('.recharts-bar').count()).toBe(1)
  const picture = await exported('PNG: one by name')
  expect(picture.name).toMatch(/^chart-.*\.png$/)
  // 400 by 180 twice as fine, and not one colour
  expect(picture.body.readUInt32BE(16)).toBeGreaterThan(800)
  expect(picture.body.length).toBeGreaterThan(8000)
  expect(String((await exported('CSV: one by name')).body)).toBe('name,one\r\na,1\r\n')
})

async function exported(name: string) {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name }).click()
  const download = await coming
  return { name: download.suggestedFilename(), body: await readFile(await download.path()) }
}

test('the answer is exported as CSV, Parquet and JSON', async () => {
  await run('SELECT number AS n FROM numbers(3)')
  await cells().first().waitFor()
  const csv = await exported('CSV')
  expect(csv.name).toMatch(/^answer-.*\.csv$/)
  expect(String(csv.body)).toBe('n\r\n0\r\n1\r\n2\r\n')
  expect(String((await exported('Parquet')).body.subarray(0, 4))).toBe('PAR1')
  expect(JSON.parse(String((await exported('JSON')).body))).toEqual([{ n: 0 }, { n: 1 }, { n: 2 }])
})

test('an answer too long for the page can still be exported', async () => {
  await run('SELECT number AS n FROM numbers(20000)')
  await outcome().waitFor()
  const coming = page.waitForEvent('download')
  await outcome().getByRole('button', { name: 'Parquet' }).click()
  expect((await coming).suggestedFilename()).toMatch(/\.parquet$/)
})

test('what was asked is kept in this browser, with what became of it, and can be searched', async () => {
  await run('SELECT 7 AS lucky')
  await soon(() => cells().allTextContents()).toEqual(['7'])
  await run("SELECT file('x')")
  await outcome().waitFor()
  await page.reload()
  await show('History')
  const asked = page.locator('.shelf-asked')
  await soon(() => asked.allTextContents()).toEqual([
    expect.stringMatching(/^SELECT file\('x'\).*this is not asked here$/),
    expect.stringMatching(/^SELECT 7 AS lucky.*1 row in/),
  ])
  await page.getByRole('searchbox').fill('lucky')
  await asked.first().click()
  expect(await written()).toBe('SELECT 7 AS lucky')
})

test('ten attacks from the page are refused, and what they reach for is nowhere on it', async () => {
  const some = attacks.filter((sql) => sql.trim() !== '' && sql.length < 200)
  const ten = Array.from({ length: 10 }, (_, i) => some[Math.floor((i * some.length) / 10)] ?? '')
  const refused: string[] = []
  page.on('response', async (response) => {
    if (response.url().includes('/v1/sql?') && response.status() === 422) refused.push((await response.json()).code)
  })
  for (const [index, sql] of ten.entries()) {
    await run(sql)
    await soon(() => refused.length).toBe(index + 1)
    await outcome().waitFor()
    expect(await page.locator('main').textContent(), sql).not.toMatch(/root:|daemon:/)
  }
  expect(refused).toEqual(Array(10).fill('sql_refused'))
})

test('every attack that the page sends is refused', async () => {
  const passed = await page.evaluate(async (statements) => {
    const codeOf = async (sql: string) => {
      const body = JSON.stringify({ sql })
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch('/v1/sql?workspace=acme', { method: 'POST', headers, body })
      return ((await answer.json()) as { code?: string }).code
    }
    const codes: [string, string | undefined][] = []
    for (const sql of statements) codes.push([sql, await codeOf(sql)])
    return codes.filter(([, code]) => code !== 'sql_refused')
  }, attacks)
  // what is empty is no statement
  expect(passed).toEqual([['', 'statement']])
})

test('a blank page offers statements to begin with, and each of them runs', async () => {
  const count = await page.locator('.example').count()
  expect(count).toBe(3)
  for (let index = 0; index < count; index++) {
    await page.goto(address())
    await page.locator('.example').nth(index).click()
    await page.keyboard.press('Control+Enter')
    await page.locator('.result-cost').waitFor()
  }
})

test('a key without the scope sql sees which one it takes', async () => {
  const { token } = await dashboard.keys.create({ workspace: 'acme', scopes: ['read'] })
  await page.setExtraHTTPHeaders({ authorization: `Bearer ${token}` })
  await page.goto(address())
  await page.getByRole('heading', { name: 'Asking in SQL takes a key with the scope sql' }).waitFor()
})

test('a server that does not answer is said, and the statement stays', async () => {
  await run('SELECT 1')
  await soon(() => cells().allTextContents()).toEqual(['1'])
  dashboard.cut()
  await run('SELECT 2')
  await outcome().waitFor()
  await soon(() => outcome().textContent()).toContain('The server does not answer')
  dashboard.mend()
  await page.getByRole('button', { name: 'Run again' }).click()
  await soon(() => cells().allTextContents()).toEqual(['2'])
})

test('the keyboard leaves the editor with Escape and Tab, and letters in it are no shortcuts', async () => {
  await editor().click()
  await page.keyboard.type('g h 1')
  expect(new URL(page.url()).pathname).toBe('/sql')
  expect(await written()).toBe('g h 1')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('editor')
  // Escape closes the list of what could be meant, if it is open; the next one holds for two seconds
  await soon(async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    return page.evaluate(() => document.activeElement?.textContent)
  }).toMatch(/^Run/)
})

test.each([375, 1000, 1440, 2560])('at %i px nothing sticks out sideways', async (width) => {
  await page.setViewportSize({ width, height: 900 })
  await run('SELECT * FROM handoffs FINAL')
  await cells().first().waitFor()
  await soon(() => sideways(page)).toBe(0)
  if (width > 1000) return
  await soon(() => page.getByRole('searchbox').isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Tables, metrics, history' }).click()
  await soon(() => page.getByRole('button', { name: 'handoffs', exact: true }).isVisible()).toBe(true)
})

test.each(['light', 'dark'] as const)('axe finds nothing serious, %s', async (colorScheme) => {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  expect(await seriousFaults(page)).toEqual([])
  await run('SELECT requested_at, wait_seconds, NULL AS none FROM handoffs FINAL')
  await cells().nth(1).click()
  expect(await seriousFaults(page)).toEqual([])
  await show('Chart')
  await page.locator('.recharts-line-curve').waitFor()
  await show('History')
  expect(await seriousFaults(page)).toEqual([])
  await run("SELECT file('x') -- no")
  await outcome().waitFor()
  await show('Metrics')
  expect(await seriousFaults(page)).toEqual([])
})

test('the page asks nobody else, breaks no policy and logs no error', async () => {
  await run('SELECT requested_at, wait_seconds FROM handoffs FINAL')
  await cells().first().click()
  await show('Chart')
  await page.locator('.recharts-line-curve').waitFor()
  await write('SELECT *\nFROM events')
  await page.keyboard.type(' WHERE chan')
  await page.locator('.cm-tooltip-autocomplete').waitFor()
  expect(complaints).toEqual([])
  await run("SELECT file('x')")
  await page.locator('.cm-lint-marker-error').waitFor()
  expect(complaints.filter((one) => !one.includes('422'))).toEqual([])
})
