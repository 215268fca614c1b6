import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cellar, findProgram, lastLines, root, runQuietly, SetupError, say } from './say.mjs'

const stamp = join(cellar, 'packages.stamp')
const ownNode = join(root, 'node_modules', '.bin', 'node')
const installed = join(root, 'node_modules', '.package-lock.json')

/** Node modules as the lock names them, with the Node that runs the project among them. Quick when nothing is to do. */
export function installPackages() {
  const wanted = wantedStamp()
  if (existsSync(ownNode) && existsSync(installed) && read(stamp) === wanted) return
  if (!installedAsLocked()) npmCi()
  repairNode()
  mkdirSync(cellar, { recursive: true })
  writeFileSync(stamp, wanted)
}

/** Native packages belong to one system: a folder that was copied from another one is stale. */
const wantedStamp = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex')

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')

/** After `npm install` by hand everything is there already: what npm says it installed is compared with the lock. */
function installedAsLocked() {
  if (!existsSync(installed) || !existsSync(ownNode)) return false
  const there = JSON.parse(read(installed)).packages
  const locked = Object.entries(JSON.parse(read(join(root, 'package-lock.json'))).packages)
  return locked.every(([path, entry]) => path === '' || entry.optional || there[path]?.version === entry.version)
}

function npmCi() {
  say('installing the packages with npm ci, about a minute …')
  const began = Date.now()
  const [npm, ...before] = npmCommand()
  const { status, output } = runQuietly(npm, [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    // npm hands its own settings down to the scripts it runs; a nested npm must start from the user's
    env: Object.fromEntries(
      Object.keys(process.env)
        .filter((name) => /^npm_(config|lifecycle|package)_/.test(name))
        .map((name) => [name, undefined]),
    ),
  })
  if (status !== 0) throw new SetupError(`npm ci failed:\n${lastLines(output, 12)}\nTo see it whole, type: npm ci`)
  say(`packages installed in ${((Date.now() - began) / 1000).toFixed(0)} s`)
}

/** The very npm that started us, when one did. */
function npmCommand() {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env
  if (
    cli &&
    node &&
    existsSync(cli) &&
    existsSync(node) &&
    /npm-cli\.js$/.test(cli) &&
    !node.startsWith(join(root, 'node_modules'))
  )
    return [node, cli]
  const npm = findProgram('npm')
  if (npm === null) throw new SetupError('npm is not on the PATH: install Node 20 or newer together with npm')
  return [npm]
}

/** Where install scripts are switched off, the `node` package has not fetched its binary yet. */
function repairNode() {
  if (runQuietly(ownNode, ['--version']).status === 0) return
  say('fetching the Node that the lock names …')
  const done = runQuietly(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: join(root, 'node_modules', 'node'),
  })
  const check = runQuietly(ownNode, ['--version'])
  if (check.status !== 0)
    throw new SetupError(
      `node_modules/.bin/node does not run:\n${lastLines(`${done.output}\n${check.output}`)}\nTry: rm -rf node_modules && npm ci`,
    )
}
