import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AlertRecord } from '../../../contract/alert.ts'
import { createAlertmanager } from '../../../pipeline/alerts/receivers/alertmanager.ts'
import { createPagerDuty } from '../../../pipeline/alerts/receivers/pagerduty.ts'
import type { Receiver } from '../../../pipeline/alerts/receivers/receiver.ts'
import { createSlack } from '../../../pipeline/alerts/receivers/slack.ts'
import { began, type Kind, noticeOf, runbook_url } from './message.ts'
import { type ReceiverServer, startReceiver } from './receiver-server.ts'
import { actAsAlertmanager, actAsPagerDuty, actAsSlack, picturesOf, slackPath } from './vendors.ts'

const key = 'R0UTINGKEYR0UTINGKEYR0UTINGKEY12'

let server: ReceiverServer
beforeEach(async () => {
  server = await startReceiver()
})
afterEach(() => server.close())

const tell = (receiver: Receiver, kind: Kind, more: Partial<AlertRecord> = {}, at = began) =>
  receiver.send(noticeOf(kind, more, at), new AbortController().signal)
const shared = { name: 'one', allowed: ['127.0.0.1'], clock: () => began }

/** Everything that a careless workspace or title could bring along. */
const wild = {
  title: `${'🔥'.repeat(700)}\u0007`,
  summary: '<!channel> & "more"\u0000'.repeat(400),
  workspace: 'ünï·ço<de>&',
}

describe('PagerDuty', () => {
  const pagerDuty = (routing_key = key) => createPagerDuty({ ...shared, url: server.url, routing_key })

  test('opens one incident for an alert however often it is told, and closes it at the end', async () => {
    const state = actAsPagerDuty(server, key)
    for (const kind of ['triggered', 'triggered', 'resolved'] as const)
      expect(await tell(pagerDuty(), kind)).toMatchObject({ ok: true, status: 202 })
    expect([state.count, [...state.open.keys()]]).toEqual([1, []])
    expect(state.events.map(({ event_action, dedup_key }) => [event_action, dedup_key])).toEqual([
      ['trigger', 'hfs:acme:hfs_high'],
      ['trigger', 'hfs:acme:hfs_high'],
      ['resolve', 'hfs:acme:hfs_high'],
    ])
  })

  test('may repeat the routing key, which is not kept', async () => {
    server.answer((response) => response.writeHead(400).end(`{"message":"bad key ${key}"}`))
    const reply = '{"message":"bad key ***"}'
    const outcome = await tell(pagerDuty(), 'triggered')
    expect(outcome).toMatchObject({ status: 400, reply, detail: `answered 400: ${reply}` })
  })

  test('is told the number, its parts and where to look', async () => {
    const state = actAsPagerDuty(server, key)
    await tell(pagerDuty(), 'triggered')
    expect(state.events[0]).toMatchObject({
      payload: {
        summary: 'Handoff Friction Score over 1.0: Handoff Friction Score 1.34 over the last 30 minutes (acme)',
        severity: 'critical',
        timestamp: '2026-11-22T09:32:10.000Z',
        class: 'handoff_friction',
        custom_details: {
          ...{ value: 1.34, threshold: 1, parts: { wait_part: 1.1, repeat_part: 0.24 } },
          likely_causes: ['Agents at work fell from 9 to 3 since 09:10 UTC'],
        },
      },
      images: [{ src: 'https://baton.example/v1/alerts/al_1/chart.png?workspace=acme' }],
      links: [
        { href: 'https://baton.example/?workspace=acme&window=1h' },
        { href: 'https://baton.example/v1/alerts/al_1/chart.png?workspace=acme', text: 'Chart' },
        { href: runbook_url, text: 'What to do' },
        { href: 'https://baton.example/handoffs/h_1?workspace=acme', text: 'Handoff h_1' },
        { text: 'Handoff h_2' },
      ],
    })
  })

  test('is told without the picture where Baton is not reached by https: it would refuse the whole', async () => {
    const state = actAsPagerDuty(server, key)
    const notice = noticeOf('triggered', {}, began, 'http://baton.internal:4700')
    expect(await pagerDuty().send(notice, new AbortController().signal)).toMatchObject({ ok: true, status: 202 })
    expect(state.events[0]).not.toHaveProperty('images')
    expect(JSON.stringify(state.events[0])).toContain('http://baton.internal:4700/v1/alerts/al_1/chart.png')
  })

  test('of two workspaces are two incidents, whatever their names are', async () => {
    const state = actAsPagerDuty(server, key)
    for (const workspace of ['a', 'b', 'x'.repeat(300), `${'x'.repeat(299)}y`])
      expect(await tell(pagerDuty(), 'triggered', { workspace })).toMatchObject({ ok: true })
    expect(state.count).toBe(4)
  })

  test('takes texts of any length and with any characters', async () => {
    actAsPagerDuty(server, key)
    expect(await tell(pagerDuty(), 'triggered', wild)).toMatchObject({ ok: true, status: 202 })
  })

  test('that does not know the key is not asked again, and the log says why without the key', async () => {
    actAsPagerDuty(server, key)
    const other = `${key.slice(0, -2)}99`
    const outcome = await tell(pagerDuty(other), 'triggered')
    expect(outcome).toMatchObject({ ok: false, retry: false, reason: 'refused' })
    expect(JSON.stringify(outcome)).toMatch(/'routing_key' is unknown/)
    expect(JSON.stringify(outcome)).not.toContain(other)
  })

  test('that has had too many is asked again when it says so', async () => {
    server.answer((response) => response.writeHead(429, { 'retry-after': '30' }).end())
    expect(await tell(pagerDuty(), 'triggered')).toMatchObject({ retry: true, retry_after_ms: 30_000 })
  })

  test.each(['', 'short', `${key}x`, 'ä'.repeat(32)])(
    'cannot be set up with the key %j, and the message does not repeat it',
    (bad) => {
      expect(() => pagerDuty(bad)).toThrow(/^one: expected a routing key of 32 letters and digits$/)
    },
  )
})

