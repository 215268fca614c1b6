/** npm run bench:triggers: how right every trigger is on public texts with labels, and what a message costs. */
import { parseArgs } from 'node:util'
import { CLEAN, checkMusts, formatShare, HIDDEN, keyOf } from './musts.ts'
import { obfuscations, plainWords } from './obfuscations.ts'
import { judge, questions, readerOf, swears, unscoredLabels } from './questions.ts'
import { customerTexts, readText } from './reading.ts'
import { type Judged, scoreOf } from './score.ts'
import { isUnseen, listSets, readSet, type Sample } from './sets.ts'
import { formatCost, measureCosts, sampleTexts } from './signal-costs.ts'

const usage = `npm run bench:triggers -- [--data DIR] [--json] [--half read|unseen] [--trigger NAME] [--set NAME] [--most N]
  --data     a directory of sets, each <set>/data.jsonl or data.jsonl.gz with texts and labels
  --json     one object a line, {trigger, set, n, positives, precision, recall, f1, auc?}, and nothing else
  --half     rules are written while reading the errors of one half of every set (read); the other half is only counted, and none of its lines shown
  --trigger  only this one   --set  only this one
  --most     how many misses and false alarms are listed of each (20)`

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: new URL('../../shared/data', import.meta.url).pathname },
    json: { type: 'boolean', default: false },
    half: { type: 'string' },
    trigger: { type: 'string' },
    set: { type: 'string' },
    most: { type: 'string', default: '20' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  console.log(usage)
  process.exit(0)
}
const wanted = (trigger: string, set: string): boolean =>
  (values.trigger ?? trigger) === trigger && (values.set ?? set) === set
/** Who reads the other half's errors writes the next rules for them. */
const listedCount = values.half === 'unseen' ? 0 : Number(values.most)
const inHalf = (id: string): boolean => values.half === undefined || isUnseen(id) === (values.half === 'unseen')
const say = (text: string): void => void (values.json || console.log(text))

const names = await listSets(values.data)
if (names.length === 0) console.error(`no sets in ${values.data}`)
/** Lines of sets in which people do not swear. */
const cleanSets = ['banking77', 'clinc150', 'nlupp', 'rasa_nlu', 'multidogo', 'tau_bench']
const results = new Map<string, Judged[]>()
const clean: Judged[] = []
const alarms: string[] = []
const unscored: string[] = []

say('trigger            set          n      pos    precision          recall             F1                 AUC')
const dialogues = await readDialogues()
for (const set of names) {
  const samples = ((await readSet(values.data, set)) ?? []).filter((one) => inHalf(one.id))
  const read = readerOf(dialogues)
  for (const question of questions) {
    if (!wanted(question.trigger, set)) continue
    const judged = judge(question, samples, read)
    if (judged.some((one) => one.truth !== null)) report(question.trigger, set, judged)
  }
  for (const name of unscoredLabels(samples)) unscored.push(`${name.padEnd(18)} ${set}`)
  if (wanted('profanity', CLEAN) && cleanSets.includes(set)) clean.push(...judgeClean(samples))
  if (!values.json) alarms.push(...countAlarms(set, samples))
}
if (wanted('profanity', CLEAN) && clean.length > 0) report('profanity', CLEAN, clean)
if (wanted('profanity', HIDDEN)) report('profanity', HIDDEN, hidden())
if (unscored.length > 0) {
  // never among the lines of --json
  const tell = values.json ? console.error : say
  tell('\nlabels that are not scored')
  for (const line of unscored.sort()) tell(line)
}
if (!values.json) await conclude()

/** Hand labels name turns of dialogues in other sets. */
async function readDialogues(): Promise<Map<string, Sample>> {
  const found = new Map<string, Sample>()
  if (!names.includes('handlabels') || (values.set ?? 'handlabels') !== 'handlabels') return found
  for (const set of names) {
    for (const one of (await readSet(values.data, set)) ?? []) if (one.turns !== undefined) found.set(one.id, one)
  }
  return found
}

