import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { drawChart } from '../../adapters/picture.ts'
import type { AlertChart } from '../../contract/alert.ts'

/** The picture that goes along with an alert. */

const chart: AlertChart = {
  ...{ title: 'Score', threshold: 1, from: '2026-11-22T07:00:00.000Z', step_seconds: 120 },
  values: Array.from({ length: 61 }, () => 0.5),
}
/** of two hours from 80 to 702, drawn twice as large */
const placeOf = (minutes: number): number => Math.round(2 * (80 + (minutes / 120) * (702 - 80)))

/** How many points of an upright line differ from the ground. */
async function inkAt(x: number, more: Partial<AlertChart> = {}): Promise<number> {
  const picture = await loadImage(await drawChart({ ...chart, ...more }))
  const canvas = createCanvas(picture.width, picture.height)
  const context = canvas.getContext('2d')
  context.drawImage(picture, 0, 0)
  const { data } = context.getImageData(x - 1, 100, 3, 350)
  return Array.from({ length: 3 * 350 }, (_, i) => (data[4 * i] ?? 255) < 200).filter(Boolean).length
}

test('a release of a bot is a line across the picture of an alert, at its moment', async () => {
  const releases = [{ at: '2026-11-22T08:00:00.000Z', bot_version: '4.2' }]
  const usual = await inkAt(placeOf(60))
  expect(await inkAt(placeOf(60), { releases })).toBeGreaterThan(usual + 100)
  expect(await inkAt(placeOf(30), { releases })).toBe(await inkAt(placeOf(30)))
})
