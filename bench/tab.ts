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

/**
 * What the page keeps, after the browser was made to collect its garbage. What V8 compiles of the code stands apart: it
 * grows for hours while functions become hot, whatever the page does, and is V8's own to throw away.
 */
const kept = { objects: 'JS objects', Nodes: 'DOM nodes', JSEventListeners: 'listeners' } as const
type Kept = keyof typeof kept
type Sample = Record<Kept, number> & { minute: number; waiting: number; compiled: number }

/** The page fills while its window fills: nothing before it is judged. */
const WARM_UP = 0.25
/** By how much of its middle value a figure may drift over the whole time. */
const MAY_DRIFT = 0.1
/** Seconds that a demo may take to begin. */
const MOST_TRIES = 30

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
const browser = await startBrowser({ isFast: true })
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
let crashed = false
page.on('crash', () => {
  crashed = true
})
await page.goto(url + values.page)
const session = await page.context().newCDPSession(page)
await session.send('Performance.enable')
await session.send('HeapProfiler.enable')
const samples: Sample[] = []
console.log(
  `${values.page} for ${minutes} min in storm\nminute  JS objects MB  compiled MB  DOM nodes  listeners  waiting`,
)
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

/**
 * Said again every minute: whoever looks at the demo may have calmed it down. Its customers come a moment after its past is
 * told; until then there is no demo.
 */
async function storm(): Promise<void> {
  for (let tries = 1; ; tries++) {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${url}/v1/demo`, { method: 'POST', headers, body: '{"storm":true}' })
    if (answer.ok) return
    if (answer.status !== 404 || tries === MOST_TRIES) throw new Error(`no storm to be had: ${await answer.text()}`)
    await sleep(1000)
  }
}

async function takeSample(minute: number): Promise<Sample> {
  const heap = await weighHeap()
  const { metrics } = await session.send('Performance.getMetrics')
  const counted = Object.fromEntries(metrics.map(({ name, value }) => [name, value])) as Record<
    Exclude<Kept, 'objects'>,
    number
  >
  // what grows with the people to show is no leak
  return { ...counted, ...heap, minute, waiting: await page.evaluate(countWaiting) }
}

/** @returns bytes of what V8 holds for the page, by what it is */
async function weighHeap(): Promise<{ objects: number; compiled: number }> {
  const pieces: string[] = []
  const keep = ({ chunk }: { chunk: string }) => void pieces.push(chunk)
  session.on('HeapProfiler.addHeapSnapshotChunk', keep)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  session.off('HeapProfiler.addHeapSnapshotChunk', keep)
  const { snapshot, nodes } = JSON.parse(pieces.join('')) as HeapSnapshot
  const {
    node_fields: fields,
    node_types: [types = []],
  } = snapshot.meta
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  const sums = new Map<string, number>()
  for (let at = 0; at < nodes.length; at += fields.length) {
    const name = types[nodes[at + type] as number] ?? ''
    sums.set(name, (sums.get(name) ?? 0) + (nodes[at + size] as number))
  }
  const compiled = sums.get('code') ?? 0
  // what the page itself is made of is counted in nodes
  const objects = [...sums.values()].reduce((sum, bytes) => sum + bytes, 0) - compiled - (sums.get('native') ?? 0)
  return { objects, compiled }
}

/** As Chromium writes it: nodes are numbers in rows of `node_fields`. */
interface HeapSnapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } }
  nodes: number[]
}

function printSample({ minute, objects, compiled, Nodes, JSEventListeners, waiting }: Sample): void {
  const [held, code] = [objects, compiled].map((bytes) => (bytes / 2 ** 20).toFixed(2))
  const columns = [minute, held, code, Nodes, JSEventListeners, waiting]
  const widths = [6, 15, 13, 11, 11, 9]
  console.log(columns.map((value, i) => String(value).padStart(widths[i] as number)).join(''))
}

/** @returns whether everything stayed flat */
function judge(): boolean {
  if (crashed) {
    console.log('✗ the page crashed')
    return false
  }
  const judged = samples.filter(({ minute }) => minute >= minutes * WARM_UP)
  const [first, last] = [judged[0], judged.at(-1)].map((sample) => ((sample?.compiled ?? 0) / 2 ** 20).toFixed(2))
  console.log(`  compiled code, not judged: ${first} MB, at the end ${last} MB`)
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
  const [unit, digits] = name === 'objects' ? [2 ** 20, 2] : [1, 0]
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
