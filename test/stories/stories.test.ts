import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '../../adapters/store.ts'
import { openTestStore } from '../open-store.ts'
import { actual, parseNumbers } from './numbers.ts'
import { type Measured, play } from './play.ts'
import { parseStory, story } from './story.ts'

/** Every `*.story.md` of this folder: what happens in its ```story block, what it must come to in its ```numbers block. */

const directory = import.meta.dirname
const files = readdirSync(directory).filter((file) => file.endsWith('.story.md'))

let store: Store
const path = mkdtempSync(join(tmpdir(), 'baton-stories-'))
beforeAll(async () => {
  store = await openTestStore(path)
})
afterAll(async () => {
  await store.close()
  rmSync(path, { recursive: true, force: true })
})

describe.each(files)('%s', (file) => {
  const text = readFileSync(join(directory, file), 'utf8')
  const told = blocks(text, 'story').map(parseStory)
  const numbers = blocks(text, 'numbers').map(parseNumbers)
  const played: Measured[] = []
  beforeAll(async () => {
    for (const [i, one] of told.entries()) {
      const named = new Set(numbers[i]?.map(({ metric }) => metric)).add('episodes')
      played.push(await play(store, one, (metric) => named.has(metric)))
    }
  })

  test('has numbers for every story in it', () => {
    expect([told.length > 0, numbers.length]).toEqual([true, told.length])
  })

  numbers.forEach((lines, i) => {
    test.each(lines.map((line) => ({ line, name: line.source })))(`${i + 1}: $name`, ({ line }) => {
      const value = actual(played[i] as Measured, line)
      if (typeof line.value === 'number') expect(value).toBeCloseTo(line.value, 6)
      else expect(value).toEqual(line.value)
    })
  })

  test('has every episode in exactly one state, and no rate over 100 %', () => {
    for (const measured of played) {
      const { rows: _, episode_count, ...states } = measured.episodes as Measured[string]
      expect(Object.values(states).reduce<number>((sum, count) => sum + Number(count), 0)).toBe(episode_count)
      for (const { rows } of Object.values(measured))
        for (const row of rows)
          for (const [column, value] of Object.entries(row))
            if (/_(rate|share)$/.test(column))
              expect(value === null || (Number(value) >= 0 && Number(value) <= 1)).toBe(true)
    }
  })
})

test('a handoff that nobody answers makes the live score worse before it ends', async () => {
  const { hfsLive } = await play(
    store,
    story`
    09:00:00 status    agent_id=a-1 status=online
    09:00:00 customer  I want to talk to a person
    09:00:01 baton     escalate human_request
    09:06:00 clock`,
  )
  expect(hfsLive?.wait_part).toBeCloseTo(6)
})

test('a story that says what was not decided does not pass', async () => {
  const wrong = story`
    09:00:00 customer  Where do I change my plan?
    09:00:01 baton     escalate human_request`
  await expect(play(store, wrong)).rejects.toThrow(/but it was continue/)
})

test('a number that names no metric, row or column does not pass', async () => {
  const measured = await play(store, story`09:00:00 customer Hello`)
  for (const source of ['hsf.hfs = 1', 'hfs.hsf = 1', 'csat[bots].csat_rate = 1'])
    expect(() => actual(measured, parseNumbers(source)[0] as never)).toThrow(/^no /)
})

test('a line that is no line is refused', () => {
  expect(() => parseStory('09:00:00 custmer Hello')).toThrow(/no line of a story: 09:00:00 custmer/)
})

function blocks(text: string, name: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${name}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map((match) => match[1] as string)
}

test('every story file says what it is about', () => {
  for (const file of files) expect(readFileSync(join(directory, file), 'utf8'), basename(file)).toMatch(/^# \S.*\n\n\S/)
})
