/** A process of its own: what its first text costs, as JSON in ms of CPU. `node first-message.ts NAME|TEXT [cold]` */
import { hostileTexts } from '../../bench/hostile.ts'
import { defaultPolicy } from '../../contract/policy.ts'

const cpuMs = (): number => process.threadCpuUsage().user / 1000
const began = cpuMs()
const { warmUp } = await import('../../pipeline/warm-up.ts')
const { detect } = await import('../../pipeline/triggers/detect.ts')
const { customerTurn, historyOf } = await import('./triggers/ask.ts')
const loaded = cpuMs()
const [, , name = '', temperature] = process.argv
if (temperature !== 'cold') warmUp()
const ready = cpuMs()
const text = hostileTexts(10_000)[name] ?? name
const turn = customerTurn(text)
const read = cpuMs()
detect(turn, historyOf([]), defaultPolicy)
console.log(
  JSON.stringify({
    ...{ load_ms: loaded - began, warm_up_ms: ready - loaded, signals_ms: read - ready, triggers_ms: cpuMs() - read },
  }),
)
