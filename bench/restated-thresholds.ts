import { likeness, readWordSet } from '../pipeline/signals/alike.ts'
import { readStatement, type Statement, sharedMeaning } from '../pipeline/signals/same-problem.ts'
import { readSignals } from '../pipeline/signals/signals.ts'
import { isUnseen, listSets, readSet } from './sets.ts'

/**
 * From how much in common on two statements are of one problem: lines with one intent against lines with others, counted
 * at each threshold. It was chosen on the half of BANKING77 that rules were written on; the rest says whether it holds.
 */

/** Each line is held against so many of its own intent, and so many of others. */
const MOST_BESIDE = 60
const thresholds = [0.3, 0.4, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9, 1]
const INTENTS = 50
/** CLINC150: lines that are of none of its intents */
const NO_INTENT = 'oos'

export interface Counted {
  set: string
  half: 'read' | 'unseen'
  /** pairs of lines, with one intent and with two */
  same: number
  other: number
  rows: {
    threshold: number
    /** share of the pairs that have at least so much meaning in common */
    same_meaning: number
    other_meaning: number
    /** … so many words */
    same_words: number
    other_words: number
  }[]
}

interface Line {
  intent: string
  words: string
  statement: Statement | null
}

/** Of every set in the directory whose lines have one of many intents. */
export async function countThresholds(directory: string): Promise<Counted[]> {
  const counted: Counted[] = []
  for (const set of await listSets(directory)) {
    const samples = ((await readSet(directory, set)) ?? []).flatMap(({ id, text, labels }) =>
      text !== undefined && typeof labels?.intent === 'string' && labels.intent !== NO_INTENT
        ? [{ id, text, intent: labels.intent }]
        : [],
    )
    if (new Set(samples.map(({ intent }) => intent)).size < INTENTS) continue
    for (const half of ['read', 'unseen'] as const)
      counted.push(countIn(set, half, samples.filter(({ id }) => isUnseen(id) === (half === 'unseen')).map(lineOf)))
  }
  return counted
}

function lineOf({ text, intent }: { text: string; intent: string }): Line {
  const { words } = readSignals(text, 'en')
  return { intent, words, statement: readStatement(words) }
}

function countIn(set: string, half: Counted['half'], lines: readonly Line[]): Counted {
  const meaning = { same: [] as number[], other: [] as number[] }
  const words = { same: [] as number[], other: [] as number[] }
  for (const line of lines)
    for (const kind of ['same', 'other'] as const)
      for (const beside of spread(
        lines.filter((one) => one !== line && (one.intent === line.intent) === (kind === 'same')),
      )) {
        meaning[kind].push(line.statement && beside.statement ? sharedMeaning(line.statement, beside.statement) : 0)
        const wordSet = readWordSet(line.words)
        words[kind].push(wordSet === null ? 0 : likeness(wordSet, beside.words))
      }
  const rows = thresholds.map((threshold) => ({
    threshold,
    same_meaning: shareOf(meaning.same, threshold),
    other_meaning: shareOf(meaning.other, threshold),
    same_words: shareOf(words.same, threshold),
    other_words: shareOf(words.other, threshold),
  }))
  return { set, half, same: meaning.same.length, other: meaning.other.length, rows }
}

/** Evenly from all of them, the same ones each time. */
const spread = <T>(all: readonly T[]): T[] =>
  all.length <= MOST_BESIDE
    ? [...all]
    : Array.from({ length: MOST_BESIDE }, (_, i) => all[Math.floor((i * all.length) / MOST_BESIDE)] as T)

const shareOf = (values: readonly number[], threshold: number): number =>
  values.filter((value) => value >= threshold).length / Math.max(1, values.length)

/** One line for each threshold. @param chosen what stands in the code, by the column it is of */
export function formatCounted(
  { set, half, same, other, rows }: Counted,
  chosen: Record<'meaning' | 'words', number[]>,
): string {
  const share = (value: number) => `${(value * 100).toFixed(value < 0.001 ? 3 : 2)} %`.padStart(9)
  const mark = (kind: 'meaning' | 'words', threshold: number) => (chosen[kind].includes(threshold) ? '*' : ' ')
  return [
    `${set}, ${half === 'read' ? 'the half that rules were written on' : 'the other half'}: ${same} pairs of one intent, ${other} of two`,
    '  from       meaning: one      two      words: one      two',
    ...rows.map(
      ({ threshold, same_meaning, other_meaning, same_words, other_words }) =>
        `  ${threshold.toFixed(2)}  ${mark('meaning', threshold)} ${share(same_meaning)} ${share(other_meaning)}  ${mark('words', threshold)} ${share(same_words)} ${share(other_words)}`,
    ),
  ].join('\n')
}
