import { globSync, readFileSync } from 'node:fs'

/** What a file says that starts a broker, a database, a browser or a program: by itself, or by what it imports of ours. */
const starts =
  /child_process|worker_threads|from 'chdb'|(?:adapters\/(?:bus|broker|store)|server\/listen|setup\/baton|start-[a-z]+|open-store|\/(?:rows|door|desk|serve|browser))\.ts'/

/** @returns the test files under `root` that have to have a process to themselves */
export const withOwnProcess = (root: string): string[] =>
  globSync('test/**/*.test.{ts,tsx}', { cwd: root }).filter((file) =>
    starts.test(readFileSync(new URL(file, `file://${root}/`), 'utf8')),
  )
