import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import { holderOf } from '../adapters/data-lock.ts'
import { readConfig } from '../config.ts'
import { findFile, ReplayError } from '../replay/read.ts'
import { type ReplayResult, replay } from '../replay/replay.ts'
import { SendError, type SendTotals } from '../replay/send.ts'

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** npm run replay: recorded dialogues through the HTTP door of a running Baton. */

const usage = `npm run replay -- FILE… [--speed N] [--run NAME] [--url http://…] [--key bk_…]

Sends recorded dialogues to a running Baton and says what it made of them.
  FILE         dialogues of star, tau_bench, stripe_irc or ubuntu_irc (data.jsonl or data.jsonl.gz, or their folder),
               or a file with one Baton event a line
  --speed N    live, N times as fast as recorded, with the times of now; pauses in which nothing happens are cut short.
               Without it: as fast as it goes, with the recorded times
  --run NAME   makes them new conversations; without it the same file twice changes nothing
  --url        where Baton is (the one running here, else http://127.0.0.1:4700)
  --key        a key with scope ingest, and read for the result (else the demo's own)`

const flags = {
  speed: { type: 'string' },
  run: { type: 'string' },
  url: { type: 'string' },
  key: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

try {
  await main()
} catch (error) {
  console.error(explain(error))
  process.exitCode = 1
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: flags })
  if (values.help) return console.log(usage)
  if (positionals.length === 0) throw new ReplayError(`name a file:\n${usage}`)
  const speed = values.speed === undefined ? null : Number(values.speed)
  if (speed !== null && !(speed > 0)) throw new ReplayError(`--speed ${values.speed}: expected a number above 0`)
  for (const file of positionals) await findFile(file)
  const target = await findTarget(values)
  await knock(target.url)
  for (const file of positionals) {
    const bar = openBar()
    const result = await replay({
      file,
      speed,
      run: values.run ?? '',
      ...target,
      sleep,
      clock: Date.now,
      ...bar,
    }).finally(bar.close)
    print(file, result, speed)
    const refusal = refusalOf(file, result.totals)
    if (refusal === null) continue
    console.error(refusal)
    process.exitCode = 1
  }
}

/** @returns why nothing of the file is in Baton, null when something is */
function refusalOf(file: string, { sent, acknowledged, rejections }: SendTotals): string | null {
  if (acknowledged > 0) return null
  const [first] = rejections
  const why = first === undefined ? '' : `; the first: ${first.code} ${first.path} ${first.message}`
  return `${file}: none of its ${count(sent)} events was taken${why}`
}

/** @throws ReplayError when no key is known */
async function findTarget(values: { url?: string; key?: string }): Promise<{ url: string; key: string }> {
  const config = readConfig([])
  const directory = config?.directory ?? '.baton'
  const running = holderOf(directory)
  const here =
    running !== null && running.port > 0
      ? `http://${running.host}:${running.port}`
      : `http://127.0.0.1:${config?.port ?? 4700}`
  const url = values.url ?? here
  if (!URL.canParse(url)) throw new ReplayError(`--url ${url}: expected an address like http://127.0.0.1:4700`)
  const key = values.key ?? (await readFile(join(directory, 'demo-key'), 'utf8').catch(() => '')).trim()
  if (key !== '') return { url, key }
  throw new ReplayError(
    'no key is known: give one with --key (npm run key -- create --workspace … --scope ingest --scope read), or start npm run demo',
  )
}

async function knock(url: string): Promise<void> {
  const answer = await fetch(new URL('/healthz', url), { signal: AbortSignal.timeout(5000) }).catch(() => null)
  if (answer === null) throw new ReplayError(`cannot reach ${url}: is Baton running? npm run demo`)
  if (!answer.ok) throw new ReplayError(`${url} answers ${answer.status}: is that Baton?`)
}

/** A bar on a terminal; else a line every few seconds, as logs like it. */
function openBar() {
  const terminal = process.stdout.isTTY === true
  const bar = terminal
    ? new SingleBar({ format: ' {bar} {value} of {total} events, {eta} s left', hideCursor: true })
    : null
  let total = 0
  let said_at = Date.now()
  return {
    onStart(count: number) {
      total = count
      bar?.start(count, 0)
    },
    onProgress({ sent }: SendTotals) {
      bar?.update(sent)
      if (bar !== null || Date.now() - said_at < 5000) return
      said_at = Date.now()
      console.log(`${sent} of ${total} events`)
    },
    onRetry(problem: string) {
      if (bar === null && Date.now() - said_at >= 1000) console.log(`waiting: ${problem}`)
    },
    onSilence() {
      bar?.stop()
      console.log('all sent; conversations that nobody ended end by themselves within half a minute …')
    },
    close: () => bar?.stop(),
  }
}

function print(file: string, result: ReplayResult, speed: number | null): void {
  const { totals, decisions, outcome, window } = result
  const day = (at: number) => new Date(at).toISOString().slice(0, 10)
  const when =
    speed === null ? `recorded times, ${day(window.from)} to ${day(window.to)}` : `now, ${speed} times as fast`
  console.log(`\n${file} (${when})`)
  for (const note of result.notes) console.log(`  ${note}`)
  const left = Object.entries(result.left_out).map(([why, count]) => `${count} ${why.replaceAll('_', ' ')}`)
  if (left.length > 0) console.log(`  left out: ${left.join(', ')}`)
  const [tier1, tier2, tier3, platform] = outcome.by_tier
  const rows: [string, string][] = [
    ['events sent', count(totals.sent)],
    ['acknowledged', count(totals.acknowledged)],
    ['  of these sent before', count(totals.duplicates)],
    ['rejected', count(totals.rejected)],
    ['decisions made', count(decisions.reduce((sum, one) => sum + one, 0))],
    ['  nothing needed', count(decisions[0])],
    ['  tier 1, 2, 3', decisions.slice(1).map(count).join(', ')],
    ['now in Baton: episodes', `${count(outcome.episode_count)}, ${count(outcome.open_count)} of them open`],
    ['handoffs', count(outcome.handoff_count)],
    ['  tier 1, 2, 3, platform', [tier1, tier2, tier3, platform].map(count).join(', ')],
    [
      'HFS',
      outcome.hfs === null
        ? `none: no handoff was resolved (${count(outcome.ended_count)} ended)`
        : outcome.hfs.toFixed(2),
    ],
    ['  minutes waited, repeats', `${count(Math.round(outcome.wait_minutes))}, ${count(outcome.repeat_count)}`],
    ['  resolved of ended', `${count(outcome.resolved_count)} of ${count(outcome.ended_count)}`],
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  for (const [name, value] of rows) console.log(`  ${name.padEnd(width)}  ${value}`)
  for (const { event_id, code, path, message } of totals.rejections.slice(0, 5)) {
    console.log(`  rejected ${event_id ?? '?'}: ${code} ${path} ${message}`)
  }
  if (!result.caught_up) console.log('  Baton had not caught up yet: the last five lines may still grow')
}

function count(number: number): string {
  return number.toLocaleString('en-US')
}

function explain(error: unknown): string {
  if (error instanceof ReplayError || error instanceof SendError) return error.message
  const { code, message } = error as NodeJS.ErrnoException
  return code?.startsWith('ERR_PARSE_ARGS') ? `${message}\n${usage}` : String((error as Error).stack ?? error)
}
