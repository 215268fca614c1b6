import type { KV, KvEntry } from '@nats-io/kv'
import { Registry } from 'prom-client'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openPictureAddresses } from '../../../adapters/picture-addresses.ts'
import { StoreError } from '../../../adapters/store.ts'
import { type Announcement, alertKey } from '../../../contract/alert.ts'
import { startAlerts } from '../../../pipeline/alerts/alerts.ts'
import { createWebhook } from '../../../pipeline/alerts/receivers/webhook.ts'
import ghostHandoffs from '../../../pipeline/alerts/rules/ghost-handoffs.ts'
import { eventRow } from '../../dashboard/rows.ts'
import { at, ended, handoff } from '../../queries/rows.ts'
import { type Desk, deskSecret, openDesk } from './desk.ts'
import { startReceiver } from './receiver-server.ts'

/** 09:30. Six handoffs were resolved at 09:29 after two minutes each: the live score is 2. By 10:00 they leave the window. */

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
  await desk.bench.put('handoffs', busy())
  await desk.watch()
})
afterEach(() => desk.close())

const quote = 'my card 4111 was charged twice'
const busy = () => Array.from({ length: 6 }, () => ended('resolved', '09:29', 2, { quote }))
const types = () => desk.told().map(([type]) => type)
const figures = () => desk.registry.metrics()

test('each look at a score is counted for Prometheus, and a workspace that has none is not', async () => {
  await desk.pass(30)
  expect(await figures()).toMatch(/^baton_score_bucket\{le="1"\} 0\n(.*\n)*baton_score_sum 6\nbaton_score_count 3$/m)
  desk.skip(3600)
  await desk.pass(30)
  expect(await figures()).toMatch(/^baton_score_count 3$/m)
})

test('the picture that a message leads to needs no key, for a week from when it was told', async () => {
  const addresses = await openPictureAddresses(desk.bus)
  desk.options.pictureAt = addresses.make
  await desk.watch()
  await desk.pass(130)
  const { alert_id, chart_url } = JSON.parse(desk.server.received[0]?.body ?? '').data
  const { origin, pathname, searchParams } = new URL(chart_url)
  const check = (now: number) => addresses.check(alert_id, Object.fromEntries(searchParams), now)
  const week = 7 * 86_400_000
  expect([origin, pathname, check(desk.clock.now + week - 1000), check(desk.clock.now + week)]).toEqual([
    ...['http://127.0.0.1:4700', `/v1/pictures/${alert_id}`, 'good', 'expired'],
  ])
})

describe('a workspace that is watched no longer', () => {
  const over = async () => {
    await desk.pass(130)
    desk.options.workspaces = async () => ['other']
  }
  const ends = () => desk.server.received.map(({ body }) => JSON.parse(body).data.summary).slice(1)

  test('has what fired ended, with the reason, and nothing of it is listed any more', async () => {
    await over()
    await desk.pass(30)
    const gone = 'the workspace is watched no longer: it has no key that is valid'
    expect([types(), ends(), await desk.record(), await desk.record('waiting_none_resolved')]).toEqual([
      ['triggered', 'resolved'],
      [gone],
      null,
      null,
    ])
    expect(await figures()).toContain('baton_alerts_firing{rule="hfs_high"} 0')
  })

  test('has it ended by the worker that starts after it went', async () => {
    await over()
    await desk.watch()
    await desk.pass(10)
    await desk.watch()
    await desk.pass(30)
    expect([types(), await desk.record()]).toEqual([['triggered', 'resolved'], null])
  })

  test('keeps what fires while nobody can say which workspaces there are', async () => {
    await desk.pass(130)
    desk.options.workspaces = async () => Promise.reject(new Error('the broker is away'))
    await desk.watch()
    await expect(desk.pass(10)).rejects.toThrow('the broker is away')
    expect([types(), (await desk.record())?.state]).toEqual([['triggered'], 'firing'])
  })
})

