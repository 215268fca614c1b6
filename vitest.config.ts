import { defineConfig } from 'vitest/config'
import { nodeFlags } from './scripts/node-flags.mjs'
import { ClosingLine } from './test/setup/closing-line.ts'
import { kindsOfFiles } from './test/setup/kinds-of-files.ts'
import { LongestFirst } from './test/setup/longest-first.ts'

const all = 'test/**/*.test.{ts,tsx}'
const { alone, real } = kindsOfFiles(import.meta.dirname)
const project = (name: string, include: string[], more: object = {}) =>
  ({ extends: true, test: { name, include, isolate: false, ...more } }) as const

/**
 * Files share processes: to start one and to load the program and the engine takes more than most of them. One after the
 * other: chDB has one directory at a time in a process.
 */
export default defineConfig({
  test: {
    globalSetup: 'test/setup/database.ts',
    projects: [
      project('alone', alone, { isolate: true }),
      project('real', real, { setupFiles: 'test/setup/each-file.ts' }),
      project('together', [all], { exclude: [...alone, ...real] }),
    ],
    sequence: { sequencer: LongestFirst },
    pool: 'forks',
    // one more than the cores of a small machine: those that wait for a clock leave room
    maxWorkers: 3,
    execArgv: nodeFlags,
    // for a machine that is slow and busy: nothing waits so long that comes at all
    testTimeout: 120_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    // Ctrl-C waits this long for brokers and browsers to be stopped
    teardownTimeout: 4000,
    reporters: ['default', new ClosingLine()],
  },
})
