import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cellar, findProgram, lastLines, runQuietly } from './say.mjs'

/**
 * Debian packages without root and without touching the system: apt with state, lists and cache of our own,
 * the mirror and the keyring of the system's own sources.
 */

export const hasApt = () => findProgram('apt-get') !== null && findProgram('dpkg-deb') !== null

/** An apt source; `signedBy` is '' when the system trusts its keys by other means. */
const entry = ({ uri, signedBy }, suite) =>
  `deb ${signedBy === '' ? '' : `[signed-by=${signedBy}] `}${uri} ${suite} main`

/** The Debian archives this system itself uses, without the security one. @returns [{ uri, signedBy }] */
export function debianMirrors() {
  const folder = '/etc/apt/sources.list.d'
  const files = [
    '/etc/apt/sources.list',
    ...(existsSync(folder)
      ? readdirSync(folder)
          .sort()
          .map((name) => join(folder, name))
      : []),
  ]
  const found = files
    .filter((file) => existsSync(file))
    .flatMap((file) => parseSources(file, readFileSync(file, 'utf8')))
  return found.filter((one, i) => found.findIndex((other) => other.uri === one.uri) === i)
}

/** Reads both formats of apt sources: `.sources` stanzas and one-line `deb …`. */
export function parseSources(file, text) {
  return file.endsWith('.sources') ? parseStanzas(text) : file.endsWith('.list') ? parseLines(text) : []
}

function parseStanzas(text) {
  const plain = text.replace(/^#.*\n?/gm, '')
  return plain.split(/\n\s*\n/).flatMap((stanza) => {
    const fields = new Map(
      [...stanza.matchAll(/^([a-z-]+):(.*(?:\n[ \t].*)*)/gim)].map(([, name, value]) => [
        name.toLowerCase(),
        value.trim(),
      ]),
    )
    const field = (name) => fields.get(name.toLowerCase()) ?? ''
    const words = (name) => field(name).split(/\s+/).filter(Boolean)
    if (
      !words('Types').includes('deb') ||
      /^no$/i.test(field('Enabled')) ||
      !isArchive(words('Suites'), words('Components'))
    )
      return []
    // a key may stand in the stanza itself; then the system's other trusted keys have to do
    const signedBy = field('Signed-By').startsWith('/') ? words('Signed-By')[0] : ''
    return words('URIs').map((uri) => ({ uri, signedBy }))
  })
}

function parseLines(text) {
  return text.split('\n').flatMap((line) => {
    const match = /^\s*deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)\s+([^#]*)/.exec(line)
    if (match === null || !isArchive([match[3]], match[4].trim().split(/\s+/)) || match[2].startsWith('cdrom:'))
      return []
    return [{ uri: match[2], signedBy: /signed-by=([^\s,\]]+)/.exec(match[1] ?? '')?.[1] ?? '' }]
  })
}

const suites = /^(stable|testing|unstable|oldstable|sid|bullseye|bookworm|trixie|forky|duke)$/
const isArchive = (names, components) => names.some((name) => suites.test(name)) && components.includes('main')

/**
 * Downloads one package of `suite` and unpacks it.
 * @returns null, or what went wrong
 */
export function unpackFromSuite(name, mirror, suite, target) {
  return inWorkspace(`${name}-${suite}`, entry(mirror, suite), (apt, folder) => {
    // an update that could not reach its source ends with status 0: the download then names the package as unknown
    return apt('update') ?? apt('download', name) ?? unpackAll(folder, target)
  })
}

/** Downloads packages of the system's own release with everything they need that is not installed, and unpacks all of it. */
export function unpackWithDependencies(names, target) {
  return inWorkspace(names[0], null, (apt, folder) => {
    apt('update')
    const install = ['install', '--download-only', '--no-install-recommends', '-y']
    return apt(...install, ...names) ?? unpackAll(join(folder, 'cache', 'archives'), target)
  })
}

/**
 * Gives `task` an apt that keeps everything in a folder of ours, which is gone afterwards.
 * @param source the only source to use; null = the system's own sources, and what is installed counts
 */
function inWorkspace(name, source, task) {
  const folder = join(cellar, 'apt', name)
  rmSync(folder, { recursive: true, force: true })
  for (const part of ['state/lists/partial', 'cache/archives/partial', 'log'])
    mkdirSync(join(folder, part), { recursive: true })
  writeFileSync(join(folder, 'status'), '')
  writeFileSync(join(folder, 'sources.list'), `${source}\n`)
  writeFileSync(join(folder, 'apt.conf'), aptConfiguration(folder, source !== null))
  const apt = (...args) => {
    const { status, output } = runQuietly('apt-get', ['-c', join(folder, 'apt.conf'), '-q', ...args], { cwd: folder })
    return status === 0 ? null : lastLines(output)
  }
  try {
    return task(apt, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Hooks of other packages (desktop caches, container clean-up) are the system's business, so they are cleared. */
const hooks = [
  'APT::Update::Pre-Invoke',
  'APT::Update::Post-Invoke',
  'APT::Update::Post-Invoke-Success',
  'DPkg::Pre-Invoke',
  'DPkg::Post-Invoke',
]

function aptConfiguration(folder, onlyOwnSource) {
  const own = (path) => JSON.stringify(join(folder, path))
  const lines = [
    `Dir::State ${own('state')};`,
    `Dir::State::status ${onlyOwnSource ? own('status') : '"/var/lib/dpkg/status"'};`,
    `Dir::Cache ${own('cache')};`,
    `Dir::Log ${own('log')};`,
    ...(onlyOwnSource ? [`Dir::Etc::sourcelist ${own('sources.list')};`, 'Dir::Etc::sourceparts "/dev/null";'] : []),
    'APT::Sandbox::User "root";',
    'Debug::NoLocking "1";',
    'Acquire::Languages "none";',
    'Acquire::Retries "2";',
    ...hooks.map((hook) => `#clear ${hook};`),
  ]
  return `${lines.join('\n')}\n`
}

function unpackAll(folder, target) {
  const packages = readdirSync(folder).filter((file) => file.endsWith('.deb'))
  if (packages.length === 0) return `  apt-get left no package in ${folder}`
  mkdirSync(target, { recursive: true })
  for (const file of packages) {
    const { status, output } = runQuietly('dpkg-deb', ['-x', join(folder, file), target])
    if (status !== 0) return lastLines(output)
  }
  return null
}