describe('the alert of a bad half hour', () => {
  test('is told once after two minutes and once when it is over', async () => {
    await desk.pass(120)
    const early = types()
    await desk.pass(10)
    const fired = types()
    desk.skip(1800)
    await desk.pass(320)
    expect([early, fired, types()]).toEqual([[], ['triggered'], ['triggered', 'resolved']])
  })

  test('stands in the bucket with the time since when it fires', async () => {
    await desk.pass(300)
    expect(await desk.record()).toMatchObject({
      workspace: 'acme',
      rule: 'hfs_high',
      state: 'firing',
      since: at('09:30') + 130_000,
      value: 2,
      threshold: 1,
      parts: { wait_part: 2, resolved_count: 6 },
      announcements: [],
    })
  })

  test('is signed, under 20 kB, and says where to look without the customer’s words', async () => {
    await desk.bench.put('handoffs', [handoff({ requested_at: at('09:25'), quote })])
    const release = { event_type: 'bot.released', conversation_id: '', bot_id: 'shop' } as const
    await desk.bench.put('events', [
      eventRow({ ...release, bot_version: '4.1', occurred_at: at('06:00') }),
      eventRow({ ...release, bot_version: '4.2', occurred_at: at('09:10') }),
    ])
    await desk.pass(130)
    const { body, headers } = desk.server.received[0] as (typeof desk.server.received)[0]
    const seconds = new Date(Number(headers['webhook-timestamp']) * 1000)
    expect(headers['webhook-signature']).toBe(
      new Webhook(deskSecret).sign(String(headers['webhook-id']), seconds, body),
    )
    expect(body.length).toBeLessThan(20_000)
    expect(body).not.toContain('4111')
    const { type, timestamp, data } = JSON.parse(body)
    expect([type, timestamp]).toEqual(['handoff.friction.triggered', '2026-11-22T09:32:10.000Z'])
    expect(data).toMatchObject({
      workspace: 'acme',
      rule: 'hfs_high',
      threshold: 1,
      parts: { resolved_count: 6, waiting_count: 1 },
    })
    expect(data.worst_handoffs[0]).toMatchObject({
      waiting: true,
      url: expect.stringContaining('http://127.0.0.1:4700/handoffs/'),
    })
    // six resolved at once half an hour ago, then one who waits: from nothing over the limit
    expect(data.chart).toMatchObject({ threshold: 1, step_seconds: 120, title: 'Handoff Friction Score, live' })
    expect(data.chart.values).toHaveLength(60)
    expect(data.chart.values.at(-1)).toBeCloseTo(data.value, 1)
    expect(data.chart.releases).toEqual([{ at: '2026-11-22T09:10:00.000Z', bot_version: '4.2' }])
  })

  test('becomes one row for its start and one for its end', async () => {
    await desk.pass(130)
    desk.skip(1800)
    await desk.pass(320)
    const rows = await desk.alertEvents()
    expect(rows).toMatchObject([
      { state: 'triggered', value: 2 },
      { state: 'resolved', value: null },
    ])
    expect(new Set(rows.map(({ alert_id }) => alert_id)).size).toBe(1)
  })

  test('that comes back later is another alert', async () => {
    await desk.pass(130)
    desk.skip(1800)
    await desk.pass(320)
    const later = { ended_at: desk.clock.now, responded_at: desk.clock.now }
    await desk.bench.put(
      'handoffs',
      busy().map((row) => ({ ...row, ...later })),
    )
    await desk.pass(140)
    expect([types(), new Set(desk.told().map(([, id]) => id)).size]).toEqual([
      ['triggered', 'resolved', 'triggered'],
      3,
    ])
  })

  test('is counted for Prometheus', async () => {
    await desk.pass(130)
    expect(await figures()).toMatch(/baton_alerts_firing\{rule="hfs_high"\} 1/)
    expect(await figures()).toMatch(/baton_notifications_total\{receiver="hook",outcome="delivered"\} 1/)
  })
})

test('three who wait while nobody is helped are an alert of their own', async () => {
  desk.options.workspaces = async () => ['stuck']
  await desk.bench.put(
    'handoffs',
    [1, 2, 3].map(() => handoff({ workspace: 'stuck', requested_at: at('09:29') })),
  )
  await desk.pass(130)
  expect(desk.server.received.map(({ body }) => JSON.parse(body).data.rule)).toEqual(['waiting_none_resolved'])
})

