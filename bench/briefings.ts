import type { Briefing } from '../contract/briefing.ts'
import { defaultPolicy } from '../contract/policy.ts'
import type { ConversationState } from '../pipeline/conversation.ts'
import { foldEvent } from '../pipeline/fold.ts'
import { emptyPresence } from '../pipeline/presence.ts'
import { parseDialogue } from '../replay/dialogue.ts'
import { tauBench } from '../replay/tau-bench.ts'
import { readSet } from './sets.ts'

/**
 * Briefings beside the summaries that the bot of tau_bench wrote when it called for a person: how many of the words that
 * mean something are in both. A summary says more than was said (it names the customer), so all of it is out of reach.
 */

const flag = process.argv.indexOf('--data')
const directory = flag < 0 ? new URL('../../shared/data', import.meta.url).pathname : (process.argv[flag + 1] ?? '')
const isJson = process.argv.includes('--json')

interface Compared {
  id: string
  summary: string
  briefing: Briefing
  /** words of the summary that the briefing has, 0–1 */
  shared: number
  /** … the intent sentence has */
  intent: number
  micros: number
}

/** Handed over by the bot: the fold in observe mode, so that nothing but the call begins the handoff. */
function briefOf(row: unknown): Compared | null {
  const parsed = parseDialogue(row)
  if (!parsed.ok) return null
  const { events } = tauBench.convert(parsed.dialogue)
  const label = parsed.dialogue.labels.handoff as { summary?: string | null } | null
  if (typeof label?.summary !== 'string') return null
  let state: ConversationState | null = null
  for (const [position, event] of events.entries()) {
    const occurred_at = Date.parse(event.occurred_at as string)
    const arrival = {
      workspace: 'bench',
      event,
      occurred_at,
      stream_seq: position + 1,
      position: 0,
      received_at: occurred_at,
    }
    const began = performance.now()
    const folded = foldEvent(state, arrival as never, {
      policy: { ...defaultPolicy, mode: 'observe' },
      presence: emptyPresence(),
      now: () => 0,
    })
    const micros = (performance.now() - began) * 1000
    state = folded.state
    if (folded.kind !== 'folded' || folded.briefingRow === undefined) continue
    const briefing = JSON.parse(folded.briefingRow.body) as Briefing
    return { id: parsed.dialogue.id, summary: label.summary, briefing, micros, ...overlap(label.summary, briefing) }
  }
  return null
}

const filler = new Set(
  'the a an and or but to of for in on with is are was were be been has have had not no his her their they he she it its this that these from as at by user customer needs need wants want would like requests requesting request assistance assist human agent further id please i my me you your can could which who due also'.split(
    ' ',
  ),
)
/** The first six letters: "cancelling" and "cancel" are one word. */
const wordsOf = (text: string) =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => !filler.has(word))
      .map((word) => word.slice(0, 6)),
  )

function overlap(summary: string, briefing: Briefing): { shared: number; intent: number } {
  const wanted = wordsOf(summary)
  const share = (text: string) =>
    [...wanted].filter((word) => wordsOf(text).has(word)).length / Math.max(1, wanted.size)
  const facts = briefing.facts.map(({ value }) => value).join(' ')
  const [intent, attempted] = briefing.sentences.map(({ text }) => text)
  return { shared: share(`${intent} ${attempted} ${facts}`), intent: share(`${intent} ${facts}`) }
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
const samples = await readSet(directory, 'tau_bench')
if (samples === null) {
  console.log(`no tau_bench in ${directory}: pass --data DIR`)
  process.exit(0)
}
const compared = samples.map(briefOf).filter((one) => one !== null)
for (const one of compared) {
  if (isJson) console.log(JSON.stringify(one))
  else {
    const [intent, attempted, sentiment] = one.briefing.sentences.map(({ text }) => text)
    console.log(`${one.id}  words shared ${one.shared.toFixed(2)}, by the intent ${one.intent.toFixed(2)}`)
    console.log(
      `  summary    ${one.summary}\n  intent     ${intent}\n  attempted  ${attempted}\n  sentiment  ${sentiment}`,
    )
    console.log(`  facts      ${one.briefing.facts.map(({ kind, value }) => `${kind} ${value}`).join(', ')}\n`)
  }
}
if (!isJson)
  console.log(
    `${compared.length} handoffs with a summary, words shared ${mean(compared.map(({ shared }) => shared)).toFixed(3)}, by the intent ${mean(compared.map(({ intent }) => intent)).toFixed(3)}; ${Math.round(mean(compared.map(({ micros }) => micros)))} µs each with the fold`,
  )
