import { openStore } from '../../adapters/store.ts'
import { createLife } from '../../server/life.ts'
import { createLog } from '../../server/log.ts'
import { stopOnSignals } from '../../server/signals.ts'

/**
 * A process whose engine works on a statement that takes days, and the process of statements on another. Arguments: data directory, and what it does
 * then: `wait` for a signal, or `break` of a bug.
 */
const [directory = '', what = ''] = process.argv.slice(2)
const log = createLog('info', false)
const life = createLife(log)
stopOnSignals(life, log)
const store = await openStore({ path: directory })
life.onStop('store', store.close)
process.once('exit', (code) => console.log(`told of the end with ${code}`))

const days = 'SELECT sum(cityHash64(number)) FROM numbers_mt(1000000000000)'
void store.query(days).catch(() => undefined)
void store.ask(`${days} FORMAT TSV`, 1_000_000).catch(() => undefined)
await new Promise((resolve) => setTimeout(resolve, 500))
if (what === 'break') setTimeout(() => Promise.reject(new Error('a bug')))
process.send?.('busy')
