/** What signals and triggers cost per customer message, and on text made to hurt: `node bench/signals.ts [--data DIR]`. */
import { parseArgs } from 'node:util'
import { defaultPolicy } from '../contract/policy.ts'
import type { History, Message } from '../pipeline/history.ts'
import { readFacts } from '../pipeline/signals/facts.ts'
import { readFrustration } from '../pipeline/signals/frustration.ts'
import { readLine } from '../pipeline/signals/line.ts'
import { readProfanity } from '../pipeline/signals/profanity.ts'
import { readSentiment } from '../pipeline/signals/sentiment.ts'
import { readSignals } from '../pipeline/signals/signals.ts'
import { findToldBefore } from '../pipeline/signals/told-before.ts'
import { detect } from '../pipeline/triggers/detect.ts'
import { hostileTexts } from './hostile.ts'
import { readSet } from './sets.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: new URL('../../shared/data', import.meta.url).pathname },
    json: { type: 'boolean', default: false },
  },
})

/** Leaves out "yes" and "ok", so that the mean is a real message of about 84 characters. */
const LEAST_LENGTH = 40

const texts = await sampleTexts(values.data)
if (texts.length === 0) console.log('no data: only the hostile texts are timed')
const history = historyOf(texts.slice(0, 20))
const turnOf = (text: string) => ({
  event: {
    type: 'message.customer' as const,
    event_id: 'e',
    conversation_id: 'c',
    occurred_at: '2026-01-01T00:00:00.000Z',
    text,
  },
  signals: readSignals(text, 'en'),
})
const turns = texts.map(turnOf)
const steps: [name: string, run: (i: number) => unknown][] = [
  ['line', (i) => readLine(texts[i]!)],
  ['sentiment', (i) => readSentiment(turns[i]!.signals.line)],
  ['frustration', (i) => readFrustration(turns[i]!.signals.line, texts[i]!, 0, 0)],
  ['profanity', (i) => readProfanity(turns[i]!.signals.line, texts[i]!, 'en')],
  ['facts', (i) => readFacts(texts[i]!)],
  ['told_before', (i) => findToldBefore(turns[i]!.signals.line, 'en')],
  ['all signals', (i) => readSignals(texts[i]!, 'en')],
  ['all triggers', (i) => detect(turns[i]!, history, defaultPolicy)],
  ['both', (i) => detect(turnOf(texts[i]!), history, defaultPolicy)],
]
const mean = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length)
if (texts.length > 0)
  console.log(
    `${texts.length} customer messages, ${mean.toFixed(0)} characters each in the mean; a history of ${history.messages.length}`,
  )
for (const [name, run] of texts.length > 0 ? steps : []) print(name, measure(run))

console.log('hostile texts of 100,000 characters, CPU ms for all signals and triggers (the worst of 3)')
for (const [name, text] of Object.entries(hostileTexts(100_000))) {
  let worst = 0
  detect(turnOf(text), history, defaultPolicy)
  for (let i = 0; i < 3; i++) {
    const before = process.threadCpuUsage().user
    detect(turnOf(text), history, defaultPolicy)
    worst = Math.max(worst, (process.threadCpuUsage().user - before) / 1000)
  }
  console.log(`${name.padEnd(22)} ${worst.toFixed(2)}`)
}

/** @returns µs per message: mean over all, and the 99th percentile of single runs */
function measure(run: (i: number) => unknown): { mean_us: number; p99_us: number } {
  for (let i = 0; i < texts.length; i++) run(i)
  const began = process.threadCpuUsage().user
  for (let i = 0; i < texts.length; i++) run(i)
  const mean_us = (process.threadCpuUsage().user - began) / texts.length
  const single = texts.map((_, i) => {
    const start = process.hrtime.bigint()
    run(i)
    return Number(process.hrtime.bigint() - start) / 1000
  })
  return { mean_us, p99_us: single.sort((a, b) => a - b)[Math.floor(single.length * 0.99)]! }
}

function print(name: string, { mean_us, p99_us }: { mean_us: number; p99_us: number }): void {
  console.log(
    values.json
      ? JSON.stringify({ name, mean_us, p99_us })
      : `${name.padEnd(14)} ${mean_us.toFixed(2).padStart(7)} µs mean   ${p99_us.toFixed(1).padStart(7)} µs p99`,
  )
}

async function sampleTexts(directory: string): Promise<string[]> {
  const found: string[] = []
  for (const set of ['star', 'tau_bench', 'multidogo', 'stripe_irc', 'banking77', 'nlupp']) {
    const samples = (await readSet(directory, set)) ?? []
    const own = samples.flatMap((one) =>
      one.text === undefined
        ? (one.turns ?? []).filter((turn) => turn.role === 'customer').map((turn) => turn.text)
        : [one.text],
    )
    found.push(...own.filter((text) => text.length >= LEAST_LENGTH).slice(0, 4000))
  }
  return found
}

function historyOf(earlier: string[]): History {
  const messages = earlier.map(
    (text, i): Message => ({
      event_id: `h${i}`,
      role: i % 2 ? 'bot' : 'customer',
      occurred_at: i,
      text,
      words: readSignals(text, 'en').words,
      confidence: -1,
      frustration: 0,
    }),
  )
  return { messages, facts: [], holder: 'bot' }
}
