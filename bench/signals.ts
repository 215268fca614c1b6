/** What signals and triggers cost per customer message, and on text made to hurt, judged: `node bench/signals.ts [--data DIR]`. */
import { parseArgs } from 'node:util'
import { formatJudged, measureHostile } from './hostile-costs.ts'
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

console.log('hostile texts: CPU ms at its best of 5, the worst of all texts and languages')
for (const figure of measureHostile()) console.log(formatJudged(figure))
