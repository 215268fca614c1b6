import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseStory } from '../story.ts'
import { decideAll } from './decide-all.ts'

/**
 * Every `*.story.md` of this folder: whole conversations, each with a heading, and what must be decided about every message
 * of the bot and of the customer: the action, and every trigger that fires. A line `missed` is what a sensible manager would
 * want and Baton does not do; its test begins to fail on the day it does.
 */

const directory = import.meta.dirname
const files = readdirSync(directory).filter((file) => file.endsWith('.story.md'))
const told = files.flatMap((file) => parseStories(readFileSync(join(directory, file), 'utf8')))

describe.each(told)('$heading', ({ text }) => {
  const messages = decideAll(parseStory(text))

  test('every message is decided as told', () => {
    const judged = messages.filter((one) => !one.isKnownMiss)
    const shown = (one: (typeof messages)[number], decision = 'nothing') => `${one.message}\n  → ${decision}`
    expect(judged.map((one) => shown(one, one.decided))).toEqual(judged.map((one) => shown(one, one.expected)))
  })

  for (const { message, decided, expected } of messages.filter((one) => one.isKnownMiss))
    test.fails(`known miss: ${message}`, () => {
      expect(decided).toBe(expected)
    })
})

test('there are sixty conversations and more, each under a heading of its own', () => {
  const headings = new Set(told.map((story) => story.heading))
  expect([told.length >= 60, headings.size]).toEqual([true, told.length])
})

test('a decision that stands below no message is refused', () => {
  expect(() => decideAll(parseStory('09:00:00 baton continue'))).toThrow(/about which message/)
})

/** @throws Error when a heading has no story or several */
function parseStories(text: string): { heading: string; text: string }[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [heading = ''] = section.split('\n', 1)
      const blocks = [...section.matchAll(/^```story\n([\s\S]*?)^```$/gm)]
      if (blocks.length !== 1) throw new Error(`${blocks.length} stories under "${heading}"`)
      return { heading, text: blocks[0]?.[1] as string }
    })
}