test('three handoffs of the last hour that went to nobody are one too', async () => {
  desk.options.workspaces = async () => ['ghosts']
  desk.options.rules = [ghostHandoffs]
  await desk.watch()
  await desk.bench.put(
    'handoffs',
    Array.from({ length: 12 }, (_, i) => ({
      ...ended('resolved', '09:25', 0.1),
      ...{ workspace: 'ghosts', requested_at: at('09:24'), ghosts: i < 3 ? ['silent' as const] : [] },
    })),
  )
  await desk.pass(130)
  expect(desk.server.received.map(({ body }) => JSON.parse(body).data)).toMatchObject([
    { rule: 'ghost_handoffs', severity: 'warning', value: 0.25, parts: { ghost_count: 3, requested_count: 12 } },
  ])
})

test('three who are to be called back later page nobody before their time', async () => {
  desk.options.workspaces = async () => ['later']
  const promised = { workspace: 'later', requested_at: at('09:00'), clock_started_at: at('09:45') }
  await desk.bench.put(
    'handoffs',
    [1, 2, 3].map(() => handoff(promised)),
  )
  await desk.pass(890)
  const before = desk.server.received.length
  await desk.pass(150)
  expect([before, desk.server.received.map(({ body }) => JSON.parse(body).data.rule)]).toEqual([
    0,
    ['waiting_none_resolved'],
  ])
})

test('one who waits beside two who are to be called back is no queue of three', async () => {
  desk.options.workspaces = async () => ['mixed']
  const requested_at = at('09:00')
  const later = { workspace: 'mixed', requested_at, clock_started_at: at('11:00') }
  await desk.bench.put('handoffs', [
    ...[handoff(later), handoff(later)],
    handoff({ workspace: 'mixed', requested_at, clock_started_at: requested_at }),
  ])
  await desk.pass(300)
  expect(desk.server.received).toEqual([])
})

describe('a restart', () => {
  test('in pending fires at the time it would have fired', async () => {
    await desk.pass(70)
    await desk.watch()
    await desk.pass(60)
    expect([types(), (await desk.record())?.since]).toEqual([['triggered'], at('09:30') + 130_000])
  })

  test('in firing neither fires again nor forgets', async () => {
    await desk.pass(130)
    await desk.watch()
    await desk.pass(60)
    desk.skip(1800)
    await desk.watch()
    await desk.pass(320)
    expect(types()).toEqual(['triggered', 'resolved'])
  })

  test('of the broker forgets nothing', async () => {
    await desk.pass(130)
    await desk.broker.kill()
    await desk.broker.restart()
    await until(() => desk.bus.connected())
    await desk.watch()
    await desk.pass(60)
    expect([types(), (await desk.record())?.state]).toEqual([['triggered'], 'firing'])
  })

  test('before it was noted that a message arrived sends it again under the same id', async () => {
    const bucket = await desk.bus.bucket('alert_outbox')
    await desk.pass(130)
    for await (const key of await bucket.keys()) {
      const entry = await bucket.get(key)
      await bucket.put(key, JSON.stringify({ ...entry?.json<object>(), state: 'waiting', delivered_at: 0 }))
    }
    await desk.watch()
    await desk.pass(10)
    const [first, second] = desk.told()
    expect(second).toEqual(first)
  })

  test('between the decision and the outbox still tells', async () => {
    await desk.pass(130)
    const outbox = await desk.bus.bucket('alert_outbox')
    const [key] = await all(await outbox.keys())
    const entry = await outbox.get(key as string)
    const { alert_id, kind, body } = (entry as KvEntry).json<Announcement>()
    // as a crash would have left it: decided, and nothing else
    const alerts = await desk.bus.bucket('alerts')
    const record = { ...(await desk.record()), announcements: [{ alert_id, kind, at: at('09:30') + 130_000, body }] }
    await alerts.put(alertKey('acme', 'hfs_high'), JSON.stringify(record))
    await outbox.purge(key as string)
    desk.server.received.length = 0
    await desk.watch()
    await desk.pass(20)
    expect([types(), (await desk.record())?.announcements, await desk.alertEvents()]).toMatchObject([
      ['triggered'],
      [],
      [{}],
    ])
  })

  test('cannot lose a page that the broker could not store', async () => {
    const { bucket } = desk.options.bus
    desk.options.bus = {
      pulse: desk.bus.pulse,
      onPulse: desk.bus.onPulse,
      bucket: async (name, options) => withoutPut(await bucket(name, options), name === 'alert_outbox'),
    }
    await desk.watch()
    await desk.pass(130)
    const during = desk.told()
    desk.options.bus = desk.bus
    await desk.watch()
    await desk.pass(10)
    // once before and once after the restart, and the receiver can tell that it is the same
    expect(desk.told()).toEqual([during[0], during[0]])
  })
})

