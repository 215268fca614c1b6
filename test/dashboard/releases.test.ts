import { expect, test } from 'vitest'
import { markersAt } from '../../dashboard/charts/releases.ts'

test('the name of a release is cut short where it would be longer than its chart', () => {
  const [short, long] = markersAt(
    [
      { at: 100, bot_version: '2.5.0-rc1' },
      { at: 900, bot_version: `2026.11.28-rc1+${'abcdef01'.repeat(6)}` },
    ],
    [0, 1000],
  )
  expect([short?.label, long?.label]).toEqual(['bot 2.5.0-rc1', 'bot 2026.11.28-r…'])
})
