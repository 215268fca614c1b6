import { execFileSync } from 'node:child_process'
import { parsePolicy } from '../contract/parse-policy.ts'
import { defaultPolicy } from '../contract/policy.ts'
import { readSignals } from '../pipeline/signals/signals.ts'
import { detect } from '../pipeline/triggers/detect.ts'
import { nodeFlags } from '../scripts/node-flags.mjs'
import { leastCpuMs } from './cpu.ts'
import { hostileRules, hostileTexts, textsForRules } from './hostile.ts'
import { languages, signalSteps, triggerSteps } from './hostile-steps.ts'
import { turnOf } from './reading.ts'
import { historyOf } from './signal-costs.ts'

export interface Judged {
  name: string
  ms: number
  most_ms: number
  /** the text on which it was */
  worst_on: string
}

/** The rule for every signal and every trigger by itself, on 10,000 characters. */
const MOST_MS = 5
const MOST_SIGNALS_MS = 15
const MOST_TOGETHER_MS = 25
const LENGTH = 10_000
const RUNS = 5

const history = historyOf([
  'I want a refund for my order now please',
  'No, I cannot do that.',
  'talk to me about my account',
])

/** What texts made to hurt cost: every signal and trigger, all of them, rules of a workspace, and a process's first text. */
export function measureHostile(): Judged[] {
  const worst = new Map<string, Judged>()
  const measure = (name: string, most_ms: number, worst_on: string, run: () => unknown) => {
    const ms = leastCpuMs(run, 0, RUNS)
    if (ms > (worst.get(name)?.ms ?? -1)) worst.set(name, { name, ms, most_ms, worst_on })
  }
  for (const [name, text] of Object.entries(hostileTexts(LENGTH))) {
    for (const [step, run] of Object.entries(signalSteps(text, history))) measure(step, MOST_MS, name, run)
    for (const language of ['', ...languages]) {
      const [where, turn] = [`${name}, ${language || 'unknown'}`, turnOf(text, language)]
      for (const [step, run] of Object.entries(triggerSteps(turn, history))) measure(step, MOST_MS, where, run)
      measure('all signals', MOST_SIGNALS_MS, where, () => readSignals(text, language))
      measure('all signals and triggers', MOST_TOGETHER_MS, where, () =>
        detect(turnOf(text, language), history, defaultPolicy),
      )
    }
  }
  return [...worst.values(), rules(), ...firstTexts()]
}

/** Each text is new to the rules; the first ones still warm their engine. */
function rules(): Judged {
  const parsed = parsePolicy({ rules: hostileRules })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  const policy = { version: 2, ...parsed.value }
  const turns = textsForRules(LENGTH).map((text) => turnOf(text))
  const ms = Math.min(...turns.map((turn) => leastCpuMs(() => detect(turn, history, policy), 0, 1)))
  return { name: 'triggers with three rules', ms, most_ms: MOST_MS, worst_on: 'made for them' }
}

const first = [
  ...['swear', 'talk', 'dates', 'mood', 'versions', 'german_person', 'stars', 'hex', 'scripts', 'ideographs'],
  'Hello, the chair broke after a day. I want a refund of my $120 please.',
  'I already told you twice, this is ridiculous, get me a human',
]

/** The first text that a fresh process reads after its warm-up: the quickest of some processes. */
function firstTexts(): Judged[] {
  const script = new URL('first-message.ts', import.meta.url).pathname
  return first.map((text) => {
    const costs = Array.from({ length: RUNS }, () => {
      const said = execFileSync(process.execPath, [...nodeFlags, script, text], { encoding: 'utf8' })
      const { signals_ms, triggers_ms } = JSON.parse(said) as { signals_ms: number; triggers_ms: number }
      return signals_ms + triggers_ms
    })
    return { name: 'first text of a process', ms: Math.min(...costs), most_ms: MOST_MS, worst_on: text.slice(0, 30) }
  })
}

export const formatJudged = ({ name, ms, most_ms, worst_on }: Judged): string =>
  `${ms < most_ms ? '✓' : '✗'} ${name.padEnd(26)} ${ms.toFixed(2).padStart(6)} of ${String(most_ms).padStart(2)} ms   ${worst_on}`