describe('a receiver', () => {
  test('that fails for ten minutes gets each message once, the start before the end, under ids that never change', async () => {
    desk.server.answer(500)
    await desk.pass(130)
    desk.skip(1800)
    await desk.pass(600)
    desk.server.answer(200)
    await desk.pass(600)
    const ids = new Map<string, Set<string>>()
    for (const [type, id] of desk.told()) ids.set(type, (ids.get(type) ?? new Set()).add(id))
    const lastTrigger = types().lastIndexOf('triggered')
    expect([...ids.values()].map((each) => each.size)).toEqual([1, 1])
    expect(types().indexOf('resolved')).toBeGreaterThan(lastTrigger)
    expect(types().filter((type) => type === 'resolved')).toHaveLength(1)
  })

  test('is asked less and less often while it fails', async () => {
    desk.server.answer(500)
    await desk.pass(130 + 600)
    // 5, 10, 20 … s, at 10-second looks: 0, 10, 20, 40, 80, 140, 260, 500 s
    expect(desk.server.received.length).toBeGreaterThanOrEqual(6)
    expect(desk.server.received.length).toBeLessThanOrEqual(9)
  })

  test('that asks for two minutes gets them, and another receiver does not wait', async () => {
    const other = await startReceiver()
    const hook = { url: other.url, secrets: [deskSecret], allowed: ['127.0.0.1'], clock: desk.options.clock }
    desk.options.receivers.push(createWebhook({ ...hook, name: 'other' }))
    await desk.watch()
    desk.server.answer((response) => response.writeHead(429, { 'retry-after': '120' }).end(), 200)
    await desk.pass(130 + 110)
    const early = desk.server.received.length
    await desk.pass(10)
    expect([early, desk.server.received.length, other.received.length]).toEqual([1, 2, 1])
    await other.close()
  })

  test('that asked for two minutes gets them from the next worker too', async () => {
    desk.server.answer((response) => response.writeHead(429, { 'retry-after': '120' }).end(), 200)
    await desk.pass(130)
    await desk.watch()
    await desk.pass(110)
    const early = desk.server.received.length
    await desk.pass(10)
    expect([early, desk.server.received.length]).toEqual([1, 2])
  })

  test('that never answers is asked again with the same id', async () => {
    const hook = { name: 'hook', url: desk.server.url, secrets: [deskSecret], allowed: ['127.0.0.1'], timeout_ms: 100 }
    desk.options.receivers = [createWebhook({ ...hook, clock: desk.options.clock })]
    await desk.watch()
    desk.server.answer(() => undefined, 200)
    await desk.pass(150)
    const [first, second, third] = desk.told()
    expect([second, third]).toEqual([first, undefined])
  })

  test.each([400, 401])(
    'that refuses with %d is not asked again, and hears no end of what it refused',
    async (status) => {
      desk.server.answer(status)
      await desk.pass(130)
      desk.server.answer(200)
      desk.skip(1800)
      await desk.pass(320)
      expect(types()).toEqual(['triggered'])
    },
  )

  test.each([404, 410])('that answers %d is disabled, says so, and is tried again at a new address', async (status) => {
    desk.server.answer(status)
    await desk.pass(130)
    await desk.watch()
    desk.server.answer(200)
    desk.skip(1800)
    await desk.pass(320)
    expect(types()).toEqual(['triggered'])
    expect(desk.logged.filter(({ level }) => level === 50).map(({ msg }) => msg)).toContain(
      'alert receiver disabled: nobody is there any more',
    )
    expect(await figures()).toMatch(/baton_alert_receiver_disabled\{receiver="hook"\} 1/)

    const hook = { name: 'hook', url: `${desk.server.url}/new`, secrets: [deskSecret], allowed: ['127.0.0.1'] }
    desk.options.receivers = [createWebhook({ ...hook, clock: desk.options.clock })]
    await desk.watch()
    const later = { ended_at: desk.clock.now, responded_at: desk.clock.now }
    await desk.bench.put(
      'handoffs',
      busy().map((row) => ({ ...row, ...later })),
    )
    await desk.pass(140)
    expect(desk.server.received.at(-1)?.path).toBe('/hook/new')
  })

  test('that is away for a day is given up, and the counter tells', async () => {
    desk.server.answer(500)
    await desk.pass(130)
    for (let hour = 0; hour < 25; hour++) {
      desk.skip(3600)
      await desk.pass(10)
    }
    const asked = desk.server.received.length
    desk.skip(3600)
    await desk.pass(60)
    expect(desk.server.received.length).toBe(asked)
    expect(desk.logged.filter((line) => line.level === 50)).toContainEqual(
      expect.objectContaining({ state: 'given_up' }),
    )
  })
})