describe('Slack', () => {
  const slack = (path = slackPath) => createSlack({ ...shared, url: new URL(path, server.url).href })

  test('shows the alert with its figures and a button, and its end in another colour', async () => {
    const channel = actAsSlack(server)
    expect(await tell(slack(), 'triggered')).toMatchObject({ ok: true, status: 200 })
    expect(await tell(slack(), 'resolved')).toMatchObject({ ok: true, status: 200 })
    expect(channel.map(({ text }) => text)).toEqual([
      'Firing: Handoff Friction Score over 1.0 (acme). Handoff Friction Score 1.34 over the last 30 minutes',
      'Over: Handoff Friction Score over 1.0 (acme). Handoff Friction Score 1.34 over the last 30 minutes',
    ])
    const [firing, over] = channel.map(({ attachments }) => attachments?.[0])
    expect(firing?.color).not.toBe(over?.color)
    expect(JSON.stringify(firing)).toContain('*Wait part*\\n1.10')
    expect(JSON.stringify(firing)).toContain('<https://baton.example/handoffs/h_1?workspace=acme|h_1>, 12.3 min')
    expect(JSON.stringify(firing)).toContain('Agents at work fell from 9 to 3')
    expect(JSON.stringify(firing)).toContain(runbook_url)
    expect(JSON.stringify(over)).not.toContain('Look at these first')
    for (const message of [firing, over]) expect(JSON.stringify(message)).toContain('acme · hfs_high · al_1')
  })

  test('says since when and against what, whatever the rule is called, and where the picture is', async () => {
    const channel = actAsSlack(server)
    await tell(slack(), 'triggered', { title: 'Too slow', threshold: 0.005, resolve_threshold: 0.004 })
    await tell(slack(), 'triggered', { threshold: 5, resolve_threshold: 8 })
    await tell(slack(), 'resolved', { threshold: 5, resolve_threshold: 5 })
    const [slow, under, over] = channel.map((message) => JSON.stringify(message))
    expect(slow).toContain('"since 2026-11-22 09:32 UTC · limit 0.005 · ends under 0.004"')
    expect(under).toContain('"since 2026-11-22 09:32 UTC · limit 5 · ends over 8"')
    expect(over).toContain('"since 2026-11-22 09:32 UTC · limit 5"')
    expect(slow).toContain('"url":"https://baton.example/v1/alerts/al_1/chart.png?workspace=acme"')
  })

  test('shows the picture of an alert that fires where Baton is reached by https, and else the way to it only', async () => {
    const channel = actAsSlack(server)
    await tell(slack(), 'triggered')
    await tell(slack(), 'resolved')
    await slack().send(noticeOf('triggered', {}, began, 'http://baton.internal:4700'), new AbortController().signal)
    expect(channel.map(picturesOf)).toEqual([
      [
        {
          type: 'image',
          image_url: 'https://baton.example/v1/alerts/al_1/chart.png?workspace=acme',
          alt_text: 'Score',
        },
      ],
      [],
      [],
    ])
  })

  test('is told without the picture when it cannot fetch it: nobody sleeps through an alert for a picture', async () => {
    const channel = actAsSlack(server, undefined, false)
    expect(await tell(slack(), 'triggered')).toMatchObject({ ok: true, status: 200 })
    expect([server.received.length, channel.length]).toEqual([2, 1])
    expect(JSON.stringify(channel)).toContain('See the chart')
  })

  test('takes texts of any length, and nothing in them calls the channel', async () => {
    const channel = actAsSlack(server)
    expect(await tell(slack(), 'triggered', wild)).toMatchObject({ ok: true, status: 200 })
    expect(JSON.stringify(channel)).not.toContain('<!channel>')
    expect(JSON.stringify(channel)).toContain('&lt;!channel&gt; &amp; ')
  })

  test.each([
    [400, 'invalid_payload', 'refused', false],
    [403, 'action_prohibited', 'refused', false],
    [404, 'no_service', 'gone', false],
    [410, 'channel_is_archived', 'gone', false],
    [429, 'rate_limited', 'busy', true],
    [500, 'rollup_error', 'busy', true],
  ])('that answers %i %s is %s', async (status, reply, reason, retry) => {
    server.answer((response) => response.writeHead(status).end(reply))
    expect(await tell(slack(), 'triggered')).toMatchObject({ reason, retry, detail: `answered ${status}: ${reply}` })
  })

  test('that has no such webhook is gone', async () => {
    actAsSlack(server)
    expect(await tell(slack('/services/T0BATON/B0ALERTS/other'), 'triggered')).toMatchObject({
      ...{ reason: 'gone', detail: 'answered 404: no_service' },
    })
  })

  test('with an address that is none is refused without repeating it: it is a secret', () => {
    expect(() => createSlack({ ...shared, url: 'hooks.slack.com/services/secret' })).toThrow(
      /^one: expected an http\(s\) URL$/,
    )
  })
})

