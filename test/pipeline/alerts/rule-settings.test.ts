import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type AlertRules, noAlertRules, type OwnRule, type RuleChange } from '../../../contract/alert-rules.ts'
import type { Week } from '../../../contract/policy.ts'
import { applyRules } from '../../../pipeline/alerts/apply-rules.ts'
import { loadRules } from '../../../pipeline/alerts/load-rules.ts'
import { createPreview, play } from '../../../pipeline/alerts/preview.ts'
import { createWebhook } from '../../../pipeline/alerts/receivers/webhook.ts'
import hfsHigh from '../../../pipeline/alerts/rules/hfs-high.ts'
import { inHours, isOpenAt } from '../../../pipeline/service-hours.ts'
import { eventRow } from '../../dashboard/rows.ts'
import { at, ended, handoff } from '../../queries/rows.ts'
import { type Desk, deskSecret, openDesk } from './desk.ts'
import { startReceiver } from './receiver-server.ts'

/** What a workspace sets of its rules, in force in the next round. 09:30; six handoffs were resolved at 09:29 after two minutes each. */

const defaults = await loadRules()
const change = (name: string, changed: RuleChange): AlertRules => ({ ...noAlertRules, changed: { [name]: changed } })
const own = (given: Partial<OwnRule>): AlertRules => ({
  changed: {},
  own: [
    {
      name: 'long_waits',
      title: 'Long waits',
      metric: 'hfs_live',
      column: 'wait_minutes',
      comparison: 'over',
      threshold: 10,
      ...given,
    },
  ],
})

describe('a rule with other numbers', () => {
  const ruleOf = (rules: AlertRules, name = 'hfs_high') =>
    applyRules(defaults, rules).find((rule) => rule.name === name)
  const row = { hfs: 1.4, wait_part: 1.4, repeat_part: 0, resolved_count: 9, waiting_count: 0 }

  test('judges by them, and says them in its title', () => {
    const rule = ruleOf(change('hfs_high', { threshold: 1.5, resolve_threshold: 1.2 }))
    expect([rule?.title, rule?.read(row).level, hfsHigh.read(row).level]).toEqual([
      ...['Handoff Friction Score over 1.5', 'between', 'over'],
    ])
  })

  test('has a larger sample, another window in its words, and keeps what is not said', () => {
    const rule = ruleOf(change('hfs_high', { minimum_sample: 10, window_seconds: 3600 }))
    const reading = rule?.read(row)
    expect([reading, rule?.for_ms, reading && rule?.summarise(reading)]).toMatchObject([
      { enough: false },
      120_000,
      'Handoff Friction Score 1.40 over the last hour, with those who still wait (9 resolved, 0 waiting)',
    ])
  })

  test('is not there when it is switched off', () => {
    expect(ruleOf(change('hfs_high', { enabled: false }))).toBeUndefined()
  })

  test('of one’s own fires on either side of its number', () => {
    const level = (given: Partial<OwnRule>, value: number | null, sample_count = 50) => {
      const rule = ruleOf(
        own({ column: 'hfs', sample_column: 'resolved_count', minimum_sample: 20, ...given }),
        'long_waits',
      )
      const reading = rule?.read({ hfs: value, resolved_count: sample_count })
      return [reading?.level, reading !== undefined && 'enough' in reading ? reading.enough : null]
    }
    const under = { comparison: 'under' as const, threshold: 5, resolve_threshold: 7 }
    expect([level({}, 10), level({}, 10.1), level({}, 9.9), level({}, 11, 19), level({}, null)]).toEqual([
      ['between', true],
      ['over', true],
      ['under', true],
      ['over', false],
      ['no_data', null],
    ])
    expect([level(under, 4), level(under, 6), level(under, 8)].map(([one]) => one)).toEqual([
      'over',
      'between',
      'under',
    ])
  })
})

