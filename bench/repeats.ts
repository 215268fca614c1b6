import type { Handoff } from '../pipeline/conversation.ts'
import type { History, Message } from '../pipeline/history.ts'
import { findRepeats, type Repeat, rememberFacts, type Told } from '../pipeline/repeats.ts'
import { readSignals } from '../pipeline/signals/signals.ts'
import { formatShare } from './musts.ts'
import { historyBefore } from './reading.ts'
import { type Judged, scoreOf } from './score.ts'
import { readSet, type Sample } from './sets.ts'

/**
 * What a customer has to say again, against labels: `handlabels` (single turns of real dialogues, judged by eye) and
 * `multidogo` (identifiers that the source's slot labels have twice). Every dialogue counts as handed over from its
 * beginning, with everybody but the customer as the agent: the labels know no handoff.
 */

const flag = process.argv.indexOf('--data')
const directory = flag < 0 ? new URL('../../shared/data', import.meta.url).pathname : (process.argv[flag + 1] ?? '')
const isJson = process.argv.includes('--json')

const READ_COUNT = 40

const handoff = { responded_at: 1, requested_at: Number.POSITIVE_INFINITY } as Handoff

/** What is said again in one turn of the customer. */
function repeatsAt(dialogue: Sample, turn: number, before: Told[]): Repeat[] {
  const { messages } = historyBefore(dialogue, turn)
  const history: History = { messages: messages.map(asAgents), facts: [], holder: 'agent' }
  for (const told of before) {
    const index = history.messages.findIndex(({ event_id }) => event_id === told.event_id)
    rememberFacts(told, history, history.messages[index - 1])
  }
  return findRepeats(toldAt(dialogue, turn), history, handoff)
}

const asAgents = (message: Message): Message => (message.role === 'bot' ? { ...message, role: 'agent' } : message)

function toldAt(dialogue: Sample, turn: number): Told {
  const text = dialogue.turns?.[turn]?.text ?? ''
  return { event_id: `t${turn}`, occurred_at: turn, text, signals: readSignals(text, 'en') }
}

const customerTurns = (dialogue: Sample, end: number): Told[] =>
  (dialogue.turns ?? []).slice(0, end).flatMap((one, i) => (one.role === 'customer' ? [toldAt(dialogue, i)] : []))

async function judgeHandlabels(): Promise<Judged[]> {
  const judged: Judged[] = []
  const dialogues = new Map<string, Sample>()
  for (const name of ['star', 'tau_bench', 'stripe_irc', 'ubuntu_irc'])
    for (const sample of (await readSet(directory, name)) ?? []) dialogues.set(sample.id, sample)
  for (const row of (await readSet(directory, 'handlabels')) ?? []) {
    const truth = row.labels?.repeated_info
    const dialogue = dialogues.get(row.dialogue ?? '')
    if (typeof truth !== 'boolean' || dialogue === undefined || row.turn === undefined) continue
    const found = repeatsAt(dialogue, row.turn, customerTurns(dialogue, row.turn))
    judged.push({ id: row.id, truth, fired: found.length > 0, text: row.text ?? '', words: wordsOf(found) })
  }
  return judged
}

/** What the source's slots have twice is said again; what they have not is unknown: `unlabelled` is there to be read. */
async function judgeMultidogo(): Promise<{ judged: Judged[]; unlabelled: Judged[] }> {
  const judged: Judged[] = []
  const unlabelled: Judged[] = []
  for (const dialogue of (await readSet(directory, 'multidogo')) ?? [])
    for (const [i, turn] of (dialogue.turns ?? []).entries()) {
      const truth = Object.keys(turn.restated_slots ?? {}).length > 0
      const before = customerTurns(dialogue, i)
      const found = repeatsAt(dialogue, i, before)
      const one = { id: `${dialogue.id}#${i}`, truth, fired: found.length > 0, text: turn.text, words: wordsOf(found) }
      if (truth) judged.push(one)
      else if (one.fired) unlabelled.push({ ...one, text: [...before.map(({ text }) => text), turn.text].join(' | ') })
    }
  return { judged, unlabelled }
}

const wordsOf = (found: Repeat[]): string => found.map(({ kind, value }) => `${kind} ${value}`.trim()).join(', ')

/** Always the same ones: every so-manieth. */
const drawn = <T>(some: T[], count: number): T[] =>
  some.filter((_, i) => Math.floor((i * count) / some.length) !== Math.floor(((i - 1) * count) / some.length))

const { judged, unlabelled } = await judgeMultidogo()
const sets = { handlabels: await judgeHandlabels(), multidogo: judged }
for (const [set, some] of Object.entries(sets)) {
  const score = scoreOf(some)
  const { n, positives, precision, recall, f1 } = score
  if (isJson) {
    const figures = { precision: precision?.value, recall: recall?.value, f1: f1?.value }
    console.log(
      JSON.stringify({
        trigger: 'repeated_information',
        set,
        n,
        positives,
        ...(set === 'multidogo' ? { recall: recall?.value } : figures),
      }),
    )
    continue
  }
  const shares = set === 'multidogo' ? [] : [`precision ${formatShare(precision)}`, `F1 ${formatShare(f1)}`]
  console.log([`${set}: n ${n}`, `positives ${positives}`, `recall ${formatShare(recall)}`, ...shares].join('  '))
  for (const { truth, fired, text, words } of some)
    if (truth !== fired)
      console.log(`  ${truth ? 'missed     ' : 'false alarm'} ${text.slice(0, 240)}${words ? `   [${words}]` : ''}`)
}
if (!isJson) {
  console.log(
    `\nmultidogo: ${unlabelled.length} more are found than the labels have; ${READ_COUNT} of them, to be read`,
  )
  for (const { text, words } of drawn(unlabelled, READ_COUNT)) console.log(`  ${text.slice(-400)}   [${words}]`)
}
