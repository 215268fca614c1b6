import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createAlertmanager } from '../../../pipeline/alerts/receivers/alertmanager.ts'
import { alertmanager } from '../../setup/programs.ts'
import { freePort } from '../../start-broker.ts'
import { type Desk, openDesk } from './desk.ts'
import { type ReceiverServer, startReceiver } from './receiver-server.ts'

/** Debian's Alertmanager and Prometheus, as they are, told by ours. */

const directories: string[] = []
const programs: ChildProcess[] = []
let port: number
beforeEach(async () => {
  port = await freePort()
})
afterEach(async () => {
  for (const program of programs.splice(0)) await stop(program)
  for (const directory of directories.splice(0)) await rm(directory, { recursive: true, force: true })
})

async function start(program: string, args: string[], config: string): Promise<ChildProcess> {
  const directory = await mkdtemp(join(tmpdir(), 'baton-receiver-'))
  directories.push(directory)
  await writeFile(join(directory, 'config.yml'), config)
  const child = spawn(program, args, { cwd: directory, stdio: 'ignore' })
  programs.push(child)
  await expect.poll(async () => (await ask('/-/ready').catch(() => null))?.ok).toBe(true)
  return child
}

async function stop(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return
  program.kill('SIGKILL')
  await once(program, 'exit')
}

const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)

describe.skipIf(alertmanager === undefined)('Alertmanager', () => {
  let desk: Desk
  let pager: ReceiverServer
  let running: ChildProcess
  // its own clock is the real one: what ends in a past of ours has ended
  beforeEach(async () => {
    pager = await startReceiver()
    running = await startAlertmanager()
    desk = await openDesk()
    desk.options.receivers = [alertmanagerAt(Date.now)]
    await desk.goOver()
    await desk.watch()
  })
  afterEach(async () => {
    await desk.close()
    await pager.close()
  })

  const startAlertmanager = () => {
    const config = JSON.stringify({
      route: { receiver: 'pager', group_by: ['alertname', 'workspace'], group_wait: '1s', group_interval: '1s' },
      receivers: [{ name: 'pager', webhook_configs: [{ url: pager.url, send_resolved: true }] }],
    })
    const listen = [`--web.listen-address=127.0.0.1:${port}`, '--cluster.listen-address=']
    return start(alertmanager as string, ['--config.file=config.yml', '--storage.path=data', ...listen], config)
  }
  const alertmanagerAt = (clock: () => number) =>
    createAlertmanager({ name: 'alertmanager', url: `http://127.0.0.1:${port}`, allowed: ['127.0.0.1'], clock })
  /** What it told whoever is on call: state and alerts of each message. */
  const told = () =>
    pager.received.map(({ body }) => {
      const { status, alerts } = JSON.parse(body) as { status: string; alerts: { labels: Record<string, string> }[] }
      return [status, ...alerts.map(({ labels }) => `${labels.alertname} of ${labels.workspace}, ${labels.severity}`)]
    })
  const open = async () => ((await (await ask('/api/v2/alerts')).json()) as unknown[]).length

  test('pages once when the score has been over for two minutes, however often it is told, and once when it is over', async () => {
    await desk.pass(600)
    await expect.poll(told).toEqual([['firing', 'hfs_high of acme, critical']])
    desk.skip(1800)
    await desk.pass(330)
    await expect.poll(told).toEqual([
      ['firing', 'hfs_high of acme, critical'],
      ['resolved', 'hfs_high of acme, critical'],
    ])
  })

  test('that was started again without its state knows it by the next minute', async () => {
    await desk.pass(200)
    await expect.poll(open).toBe(1)
    await stop(running)
    await startAlertmanager()
    expect(await open()).toBe(0)
    await desk.pass(60)
    await expect.poll(open).toBe(1)
  })

  test('lets it end by itself when nobody tells it any more', async () => {
    // what lasts four minutes from then lasts three seconds from now
    desk.options.receivers = [alertmanagerAt(() => Date.now() - 237_000)]
    await desk.watch()
    await desk.pass(130)
    await expect.poll(open).toBe(1)
    await expect.poll(told).toEqual([
      ['firing', 'hfs_high of acme, critical'],
      ['resolved', 'hfs_high of acme, critical'],
    ])
  })
})
