import { beforeAll, describe, expect, test } from 'vitest'
import { parseEvent } from '../../contract/parse-event.ts'
import { simulate } from '../../demo/simulate.ts'

const to = Date.parse('2026-11-22T11:00:00Z')
const from = to - 7 * 86_400_000
type Loose = { type: string; event_id: string; occurred_at: string; conversation_id?: string } & Record<string, unknown>

const run = (seed: number, since = from) => [...simulate({ seed, from: since, to })].flat() as unknown as Loose[]
let events: Loose[]
beforeAll(() => {
  events = run(1)
})

describe('a simulated week', () => {
  test('is between 30,000 and 65,000 events', () => {
    expect(events.length).toBeGreaterThan(30_000)
    expect(events.length).toBeLessThan(65_000)
  })

  test('comes in time order and nothing of it is in the future', () => {
    const times = events.map((event) => event.occurred_at)
    const fell = times.filter((time, i) => i > 0 && time < (times[i - 1] as string))
    expect({ fell, late: times.filter((time) => Date.parse(time) > to) }).toEqual({ fell: [], late: [] })
  })

  test('is accepted by the door without exception', () => {
    const refused = events.map((event) => parseEvent(JSON.parse(JSON.stringify(event)), to)).filter(({ ok }) => !ok)
    expect(refused).toEqual([])
  })

  test('gives every event an id of its own', () => {
    expect(new Set(events.map((event) => event.event_id)).size).toBe(events.length)
  })

  test('is the same for the same seed and another for another', () => {
    const since = to - 86_400_000
    expect(run(1, since)).toEqual(run(1, since))
    expect(run(2, since).length).not.toBe(run(1, since).length)
  })

  test('uses every type of event', () => {
    expect(new Set(events.map((event) => event.type)).size).toBe(17)
  })
})

describe('a plausible day', () => {
  const ofType = (type: string) => events.filter((event) => event.type === type)
  const conversationsWith = (type: string) => new Set(ofType(type).map((event) => event.conversation_id))

  test('passes between 20 and 30 % of the conversations to a person', () => {
    const share = conversationsWith('handoff.requested').size / ofType('conversation.started').length
    expect(share).toBeGreaterThan(0.2)
    expect(share).toBeLessThan(0.3)
  })

  test('a fifth to a third of the customers rate', () => {
    const share = conversationsWith('csat.submitted').size / ofType('conversation.started').length
    expect(share).toBeGreaterThan(0.2)
    expect(share).toBeLessThan(0.33)
  })

  test('those the bot served alone are somewhat more content', () => {
    const escalated = conversationsWith('handoff.requested')
    const happy = (alone: boolean) => {
      const scores = ofType('csat.submitted').filter((event) => escalated.has(event.conversation_id) !== alone)
      return scores.filter((event) => Number(event.score) >= 4).length / scores.length
    }
    const [alone, helped] = [happy(true), happy(false)]
    expect({ alone: alone > 0.78 && alone < 0.92, helped: helped > 0.62 && helped < alone }).toEqual({
      alone: true,
      helped: true,
    })
  })

  test('an answered customer waits less than half a minute in the middle', () => {
    const asked = new Map<string, number>()
    const waits: number[] = []
    for (const event of events) {
      const id = event.conversation_id as string
      if (event.type === 'handoff.requested' && !asked.has(id)) asked.set(id, Date.parse(event.occurred_at))
      const since = asked.get(id)
      if (event.type === 'message.agent' && since !== undefined) {
        waits.push(Date.parse(event.occurred_at) - since)
        asked.delete(id)
      }
    }
    const middle = waits.sort((a, b) => a - b)[Math.floor(waits.length / 2)] as number
    expect(middle).toBeGreaterThan(8000)
    expect(middle).toBeLessThan(30_000)
  })

  test('somebody is there at every hour', () => {
    const there = new Map<string, string>()
    const fewest: number[] = []
    for (const event of ofType('agent.status')) {
      there.set(String(event.agent_id), String(event.status))
      fewest.push([...there.values()].filter((status) => status === 'online').length)
    }
    // the bad half hour leaves two, and a change of shift passes through one agent after the other
    expect(Math.min(...fewest.slice(14))).toBeGreaterThan(0)
  })

  test('customers write in three languages, most in English', () => {
    const languages = ofType('message.customer').map((event) => event.language)
    const share = (language: string) => languages.filter((one) => one === language).length / languages.length
    expect([share('en') > 0.85, share('de') > 0.02, share('es') > 0.01]).toEqual([true, true, true])
  })

  test('no placeholder reaches anybody', () => {
    expect(events.filter((event) => /[{}]/.test(String(event.text ?? '')))).toEqual([])
  })
})
