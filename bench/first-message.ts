/** A process of its own: what its first text costs, as JSON in ms of CPU. `node first-message.ts NAME|TEXT [cold]` */
import { defaultPolicy } from '../contract/policy.ts'
import { ownCpuMs } from './cpu.ts'
import { hostileTexts } from './hostile.ts'

const began = ownCpuMs()
const { warmUp } = await import('../pipeline/warm-up.ts')
const { detect } = await import('../pipeline/triggers/detect.ts')
const { noHistory, turnOf } = await import('./reading.ts')
const loaded = ownCpuMs()
const [, , name = '', temperature] = process.argv
if (temperature !== 'cold') warmUp()
const ready = ownCpuMs()
const text = hostileTexts(10_000)[name] ?? name
const turn = turnOf(text)
const read = ownCpuMs()
detect(turn, noHistory, defaultPolicy)
console.log(
  JSON.stringify({
    ...{
      load_ms: loaded - began,
      warm_up_ms: ready - loaded,
      signals_ms: read - ready,
      triggers_ms: ownCpuMs() - read,
    },
  }),
)
