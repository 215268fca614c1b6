import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasApt, unpackWithDependencies } from './debian.mjs'
import { cellar, findProgram, isProgram, lastLines, runQuietly, SetupError, say } from './say.mjs'

/** Knows no windows nor what belongs to them, so it shows the same pages with less CPU. Not every system has it as a package. */
const shell = 'chromium-headless-shell'
const whole = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
/** Where Debian keeps the programs and the files that they read from beside them. */
const home = 'usr/lib/chromium'
const oneLine = 'sudo apt-get update && sudo apt-get install -y --no-install-recommends chromium'

const launcher = (name) => join(cellar, 'bin', name)
const folder = (name) => join(cellar, name)
const find = (...names) => findProgram(...names) ?? names.map(launcher).find(isProgram) ?? null

/** A real Chromium for the browser tests, the lightest to be had. @returns its path */
export function findChromium() {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH) {
    if (isProgram(CHROMIUM_PATH)) return CHROMIUM_PATH
    throw new SetupError(`CHROMIUM_PATH=${CHROMIUM_PATH} is no program`)
  }
  const light = find(shell)
  if (light !== null) return light
  const heavy = find(...whole)
  if (heavy !== null) return lighterThan(heavy)
  if (!hasApt())
    throw new SetupError('the browser tests need Chromium: install it, or set CHROMIUM_PATH=/path/to/chromium')
  const bring = process.getuid?.() === 0 ? installForAll : unpackForUs
  const problem = bring(shell) && bring('chromium')
  if (problem !== null) throw new SetupError(`chromium could not be fetched:\n${problem}\nType: ${oneLine}`)
  return find(shell, ...whole)
}

/** Who has a Chromium loses nothing when the lighter one cannot be had: it is tried once. */
function lighterThan(heavy) {
  if (!hasApt() || existsSync(folder(shell)) || unpackForUs(shell) !== null) return heavy
  return launcher(shell)
}

/** @returns null, or what went wrong */
function installForAll(name) {
  say(`installing ${name} with apt-get, about a minute …`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  runQuietly('apt-get', ['-q', 'update'], { env })
  const { output } = runQuietly('apt-get', ['-q', 'install', '-y', '--no-install-recommends', name], { env })
  return findProgram(name) === null ? lastLines(output) : null
}

/** @returns null, or what went wrong */
function unpackForUs(name) {
  say(`fetching ${name} and what it needs into .baton/${name}, about a minute …`)
  rmSync(folder(name), { recursive: true, force: true })
  mkdirSync(folder(name), { recursive: true })
  const problem = unpackWithDependencies([name], folder(name))
  if (problem === null) writeLauncher(name)
  const check = problem ?? trial(name)
  if (check === null) return null
  rmSync(launcher(name), { force: true })
  // the empty folder says that it was tried
  rmSync(folder(name), { recursive: true, force: true })
  mkdirSync(folder(name))
  return check
}

/** A page is loaded: its version it can say without the half of its files. */
const trial = (name) => {
  const page = ['--headless', '--no-sandbox', '--disable-gpu', '--dump-dom', 'data:text/html,<p>it runs']
  const { status, output } = runQuietly(launcher(name), page, { timeout: 60_000 })
  return status === 0 && output.includes('<p>it runs') ? null : lastLines(output)
}

/** The package expects to live under /usr: its libraries, its fonts and what is installed beside it are named to it instead. */
function writeLauncher(name) {
  const own = join(folder(name), home)
  if (existsSync(`/${home}`))
    for (const file of readdirSync(`/${home}`))
      if (!existsSync(join(own, file))) symlinkSync(`/${home}/${file}`, join(own, file))
  mkdirSync(join(cellar, 'bin'), { recursive: true })
  const variables = `LD_LIBRARY_PATH='${libraryFolders(folder(name)).join(':')}'${fontsOf(name)}`
  writeFileSync(launcher(name), `#!/bin/sh\nexport ${variables}\nexec '${join(own, name)}' "$@"\n`)
  chmodSync(launcher(name), 0o755)
}

/** The system's own fonts are left as they are where it has what Chromium needs. */
function fontsOf(name) {
  const brought = join(folder(name), 'usr/share/fonts')
  if (!existsSync(brought)) return ''
  const file = join(folder(name), 'fonts.conf')
  const folders = ['/usr/share/fonts', brought].map((one) => `<dir>${one}</dir>`).join('')
  const cache = `<cachedir>${join(folder(name), 'font-cache')}</cachedir>`
  const text = `<fontconfig>${folders}${cache}</fontconfig>`
  writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">${text}\n`)
  return ` FONTCONFIG_FILE='${file}'`
}

/** Some packages keep libraries in a folder of their own that only their run path knows: every folder that holds one counts. */
function libraryFolders(unpacked) {
  const entries = readdirSync(unpacked, { withFileTypes: true, recursive: true })
  const libraries = entries.filter((one) => /^lib.*\.so(\.|$)/.test(one.name))
  return [...new Set(libraries.map((one) => one.parentPath ?? one.path))]
}