describe('an outage of the database', () => {
  test('while measuring is an error state, and afterwards goes on', async () => {
    const { measureEach } = desk.options
    desk.options.measureEach = () => Promise.reject(new StoreError('away', true))
    await desk.watch()
    await desk.pass(20)
    const during = await desk.record()
    desk.options.measureEach = measureEach
    await desk.watch()
    await desk.pass(130)
    expect([during?.state, types()]).toEqual(['error', ['triggered']])
  })

  test('does not hold up the page, and the row comes later, once', async () => {
    const store = desk.bench.store
    let isAway = true
    desk.options.store = {
      insert: (...block) => (isAway ? Promise.reject(new StoreError('away', true)) : store.insert(...block)),
    }
    await desk.watch()
    await desk.pass(150)
    const during = [types(), (await desk.alertEvents()).length]
    isAway = false
    await desk.pass(30)
    expect([during, types(), (await desk.alertEvents()).length]).toEqual([[['triggered'], 0], ['triggered'], 1])
  })
})

test('a backlog does not page for the past', async () => {
  let isBehind = true
  desk.options.isCatchingUp = () => isBehind
  await desk.watch()
  await desk.pass(600)
  // meanwhile the answers that were in the backlog came in: 24 more were resolved at once
  await desk.bench.put(
    'handoffs',
    Array.from({ length: 24 }, () => ended('resolved', '09:39', 0)),
  )
  isBehind = false
  await desk.pass(300)
  expect([types(), (await desk.record())?.state]).toEqual([[], 'normal'])
})

describe('two workers', () => {
  const start = (owner: string) =>
    startAlerts({
      ...desk.options,
      bus: desk.bus,
      registry: new Registry(),
      holder: { owner, host: 'here', pid: 1, started_at: 1 },
      interval_ms: 25,
      lease_ms: 3000,
      // ten seconds per evaluation, whoever makes it
      clock: () => desk.clock.now,
      workspaces: async () => {
        desk.clock.now += 10_000
        return ['acme']
      },
    })

  test('page once between them', async () => {
    const workers = [start('a'), start('b')]
    await until(() => types().length > 0)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const leading = workers.filter((worker) => worker.leading()).length
    await Promise.all(workers.map((worker) => worker.stop()))
    expect([types().filter((type) => type === 'triggered'), leading]).toEqual([['triggered'], 1])
  })

  test('take over from each other: the second goes on when the first has stopped', async () => {
    const first = start('a')
    await until(() => first.leading())
    const second = start('b')
    await until(() => types().length > 0)
    const before = second.leading()
    await first.stop()
    await until(() => second.leading())
    await new Promise((resolve) => setTimeout(resolve, 200))
    await second.stop()
    expect([before, types().filter((type) => type === 'triggered').length]).toEqual([false, 1])
  })

  test('stop at once while a receiver does not answer, which would have fifteen seconds for it', async () => {
    desk.server.answer(() => undefined)
    const worker = start('a')
    await until(() => desk.server.received.length > 0)
    const begun = performance.now()
    await worker.stop()
    expect(performance.now() - begun).toBeLessThan(8000)
  })
})

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

/** A bucket whose broker takes nothing. */
function withoutPut(bucket: KV, isBroken: boolean): KV {
  if (!isBroken) return bucket
  const put = () => Promise.reject(new Error('no space left'))
  return new Proxy(bucket, {
    get(target, property) {
      const value = property === 'put' ? put : Reflect.get(target, property)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 20_000
  while (!condition()) {
    if (performance.now() > deadline) throw new Error('waited 20 s in vain')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
