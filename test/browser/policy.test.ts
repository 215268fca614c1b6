import type { Browser, Dialog, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { eventRow, insertRows } from '../dashboard/rows.ts'
import { seriousFaults } from './axe.ts'
import { openPage, sideways, startBrowser, watchShift } from './browser.ts'
import { type ServedDashboard, serveDashboard } from './serve.ts'
import { soon } from './soon.ts'

/** The policy to be changed, tried and taken back, in a real browser over a real server, broker and database. */

let dashboard: ServedDashboard
let browser: Browser
let page: Page
let complaints: string[]
let workspace: string
let count = 0

beforeAll(async () => {
  dashboard = await serveDashboard()
  browser = await startBrowser()
  // one for all tests: what the page is made of is fetched once
  ;({ page, complaints } = await openPage(browser, dashboard.url, { timezoneId: 'Europe/Berlin' }))
})
afterAll(async () => {
  await browser.close()
  await dashboard.stop()
})
beforeEach(async () => {
  workspace = `acme-${++count}`
  await page.goto(address())
  await field('Refund limit').waitFor()
})
afterEach(() => page.unrouteAll())

const address = () => `${dashboard.url}/settings/policy?workspace=${workspace}`
const field = (name: string) => page.getByLabel(name, { exact: true })
const button = (name: string | RegExp) => page.getByRole('button', { name })
const bar = () => page.getByRole('region', { name: 'What you have changed' })
const headers = { host: '127.0.0.1', 'content-type': 'application/json' }
const ask = async (method: string, place: string, body?: object) => {
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
  return (await dashboard.app.request(`/v1/policy${place}?workspace=${workspace}`, init)).json()
}
const policy = () => ask('GET', '')

async function save(why: string, name: string | RegExp = /^Save as version/): Promise<void> {
  await bar().getByLabel('Why').fill(why)
  await bar().getByRole('button', { name }).click()
}

test('before the first event of all it says how to send one', async () => {
  await page.goto(`${dashboard.url}/settings/policy`)
  await page.getByRole('heading', { name: 'Nothing has been sent yet' }).waitFor()
})

test('a change is a version with its reason, and nothing is sent before there is one', async () => {
  await soon(() => bar().count()).toBe(0)
  await field('Refund limit').fill('200')
  await field('Regulated, 0.90').check({ force: true })
  await soon(() => bar().textContent()).toContain('2 changes, not saved')
  await soon(() => bar().getByRole('button', { name: 'Save as version 2' }).isDisabled()).toBe(true)
  await save('stricter from December on')
  await page.getByText('Version 2 is in force.').waitFor()
  expect(await policy()).toMatchObject({
    ...{ version: 2, note: 'stricter from December on', policy: { refund_limit: 200, profile: 'regulated' } },
  })
  await soon(() => bar().count()).toBe(0)
  expect(complaints).toEqual([])
})

test('what is not saved is not left by mistake, neither for another page nor for another workspace', async () => {
  const both = ['other', workspace].map((name) => eventRow({ workspace: name, occurred_at: Date.now() }))
  await insertRows(dashboard.store, 'events', both)
  await page.reload()
  const picker = page.locator('.workspace select')
  await picker.waitFor()
  await field('Refund limit').fill('200')
  const asked: string[] = []
  const refuse = (dialog: Dialog) => {
    asked.push(`${dialog.type()} ${dialog.message()}`.trim())
    return dialog.dismiss()
  }
  page.on('dialog', refuse)
  await picker.selectOption('other')
  await page.getByRole('link', { name: 'Health' }).click()
  await soon(() => asked).toEqual([
    `confirm The policy of ${workspace} has changes that are not saved. Leave them behind?`,
    'beforeunload',
  ])
  page.off('dialog', refuse)
  expect([page.url(), await field('Refund limit').inputValue()]).toEqual([address(), '200'])
  await bar().getByRole('button', { name: 'Discard' }).click()
  await picker.selectOption('other')
  await page.waitForURL(/workspace=other/)
})

test('every version says who, when and why, shows what it changed, and can be gone back to', async () => {
  await ask('PUT', '', { policy: { refund_limit: 200 }, note: 'lower' })
  await ask('PUT', '', { policy: { refund_limit: 90 }, note: 'lower still' })
  await page.reload()
  const version = page.locator('.versions li', { hasText: 'Version 2' })
  await version.locator('summary').click()
  await soon(() => version.locator('summary').textContent()).toMatch(
    /Version 2lower.*this machine, without a key, \d\d:\d\d/,
  )
  await version.getByText('500').waitFor()
  await soon(() => version.locator('.changes').textContent()).toBe('Refund limit500 → 200')
  await version.getByRole('button', { name: 'Go back to this version' }).click()
  await version.getByRole('button', { name: 'Yes, go back' }).click()
  await page.getByText('Version 4 is in force. It says what version 2 said.').waitFor()
  expect(await policy()).toMatchObject({ version: 4, note: 'back to version 2', policy: { refund_limit: 200 } })
  await soon(() => field('Refund limit').inputValue()).toBe('200')
})

test('what is wrong is said at its field, and nothing is changed', async () => {
  await field('Refund limit').fill('many')
  await button('Add rule').click()
  await field('Words in what the customer writes').fill('(unfinished')
  await save('a try')
  await page.getByText('Nothing was changed: 2 fields are wrong, and say why.').waitFor()
  await soon(() => field('Refund limit').getAttribute('aria-invalid')).toBe('true')
  const rule = page.locator('.field', { has: field('Words in what the customer writes') })
  await soon(() => rule.locator('.field-fault').textContent()).not.toBe('')
  await bar()
    .getByRole('button', { name: /^rules\/0\/text/ })
    .click()
  expect(await field('Words in what the customer writes').evaluate((input) => input === document.activeElement)).toBe(
    true,
  )
  expect((await policy()).version).toBe(1)
})

test('a version that came in between is not written over, and what was typed stays', async () => {
  await field('Refund limit').fill('80')
  await ask('PUT', '', { policy: { profile: 'technical' }, note: 'somebody else' })
  await save('mine')
  await page.getByText('Nothing was changed: version 2 is in force').waitFor()
  await soon(() => field('Refund limit').inputValue()).toBe('80')
  await button('Save as version 3').waitFor()
  expect((await policy()).policy).toMatchObject({ profile: 'technical', refund_limit: 500 })
})

test('a message that is typed is decided on under what has been changed, beside what is in force', async () => {
  await field('Message to try').fill('I want a refund of $300 for the lamp')
  await page.locator('.trial').getByText('Stays with the bot').waitFor()
  await field('Refund limit').fill('200')
  await page.locator('.trial').getByText('Goes to a person', { exact: true }).waitFor()
  const trial = page.locator('.trial')
  await soon(() => trial.locator('.trial-live').textContent()).toBe('Under the policy in force: Stays with the bot')
  await soon(() => trial.locator('.trial-looks').first().textContent()).toContain(
    'Large refund fired, amount 300 > 200',
  )
  await soon(() => trial.locator('mark').allTextContents()).toContain('$300')
  await soon(() => trial.locator('.trial-told').textContent()).toContain('Sarah')
  expect((await policy()).version).toBe(1)
})

test('a rule of your own is tried before anybody meets it', async () => {
  await button('Add rule').click()
  await field('Words in what the customer writes').fill('charge ?back')
  await field('Then').selectOption('escalate_urgent')
  await field('Message to try').fill('this is a chargeback')
  await page.locator('.trial').getByText('Goes to a person, urgently').waitFor()
  await soon(() => page.locator('.trial-looks').first().textContent()).toContain('“rule 1” “chargeback”')
  const way = await page.getByRole('link', { name: 'Their handoffs' }).getAttribute('href')
  expect(way).toMatch(/^\/handoffs\?.*reason=policy_rule/)
})

test('what was said before counts in the box', async () => {
  const words = 'My invoice from March shows the wrong company address'
  await field('Message to try').fill(words)
  await button('Say something after it').click()
  await field('The customer writes').check({ force: true })
  await field('Message to try').fill(words)
  await page.locator('.trial').getByText('Had to repeat').waitFor()
})

test('hours are a picture of the week, in a zone from a list', async () => {
  await field('Open around the clock').uncheck()
  await soon(() => page.locator('.week-words').textContent()).toContain('40 hours a week')
  await field('Friday, closes at').fill('02:00')
  await soon(() => page.locator('.week-words').textContent()).toContain('49 hours a week')
  await field('Open on Monday').uncheck()
  await soon(() => page.locator('.week-words').textContent()).toContain('41 hours a week')
  await field('Time zone').selectOption('Asia/Tokyo')
  await field('Day on which nobody works').fill('2026-12-25')
  await button('Add day').click()
  await save('winter')
  await page.getByText('Version 2 is in force.').waitFor()
  const { policy: made } = await policy()
  expect([made.time_zone, made.holidays, made.service_hours[0], made.service_hours[4]]).toEqual([
    'Asia/Tokyo',
    ['2026-12-25'],
    null,
    { opens: '09:00', closes: '02:00' },
  ])
})

test('a text for a language and a reason, and a threshold for an intent, are saved as they are typed', async () => {
  await button('Add text').click()
  const text = page.locator('.entry-cards li').last()
  await text.getByLabel('Language').fill('it')
  await text.getByLabel('Reason').selectOption('profanity')
  await text.getByLabel('When an agent comes').fill('Arriva {agent_name}.')
  await field('Intent that gets a threshold').fill('refund')
  await button('Add intent').click()
  await field('refund').fill('0,95')
  await save('Italian')
  await page.getByText('Version 2 is in force.').waitFor()
  expect((await policy()).policy).toMatchObject({
    texts: [{ language: 'it', reason: 'profanity', transfer_text: 'Arriva {agent_name}.' }],
    intent_thresholds: { refund: 0.95 },
  })
})

test('a candidate that came into force and could not be ended is said to be both', async () => {
  await field('Refund limit').fill('100')
  await save('lower', 'Try it in the shadow')
  await page.getByText('Tried in the shadow since version 2.').waitFor()
  await page.route(/\/v1\/policy\/candidate/, (route) => route.abort())
  await button('Make the candidate the policy').click()
  await button('Yes, make it the policy').click()
  await page
    .getByText('Version 3 is in force. It is still tried in the shadow, too: the server does not answer.')
    .waitFor()
  expect(await policy()).toMatchObject({ version: 3, policy: { refund_limit: 100 }, candidate: { refund_limit: 100 } })
  await button('Give it up').waitFor()
})

test('a candidate runs in the shadow, is compared, and comes into force or goes', async () => {
  await field('Refund limit').fill('100')
  await save('is it too low?', 'Try it in the shadow')
  await page.getByText('Tried in the shadow since version 2.').waitFor()
  expect((await policy()).policy.refund_limit).toBe(500)
  await page.getByText('No message has been decided on since it is tried.').waitFor()
  await insertShadow()
  const shadow = page.locator('.shadow')
  await soon(() => shadow.locator('.shadow-rate').textContent()).toContain('1 of 4 messages decided otherwise, 25 %')
  await soon(() => shadow.getByRole('region', { name: 'By reason' }).textContent()).toContain('Large refund10')
  const link = shadow.getByRole('link', { name: 'I want my $120 back' })
  await soon(() => link.getAttribute('href')).toContain('/conversations/c-shadow')
  await button('Make the candidate the policy').click()
  await button('Yes, make it the policy').click()
  await page.getByText('Version 4 is in force.').waitFor()
  const made = await policy()
  expect([made.version, made.policy.refund_limit, made.candidate]).toEqual([4, 100, undefined])
})

/** What the pipeline would write. */
async function insertShadow(): Promise<void> {
  const { candidate } = await policy()
  const place = { workspace, policy_version: 2 }
  const occurred_at = Date.now() - 60_000
  const told = { conversation_id: 'c-shadow', event_id: 'e-shadow', occurred_at }
  const version = { ...place, at: occurred_at, who: '', note: '', mode: 'enforce', body: '{}' }
  await insertRows(dashboard.store, 'policy_versions', [{ ...version, candidate: JSON.stringify(candidate) }])
  const event = { ...place, occurred_at, action: 'continue' as const }
  const others = Array.from({ length: 3 }, () => eventRow(event))
  await insertRows(dashboard.store, 'events', [...others, eventRow({ ...event, ...told, text: 'I want my $120 back' })])
  const live = { live_action: 'continue' as const, live_tier: 0, live_triggers: [] }
  await insertRows(dashboard.store, 'shadow_decisions', [
    {
      ...{ ...place, ...told, ...live, decision_id: 'd-shadow' },
      ...{ action: 'escalate', tier: 3, triggers: ['high_value_refund'] },
    },
  ])
}

test('who may only read is told what it takes', async () => {
  const { token } = await dashboard.keys.create({ workspace, scopes: ['read'] })
  await page.route('**/v1/policy?*', (route) =>
    route.continue({ headers: { ...route.request().headers(), authorization: `Bearer ${token}` } }),
  )
  await field('Refund limit').fill('1')
  await save('a try')
  await page.getByText(/Nothing was changed: this key has no scope admin.*npm run key/).waitFor()
})

test('what cannot be read says so, and is read again on demand', async () => {
  const broken = { status: 500, contentType: 'application/problem+json', body: '{"detail":"the broker is away"}' }
  await page.route('**/v1/policy/versions?*', (route) => route.fulfill(broken))
  await page.reload()
  await page.getByText('What failed: the broker is away.').waitFor()
  await page.unroute('**/v1/policy/versions?*')
  await button('Try again').click()
  await field('Refund limit').waitFor()
})

test('by keyboard alone a change is made', async () => {
  await field('Refund limit').focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('321')
  await bar().getByLabel('Why').focus()
  await page.keyboard.type('by keyboard')
  await page.keyboard.press('Enter')
  await page.getByText('Version 2 is in force.').waitFor()
  expect((await policy()).policy.refund_limit).toBe(321)
})

test('axe finds nothing serious with all of it open, in light and in dark', async () => {
  await button('Add rule').click()
  await field('Words in what the customer writes').fill('charge ?back')
  await button('Add text').click()
  await page.locator('.entry-cards').last().getByLabel('When an agent comes').fill('Arriva.')
  await field('Open around the clock').uncheck()
  await field('Message to try').fill('I already told you: I want a refund of $300')
  await page.locator('.trial-action').waitFor()
  await page.locator('.versions summary').first().click()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await seriousFaults(page)).toEqual([])
  }
})

test('nothing moves while it loads, and at no width sticks anything out sideways', async () => {
  const shift = await watchShift(page)
  for (const width of [375, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await page.reload()
    await button('Add rule').waitFor()
    expect(await shift()).toBeLessThan(0.02)
  }
  await field('Open around the clock').uncheck()
  await field('Refund limit').fill('1')
  for (const width of [375, 768, 1440, 2560]) {
    await page.setViewportSize({ width, height: 900 })
    await soon(async () => [width, await sideways(page)]).toEqual([width, 0])
  }
})
