import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Answer, startReceiver } from '../pipeline/alerts/receiver-server.ts'
import { actAsPagerDuty } from '../pipeline/alerts/vendors.ts'
import { startTestBroker } from '../start-broker.ts'

/** A worker is killed after PagerDuty took its message and before it knows: at the beginning of an alert and at its end. */

const routing_key = 'R0UTINGKEYR0UTINGKEYR0UTINGKEY12'
const file = new URL('./alerts-process.ts', import.meta.url).pathname

test('after kill -9 between sending and noting there is one incident, and it is closed', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'baton-alerts-'))
  const over = join(directory, 'over')
  const [broker, server] = await Promise.all([startTestBroker(), startReceiver()])
  const start = () => fork(file, [broker.url, new URL('/', server.url).href, routing_key, over], { stdio: 'ignore' })
  let child: ChildProcess = start()
  let answerAsPagerDuty: Answer = 200
  const listening = {
    ...server,
    answer(answer: Answer) {
      answerAsPagerDuty = answer
    },
  }
  const state = actAsPagerDuty(listening, routing_key)
  let kills = 2
  const killed: Promise<unknown>[] = []
  const isKilled = new Set<string>()
  server.answer((response) => {
    const { event_action } = JSON.parse(server.received.at(-1)?.body ?? '{}') as { event_action: string }
    if (kills > 0 && !isKilled.has(event_action)) {
      kills--
      isKilled.add(event_action)
      killed.push(once(child, 'exit'))
      child.kill('SIGKILL')
    }
    if (typeof answerAsPagerDuty === 'function') answerAsPagerDuty(response)
  })
  const actions = () => state.events.map(({ event_action }) => event_action)
  const again = async (count: number) => {
    await expect.poll(() => killed.length).toBe(count)
    await killed[count - 1]
    child = start()
  }
  await again(1)
  await expect.poll(actions).toEqual(['trigger', 'trigger'])
  await writeFile(over, '')
  await again(2)
  await expect.poll(actions).toEqual(['trigger', 'trigger', 'resolve', 'resolve'])
  child.kill('SIGKILL')
  await once(child, 'exit')
  await Promise.all([broker.stop(), server.close(), rm(directory, { recursive: true })])
  expect([state.count, state.open.size, new Set(state.events.map(({ dedup_key }) => dedup_key)).size]).toEqual([
    1, 0, 1,
  ])
})
