import type { Reporter, TestModule } from 'vitest/node'

/** The run's last line, for whoever counts it: 'N passed, N failed'. A file that could not even be loaded is a failed test. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
    const count = (state: string) => states.filter((one) => one === state).length
    const unloaded = modules.filter(
      (module) => module.state() === 'failed' && [...module.children.allTests('failed')].length === 0,
    )
    const failed = count('failed') + unloaded.length + unhandledErrors.length
    const skipped = count('skipped') + count('pending')
    // after the summary that the default reporter writes in this same turn
    process.once('exit', () =>
      console.log(`${count('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`),
    )
  }
}
