import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { connectBus } from '../../adapters/bus.ts'
import { ALERTS_BUCKET, type AlertRecord, alertKey } from '../../contract/alert.ts'
import { startReceiver } from '../pipeline/alerts/receiver-server.ts'
import { actAsPagerDuty } from '../pipeline/alerts/vendors.ts'
import { startTestBroker } from '../start-broker.ts'

/** Two workers on two machines, with the lease and the beat that Baton has. The one that evaluates is killed. */

const routing_key = 'R0UTINGKEYR0UTINGKEYR0UTINGKEY12'
const file = new URL('./alerts-process.ts', import.meta.url).pathname
const TAKEOVER_MS = 30_000
/** of the rule: it is over its limit when the worker dies, and due after that */
const FOR_MS = 15_000

test('what becomes due after the worker with the lease was killed is told by the other within 30 s, and once', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'baton-takeover-'))
  const [begin, over] = [join(directory, 'begin'), join(directory, 'over')]
  const [broker, server] = await Promise.all([startTestBroker(), startReceiver()])
  const bus = await connectBus({ url: broker.url, name: 'test' })
  const state = actAsPagerDuty(server, routing_key)
  const start = (host: string) => {
    const more = JSON.stringify({ host, begin, for_ms: FOR_MS, pace: {} })
    return fork(file, [broker.url, new URL('/', server.url).href, routing_key, over, more], {
      stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
    })
  }
  const said = async (child: ChildProcess, words: string) => {
    let text = ''
    child.stdout?.on('data', (chunk) => (text += chunk))
    await expect.poll(() => text).toContain(words)
  }
  const stateNow = async () => {
    const entry = await (await bus.bucket(ALERTS_BUCKET)).get(alertKey('acme', 'hfs_high'))
    return entry?.json<AlertRecord>().state
  }
  const children: ChildProcess[] = []
  try {
    await writeFile(begin, '')
    const first = start('one')
    children.push(first)
    await expect.poll(stateNow).toBe('pending')
    const second = start('two')
    children.push(second)
    await said(second, 'alerts are evaluated by another worker')

    const killed_at = performance.now()
    first.kill('SIGKILL')
    await once(first, 'exit')
    await expect.poll(() => state.events.length, { timeout: TAKEOVER_MS + 5000, interval: 50 }).toBe(1)
    expect(performance.now() - killed_at).toBeLessThan(TAKEOVER_MS)
    // another round and more: it is not said again
    await sleep(12_000)
    expect(state.events.map(({ event_action }) => event_action)).toEqual(['trigger'])
    expect([await stateNow(), state.count]).toEqual(['firing', 1])
  } finally {
    for (const child of children) child.kill('SIGKILL')
    await bus.close()
    await Promise.all([broker.stop(), server.close(), rm(directory, { recursive: true })])
  }
})
