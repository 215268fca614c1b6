/**
 * How right each trigger and signal is on public texts with labels, beside the µs it costs: `node bench/quality.ts
 * [--data DIR] [--json] [--half read|unseen] [--errors TRIGGER]`. Rules were written while reading one half of every
 * set ("read"); the other ("unseen") was only ever counted.
 */
import { parseArgs } from 'node:util'
import { type Judged, questions } from './questions.ts'
import { isUnseen } from './sets.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: new URL('../../shared/data', import.meta.url).pathname },
    json: { type: 'boolean', default: false },
    half: { type: 'string', default: 'all' },
    errors: { type: 'string' },
    set: { type: 'string' },
  },
})

let asked = 0
if (!values.json) console.log('trigger            set         half    n      pos    P      R      F1     AUC   ')
for (const question of questions) {
  if (values.errors !== undefined && question.trigger !== values.errors) continue
  if (values.set !== undefined && question.set !== values.set) continue
  const judged = await question.judge(values.data)
  if (judged === null) {
    if (!values.json)
      console.log(
        `${question.trigger.padEnd(18)} ${question.set.padEnd(11)} skipped: no such set in the data directory`,
      )
    continue
  }
  asked++
  for (const half of values.half === 'all' ? ['read', 'unseen'] : [values.half]) {
    const rows = judged.filter((one) => isUnseen(one.id) === (half === 'unseen'))
    print(question.trigger, question.set, half, rows)
    if (values.errors !== undefined && half === 'read') printErrors(rows)
  }
}
if (asked === 0) console.log('nothing measured: no data')

function print(trigger: string, set: string, half: string, rows: Judged[]): void {
  const hit = rows.filter((one) => one.fired && one.truth === true).length
  const fired = rows.filter((one) => one.fired && one.truth !== null).length
  const positives = rows.filter((one) => one.truth === true).length
  const precision = fired === 0 ? null : hit / fired
  const recall = positives === 0 ? null : hit / positives
  const f1 = precision === null || recall === null || hit === 0 ? null : (2 * precision * recall) / (precision + recall)
  const area = rows.some((one) => one.score !== undefined) ? auc(rows) : null
  const n = rows.filter((one) => one.truth !== null).length
  if (values.json) {
    console.log(
      JSON.stringify({
        trigger,
        set,
        half,
        n,
        positives,
        precision,
        recall,
        f1,
        ...(area === null ? {} : { auc: area }),
      }),
    )
    return
  }
  const cell = (value: number | null): string => (value === null ? '–' : value.toFixed(3)).padEnd(6)
  const alarms = positives === 0 ? `  ${fired} alarms` : `  ${fired - hit} false, ${positives - hit} missed`
  console.log(
    `${trigger.padEnd(18)} ${set.padEnd(11)} ${half.padEnd(7)} ${String(n).padEnd(6)} ${String(positives).padEnd(6)} ${cell(precision)} ${cell(recall)} ${cell(f1)} ${cell(area)}${alarms}`,
  )
}

function printErrors(rows: Judged[]): void {
  const show = (title: string, wrong: Judged[]): void => {
    console.log(`-- ${title}: ${wrong.length}`)
    for (const one of wrong.slice(0, 60))
      console.log(
        `   ${one.score === undefined ? '' : `${one.score.toFixed(2)} `}${one.text.slice(0, 220).replaceAll('\n', ' ')}   [${one.words ?? ''}]`,
      )
  }
  show(
    'missed',
    rows.filter((one) => one.truth === true && !one.fired),
  )
  show(
    'false',
    rows.filter((one) => one.truth === false && one.fired),
  )
}

/** The chance that a positive scores higher than a negative (ties count half). */
function auc(rows: Judged[]): number | null {
  const known = rows.filter((one) => one.truth !== null).map((one) => ({ score: one.score ?? 0, truth: one.truth }))
  known.sort((a, b) => a.score - b.score)
  const positives = known.filter((one) => one.truth).length
  const negatives = known.length - positives
  if (positives === 0 || negatives === 0) return null
  let ranks = 0
  for (let i = 0; i < known.length; ) {
    let j = i
    while (j < known.length && known[j]!.score === known[i]!.score) j++
    for (let k = i; k < j; k++) if (known[k]!.truth) ranks += (i + j + 1) / 2
    i = j
  }
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives)
}