describe('Alertmanager', () => {
  const clock = { now: began }
  const alertmanager = (path = '') =>
    createAlertmanager({ ...shared, url: new URL(path, server.url).href, clock: () => clock.now })
  beforeEach(() => {
    clock.now = began
  })

  test('holds the alert open for some minutes after each word, and no longer', async () => {
    const state = actAsAlertmanager(server)
    await tell(alertmanager('/'), 'triggered')
    const openIn = (minutes: number) => state.open(began + minutes * 60_000)
    expect([openIn(0), openIn(3), openIn(5)]).toEqual([[labels], [labels], []])
  })

  test('that hears of it late holds it open all the same', async () => {
    const state = actAsAlertmanager(server)
    clock.now = began + 600_000
    await tell(alertmanager('/'), 'triggered')
    expect(state.open(clock.now)).toEqual([labels])
  })

  test('takes the same alert for one, whatever the score is by then', async () => {
    const state = actAsAlertmanager(server)
    for (const value of [1.3, 2.4]) await tell(alertmanager('/'), 'triggered', { value, summary: `Score ${value}` })
    expect(state.open(began)).toEqual([labels])
  })

  test('closes it at once when it is over', async () => {
    const state = actAsAlertmanager(server)
    await tell(alertmanager('/'), 'triggered')
    clock.now += 60_000
    await tell(alertmanager('/'), 'resolved', {}, clock.now)
    expect(state.open(clock.now)).toEqual([])
  })

  test('is told against what, since when, of what it is made, what changed and where to look', async () => {
    actAsAlertmanager(server)
    await tell(alertmanager('/'), 'triggered')
    const [alert] = JSON.parse(server.received[0]?.body ?? '')
    expect(alert.annotations).toEqual({
      ...{ summary: 'Handoff Friction Score over 1.0', value: '1.34', threshold: '1', resolves: 'ends under 0.9' },
      description: 'Handoff Friction Score 1.34 over the last 30 minutes',
      since: '2026-11-22T09:32:10.000Z',
      parts: 'wait_part: 1.1\nrepeat_part: 0.24\nresolved_count: 12\nwaiting_count: 4',
      likely_causes: 'Agents at work fell from 9 to 3 since 09:10 UTC',
      worst_handoffs: ['h_1', 'h_2']
        .map((id) => `https://baton.example/handoffs/${id}?workspace=acme (12.3 min)`)
        .join('\n'),
      chart_url: 'https://baton.example/v1/alerts/al_1/chart.png?workspace=acme',
      runbook_url,
    })
    expect(JSON.stringify(alert.labels)).toBe(labels)
  })

  test('may stand under a path', async () => {
    await tell(alertmanager('/am/'), 'triggered')
    expect(server.received[0]?.path).toBe('/am/api/v2/alerts')
  })

  test('takes names and texts with any characters', async () => {
    actAsAlertmanager(server)
    expect(await tell(alertmanager('/'), 'triggered', wild)).toMatchObject({ ok: true, status: 200 })
  })
})

const labels = JSON.stringify({ alertname: 'hfs_high', severity: 'critical', workspace: 'acme', job: 'baton' })
