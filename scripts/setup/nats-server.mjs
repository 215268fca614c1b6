import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { debianMirrors, hasApt, unpackFromSuite } from './debian.mjs'
import { cellar, findProgram, isProgram, runQuietly, SetupError, say } from './say.mjs'

const own = join(cellar, 'bin', 'nats-server')
/** Older ones know no `sync_interval` and no atomic batches. */
const oldest = [2, 12]

/** A broker for this machine. @returns the binary's path */
export function findNatsServer() {
  const onPath = findProgram('nats-server')
  if (onPath !== null && isNewEnough(onPath)) return onPath
  if (isProgram(own)) return own
  const problems = hasApt() ? fetchFromDebian() : ['  this system has no apt-get']
  if (problems === null) return own
  throw new SetupError(`nats-server ${oldest.join('.')} or newer is needed and was not found.
${onPath === null ? '' : `  ${onPath} is too old: ${versionOf(onPath).join('.')}\n`}${problems.join('\n')}
Put one on the PATH (${process.platform === 'darwin' ? 'brew install nats-server' : "your system's package nats-server, or the release of the NATS project"}), or name a running one: NATS_URL=nats://host:4222`)
}

function fetchFromDebian() {
  say('fetching nats-server from Debian into .baton/bin …')
  const problems = []
  for (const suite of ['sid', 'trixie'])
    for (const mirror of debianMirrors()) {
      const problem = fetchFrom(mirror, suite)
      if (problem === null) return null
      problems.push(`  from ${suite}:\n${problem}`)
    }
  return problems.length > 0 ? problems : ["  this system's apt sources name no Debian archive"]
}

function fetchFrom(mirror, suite) {
  const target = join(cellar, 'apt', 'unpacked')
  rmSync(target, { recursive: true, force: true })
  const problem = unpackFromSuite('nats-server', mirror, suite, target)
  const binary = join(target, 'usr', 'sbin', 'nats-server')
  const verdict =
    problem ??
    (isNewEnough(binary) ? null : `  its nats-server is ${versionOf(binary).join('.') || 'not one that runs here'}`)
  if (verdict === null) {
    mkdirSync(join(cellar, 'bin'), { recursive: true })
    copyFileSync(binary, `${own}.new`)
    renameSync(`${own}.new`, own)
    say(`nats-server ${versionOf(own).join('.')} is in .baton/bin`)
  }
  rmSync(target, { recursive: true, force: true })
  return verdict
}

const versionOf = (binary) =>
  (/v(\d+)\.(\d+)\.(\d+)/.exec(runQuietly(binary, ['--version']).output)?.slice(1) ?? []).map(Number)

function isNewEnough(binary) {
  const [major = 0, minor = 0] = versionOf(binary)
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
}
