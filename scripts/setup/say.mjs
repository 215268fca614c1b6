import { spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What every set-up step needs. No dependency, any Node from 20 on: this runs before anything is installed. */

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const cellar = join(root, '.baton')
const packagesBin = join(root, 'node_modules', '.bin')

/** An expected "no" of the set-up; its message says what to type. */
export class SetupError extends Error {}

/** One line per step, on stderr so that a command's own output stays clean. */
export const say = (line) => process.stderr.write(`baton: ${line}\n`)

/** `PATH` without the project's own packages: a package manager must not run on a node that it is replacing. */
export const systemPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '' && folder !== packagesBin)
    .join(delimiter)

/** `PATH` with the project's own packages first, so that `node` is the one that the lock names. */
export const projectPath = () => `${packagesBin}${delimiter}${systemPath()}`

/** @returns the path of the first of these programs that the machine has, or null */
export function findProgram(...names) {
  for (const name of names)
    for (const folder of systemPath().split(delimiter)) if (isProgram(join(folder, name))) return join(folder, name)
  return null
}

/** Is this a file that we may run? */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Runs a program to its end and keeps what it prints. @returns status (null: it did not start) and both outputs as one text */
export function runQuietly(program, args, options = {}) {
  const env = { ...process.env, PATH: systemPath(), LC_ALL: 'C', ...options.env }
  const done = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
    env,
  })
  return { status: done.status, output: `${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}`.trim() }
}

/** The end of what a failed program said, for an error message. */
export const lastLines = (output, count = 6) =>
  output
    .split('\n')
    .slice(-count)
    .map((line) => `  ${line}`)
    .join('\n')
