/** npm run bench:tab: does a tab that stays open through a storm keep its memory? */
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startBrowser } from '../test/browser/browser.ts'
import { countWaiting } from './dashboard-figures.ts'
import { quantile } from './figures.ts'
import { startDemo } from './memory.ts'

const usage = `npm run bench:tab -- [--minutes N] [--page PATH] [--url URL]
  --minutes  how long the page stays open (120); a sample a minute
  --page     which page (/?window=15m)
  --url      a demo that runs already; without it one of its own is started`

/** What the browser counts of the page, after it was made to collect its garbage. */
const kept = { JSHeapUsedSize: 'JS heap', Nodes: 'DOM nodes', JSEventListeners: 'listeners' } as const
type Kept = keyof typeof kept
type Sample = Record<Kept, number> & { minute: number; waiting: number }

/** The page fills while its window fills: nothing before it is judged. */
const WARM_UP = 0.25
/** By how much of its middle value a figure may drift over the whole time. */
const MAY_DRIFT = 0.1

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '120' },
    page: { type: 'string', default: '/?window=15m' },
    url: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
const minutes = Number(values.minutes)
if (values.help || !(minutes >= 4)) {
  console.log(values.help ? usage : `--minutes ${values.minutes}: write a number from 4\n${usage}`)
  process.exit(values.help ? 0 : 2)
}

const demo = values.url === undefined ? await startDemo() : null
const url = demo?.url ?? (values.url as string)
const browser = await startBrowser()
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
let crashed = false
page.on('crash', () => {
  crashed = true
})
await page.goto(url + values.page)
const session = await page.context().newCDPSession(page)
await session.send('Performance.enable')
const samples: Sample[] = []
console.log(`${values.page} for ${minutes} min in storm\nminute  JS heap MB  DOM nodes  listeners  waiting`)
const began = performance.now()
for (let minute = 0; minute <= minutes && !crashed; minute++) {
  await sleep(Math.max(0, began + minute * 60_000 - performance.now()))
  await storm()
  samples.push(await takeSample(minute))
  printSample(samples.at(-1) as Sample)
}
await browser.close()
await demo?.stop()
process.exit(judge() ? 0 : 1)

/** Said again every minute: whoever looks at the demo may have calmed it down. */
async function storm(): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${url}/v1/demo`, { method: 'POST', headers, body: '{"storm":true}' })
  if (!answer.ok) throw new Error(`no storm to be had: ${await answer.text()}`)
}

async function takeSample(minute: number): Promise<Sample> {
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const counted = Object.fromEntries(metrics.map(({ name, value }) => [name, value])) as Record<Kept, number>
  // what grows with the people to show is no leak
  return { ...counted, minute, waiting: await page.evaluate(countWaiting) }
}

function printSample({ minute, JSHeapUsedSize, Nodes, JSEventListeners, waiting }: Sample): void {
  const columns = [minute, (JSHeapUsedSize / 2 ** 20).toFixed(2), Nodes, JSEventListeners, waiting]
  const widths = [6, 12, 11, 11, 9]
  console.log(columns.map((value, i) => String(value).padStart(widths[i] as number)).join(''))
}

/** @returns whether everything stayed flat */
function judge(): boolean {
  if (crashed) {
    console.log('✗ the page crashed')
    return false
  }
  const judged = samples.filter(({ minute }) => minute >= minutes * WARM_UP)
  return (Object.keys(kept) as Kept[]).map((name) => judgeOne(name, judged)).every(Boolean)
}

function judgeOne(name: Kept, judged: readonly Sample[]): boolean {
  const points = judged.map((sample) => [sample.minute, sample[name]] as const)
  const middle = quantile(
    points.map(([, value]) => value).sort((a, b) => a - b),
    0.5,
  )
  const hourly = slopeOf(points) * 60
  const drift = (hourly * minutes) / 60 / middle
  const flat = drift <= MAY_DRIFT
  const [unit, digits] = name === 'JSHeapUsedSize' ? [2 ** 20, 2] : [1, 0]
  const signed = `${hourly < 0 ? '' : '+'}${(hourly / unit).toFixed(digits)}${unit === 1 ? '' : ' MB'}`
  console.log(
    `${flat ? '✓' : '✗'} ${kept[name]}: ${signed} an hour on ${(middle / unit).toFixed(digits)}; over ${minutes} min ${(drift * 100).toFixed(1)} %, at most ${MAY_DRIFT * 100} %`,
  )
  return flat
}

/** Theil and Sen's: the middle of the slopes between any two points, so that one odd minute does not tilt it. @returns per minute */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const slopes = points.flatMap(([x, y], i) => points.slice(i + 1).map(([x2, y2]) => (y2 - y) / (x2 - x)))
  return quantile(
    slopes.sort((a, b) => a - b),
    0.5,
  )
}
