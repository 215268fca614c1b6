/** A process of its own: what its first text costs, as JSON in ms of CPU. `node first-message.ts NAME|TEXT [cold]` */
import { setImmediate as breathe } from 'node:timers/promises'
import { defaultPolicy } from '../contract/policy.ts'
import type { BriefingInput } from '../pipeline/briefing/brief.ts'
import type { Message } from '../pipeline/history.ts'
import { ownCpuMs } from './cpu.ts'
import { hostileTexts } from './hostile.ts'

const began = ownCpuMs()
const { warmUp } = await import('../pipeline/warm-up.ts')
const { detect } = await import('../pipeline/triggers/detect.ts')
const { noHistory, turnOf } = await import('./reading.ts')
const { brief } = await import('../pipeline/briefing/brief.ts')
const loaded = ownCpuMs()
const [, , name = '', temperature] = process.argv
const longest = temperature === 'cold' ? 0 : await longestWait(warmUp())
const ready = ownCpuMs()
const text = hostileTexts(10_000)[name] ?? name
const turn = turnOf(text)
const read = ownCpuMs()
detect(turn, noHistory, defaultPolicy)
const decided = ownCpuMs()
brief(handOff())
const briefed = ownCpuMs()
console.log(
  JSON.stringify({
    ...{
      load_ms: loaded - began,
      warm_up_ms: ready - loaded,
      longest_piece_ms: longest,
      signals_ms: read - ready,
      triggers_ms: decided - read,
      briefing_ms: briefed - decided,
    },
  }),
)

/** @returns how long somebody else waits for a turn at most until a task is over, ms of CPU */
async function longestWait(task: Promise<void>): Promise<number> {
  let isOver = false
  void task.then(() => {
    isOver = true
  })
  let longest = 0
  while (!isOver) {
    const began = ownCpuMs()
    await breathe()
    longest = Math.max(longest, ownCpuMs() - began)
  }
  return longest
}

/** What somebody who takes over is told about. */
function handOff(): BriefingInput {
  const said = (role: Message['role'], text: string): Message => ({
    ...{ event_id: text, role, occurred_at: 0, text, words: '', confidence: -1, frustration: 0 },
  })
  const messages = [
    said('customer', 'The lamp that I bought last week flickers all the time, and the switch gets hot.'),
    said('bot', 'Please try another bulb. I have also sent you the manual.'),
    said('customer', 'I did that already and it changed nothing. I would like my money back!'),
  ]
  const rest = { facts: [], swears: false, judged: true, language: 'en', resumed: false } as const
  return { history: { messages, facts: [], holder: 'bot' }, present: said('customer', 'A person, please'), ...rest }
}
