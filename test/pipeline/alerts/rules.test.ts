import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadRules } from '../../../pipeline/alerts/load-rules.ts'
import { isOpenAt } from '../../../pipeline/service-hours.ts'
import { eventRow } from '../../dashboard/rows.ts'
import { at, ended, episode, handoff } from '../../queries/rows.ts'
import { type Desk, openDesk } from './desk.ts'

/** From rows to what somebody is told, rule by rule; each story is a workspace of its own. 09:30 of a Sunday, UTC. */

let desk: Desk
let workspace = ''
let story = 0
const all = await loadRules()
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())
beforeEach(() => {
  workspace = `story-${++story}`
  desk.clock.now = at('09:30')
  desk.options.workspaces = async () => [workspace]
  desk.server.received.length = 0
  delete desk.options.isOpen
  delete desk.options.own
  delete desk.options.isCatchingUp
})

const day = 86_400_000
const watch = (rule: string) => {
  desk.options.rules = all.filter(({ name }) => name === rule)
  return desk.watch()
}
/** Of this story: what an earlier one's workspace fired ends as it is watched no longer. */
const told = () =>
  desk.server.received.map(({ body }) => JSON.parse(body)).filter(({ data }) => data.workspace === workspace)
const types = () => told().map(({ type }) => type.replace('handoff.friction.', ''))

test('a budget that burns fast is told at once, and ends when the last slice is good', async () => {
  await watch('hfs_budget_burn')
  // 08:30–09:30: one resolved in each slice; nine of twelve after three minutes, the last one of them too
  await desk.bench.put(
    'handoffs',
    Array.from({ length: 12 }, (_, i) => {
      const ended_at = at('08:32') + i * 300_000
      const waited = i < 3 ? 0.5 : 1.5
      const requested_at = ended_at - waited * 60_000
      return ended('resolved', '09:00', waited, { workspace, requested_at, responded_at: ended_at, ended_at })
    }),
  )
  await desk.pass(10)
  const [{ data }] = told()
  expect(data).toMatchObject({
    ...{ rule: 'hfs_budget_burn', severity: 'critical', parts: { bad_1h: 9, good_1h: 3 } },
    runbook_url: 'http://127.0.0.1:4700/v1/alerts/runbooks/hfs_budget_burn',
  })
  // 15 times as fast as it lasts, of 14.4 that may be
  expect(data.value).toBeCloseTo(15 / 14.4, 6)
  desk.skip(300)
  await desk.pass(320)
  expect(types()).toEqual(['triggered', 'resolved'])
})

test('a jump of the false positives is told after ten minutes', async () => {
  await watch('false_positives_jump')
  const some = (count: number, wrong: number, days: number) =>
    Array.from({ length: count }, (_, i) =>
      episode({
        ...{ workspace, began_at: at('09:00') - days * day, confident_answer_count: 1 },
        false_positive: i < wrong ? 1 : 0,
      }),
    )
  await desk.bench.put('episodes', [...some(40, 16, 0), ...some(100, 10, 7)])
  await desk.pass(600)
  const early = types()
  await desk.pass(20)
  expect([early, told()[0]?.data]).toMatchObject([
    [],
    {
      summary:
        '16 of 40 sure answers of the last 3 hours were wrong, 10 of 100 in the same hours of the last four weeks: at least 10 points more, with 99 % confidence',
    },
  ])
})

describe('nobody online', () => {
  const alone = async () => {
    await desk.bench.put('events', [
      eventRow({
        ...{ workspace, event_type: 'agent.status', conversation_id: '', agent_id: 'anna', detail: 'online' },
        occurred_at: at('09:20'),
      }),
    ])
    await desk.bench.put('handoffs', [handoff({ workspace, requested_at: at('09:29') })])
  }

  test('while somebody waits is told two minutes after the last agent turned stale', async () => {
    await alone()
    await watch('no_agents_online')
    // anna said at 09:20 that she is there: stale from 09:35 on
    await desk.pass(420)
    const early = types()
    await desk.pass(20)
    expect([early, told()[0]?.data.summary]).toEqual([
      [],
      'None of 1 agents is there, 1 of them silent for 15 minutes; 1 waiting, about 0 ask for a person in this hour of other weeks',
    ])
  })

  test('on a closed day is told to nobody', async () => {
    const open = { opens: '09:00', closes: '17:00' }
    const hours = { service_hours: [open, open, open, open, open, open, null], holidays: [], time_zone: 'UTC' }
    desk.options.isOpen = (_, now) => isOpenAt(now, hours)
    await alone()
    await watch('no_agents_online')
    await desk.pass(900)
    expect([types(), isOpenAt(at('09:30'), hours), isOpenAt(at('09:30') + day, hours)]).toEqual([[], false, true])
  })
})

test('silence at the door is told in the minute in which it is a quarter of an hour long', async () => {
  await watch('ingest_silent')
  const events = (count: number, time: string, days = 0) =>
    Array.from({ length: count }, () => eventRow({ workspace, occurred_at: at(time) - days * day }))
  await desk.bench.put('events', [...events(1, '09:20'), ...events(20, '09:00', 7)])
  await desk.pass(290)
  const early = types()
  await desk.pass(40)
  expect([early, told()[0]?.data]).toMatchObject([
    [],
    { summary: 'The last event came 15 minutes ago; usually about 5 come in 15 minutes at this time of the week' },
  ])
  await desk.bench.put('events', [eventRow({ workspace, occurred_at: desk.clock.now })])
  await desk.pass(120)
  expect(types()).toEqual(['triggered', 'resolved'])
})

test('a pipeline that is behind is told, while the rules on the tables wait', async () => {
  desk.options.isCatchingUp = () => true
  let lag_seconds = 200
  desk.options.own = async (metric) =>
    metric === 'pipeline_lag' ? [{ lag_seconds, lag_messages: 9, waiting_rows: 1200 }] : null
  desk.options.rules = all.filter(({ name }) => name === 'pipeline_lag' || name === 'hfs_high')
  await desk.watch()
  await desk.bench.put(
    'handoffs',
    Array.from({ length: 6 }, () => ended('resolved', '09:29', 2, { workspace })),
  )
  await desk.pass(310)
  lag_seconds = 0
  await desk.pass(70)
  expect(told().map(({ data, type }) => [data.rule, type, data.summary])).toEqual([
    [
      ...['pipeline_lag', 'handoff.friction.triggered'],
      'What the pages show is 200 seconds old; 1200 rows wait for the database',
    ],
    [
      'pipeline_lag',
      'handoff.friction.resolved',
      'What the pages show is 0 seconds old; 1200 rows wait for the database',
    ],
  ])
})

test('a sender that changed something is told', async () => {
  await watch('dead_letters')
  const letter = (i: number) => ({
    ...{ workspace, dead_letter_id: `d${i}`, received_at: at('09:29'), stream_seq: 1, source: 'ingest' },
    ...{ code: 'text_too_long', path: '', message: '', event_id: '', raw: '' },
  })
  await desk.bench.put('dead_letters', Array.from({ length: 12 }, (_, i) => letter(i)) as never)
  await desk.bench.put(
    'events',
    Array.from({ length: 588 }, () => eventRow({ workspace, occurred_at: at('09:29') })),
  )
  await desk.pass(130)
  expect(told()[0]?.data).toMatchObject({ rule: 'dead_letters', value: 0.02, parts: { dead_count: 12 } })
})
