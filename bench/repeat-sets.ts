import { readFileSync } from 'node:fs'
import type { Handoff } from '../pipeline/conversation.ts'
import type { FactKind, History, Message } from '../pipeline/history.ts'
import { findRepeats, type Repeat, rememberFacts, type Told } from '../pipeline/repeats.ts'
import { readSignals } from '../pipeline/signals/signals.ts'
import { historyBefore } from './reading.ts'
import type { Judged } from './score.ts'
import { listSets, readSet, type Sample } from './sets.ts'

/**
 * Dialogues in which a label says what is said again. Every dialogue counts as handed over from its beginning, with everybody
 * but the customer as the agent: the labels know no handoff.
 */

const handoff = { responded_at: 1, requested_at: Number.POSITIVE_INFINITY } as Handoff

/** A set with what ours found in it. */
export interface JudgedSet {
  set: string
  judged: Judged[]
  /** the set's labels say what is said again, and not what is not: precision is unknown */
  onlyPositives: boolean
  /** found where no label is, to be read */
  unlabelled: Judged[]
  /** finds whose value is a labelled slot of the turn, and how many have the kind that the slot's name says */
  kinds: { named: number; right: number }
  /** how many labels the set's own README speaks of; null = of none */
  announced: { positives: number; negatives: number } | null
}

/** @returns one for every set of the directory that labels what is said again, in the order of their names */
export async function judgeSets(directory: string): Promise<JudgedSet[]> {
  const samples = new Map<string, Sample[]>()
  for (const set of await listSets(directory)) samples.set(set, (await readSet(directory, set)) ?? [])
  const dialogues = new Map([...samples.values()].flat().map((sample) => [sample.id, sample]))
  return [...samples].flatMap(([set, some]) => {
    if (some.some(({ labels }) => typeof labels?.repeated_info === 'boolean'))
      return [judgeTurns(set, some, dialogues, announcedIn(directory, set))]
    return some.some(({ turns }) => turns?.some(isRestated)) ? [judgeDialogues(set, some)] : []
  })
}

type Turn = NonNullable<Sample['turns']>[number]
const isRestated = ({ restated_slots }: Turn): boolean => Object.keys(restated_slots ?? {}).length > 0

/** Labels of single turns of dialogues that are in other sets. */
function judgeTurns(
  set: string,
  rows: readonly Sample[],
  dialogues: ReadonlyMap<string, Sample>,
  announced: JudgedSet['announced'],
): JudgedSet {
  const judged = rows.flatMap((row): Judged[] => {
    const truth = row.labels?.repeated_info
    const dialogue = dialogues.get(row.dialogue ?? '')
    if (typeof truth !== 'boolean' || dialogue === undefined || row.turn === undefined) return []
    const found = repeatsAt(dialogue, row.turn, customerTurns(dialogue, row.turn))
    return [{ id: row.id, truth, fired: found.length > 0, text: row.text ?? '', words: wordsOf(found) }]
  })
  return { set, judged, onlyPositives: false, unlabelled: [], kinds: { named: 0, right: 0 }, announced }
}

/** "repeated_info: … 55 true, 178 false" */
function announcedIn(directory: string, set: string): JudgedSet['announced'] {
  try {
    const said = /repeated_info:.{0,400}?(\d+) true, (\d+) false/s.exec(
      readFileSync(`${directory}/${set}/README.md`, 'utf8'),
    )
    return said === null ? null : { positives: Number(said[1]), negatives: Number(said[2]) }
  } catch {
    return null
  }
}

/** What the source's slots have twice is said again; what they have not is unknown. */
function judgeDialogues(set: string, dialogues: readonly Sample[]): JudgedSet {
  const judged: Judged[] = []
  const unlabelled: Judged[] = []
  const kinds = { named: 0, right: 0 }
  for (const dialogue of dialogues)
    for (const [i, turn] of (dialogue.turns ?? []).entries()) {
      if (turn.role !== 'customer') continue
      const before = customerTurns(dialogue, i)
      const found = repeatsAt(dialogue, i, before)
      countKinds(kinds, found, turn)
      const one = { id: `${dialogue.id}#${i}`, fired: found.length > 0, words: wordsOf(found) }
      if (isRestated(turn)) judged.push({ ...one, truth: true, text: turn.text })
      else if (one.fired)
        unlabelled.push({ ...one, truth: null, text: [...before.map(({ text }) => text), turn.text].join(' | ') })
    }
  return { set, judged, onlyPositives: true, unlabelled, kinds, announced: null }
}

/** What a slot is called says its kind. The first that fits. */
const slotKinds: readonly [RegExp, FactKind][] = [
  [/e-?mail/, 'email'],
  [/phone/, 'phone'],
  [/zip|city|address/, 'address'],
  [/car_|item|software|service|category|quantity|seat|passengers|package/, 'product'],
  [/ssn|account|card|password|username|user_id/, 'account_id'],
  [/booking|claim|policy|order|flight/, 'order_id'],
  [/amount|price|cost/, 'amount'],
  [/date/, 'date'],
  [/^name$|_name$/, 'name'],
]
const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')

function countKinds(kinds: JudgedSet['kinds'], found: readonly Repeat[], { slots = {} }: Turn): void {
  for (const { kind, value } of found) {
    const slot = value === '' ? undefined : Object.keys(slots).find((name) => plain(slots[name] ?? '') === plain(value))
    const expected = slot === undefined ? undefined : slotKinds.find(([words]) => words.test(slot))?.[1]
    if (expected === undefined) continue
    kinds.named++
    if (expected === kind) kinds.right++
  }
}

/** What is said again in one turn of the customer. */
function repeatsAt(dialogue: Sample, turn: number, before: Told[]): Repeat[] {
  const messages = historyBefore(dialogue, turn).messages.map(asAgents)
  const history: History = { messages, facts: [], holder: 'agent' }
  for (const told of before) {
    const index = messages.findIndex(({ event_id }) => event_id === told.event_id)
    rememberFacts(told, { ...history, messages: messages.slice(0, Math.max(0, index)) })
  }
  return findRepeats(toldAt(dialogue, turn), history, handoff)
}

const asAgents = (message: Message): Message => (message.role === 'bot' ? { ...message, role: 'agent' } : message)

function toldAt(dialogue: Sample, turn: number): Told {
  const text = dialogue.turns?.[turn]?.text ?? ''
  return {
    event_id: `t${dialogue.turns?.[turn]?.i ?? turn}`,
    occurred_at: turn,
    text,
    signals: readSignals(text, 'en'),
  }
}

const customerTurns = (dialogue: Sample, end: number): Told[] =>
  (dialogue.turns ?? []).slice(0, end).flatMap((one, i) => (one.role === 'customer' ? [toldAt(dialogue, i)] : []))

const wordsOf = (found: Repeat[]): string => found.map(({ kind, value }) => `${kind} ${value}`.trim()).join(', ')
