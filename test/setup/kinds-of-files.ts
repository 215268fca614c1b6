import { globSync, readFileSync } from 'node:fs'

/** What a file says that starts a broker, a database, a browser or a program: by itself, or by what it imports of ours. */
const starts =
  /child_process|worker_threads|from 'chdb'|(?:adapters\/(?:bus|broker|store)|server\/listen|setup\/baton|start-[a-z]+|open-store|\/(?:rows|door|desk|serve|browser))\.ts'/

/** What a file says that puts something in the place of a module: whoever has loaded it before keeps the real one. */
const replaces = /\bvi\.mock\(/

export interface Kinds {
  /** these have a process to themselves */
  alone: string[]
  /** these start real programs, one file after the other in a process */
  real: string[]
}

/** @returns the test files under `root` that need more than those that start nothing */
export function kindsOfFiles(root: string): Kinds {
  const kinds: Kinds = { alone: [], real: [] }
  for (const file of globSync('test/**/*.test.{ts,tsx}', { cwd: root })) {
    const text = readFileSync(new URL(file, `file://${root}/`), 'utf8')
    if (replaces.test(text)) kinds.alone.push(file)
    else if (starts.test(text)) kinds.real.push(file)
  }
  return kinds
}
