import { defineConfig } from 'vitest/config'
import { nodeFlags } from './scripts/node-flags.mjs'
import { ClosingLine } from './test/setup/closing-line.ts'

/** Real brokers and real databases: a process per file, because chDB belongs to one; as many at a time as there are cores. */
export default defineConfig({
  test: {
    globalSetup: 'test/setup/database.ts',
    include: ['test/**/*.test.{ts,tsx}'],
    pool: 'forks',
    isolate: true,
    maxWorkers: 2,
    execArgv: nodeFlags,
    // for a machine that is slow and busy: nothing waits so long that comes at all
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } },
    // Ctrl-C waits this long for brokers and browsers to be stopped
    teardownTimeout: 4000,
    reporters: ['default', new ClosingLine()],
  },
})
