import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { cellar, lastLines, projectPath, root, runQuietly, SetupError, say } from './say.mjs'

const stamp = join(cellar, 'dashboard.stamp')
const packable = /\.(?:js|css|svg)$/
const configs = ['astro.config.mjs', 'astro.config.ts', 'dashboard/astro.config.mjs', 'dashboard/astro.config.ts']

/** The dashboard's pages as the browser gets them, built again only when a source of theirs changed. */
export function buildDashboard() {
  const config = configs.find((path) => existsSync(join(root, path)))
  if (config === undefined) return
  const wanted = sourcesHash(config)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(join(root, 'dist'))) return
  rmSync(stamp, { force: true })
  say('building the dashboard, about 10 s …')
  const { status, output } = runQuietly('astro', ['build', '--config', config], {
    env: { PATH: projectPath(), ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  })
  if (status !== 0)
    throw new SetupError(
      `the dashboard could not be built:\n${lastLines(output, 20)}\nTo see it whole, type: npx astro build --config ${config}`,
    )
  packFiles(join(root, 'dist/client'))
  writeFileSync(stamp, wanted)
}

/** Packed once, and not for everybody who asks: the server sends what the browser understands. */
function packFiles(folder) {
  for (const file of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!file.isFile() || !packable.test(file.name)) continue
    const path = join(file.parentPath, file.name)
    const body = readFileSync(path)
    writeFileSync(`${path}.br`, brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
    writeFileSync(`${path}.gz`, gzipSync(body, { level: 9 }))
  }
}

function sourcesHash(config) {
  const hash = createHash('sha256')
  for (const file of [config, 'package-lock.json', ...filesUnder('contract'), ...filesUnder('dashboard')])
    hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function filesUnder(folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
  return entries
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath ?? one.path, one.name).slice(root.length + 1))
    .sort()
}
