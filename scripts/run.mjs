import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { nodeFlags } from './node-flags.mjs'
import { projectPath, root, SetupError, say } from './setup/say.mjs'
import { setUp } from './setup.mjs'

/** What stands behind each `npm run …`: set-up first, then these programs one after the other on the project's own Node. */
const commands = {
  demo: { needs: ['broker', 'dashboard'], steps: [['node', ...nodeFlags, 'main.ts', '--demo']] },
  start: { needs: ['broker', 'dashboard'], steps: [['node', ...nodeFlags, 'main.ts']] },
  replay: { needs: [], steps: [['node', 'scripts/replay.ts']] },
  key: { needs: [], steps: [['node', 'scripts/key.ts']] },
  sql: { needs: [], steps: [['node', 'scripts/sql.ts']] },
  bench: { needs: ['own broker', 'dashboard', 'browser'], steps: [['node', 'bench/bench.ts']] },
  'bench:alerts': { needs: ['own broker'], steps: [['node', 'bench/alert-latency.ts']] },
  'bench:briefings': { needs: [], steps: [['node', 'bench/briefings.ts']] },
  'bench:notices': { needs: ['own broker'], steps: [['node', 'bench/notices.ts']] },
  'bench:redaction': { needs: [], steps: [['node', 'bench/redaction.ts']] },
  'bench:repeats': { needs: [], steps: [['node', 'bench/repeats.ts']] },
  'bench:tab': { needs: ['own broker', 'dashboard', 'browser'], steps: [['node', 'bench/tab.ts']] },
  'bench:triggers': { needs: [], steps: [['node', 'bench/triggers.ts']] },
  grafana: {
    needs: [],
    steps: [
      ['node', 'grafana/build.ts'],
      ['biome', 'format', '--write', 'grafana/baton.json'],
    ],
  },
  check: {
    needs: [],
    steps: [
      ['tsc', '-p', '.'],
      ['biome', 'check'],
    ],
  },
  format: { needs: [], steps: [['biome', 'check', '--write']] },
  test: {
    needs: ['own broker', 'dashboard', 'browser', 'prometheus'],
    steps: [
      ['tsc', '-p', '.'],
      ['biome', 'check'],
      ['vitest', 'run'],
    ],
  },
}

/** What Node made of the sources at an earlier start: a quarter of the CPU that it takes to load the program. */
const compiled = { NODE_COMPILE_CACHE: join(root, '.baton', 'compiled') }

/** The time a program has to stop before it is ended. */
const STOP_MS = 4800

const [name = '', ...args] = process.argv.slice(2)
process.exitCode = await runCommand(name, args).catch((error) => {
  say(error instanceof SetupError ? error.message : error.stack)
  return 1
})

async function runCommand(name, args) {
  const command = commands[name]
  if (command === undefined)
    throw new SetupError(`unknown command ${name}; there are: ${Object.keys(commands).join(', ')}`)
  const found = await setUp(command.needs)
  const env = { ...compiled, ...process.env, ...found, PATH: projectPath(), ASTRO_TELEMETRY_DISABLED: '1' }
  for (const [i, [program, ...own]] of command.steps.entries()) {
    const code = await runStep(program, [...own, ...(i === command.steps.length - 1 ? args : [])], env)
    if (code !== 0) return code
  }
  return 0
}

/** @returns the program's exit code, 128 + the signal's number when it died of one */
function runStep(program, args, env) {
  const isOurs = program === 'node'
  const binary = join(root, 'node_modules', '.bin', program)
  // over the channel one of ours notices when this launcher is gone, and stops too
  const child = spawn(binary, args, {
    cwd: root,
    env,
    stdio: ['inherit', 'inherit', 'inherit', ...(isOurs ? ['ipc'] : [])],
  })
  let deadline
  const forward = (signal) => {
    child.kill(signal)
    deadline ??= setTimeout(() => child.kill('SIGKILL'), STOP_MS)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, forward)
  const parent = process.ppid
  // npm hands its signals on, but when it is killed nobody tells us
  const orphaned = setInterval(() => process.ppid !== parent && forward('SIGTERM'), 500).unref()
  if (process.env.npm_lifecycle_event === undefined) clearInterval(orphaned)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      clearTimeout(deadline)
      clearInterval(orphaned)
      for (const one of signals) process.removeListener(one, forward)
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}
