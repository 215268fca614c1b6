import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AlertRule } from '../../../pipeline/alerts/rule.ts'
import { type Desk, openDesk } from './desk.ts'

/** 09:30. Six handoffs were resolved at 09:29 after two minutes each: hfs_high fires at 09:32:10, under an outage that a test begins and ends. */

let desk: Desk
let isOut = true
const outage = (name: string, inhibits: readonly string[]): AlertRule => ({
  ...{ name, title: 'Nothing comes in', severity: 'critical', metric: 'hfs_live', window_ms: 1_800_000 },
  ...{ threshold: 0, resolve_threshold: 0, for_ms: 60_000, resolve_for_ms: 0, inhibits },
  ...{ minimum_sample: 0, sample_of: '' },
  read: () => ({ level: isOut ? 'over' : 'under', value: 1, enough: true, parts: {} }),
  summarise: () => 'Nothing comes in',
})
const watch = async (...outages: AlertRule[]) => {
  desk.options.rules = [...desk.options.rules, ...outages]
  await desk.watch()
}
beforeEach(async () => {
  isOut = true
  desk = await openDesk()
  await desk.goOver()
})
afterEach(() => desk.close())

const told = () =>
  desk.server.received.map(({ body }) => {
    const { type, data } = JSON.parse(body)
    return `${data.rule} ${type.split('.').at(-1)}`
  })
const held = async () => {
  const bucket = await desk.bus.bucket('alert_outbox')
  const found = []
  for await (const key of await bucket.keys())
    found.push((await bucket.get(key))?.json<{ rule: string; state: string; held_by: object }>())
  return found.filter((one) => one?.state === 'held').map((one) => [one?.rule, one?.held_by])
}

test('an outage of the whole is told, its consequences are not, and what lasts longer than it is told then', async () => {
  await watch(outage('ingest_silent', ['*']))
  await desk.pass(200)
  expect([told(), await held()]).toEqual([
    ['ingest_silent triggered'],
    [['hfs_high', { by: 'alert', name: 'ingest_silent' }]],
  ])
  isOut = false
  await desk.pass(30)
  expect(told()).toEqual(['ingest_silent triggered', 'ingest_silent resolved', 'hfs_high triggered'])
})

test('a consequence that is over before the outage is never told', async () => {
  await watch(outage('ingest_silent', ['*']))
  await desk.pass(200)
  desk.skip(1800)
  await desk.pass(320)
  isOut = false
  await desk.pass(30)
  expect(told()).toEqual(['ingest_silent triggered', 'ingest_silent resolved'])
})

test('it holds back only what its rule names', async () => {
  await watch(outage('ingest_silent', ['ghost_handoffs']))
  await desk.pass(140)
  expect(told()).toEqual(['ingest_silent triggered', 'hfs_high triggered'])
})

test('of two outages at once both are told: neither hides the other', async () => {
  await watch(outage('ingest_silent', ['*']), outage('pipeline_lag', ['*']))
  await desk.pass(140)
  expect(told().sort()).toEqual(['ingest_silent triggered', 'pipeline_lag triggered'])
})

test('it holds nothing back in another workspace', async () => {
  desk.options.workspaces = async () => ['acme', 'other']
  const quiet = outage('ingest_silent', ['*'])
  await watch({
    ...quiet,
    read: (row) => ({ ...quiet.read(row), level: row.resolved_count === 0 ? 'over' : 'under', value: 1, enough: true }),
  })
  await desk.pass(140)
  expect(told()).toEqual(['ingest_silent triggered', 'hfs_high triggered'])
})

test('a worker that takes over knows of the outage before it looks', async () => {
  await watch(outage('ingest_silent', ['*']))
  await desk.pass(200)
  desk.options.isCatchingUp = () => true
  await desk.watch()
  await desk.pass(60)
  expect([told(), (await held()).length]).toEqual([['ingest_silent triggered'], 1])
})
