import { defaultPolicy } from '../contract/policy.ts'
import type { History, Message } from '../pipeline/history.ts'
import { readFacts } from '../pipeline/signals/facts.ts'
import { readFrustration } from '../pipeline/signals/frustration.ts'
import { readLine } from '../pipeline/signals/line.ts'
import { readProfanity } from '../pipeline/signals/profanity.ts'
import { readSentiment } from '../pipeline/signals/sentiment.ts'
import { readSignals } from '../pipeline/signals/signals.ts'
import { readTechnical } from '../pipeline/signals/technical.ts'
import { findToldBefore } from '../pipeline/signals/told-before.ts'
import { detect } from '../pipeline/triggers/detect.ts'
import { customerTexts, turnOf } from './reading.ts'
import { readSet } from './sets.ts'

/** Leaves out "yes" and "ok", so that the mean is a real message of about 84 characters. */
const LEAST_LENGTH = 40

export interface Cost {
  name: string
  mean_us: number
  p99_us: number
}

/** Real customer messages of several sets, at most 4,000 of each. */
export async function sampleTexts(directory: string): Promise<string[]> {
  const found: string[] = []
  for (const set of ['star', 'tau_bench', 'multidogo', 'stripe_irc', 'banking77', 'nlupp']) {
    const texts = ((await readSet(directory, set)) ?? []).flatMap(customerTexts)
    found.push(...texts.filter((text) => text.length >= LEAST_LENGTH).slice(0, 4000))
  }
  return found
}

/** µs of CPU per message for each signal by itself, for all of them, and for the triggers after a history of 20. */
export function measureCosts(texts: readonly string[], history = historyOf(texts.slice(0, 20))): Cost[] {
  const turns = texts.map((text) => turnOf(text))
  const line = (i: number) => turns[i]!.signals.line
  const steps: [name: string, run: (i: number) => unknown][] = [
    ['line', (i) => readLine(texts[i]!)],
    ['sentiment', (i) => readSentiment(line(i))],
    ['frustration', (i) => readFrustration(line(i), texts[i]!, 0, 0)],
    ['profanity', (i) => readProfanity(line(i), texts[i]!, 'en')],
    ['facts', (i) => readFacts(texts[i]!)],
    ['technical', (i) => readTechnical(line(i), texts[i]!)],
    ['told_before', (i) => findToldBefore(line(i), 'en')],
    ['all signals', (i) => readSignals(texts[i]!, 'en')],
    ['all triggers', (i) => detect(turns[i]!, history, defaultPolicy)],
    ['both', (i) => detect(turnOf(texts[i]!), history, defaultPolicy)],
  ]
  return steps.map(([name, run]) => ({ name, ...measure(texts.length, run) }))
}

/** @returns mean over all, and the 99th percentile of single runs */
function measure(count: number, run: (i: number) => unknown): Omit<Cost, 'name'> {
  for (let i = 0; i < count; i++) run(i)
  const began = process.threadCpuUsage().user
  for (let i = 0; i < count; i++) run(i)
  const mean_us = (process.threadCpuUsage().user - began) / count
  const single = Array.from({ length: count }, (_, i) => {
    const start = process.hrtime.bigint()
    run(i)
    return Number(process.hrtime.bigint() - start) / 1000
  })
  return { mean_us, p99_us: single.sort((a, b) => a - b)[Math.floor(count * 0.99)]! }
}

export const formatCost = ({ name, mean_us, p99_us }: Cost): string =>
  `${name.padEnd(14)} ${mean_us.toFixed(2).padStart(7)} µs mean   ${p99_us.toFixed(1).padStart(7)} µs p99`

export function historyOf(earlier: readonly string[]): History {
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
