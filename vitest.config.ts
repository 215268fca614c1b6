import { defineConfig } from 'vitest/config'
import { nodeFlags } from './scripts/node-flags.mjs'
import { ClosingLine } from './test/setup/closing-line.ts'
import { withOwnProcess } from './test/setup/own-process.ts'

const all = 'test/**/*.test.{ts,tsx}'
const real = withOwnProcess(import.meta.dirname)

/**
 * Real brokers and real databases: a process per file, because chDB belongs to one. All other files share processes: to
 * start one and to load what it needs takes half a second, more than most of them.
 */
export default defineConfig({
  test: {
    globalSetup: 'test/setup/database.ts',
    projects: [
      { extends: true, test: { name: 'alone', include: real, isolate: true } },
      { extends: true, test: { name: 'together', include: [all], exclude: real, isolate: false } },
    ],
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
