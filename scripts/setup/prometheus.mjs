import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { debianMirrors, hasApt, unpackFromSuite } from './debian.mjs'
import { cellar, findProgram, isProgram, runQuietly, say } from './say.mjs'

/** Real receivers for the tests: the variable that names each, its package, its names on a PATH. */
const programs = [
  { variable: 'PROMETHEUS_PATH', from: 'prometheus', names: ['prometheus'] },
  { variable: 'PROMTOOL_PATH', from: 'prometheus', names: ['promtool'] },
  {
    variable: 'ALERTMANAGER_PATH',
    from: 'prometheus-alertmanager',
    names: ['prometheus-alertmanager', 'alertmanager'],
  },
]
const own = (name) => join(cellar, 'bin', name)
const alertmanager = join(cellar, 'alertmanager')

/** @returns where they are, by variable; those that cannot be had are left out, and the tests that ask them are skipped with a word */
export function findPrometheus() {
  const missing = new Set(programs.filter((program) => pathOf(program) === null).map(({ from }) => from))
  for (const name of missing) if (hasApt()) fetchFromDebian(name)
  const found = programs.map((program) => [program.variable, pathOf(program)])
  if (found.some(([, path]) => path === null))
    say('no Prometheus or Alertmanager here: the tests that ask them are skipped')
  return Object.fromEntries(found.filter(([, path]) => path !== null))
}

const pathOf = ({ variable, names }) =>
  process.env[variable] ?? findProgram(...names) ?? (isProgram(own(names[0])) ? own(names[0]) : null)

function fetchFromDebian(name) {
  say(`fetching ${name} from Debian into .baton/bin, for the tests …`)
  const target = join(cellar, 'apt', 'unpacked')
  for (const suite of ['bookworm', 'trixie'])
    for (const mirror of debianMirrors()) {
      rmSync(target, { recursive: true, force: true })
      const problem = unpackFromSuite(name, mirror, suite, target)
      if (problem === null) keep(name, target)
      rmSync(target, { recursive: true, force: true })
      if (problem === null) return
    }
}

function keep(name, target) {
  mkdirSync(join(cellar, 'bin'), { recursive: true })
  for (const { from, names } of programs) {
    const binary = join(target, 'usr', 'bin', names[0])
    if (from !== name || !existsSync(binary)) continue
    if (name === 'prometheus-alertmanager') keepAlertmanager(binary, target)
    else copyFileSync(binary, own(names[0]))
  }
}

/** Debian's build reads templates under /usr/share: it is shown its own there, and nobody else sees them. */
function keepAlertmanager(binary, target) {
  mkdirSync(alertmanager, { recursive: true })
  copyFileSync(binary, join(alertmanager, 'alertmanager'))
  cpSync(join(target, 'usr/share/prometheus'), join(alertmanager, 'prometheus'), { recursive: true })
  const steps = 'mount -t tmpfs none /usr/share && cp -r "$0"/prometheus /usr/share && exec "$0"/alertmanager "$@"'
  const launcher = own('prometheus-alertmanager')
  writeFileSync(launcher, `#!/bin/sh\nexec unshare --map-root-user --mount sh -c '${steps}' '${alertmanager}' "$@"\n`)
  chmodSync(launcher, 0o755)
  // where no program may have a view of its own
  if (runQuietly(launcher, ['--version']).status !== 0) rmSync(launcher)
}