describe('at work', () => {
  let desk: Desk
  let settings: AlertRules
  beforeEach(async () => {
    desk = await openDesk()
    settings = noAlertRules
    desk.options.rules = defaults.filter(({ name }) => name === 'hfs_high')
    desk.options.settings = () => settings
    await desk.goOver()
    await desk.watch()
  })
  afterEach(() => desk.close())
  const told = () =>
    desk.server.received
      .map(({ body }) => JSON.parse(body))
      .map(({ type, data }) => [data.rule, type.split('.').at(-1)])

  test('a threshold that is raised while the alert is pending keeps it from firing', async () => {
    await desk.pass(100)
    settings = change('hfs_high', { threshold: 3, resolve_threshold: 2.5 })
    await desk.pass(100)
    expect([told(), (await desk.record())?.threshold]).toEqual([[], 3])
  })

  test('a limit that is moved stands beside the value in the next round, though nothing else has changed', async () => {
    settings = change('hfs_high', { threshold: 3 })
    await desk.pass(20)
    settings = change('hfs_high', { threshold: 4 })
    await desk.pass(10)
    expect(await desk.record()).toMatchObject({
      state: 'normal',
      threshold: 4,
      title: 'Handoff Friction Score over 4.0',
    })
  })

  test('one that is lowered fires after its pending period', async () => {
    settings = change('hfs_high', { for_seconds: 10 })
    await desk.pass(20)
    expect(told()).toEqual([['hfs_high', 'triggered']])
  })

  test('in hours of its own it watches then and at no other time, whatever the service hours are', async () => {
    const closed: Week = Array.from({ length: 7 }, () => null)
    const policy = {
      time_zone: 'Europe/Berlin',
      service_hours: closed.with(0, { opens: '9:00', closes: '17:00' }),
      holidays: [],
    }
    desk.options.isOpen = (_, at, hours) => isOpenAt(at, inHours(policy, hours))
    // a Sunday, 10:32 there
    const until = (closes: string) => closed.with(6, { opens: '8:00', closes })
    settings = change('hfs_high', { active: 'active_hours', active_hours: until('10:30') })
    await desk.pass(140)
    expect([told(), (await desk.record())?.problem]).toEqual([[], 'outside its hours'])
    settings = change('hfs_high', { active: 'active_hours', active_hours: until('11:00') })
    await desk.pass(140)
    expect(told()).toEqual([['hfs_high', 'triggered']])
  })

  test('a rule that is switched off ends what it fired, and is listed no longer, also after a restart', async () => {
    await desk.pass(130)
    settings = change('hfs_high', { enabled: false })
    await desk.watch()
    await desk.pass(10)
    expect([told(), await desk.record().catch(() => null)]).toEqual([
      [
        ['hfs_high', 'triggered'],
        ['hfs_high', 'resolved'],
      ],
      null,
    ])
    settings = noAlertRules
    await desk.pass(130)
    expect(told().length).toBe(3)
  })

  test('grouped by channel, each channel is an alert of its own', async () => {
    settings = change('hfs_high', { group_by: 'channel' })
    const calm = Array.from({ length: 20 }, () => ended('resolved', '09:29', 0.1, { channel: 'mail' }))
    await desk.bench.put('handoffs', calm)
    await desk.pass(130)
    expect(told()).toEqual([['hfs_high/channel=web', 'triggered']])
    expect((await desk.record('hfs_high/channel=mail'))?.state).toBe('normal')
  })

  test('grouped by reason, each reason is an alert of its own, with the handoffs of that reason', async () => {
    settings = change('hfs_high', { group_by: 'reason' })
    const calm = Array.from({ length: 20 }, () => ended('resolved', '09:29', 0.1, { reason: 'frustration' }))
    const slow = Array.from({ length: 7 }, (_, i) => ended('resolved', '09:28', 3 + i, { reason: 'no_answer' }))
    await desk.bench.put('handoffs', [...calm, ...slow])
    await desk.pass(130)
    const rules = told().map(([rule]) => rule)
    expect([rules.includes('hfs_high/reason=no_answer'), rules.includes('hfs_high/reason=frustration')]).toEqual([
      true,
      false,
    ])
    const message = desk.server.received
      .map(({ body }) => JSON.parse(body))
      .find(({ data }) => /no_answer/.test(data.rule))
    // the five that cost most of seven, the worst first
    expect(message.data.worst_handoffs.map(({ wait_minutes }: { wait_minutes: number }) => wait_minutes)).toEqual([
      9, 8, 7, 6, 5,
    ])
  })

  test('a rule of one’s own is told with the number it looks at', async () => {
    settings = own({ threshold: 10, for_seconds: 0, sample_column: 'resolved_count' })
    await desk.pass(10)
    const { data } = JSON.parse(desk.server.received[0]?.body ?? '{}')
    expect(data).toMatchObject({
      ...{ rule: 'long_waits', value: 12, parts: { wait_minutes: 12, resolved_count: 6 } },
      summary: 'hfs_live: wait_minutes is 12, it fires over 10 (resolved_count 6)',
    })
  })

  test('rules of one’s own are one figure for Prometheus, whatever they are called, and 0 when they are over', async () => {
    const firing = async () => /baton_alerts_firing\{rule="own"\} (\d)/.exec(await desk.registry.metrics())?.[1]
    const [rule] = own({ threshold: 10, for_seconds: 0 }).own as [OwnRule]
    settings = { changed: {}, own: [rule, { ...rule, name: 'longer_waits', threshold: 11 }] }
    await desk.pass(10)
    expect(await firing()).toBe('2')
    expect(await desk.registry.metrics()).not.toContain('long_waits')
    settings = noAlertRules
    await desk.pass(10)
    expect(await firing()).toBe('0')
  })

  test('the receivers a rule names are told, and of the end those who were told of the beginning', async () => {
    const other = await startReceiver()
    const webhook = { secrets: [deskSecret], allowed: ['127.0.0.1'], clock: () => desk.clock.now }
    desk.options.receivers = [...desk.options.receivers, createWebhook({ name: 'other', url: other.url, ...webhook })]
    settings = change('hfs_high', { receivers: ['other'] })
    await desk.watch()
    await desk.pass(130)
    settings = change('hfs_high', { receivers: ['hook'] })
    desk.skip(1800)
    await desk.pass(320)
    expect([desk.server.received.length, other.received.length]).toEqual([0, 2])
    await other.close()
  })
})

