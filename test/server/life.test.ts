import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createLife } from '../../server/life.ts'

const log = pino({ level: 'silent' })

function lived(...names: string[]) {
  const life = createLife(log)
  const stopped: string[] = []
  for (const name of names) life.onStop(name, () => stopped.push(name))
  return { life, stopped }
}

test('what was started last is stopped first', async () => {
  const { life, stopped } = lived('broker', 'pipeline', 'requests')
  await life.stop()
  expect(stopped).toEqual(['requests', 'pipeline', 'broker'])
})

test('stopping twice at the same time stops everything once', async () => {
  const { life, stopped } = lived('broker', 'pipeline')
  await Promise.all([life.stop(), life.stop()])
  expect(stopped).toEqual(['pipeline', 'broker'])
})

test('a part that cannot stop does not keep the others from stopping', async () => {
  const { life, stopped } = lived('broker')
  life.onStop('pipeline', () => Promise.reject(new Error('stuck')))
  await life.stop()
  expect(stopped).toEqual(['broker'])
})

test('a part that was started while everything stopped is stopped too', async () => {
  const { life, stopped } = lived('broker')
  const stop = life.stop()
  life.onStop('late', () => stopped.push('late'))
  await stop
  await life.stop()
  expect(stopped).toEqual(['broker', 'late'])
})

test('it names the part that is taking its time', async () => {
  const life = createLife(log)
  let finish = () => {}
  life.onStop('store', () => new Promise<void>((resolve) => (finish = resolve)))
  const stop = life.stop()
  expect(life.stoppingNow()).toBe('store')
  finish()
  await stop
})
