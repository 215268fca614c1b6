import { existsSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { parseEvent } from '../../contract/parse-event.ts'
import { findFile, type Piece, readPieces } from '../../replay/read.ts'

const sets = join(import.meta.dirname, '../../../shared/data')
const expected = {
  star: { dialogue_count: 3457, left_out: {} },
  tau_bench: { dialogue_count: 212, left_out: { tool_call: 840, tool_result: 1188, blank: 59 } },
  stripe_irc: { dialogue_count: 186, left_out: { other_customer: 9 } },
  ubuntu_irc: { dialogue_count: 1892, left_out: { blank: 1 } },
}

async function readAll(path: string): Promise<Piece[]> {
  const pieces: Piece[] = []
  for await (const piece of readPieces(await findFile(path))) pieces.push(piece)
  return pieces
}

const leftOut = (pieces: Piece[]) => {
  const sums: Record<string, number> = {}
  for (const piece of pieces)
    for (const [why, count] of Object.entries(piece.left_out)) sums[why] = (sums[why] ?? 0) + count
  return sums
}

async function fileWith(content: string | Buffer): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'baton-replay-')), 'rows')
  await writeFile(path, content)
  return path
}

describe.each(Object.entries(expected))('%s', (name, { dialogue_count, left_out }) => {
  const here = existsSync(join(sets, name))
  test.skipIf(!here)(
    `every event of the whole file is accepted${here ? '' : ' (the data set is not here)'}`,
    async () => {
      const pieces = await readAll(join(sets, name))
      const refused = pieces
        .flatMap(({ events }) => events.map((event) => parseEvent(event, Date.now())))
        .filter(({ ok }) => !ok)
      expect({ dialogue_count: pieces.length, left_out: leftOut(pieces), refused }).toEqual({
        dialogue_count,
        left_out,
        refused: [],
      })
    },
  )

  test.skipIf(!here)('ids are unique, times of a dialogue never go back', async () => {
    const pieces = await readAll(join(sets, name))
    const ids = pieces.flatMap(({ events }) => events.map((event) => event.event_id))
    const backwards = pieces.filter(({ events }) =>
      events.some((event, i) => i > 0 && (event.occurred_at as string) < (events[i - 1]?.occurred_at as string)),
    )
    expect({ unique: new Set(ids).size, backwards: backwards.length }).toEqual({ unique: ids.length, backwards: 0 })
  })
})

test('all 45 transfers of tau_bench become handoffs', async (context) => {
  if (!existsSync(join(sets, 'tau_bench'))) return context.skip('the data set is not here')
  const pieces = await readAll(join(sets, 'tau_bench'))
  expect(pieces.flatMap(({ events }) => events).filter((event) => event.type === 'handoff.requested')).toHaveLength(45)
})

test('a packed file is read like a plain one', async () => {
  const line = '{"type":"message.customer","event_id":"e1","conversation_id":"c1","text":"hi"}\n'
  expect(await readAll(await fileWith(gzipSync(line)))).toEqual(await readAll(await fileWith(line)))
})

test('an event without an id gets the same one each time, and a twin another', async () => {
  const line = '{"type":"message.customer","conversation_id":"c1","text":"hi"}\n'
  const path = await fileWith(line + line)
  const ids = (await readAll(path)).map(({ events }) => events[0]?.event_id)
  expect(new Set(ids).size).toBe(2)
  expect((await readAll(path)).map(({ events }) => events[0]?.event_id)).toEqual(ids)
})

test.each([
  ['a file that is not there', '/nowhere/data.jsonl', 'no such file: /nowhere/data.jsonl'],
  ['a folder without dialogues', tmpdir(), 'is a folder without data.jsonl'],
])('%s is said in one line', async (_, path, message) => {
  await expect(readAll(path)).rejects.toThrow(message)
})

test.each([
  ['no JSON', 'hello\n', 'line 1 is not a JSON object'],
  ['a set without roles', '{"dataset":"banking77","text":"hi"}\n', "no dialogues with roles in 'banking77'"],
  ['half a dialogue', '{"dataset":"star","id":"star-1"}\n', 'line 1: split_key'],
  ['nothing', '', 'is empty'],
])('%s is refused with the place', async (_, content, message) => {
  await expect(readAll(await fileWith(content))).rejects.toThrow(message)
})
