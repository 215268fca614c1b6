import { expect, test } from 'vitest'
import { createGather } from '../../../pipeline/alerts/gather.ts'
import { Late } from '../../../pipeline/alerts/within.ts'

/** What fifty workspaces ask at once is one question to the tables. */

function openTables(answer: (workspace: string) => number = () => 1) {
  const asked: [metric: string, workspaces: string[]][] = []
  const gather = createGather(async (metric, workspaces) => {
    asked.push([metric, [...workspaces]])
    return new Map(workspaces.map((one) => [one, [{ value: answer(one) }]]))
  })
  return { asked, gather }
}

test('those who ask the same in one moment are answered by one statement, each with its own', async () => {
  const { asked, gather } = openTables((workspace) => workspace.length)
  const rows = await Promise.all(['a', 'bb', 'a'].map((workspace) => gather.ask('hfs', { workspace, from: 1 })))
  expect(rows).toEqual([[{ value: 1 }], [{ value: 2 }], [{ value: 1 }]])
  expect(asked).toEqual([['hfs', ['a', 'bb']]])
})

test('another metric, and another window, is another statement', async () => {
  const { asked, gather } = openTables()
  await Promise.all([
    gather.ask('hfs', { workspace: 'a', from: 1 }),
    gather.ask('hfs', { workspace: 'b', from: 2 }),
    gather.ask('wait', { workspace: 'b', from: 2 }),
  ])
  expect(asked.map(([metric, workspaces]) => `${metric} ${workspaces}`)).toEqual(['hfs a', 'hfs b', 'wait b'])
})

test('what is asked while the tables are busy is gathered for the next statement', async () => {
  const first = Promise.withResolvers<void>()
  const asked: string[] = []
  const gather = createGather(async (_, workspaces) => {
    asked.push(workspaces.join())
    if (asked.length === 1) await first.promise
    return new Map(workspaces.map((one) => [one, []]))
  })
  const all = [gather.ask('hfs', { workspace: 'a' })]
  await new Promise(setImmediate)
  for (const workspace of ['b', 'c']) {
    all.push(gather.ask('hfs', { workspace }))
    await new Promise(setImmediate)
  }
  first.resolve()
  await Promise.all(all)
  expect(asked).toEqual(['a', 'b,c'])
})

test('what is refused of one workspace is no answer to those that were asked with it', async () => {
  const gather = createGather(
    async () =>
      new Map<string, Error | { value: number }[]>([
        ['a', [{ value: 1 }]],
        ['b', new Error('too much')],
      ]),
  )
  const [a, b] = await Promise.allSettled(['a', 'b'].map((workspace) => gather.ask('hfs', { workspace })))
  expect([a, b]).toMatchObject([{ value: [{ value: 1 }] }, { reason: { message: 'too much' } }])
})

test('more than two hundred at once are several statements, and all are answered', async () => {
  const { asked, gather } = openTables()
  const all = Array.from({ length: 450 }, (_, i) => gather.ask('hfs', { workspace: `w-${i}` }))
  expect((await Promise.all(all)).flat()).toHaveLength(450)
  expect(asked.map(([, workspaces]) => workspaces.length).toSorted((a, b) => a - b)).toEqual([50, 200, 200])
})

test('a metric that did not come in time keeps the others waiting once, and is asked last from then on', async () => {
  const asked: string[] = []
  const gather = createGather(async (metric, workspaces) => {
    asked.push(metric)
    if (metric === 'slow') throw new Late('the database does not answer within 8000 ms')
    return new Map(workspaces.map((one) => [one, []]))
  })
  const round = async () => {
    gather.begin()
    const all = ['slow', 'hfs', 'wait'].map((metric) => gather.ask(metric, { workspace: 'a' }))
    return (await Promise.allSettled(all)).map(({ status }) => status)
  }
  expect(await round()).toEqual(['rejected', 'rejected', 'rejected'])
  expect(await round()).toEqual(['rejected', 'fulfilled', 'fulfilled'])
  expect(asked).toEqual(['slow', 'hfs', 'wait', 'slow'])
})

test('a statement that fails fails for all who asked it, and for nobody else', async () => {
  const gather = createGather(async (metric, workspaces) => {
    if (metric === 'broken') throw new Error('no such column')
    return new Map(workspaces.map((one) => [one, []]))
  })
  const all = ['a', 'b'].map((workspace) => gather.ask('broken', { workspace }))
  all.push(gather.ask('hfs', { workspace: 'a' }))
  expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
})

test('what nobody waits for any more and was not asked yet never is, and whoever still waits for the same has it', async () => {
  const first = Promise.withResolvers<void>()
  const asked: string[] = []
  const gather = createGather(async (metric, workspaces) => {
    asked.push(`${metric} ${workspaces}`)
    if (metric === 'hfs') await first.promise
    return new Map(workspaces.map((one) => [one, [{ value: 1 }]]))
  })
  const leaving = new AbortController()
  const busy = gather.ask('hfs', { workspace: 'a' })
  await new Promise(setImmediate)
  void gather.ask('worst', { workspace: 'a' }, leaving.signal)
  void gather.ask('wait', { workspace: 'a' }, leaving.signal)
  void gather.ask('wait', { workspace: 'b' }, leaving.signal)
  const both = gather.ask('wait', { workspace: 'b' })
  leaving.abort()
  first.resolve()
  expect(await Promise.all([busy, both])).toEqual([[{ value: 1 }], [{ value: 1 }]])
  expect(asked).toEqual(['hfs a', 'wait b'])
})
