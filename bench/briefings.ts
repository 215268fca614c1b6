import type { Briefing } from '../contract/briefing.ts'
import { defaultPolicy } from '../contract/policy.ts'
import type { ConversationState } from '../pipeline/conversation.ts'
import { foldEvent } from '../pipeline/fold.ts'
import { emptyPresence } from '../pipeline/presence.ts'
import { warmUp } from '../pipeline/warm-up.ts'
import { parseDialogue } from '../replay/dialogue.ts'
import { tauBench } from '../replay/tau-bench.ts'
import { type Agreement, agreementOf } from './briefing-agreement.ts'
import { quantile } from './figures.ts'
import { readSet } from './sets.ts'

/**
 * Briefings beside the summaries that the bot of tau_bench wrote when it called for a person: for each transfer whether
 * intent and attempted action agree, by the rule of `briefing-agreement.ts`. `--side-by-side N` shows N of them beside the
 * summaries, `--json` all of them a line each.
 */

const optionOf = (name: string): string | undefined => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : (process.argv[at + 1] ?? '')
}
const directory = optionOf('--data') ?? new URL('../../shared/data', import.meta.url).pathname
const shownCount = Number(optionOf('--side-by-side') ?? 0)
const isJson = process.argv.includes('--json')

interface Compared {
  id: string
  /** null = the bot gave none */
  summary: string | null
  briefing: Briefing
  agreement: Agreement | null
  micros: number
  /** the quickest of some more times: what else the machine does meanwhile is not in it */
  quickest_micros: number
}

const MORE_TIMES = 5

/** Handed over by the bot: the fold in observe mode, so that nothing but the call begins the handoff. */
function briefOnce(row: unknown): Omit<Compared, 'quickest_micros'> | null {
  const parsed = parseDialogue(row)
  if (!parsed.ok) return null
  const { id, labels } = parsed.dialogue
  const label = labels.handoff as { summary?: string | null } | null
  if (typeof label !== 'object' || label === null) return null
  const { events } = tauBench.convert(parsed.dialogue)
  let state: ConversationState | null = null
  for (const [position, event] of events.entries()) {
    const occurred_at = Date.parse(event.occurred_at as string)
    const place = { stream_seq: position + 1, position: 0, received_at: occurred_at }
    const began = performance.now()
    const folded = foldEvent(state, { workspace: 'bench', event, occurred_at, ...place } as never, {
      policy: { ...defaultPolicy, mode: 'observe' },
      presence: emptyPresence(),
      now: () => 0,
    })
    const micros = (performance.now() - began) * 1000
    state = folded.state
    if (folded.kind !== 'folded' || folded.briefingRow === undefined) continue
    const briefing = JSON.parse(folded.briefingRow.body) as Briefing
    const summary = label.summary ?? null
    return { id, summary, briefing, agreement: summary === null ? null : agreementOf(summary, briefing), micros }
  }
  return null
}

function briefOf(row: unknown): Compared | null {
  const first = briefOnce(row)
  if (first === null) return null
  const more = Array.from({ length: MORE_TIMES }, () => briefOnce(row)?.micros ?? 0)
  return { ...first, quickest_micros: Math.min(...more) }
}

const mark = (agrees: boolean): string => (agrees ? 'agrees' : 'differs')

function formatLine({ id, agreement }: Compared): string {
  if (agreement === null) return `${id.padEnd(20)} no summary in the data`
  const { intent, attempted, intent_overlap, attempted_overlap } = agreement
  const tried = attempted === null ? 'not told' : `${mark(attempted).padEnd(8)} ${attempted_overlap.toFixed(2)}`
  return `${id.padEnd(20)} intent ${mark(intent).padEnd(8)} ${intent_overlap.toFixed(2)}   attempted ${tried}`
}

function formatBeside({ summary, briefing }: Compared): string {
  const said = briefing.sentences.map(({ role, text }) => `  ${role.padEnd(10)} ${text}`)
  const facts = briefing.facts.map(({ kind, value }) => `${kind} ${value}`).join(', ')
  return [`  summary    ${summary}`, ...said, `  facts      ${facts}`, ''].join('\n')
}

const mean = (values: number[]): string =>
  (values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)).toFixed(2)

function formatTimes(unsorted_ms: readonly number[]): string {
  const sorted = unsorted_ms.toSorted((a, b) => a - b)
  const [middle, late, last] = [0.5, 0.95, 1].map((share) => quantile(sorted, share).toFixed(2))
  return `median ${middle} ms, p95 ${late} ms, slowest of ${sorted.length} ${last} ms`
}

function formatTotals(compared: readonly Compared[]): string {
  const judged = compared.flatMap(({ agreement }) => (agreement === null ? [] : [agreement]))
  const told = judged.filter(({ attempted }) => attempted !== null)
  return [
    `${compared.length} transfers, ${judged.length} with a summary`,
    `intent agrees in ${judged.filter(({ intent }) => intent).length} of ${judged.length}, words in common ${mean(judged.map((one) => one.intent_overlap))}`,
    `attempted agrees in ${told.filter(({ attempted }) => attempted).length} of ${told.length} summaries that say how it went, words in common ${mean(told.map((one) => one.attempted_overlap))}`,
    `the event that begins the handoff, the fold included: ${formatTimes(compared.map(({ micros }) => micros / 1000))}`,
    `  the quickest of ${MORE_TIMES} more times each: ${formatTimes(compared.map((one) => one.quickest_micros / 1000))}`,
  ].join('\n')
}

// as every pipeline does when it starts
await warmUp()
const samples = await readSet(directory, 'tau_bench')
if (samples === null) {
  console.log(`no tau_bench in ${directory}: pass --data DIR`)
  process.exit(0)
}
const compared = samples.map(briefOf).filter((one) => one !== null)
let shown = 0
for (const one of compared) {
  console.log(isJson ? JSON.stringify(one) : formatLine(one))
  if (!isJson && one.summary !== null && shown++ < shownCount) console.log(formatBeside(one))
}
if (!isJson) console.log(`\n${formatTotals(compared)}`)