function report(trigger: string, set: string, judged: Judged[]): void {
  results.set(keyOf(trigger, set), judged)
  const { n, positives, precision, recall, f1, auc } = scoreOf(judged)
  if (values.json) {
    const figures = { precision: precision?.value ?? null, recall: recall?.value ?? null, f1: f1?.value ?? null }
    console.log(JSON.stringify({ trigger, set, n, positives, ...figures, ...(auc === null ? {} : { auc }) }))
    return
  }
  const cells = [precision, recall, f1].map((share) => formatShare(share).padEnd(18)).join(' ')
  say(
    `${trigger.padEnd(18)} ${set.padEnd(12)} ${`${n}`.padEnd(6)} ${`${positives}`.padEnd(6)} ${cells} ${auc?.toFixed(3) ?? ''}`.trimEnd(),
  )
}

/** The words in the middle of a sentence, each hidden in every way we know. */
function hidden(): Judged[] {
  return Object.entries(obfuscations).flatMap(([kind, hide]) =>
    plainWords.map((word) => {
      const text = `so this is ${hide(word)} and I am done`
      return { id: `${kind}-${word}`, text, truth: true, ...swears(readText(text)) }
    }),
  )
}

function judgeClean(samples: readonly Sample[]): Judged[] {
  return samples.flatMap((sample) =>
    customerTexts(sample).map((text) => ({
      id: sample.id,
      text,
      truth: false,
      ...swears(readText(text, undefined, sample.language)),
    })),
  )
}

/** How often a trigger fires on each message of a set that has no label for it: nearly all of these are false. */
function countAlarms(set: string, samples: readonly Sample[]): string[] {
  const texts = samples.flatMap((sample) => customerTexts(sample).map((text) => ({ text, language: sample.language })))
  const counts = new Map<string, number>()
  const labelled = (name: string): boolean => results.has(keyOf(name, set))
  for (const { text, language } of texts) {
    for (const { trigger } of readText(text, undefined, language).hits)
      if (!labelled(trigger) && wanted(trigger, set)) counts.set(trigger, (counts.get(trigger) ?? 0) + 1)
  }
  return [...counts].map(([name, count]) => `${name.padEnd(18)} ${set.padEnd(12)} ${count} of ${texts.length} messages`)
}

async function conclude(): Promise<void> {
  say('\nfires where no label says whether it should, messages by themselves')
  for (const line of alarms.sort()) say(line)
  for (const [key, judged] of results) listErrors(key, judged)
  say('\nmust')
  for (const line of checkMusts(results)) say(line)
  if (values.trigger !== undefined || values.set !== undefined) return
  const texts = await sampleTexts(values.data)
  if (texts.length === 0) return
  say(`\nµs of CPU per message, ${texts.length} real ones of 40 characters or more`)
  for (const cost of measureCosts(texts)) say(formatCost(cost))
}

function listErrors(key: string, judged: readonly Judged[]): void {
  const missed = judged.filter((one) => one.truth && !one.fired)
  list(
    `${key}: missed`,
    missed.filter((one) => one.apart === undefined),
  )
  list(
    `${key}: missed, apart`,
    missed.filter((one) => one.apart !== undefined),
  )
  list(
    `${key}: false alarms`,
    judged.filter((one) => one.truth === false && one.fired),
  )
}

function list(title: string, wrong: readonly Judged[]): void {
  if (wrong.length === 0) return
  say(`\n${title} ${wrong.length}`)
  for (const { text, score, words, apart } of wrong.slice(0, listedCount)) {
    const why = [words && `[${words}]`, apart && `(${apart})`, score?.toFixed(2)].filter(Boolean).join(' ')
    say(`  ${text.slice(0, 220).replaceAll('\n', ' ')}   ${why}`.trimEnd())
  }
}
