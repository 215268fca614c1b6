/**
 * How Node runs the program. What survives a turn of the pipeline, a batch that waits for the database, should die in the
 * young generation; and helpers of the collector that wait for each other cost more than they save, above all on two cores.
 * Measured at full load: 9.5 → 5.5 µs of the helpers' CPU an event, 47 → 44.5 of the main thread.
 *
 * A pattern's first use is 8 times as quick when it is compiled for the machine at once. That flag belongs here and nowhere
 * else: changed in a process that runs, it makes Node call what it compiled before in the wrong way and die (2 of 5 times).
 */
export const nodeFlags = ['--max-semi-space-size=64', '--v8-pool-size=1', '--no-regexp-tier-up']
