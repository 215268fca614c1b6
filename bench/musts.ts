import { type Judged, type Score, scoreOf, type wilson } from './score.ts'

/** Everything judged, by trigger and set. */
export type Results = ReadonlyMap<string, readonly Judged[]>

/** What has to hold, over several sets together. */
interface Must {
  trigger: string
  sets: readonly string[]
  asks: readonly (readonly [name: string, holds: (score: Score) => boolean | null, found: (score: Score) => string])[]
}

const percent = (value: number | undefined | null): string => (value == null ? '–' : value.toFixed(3))
const least = (figure: 'precision' | 'recall' | 'f1', goal: number) =>
  [
    `${figure} ≥ ${goal}`,
    (score: Score) => score[figure] && score[figure].value >= goal,
    (score: Score) => percent(score[figure]?.value),
  ] as const
const leastArea = (goal: number) =>
  [
    `AUC ≥ ${goal}`,
    (score: Score) => (score.auc === null ? null : score.auc >= goal),
    (score: Score) => percent(score.auc),
  ] as const
const mostAlarms = (most: number, per: number | null = null) =>
  [
    `false alarms ≤ ${most}${per === null ? '' : ` in ${per}`}`,
    ({ false_alarms, n }: Score) => false_alarms <= (per === null ? most : (most * n) / per),
    ({ false_alarms, n }: Score) => `${false_alarms} in ${n}`,
  ] as const

export const CLEAN = 'clean lines'
export const HIDDEN = 'hidden'

const musts: readonly Must[] = [
  {
    trigger: 'human_request',
    sets: ['nlupp', 'rasa_nlu', 'tau_bench', 'handlabels'],
    asks: [least('precision', 0.97), least('recall', 0.9)],
  },
  { trigger: 'human_request', sets: ['clinc150'], asks: [mostAlarms(3)] },
  {
    trigger: 'account_deletion',
    sets: ['nlupp', 'banking77', 'multidogo'],
    asks: [least('precision', 0.95), least('recall', 0.9)],
  },
  { trigger: 'refund_request', sets: ['nlupp'], asks: [least('precision', 0.9), least('recall', 0.65)] },
  { trigger: 'refund_amount', sets: ['nlupp', 'bitext'], asks: [least('recall', 0.98)] },
  { trigger: 'formal_complaint', sets: ['bitext'], asks: [least('f1', 0.98)] },
  { trigger: 'profanity', sets: ['toxic_spans'], asks: [least('recall', 0.97)] },
  { trigger: 'profanity', sets: [HIDDEN], asks: [least('recall', 0.88)] },
  { trigger: 'profanity', sets: [CLEAN], asks: [mostAlarms(3, 10_000)] },
  { trigger: 'frustration', sets: ['handlabels'], asks: [leastArea(0.9)] },
  { trigger: 'frustration', sets: ['star'], asks: [leastArea(0.85)] },
]

/** One line a demand, with a mark: ✓ met, ✗ missed, · not measured here. */
export function* checkMusts(results: Results): Generator<string> {
  for (const { trigger, sets, asks } of musts) {
    const judged = sets.flatMap((set) => results.get(keyOf(trigger, set)) ?? [])
    const score = scoreOf(judged)
    for (const [name, holds, found] of asks) {
      const mark = score.n === 0 ? '·' : holds(score) ? '✓' : '✗'
      const what = `${trigger} on ${sets.join(' + ')}: ${name}`
      yield `${mark} ${what.padEnd(84)} ${score.n === 0 ? 'not measured' : found(score)}`
    }
    yield* withoutApart(judged)
  }
}

/** What the label covers and the trigger is not meant for, by the same rule for hits and misses: counted with it above, without it here. */
function* withoutApart(judged: readonly Judged[]): Generator<string> {
  const apart = judged.filter((one) => one.truth === true && one.apart !== undefined)
  if (apart.length === 0) return
  const { precision, recall, positives } = scoreOf(judged.filter((one) => !apart.includes(one)))
  const fired = apart.filter((one) => one.fired).length
  const what = `the other ${positives}, without ${apart.length} of which each ${apart[0]?.apart} (${fired} of these fire)`
  yield `  ${what.padEnd(84)} precision ${percent(precision?.value)}, recall ${percent(recall?.value)}`
}

export const keyOf = (trigger: string, set: string): string => `${trigger} ${set}`

/** @returns "0.913 (0.85–0.95)" */
export function formatShare(share: ReturnType<typeof wilson>): string {
  return share === null ? '–' : `${share.value.toFixed(3)} (${share.low.toFixed(2)}–${share.high.toFixed(2)})`
}