describe('the preview', () => {
  const look = (minute: number, hfs: number) => ({
    at: at('09:00') + minute * 60_000,
    reading: hfsHigh.read({ hfs, wait_part: hfs, repeat_part: 0, resolved_count: 9, waiting_count: 0 }),
  })

  test('steps through what was read as the alert itself does', () => {
    const looks = [look(0, 0.5), look(3, 1.5), look(6, 1.5), look(9, 0.95), look(12, 0.5), look(18, 0.5)]
    // over from 09:03, fires after two minutes; under 0.9 from 09:12, over five minutes later
    expect(play(looks, hfsHigh, at('09:21')).fired).toEqual([{ from: at('09:05'), until: at('09:17'), value: 1.5 }])
  })

  test('knows the hours in which the rule does not watch', () => {
    const looks = [look(0, 0.5), look(3, 1.5), look(30, 1.5)]
    const offThen = (now: number) => (now < at('09:20') ? 'outside its hours' : '')
    expect(play(looks, hfsHigh, at('09:40'), offThen).fired).toEqual([{ from: at('09:22'), until: null, value: 1.5 }])
  })

  test('with another window, or of one’s own, knows who waited then, although they were answered since', async () => {
    const desk = await openDesk()
    const { measureEach, clock } = desk.options
    const preview = createPreview({ measureEach, rules: defaults, clock, elapsed: () => 0 })
    const yesterday = at('09:00') - 86_400_000
    const two_hours = 7_200_000
    const waited = { requested_at: yesterday, clock_started_at: yesterday, responded_at: yesterday + two_hours }
    await desk.bench.put(
      'handoffs',
      Array.from({ length: 4 }, () => ended('resolved', '09:00', 120, { ...waited, ended_at: yesterday + two_hours })),
    )
    const name = 'waiting_none_resolved'
    const wider = await preview('acme', change(name, { window_seconds: 3600 }), name)
    expect(wider?.fired).toMatchObject([{ value: 4 }])
    const begun = (wider?.fired[0]?.from ?? 0) - yesterday
    expect([begun > 0, begun <= 120_000 + 2 * 180_000]).toEqual([true, true])
    for (const window_seconds of [1800, 3600]) {
      const tried = own({ window_seconds, column: 'wait_minutes', threshold: 100 })
      // four of them wait for more than 25 minutes each
      expect((await preview('acme', tried, 'long_waits'))?.fired).toHaveLength(1)
    }
    await desk.close()
  })

  test('of seven days says when it would have fired, with the numbers that are tried', async () => {
    const desk = await openDesk()
    const { measureEach, clock } = desk.options
    const preview = createPreview({ measureEach, rules: defaults, clock, elapsed: () => 0 })
    const yesterday = at('09:29') - 86_400_000
    await desk.bench.put('handoffs', [
      ...Array.from({ length: 6 }, () =>
        ended('resolved', '09:29', 2, {
          requested_at: yesterday - 120_000,
          responded_at: yesterday,
          ended_at: yesterday,
        }),
      ),
      handoff({ workspace: 'globex', requested_at: yesterday }),
    ])
    const released = { event_type: 'bot.released', conversation_id: '', bot_id: 'shop', bot_version: '4.2' } as const
    await desk.bench.put('events', [eventRow({ ...released, occurred_at: yesterday })])
    const usual = await preview('acme', noAlertRules, 'hfs_high')
    expect(usual).toMatchObject({ step_seconds: 180, threshold: 1 })
    expect(usual?.fired).toHaveLength(1)
    expect(usual?.releases).toEqual([{ at: yesterday, bot_version: '4.2' }])
    // within a step and the two minutes of the moment they were resolved
    expect(Math.abs((usual?.fired[0]?.from ?? 0) - yesterday - 120_000)).toBeLessThanOrEqual(180_000)
    expect((await preview('acme', change('hfs_high', { threshold: 2.5 }), 'hfs_high'))?.fired).toEqual([])
    const often = await preview('acme', noAlertRules, 'ghost_handoffs')
    expect([often?.step_seconds, often?.series.length, often?.fired]).toEqual([3600, 168, []])
    expect(await preview('acme', noAlertRules, 'pipeline_lag')).toBeNull()
    // each look at the clock is five seconds later: what is not looked at any more is the longest ago
    let passed = -5000
    const elapsed = () => (passed += 5000)
    const hurried = await createPreview({ measureEach, rules: defaults, clock, elapsed })(
      'acme',
      noAlertRules,
      'ghost_handoffs',
    )
    expect(hurried?.series.map((one) => one.at)).toEqual(often?.series.slice(-2).map((one) => one.at))
    await desk.close()
  })
})
