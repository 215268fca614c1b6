/** npm run bench:repeats: what customers have to say again, against labels. */
import { parseArgs } from 'node:util'
import { SAME_PROBLEM } from '../pipeline/restated.ts'
import { ASKED_SHARE, SAME_SHARE } from '../pipeline/signals/same-problem.ts'
import { formatShare } from './musts.ts'
import { type JudgedSet, judgeSets } from './repeat-sets.ts'
import { countThresholds, formatCounted } from './restated-thresholds.ts'
import { type Judged, scoreOf } from './score.ts'

const usage = `npm run bench:repeats -- [--data DIR] [--json] [--seed N] [--thresholds]
  --data  a directory of sets, each <set>/data.jsonl or data.jsonl.gz: turns with the label repeated_info, dialogues with restated_slots
  --json  one object a line, {trigger, set, n, positives, precision, recall, f1}, and nothing else; null = the labels do not tell
  --seed  which of the finds without a label are shown to be read; without it always the same ones
  --thresholds  instead of that: how much lines of one intent, and of two, have in common, at each threshold for "the same problem"`

const READ_COUNT = 40

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: new URL('../../shared/data', import.meta.url).pathname },
    json: { type: 'boolean', default: false },
    seed: { type: 'string' },
    thresholds: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  console.log(usage)
  process.exit(0)
}

if (values.thresholds) {
  const chosen = { meaning: [SAME_SHARE, ASKED_SHARE], words: [SAME_PROBLEM] }
  for (const one of await countThresholds(values.data))
    console.log(values.json ? JSON.stringify(one) : `${formatCounted(one, chosen)}\n`)
  process.exit(0)
}

const sets = await judgeSets(values.data)
if (sets.length === 0) {
  // not measured is not 0; and no line where others expect only figures
  const say = values.json ? console.error : console.log
  say(`skipped: no set in ${values.data} labels what is said again; --data DIR names a directory that has one`)
}
for (const one of sets) (values.json ? printFigures : printSet)(one)

function printFigures({ set, judged, onlyPositives }: JudgedSet): void {
  const { n, positives, precision, recall, f1 } = scoreOf(judged)
  const known = (share: { value: number } | null) => (onlyPositives ? null : (share?.value ?? null))
  console.log(
    JSON.stringify({
      ...{ trigger: 'repeated_information', set, n, positives },
      ...{ precision: known(precision), recall: recall?.value ?? null, f1: known(f1) },
    }),
  )
}

function printSet(one: JudgedSet): void {
  const { set, judged, onlyPositives, unlabelled } = one
  const { n, positives, precision, recall, f1 } = scoreOf(judged)
  const shares = onlyPositives ? [] : [`precision ${formatShare(precision)}`, `F1 ${formatShare(f1)}`]
  console.log([`${set}: n ${n}`, `positives ${positives}`, `recall ${formatShare(recall)}`, ...shares].join('  '))
  printCounts(one)
  for (const { truth, fired, text, words } of judged)
    if (truth !== fired)
      console.log(`  ${truth ? 'missed     ' : 'false alarm'} ${text.slice(0, 240)}${words ? `   [${words}]` : ''}`)
  if (unlabelled.length === 0) return
  console.log(`\n${set}: ${unlabelled.length} more are found than the labels have; ${READ_COUNT} of them, to be read`)
  for (const { text, words } of drawn(unlabelled)) console.log(`  ${text.slice(-400)}   [${words}]`)
}

function printCounts({ judged, announced, kinds }: JudgedSet): void {
  const positives = judged.filter(({ truth }) => truth).length
  const negatives = judged.length - positives
  if (announced !== null && (announced.positives !== positives || announced.negatives !== negatives))
    console.log(
      `  the file has ${positives} true and ${negatives} false labels that can be judged; its README says ${announced.positives} and ${announced.negatives}`,
    )
  if (kinds.named > 0)
    console.log(
      `  kinds: ${kinds.right} of the ${kinds.named} finds that are a labelled slot have the kind that its name says`,
    )
}

function drawn(some: readonly Judged[]): Judged[] {
  if (values.seed !== undefined) return drawnBy(Number(values.seed), some)
  const place = (i: number) => Math.floor((i * READ_COUNT) / some.length)
  return some.filter((_, i) => place(i) !== place(i - 1))
}

/** By chance, but the same for the same seed; of one dialogue one. */
function drawnBy(seed: number, some: readonly Judged[]): Judged[] {
  const pool = new Map([...some].map((one) => [one.id.split('#')[0], one]))
  let state = seed | 0
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return [...pool.values()]
    .map((one) => ({ one, place: random() }))
    .sort((a, b) => a.place - b.place)
    .slice(0, READ_COUNT)
    .map(({ one }) => one)
}
