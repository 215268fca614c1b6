import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Marks that only their colour tells apart, as people see them who cannot see all colours. */

/** What is side by side in one drawing, by its class; marks with a dash or a shape of their own are not here. */
const drawings: Record<string, string[]> = {
  'handoffs by tier': ['.fill-tier-0', '.fill-tier-1', '.fill-tier-2', '.fill-tier-3'],
  'parts of the score': ['.parts-wait', '.parts-repeat'],
  'confidence of the answers': ['.fill-sure', '.fill-below'],
  'satisfaction over time': [
    '.chart-line.chart-line-bot .recharts-line-curve',
    '.chart-line.chart-line-agent .recharts-line-curve',
  ],
  'scores of both sides': ['.hue-bot .score-bar', '.hue-agent .score-bar'],
  'an answer in SQL': ['.series-0', '.series-1', '.series-2', '.series-3'],
}
/** Others that have to be seen, each beside something of another shape. */
const others = [
  '.hue-bot .interval-range',
  '.hue-agent .interval-range',
  '.chart-line-before .recharts-line-curve',
  '.resolution-bar .bar',
  '.spark-line',
  '.chart-limit line',
  '.rule-course-line',
  '.rule-course-bar',
]
const legends: [mark: string, swatch: string][] = [
  ...[1, 2, 3].map((tier): [string, string] => [`.fill-tier-${tier}`, `.swatch-tier-${tier}`]),
  ['.parts-wait', '.swatch-wait'],
  ['.parts-repeat', '.swatch-repeat'],
  ['.fill-sure', '.swatch-sure'],
  ['.fill-below', '.swatch-below'],
  ['.rule-course-bar', '.swatch.swatch-fired'],
]

/** The distance of two colours in CIELAB; two greys of which one is a fifth of the way from black to white lighter have this one. */
const LEAST_DISTANCE = 20
/** WCAG 1.4.11 */
const LEAST_CONTRAST = 3

const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]
type Colour = readonly [red: number, green: number, blue: number]

const styles = new URL('../../dashboard/styles/', import.meta.url)
const sheets = readdirSync(styles).map((name) => readFileSync(new URL(name, styles), 'utf8'))
const rules = sheets.flatMap((sheet) =>
  [...sheet.matchAll(/([^{}]{1,400})\{([^{}]{1,2000})\}/g)].map(([, selectors = '', body = '']) => ({
    selectors: selectors
      .replace(/\/\*[^*]*\*\//g, '')
      .split(',')
      .map((one) => one.trim()),
    body,
  })),
)

/** @returns the name of the token that a class is drawn in */
function tokenOf(selector: string): string {
  const bodies = rules.filter(({ selectors }) => selectors.includes(selector)).map(({ body }) => body)
  const name = /(?:fill|stroke|background|--series): var\(--([a-z0-9-]{1,30})\)/.exec(bodies.join(''))?.[1]
  if (name === undefined) throw new Error(`${selector} is drawn in no colour of tokens.css`)
  return name
}

function colourOf(token: string, theme: Theme): Colour {
  const found = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(sheets.join(''))
  if (found === null) throw new Error(`--${token} has not both themes`)
  const hex = found[theme === 'light' ? 1 : 2] as string
  return [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as unknown as Colour
}

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const times = (matrix: readonly Colour[], colour: Colour): Colour =>
  matrix.map((row) => row.reduce((sum, factor, i) => sum + factor * (colour[i] as number), 0)) as unknown as Colour

/** Machado, Oliveira and Fernandes 2009, A Physiologically-based Model for Simulation of Color Vision Deficiency, severity 1.0. */
const sights: Record<string, readonly Colour[]> = {
  'all colours': [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
} // biome-ignore format: a matrix reads as rows

/** CIE 1976, of sRGB under D65 */
function labOf(colour: Colour): Colour {
  const xyz = times([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]], colour) // biome-ignore format: as above
  const white = [0.95047, 1, 1.08883] as const
  const [x, y, z] = xyz.map((value, i) => {
    const part = value / (white[i] as number)
    return part > 216 / 24_389 ? Math.cbrt(part) : ((24_389 / 27) * part + 16) / 116
  }) as unknown as Colour
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

function distance(a: Colour, b: Colour, sight: readonly Colour[]): number {
  const seen = (colour: Colour) =>
    labOf(times(sight, colour).map((part) => Math.min(1, Math.max(0, part))) as unknown as Colour)
  const [one, other] = [seen(a), seen(b)]
  return Math.hypot(...one.map((part, i) => part - (other[i] as number)))
}

function contrast(a: Colour, b: Colour): number {
  const [light = 0, dark = 0] = [a, b]
    .map(([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue)
    .sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

test('black and white are as far apart as CIELAB says, and a red and a green that look alike to some are near for them', () => {
  const all = sights['all colours'] as readonly Colour[]
  expect(distance([0, 0, 0], [1, 1, 1], all)).toBeCloseTo(100, 1)
  const [red, green] = [
    [0.28, 0.04, 0.01],
    [0.05, 0.13, 0.01],
  ] as const
  expect(distance(red, green, all)).toBeGreaterThan(60)
  expect(distance(red, green, sights.deuteranopia as readonly Colour[])).toBeLessThan(30)
})

const pairs = Object.entries(drawings).flatMap(([drawing, marks]) =>
  marks.flatMap((one, i) => marks.slice(i + 1).map((other) => ({ drawing, one, other }))),
)

test.each(themes)('in the %s theme no two marks of a drawing look alike, whatever colours one sees', (theme) => {
  const alike = pairs.flatMap(({ drawing, one, other }) =>
    Object.entries(sights).flatMap(([sight, matrix]) => {
      const apart = distance(colourOf(tokenOf(one), theme), colourOf(tokenOf(other), theme), matrix)
      return apart < LEAST_DISTANCE ? [`${drawing}, ${sight}: ${one} and ${other} are ${apart.toFixed(1)} apart`] : []
    }),
  )
  expect(alike).toEqual([])
})

test.each(themes)('in the %s theme every mark stands out from what it is drawn on', (theme) => {
  const faint = [...Object.values(drawings).flat(), ...others].flatMap((mark) => {
    const ratio = contrast(colourOf(tokenOf(mark), theme), colourOf('surface', theme))
    return ratio < LEAST_CONTRAST ? [`${mark}: ${ratio.toFixed(2)}`] : []
  })
  expect(faint).toEqual([])
})

test('a legend has the colours of its drawing', () => {
  expect(legends.map(([, swatch]) => tokenOf(swatch))).toEqual(legends.map(([mark]) => tokenOf(mark)))
})
