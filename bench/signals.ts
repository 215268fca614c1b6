/** What signals and triggers cost per customer message, and on text made to hurt: `node bench/signals.ts [--data DIR]`. */
import { parseArgs } from 'node:util'
import { defaultPolicy } from '../contract/policy.ts'
import { detect } from '../pipeline/triggers/detect.ts'
import { hostileTexts } from './hostile.ts'
import { turnOf } from './reading.ts'
import { formatCost, historyOf, measureCosts, sampleTexts } from './signal-costs.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: new URL('../../shared/data', import.meta.url).pathname },
    json: { type: 'boolean', default: false },
  },
})

const texts = await sampleTexts(values.data)
const history = historyOf(texts.slice(0, 20))
const mean = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length)
if (texts.length === 0) console.log('no data: only the hostile texts are timed')
else {
  console.log(
    `${texts.length} customer messages, ${mean.toFixed(0)} characters each in the mean; a history of ${history.messages.length}`,
  )
  for (const cost of measureCosts(texts)) console.log(values.json ? JSON.stringify(cost) : formatCost(cost))
}

console.log('hostile texts of 100,000 characters, CPU ms for all signals and triggers (the worst of 3)')
for (const [name, text] of Object.entries(hostileTexts(100_000))) {
  let worst = 0
  detect(turnOf(text), history, defaultPolicy)
  for (let i = 0; i < 3; i++) {
    const before = process.threadCpuUsage().user
    detect(turnOf(text), history, defaultPolicy)
    worst = Math.max(worst, (process.threadCpuUsage().user - before) / 1000)
  }
  console.log(`${name.padEnd(22)} ${worst.toFixed(2)}`)
}
