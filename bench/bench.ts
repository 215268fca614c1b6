import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureAlerts } from './alerts.ts'
import { machineFacts, measurePixel, measureQueries } from './dashboard-figures.ts'
import type { Figure } from './figures.ts'
import { startInstance } from './instance.ts'
import { measureDecisions, measureReplies, measureVisible } from './latency-figures.ts'
import { measureMemory, startDemo } from './memory.ts'
import { measureOpening } from './opening.ts'
import { measureCatchUp, measureRestart } from './outage.ts'
import { measureScrolling } from './scrolling.ts'
import { measureStages } from './stages.ts'
import { measureSustained } from './sustained.ts'
import { measureThreshold } from './threshold.ts'

/** npm run bench: the goals, what is reached of them here, and what the machine can do at all. */

const usage = `npm run bench -- [--full] [--quick] [--only NAME…] [--markdown]
  --full      the sustained load for five minutes instead of one
  --quick     everything short: a check that the bench works, no figures to quote
  --only      without the parts' own benches, just these: decisions, visible, pixel, opening, sustained, queries, outage, restart, memory, threshold, scrolling, alerts; may be given several times
  --markdown  the table as Markdown`

const parts = ['signals', 'ingest', 'pipeline', 'triggers']

const { values } = parseArgs({
  options: {
    full: { type: 'boolean' },
    quick: { type: 'boolean' },
    only: { type: 'string', multiple: true },
    markdown: { type: 'boolean' },
    help: { type: 'boolean' },
  },
})
if (values.help) {
  console.log(usage)
  process.exit(0)
}

const quick = values.quick ?? false
const wanted = (name: string) => values.only === undefined || values.only.includes(name)
const say = (text: string) => console.error(text)
const figures: Figure[] = []
const add = (...more: Figure[]) => {
  for (const figure of more) say(`  ${figure.what}: ${figure.ours}`)
  figures.push(...more)
}

const facts = machineFacts()
say(facts.join(' · '))
say('what each step costs by itself …')
const stages = await measureStages(quick ? 20_000 : 200_000)

if (['decisions', 'visible', 'pixel', 'opening', 'sustained', 'queries', 'outage'].some(wanted)) {
  const instance = await startInstance({ pages: true })
  say('latencies …')
  if (wanted('decisions')) add(await measureDecisions(instance, quick ? 5 : 30))
  if (wanted('decisions')) add(await measureReplies(instance, quick ? 5 : 30))
  if (wanted('visible')) add(await measureVisible(instance, quick ? 5 : 30))
  if (wanted('pixel')) add(await measurePixel(instance, quick ? 3 : 20))
  // where nothing has happened yet another page is shown
  if (wanted('opening') && !wanted('decisions')) await measureDecisions(instance, 5)
  if (wanted('opening')) add(...(await measureOpening(instance.url, quick ? 3 : 20)))
  say('sustained load …')
  if (wanted('sustained')) add(...(await measureSustained(instance, quick ? 10 : values.full ? 300 : 60, stages)))
  if (wanted('queries')) add(await measureQueries(instance, quick ? 2 : 10))
  say('an outage of the database …')
  if (wanted('outage')) add(await measureCatchUp(instance, quick ? 10 : 60))
  await instance.stop()
}
if (wanted('restart')) {
  say('kill -9 with many open conversations …')
  add(await measureRestart(quick ? 5000 : 100_000))
}
if (wanted('memory') || wanted('threshold')) {
  say('the demo tells its past …')
  const demo = await startDemo()
  if (wanted('memory')) add(await measureMemory(demo, quick ? 10 : 60))
  if (wanted('threshold')) add(await measureThreshold(demo, quick ? 10 : 60))
  await demo.stop()
}
if (wanted('scrolling')) {
  say('long lists in a browser …')
  const instance = await startInstance({ pages: true })
  add(...(await measureScrolling(instance, quick ? 50_000 : 1_000_000)))
  await instance.stop()
}
if (wanted('alerts')) {
  say('a round of alerts …')
  add(await measureAlerts(quick ? 5 : 50, quick ? 6 : 12, { at_once: true }))
  add(await measureAlerts(quick ? 5 : 50, quick ? 6 : 12))
}

if (values.markdown) printMarkdown()
else printPlain()
if (values.only === undefined && !quick) for (const part of parts) runPart(part)
process.exit(0)

/** The benches of single parts, each with words of its own. */
function runPart(name: string): void {
  console.log(`\n── ${name}`)
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`)], { stdio: 'inherit' })
  if (status !== 0) console.log(`bench/${name}.ts ended with ${status}`)
}

function printPlain(): void {
  console.log(`\n${facts.join(' · ')}`)
  for (const { what, must, aim, ours, met, note } of figures) {
    console.log(`\n${met === null ? ' ' : met ? '✓' : '✗'} ${what}`)
    console.log(`    ours ${ours}   must ${must}   aim ${aim}`)
    console.log(`    ${note}`)
  }
  console.log('\nµs of CPU per event, each step by itself (floor = what storing and inserting alone cost)')
  for (const { name, micros, isFloor } of stages)
    console.log(`  ${micros.toFixed(1).padStart(6)}  ${name}${isFloor ? '  (floor)' : ''}`)
}

function printMarkdown(): void {
  console.log(`${facts.join(' · ')}\n`)
  console.log('| what | must | aim | ours | |\n|---|---|---|---|---|')
  for (const { what, must, aim, ours, met, note } of figures) {
    console.log(`| ${what} | ${must} | ${aim} | ${met === false ? `**${ours}, missed**` : ours} | ${note} |`)
  }
  console.log('\n| step | µs of CPU per event |\n|---|---|')
  for (const { name, micros, isFloor } of stages)
    console.log(`| ${name}${isFloor ? ' (floor)' : ''} | ${micros.toFixed(1)} |`)
}
