import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasApt, unpackWithDependencies } from './debian.mjs'
import { cellar, findProgram, isProgram, lastLines, runQuietly, SetupError, say } from './say.mjs'

const own = join(cellar, 'bin', 'chromium')
const unpacked = join(cellar, 'chromium')
const oneLine = 'sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium'

/** A real Chromium for the browser tests. @returns its path */
export function findChromium() {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH) {
    if (isProgram(CHROMIUM_PATH)) return CHROMIUM_PATH
    throw new SetupError(`CHROMIUM_PATH=${CHROMIUM_PATH} is no program`)
  }
  const known =
    findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable') ??
    (isProgram(own) ? own : null)
  if (known !== null) return known
  if (!hasApt())
    throw new SetupError('the browser tests need Chromium: install it, or set CHROMIUM_PATH=/path/to/chromium')
  return process.getuid?.() === 0 ? installForAll() : unpackForUs()
}

function installForAll() {
  say('installing chromium with apt-get, about a minute …')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  runQuietly('apt-get', ['-q', 'update'], { env })
  const { output } = runQuietly('apt-get', ['-q', 'install', '-y', '--no-install-recommends', 'chromium'], { env })
  const path = findProgram('chromium')
  if (path === null) throw new SetupError(`chromium could not be installed:\n${lastLines(output)}\nType: ${oneLine}`)
  return path
}

function unpackForUs() {
  say('fetching chromium and what it needs into .baton/chromium, about a minute …')
  rmSync(unpacked, { recursive: true, force: true })
  const problem = unpackWithDependencies(['chromium'], unpacked)
  if (problem === null) writeLauncher()
  const check = problem ?? trial()
  if (check === null) return own
  rmSync(own, { force: true })
  throw new SetupError(`chromium could not be fetched without root:\n${check}\nType: ${oneLine}`)
}

const trial = () => {
  const { status, output } = runQuietly(own, ['--version'])
  return status === 0 ? null : lastLines(output)
}

/** The package expects to live under /usr: its libraries and fonts are named to it instead. */
function writeLauncher() {
  const fonts = join(unpacked, 'fonts.conf')
  const folders = ['/usr/share/fonts', join(unpacked, 'usr/share/fonts')]
    .map((folder) => `<dir>${folder}</dir>`)
    .join('')
  const cache = `<cachedir>${join(unpacked, 'font-cache')}</cachedir>`
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}${cache}</fontconfig>\n`,
  )
  mkdirSync(join(cellar, 'bin'), { recursive: true })
  const variables = `LD_LIBRARY_PATH='${libraryFolders().join(':')}' FONTCONFIG_FILE='${fonts}'`
  writeFileSync(own, `#!/bin/sh\nexport ${variables}\nexec '${join(unpacked, 'usr/lib/chromium/chromium')}' "$@"\n`)
  chmodSync(own, 0o755)
}

/** Some packages keep libraries in a folder of their own that only their run path knows: every folder that holds one counts. */
function libraryFolders() {
  const entries = readdirSync(unpacked, { withFileTypes: true, recursive: true })
  const libraries = entries.filter((one) => /^lib.*\.so(\.|$)/.test(one.name))
  return [...new Set(libraries.map((one) => one.parentPath ?? one.path))]
}
