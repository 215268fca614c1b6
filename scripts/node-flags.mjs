/**
 * How Node runs the program. What survives a turn of the pipeline, a batch that waits for the database, should die in the
 * young generation; and helpers of the collector that wait for each other cost more than they save, above all on two cores.
 * Measured at full load: 9.5 → 5.5 µs of the helpers' CPU an event, 47 → 44.5 of the main thread.
 */
export const nodeFlags = ['--max-semi-space-size=64', '--v8-pool-size=1']
