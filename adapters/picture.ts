import { fileURLToPath } from 'node:url'
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import type { AlertChart } from '../contract/alert.ts'
import { valueWords } from '../contract/value-words.ts'

/** The only code that knows how a picture is drawn without a browser: for mails, and for whoever opens the link in a page. */

const WIDTH = 720
const HEIGHT = 260
/** for screens with fine dots */
const SCALE = 2
const plot = { left: 80, right: WIDTH - 18, top: 46, bottom: HEIGHT - 30 }
const colours = {
  ground: '#ffffff',
  text: '#1c1f26',
  faint: '#5b6270',
  grid: '#e4e6eb',
  line: '#4f46e5',
  over: '#b42318',
}
const FAMILY = 'Baton'

/** @returns a PNG, 1440 × 520: the value over time with its threshold and the releases, from zero; gaps are gaps, times are UTC */
export function drawChart(chart: AlertChart): Promise<Buffer> {
  loadFont()
  const canvas = createCanvas(WIDTH * SCALE, HEIGHT * SCALE)
  const context = canvas.getContext('2d')
  context.scale(SCALE, SCALE)
  context.fillStyle = colours.ground
  context.fillRect(0, 0, WIDTH, HEIGHT)
  const place = placesOf(chart)
  drawTitle(context, chart)
  drawAxes(context, chart, place)
  drawReleases(context, chart, place)
  drawThreshold(context, chart, place)
  drawLine(context, chart, place)
  return canvas.encode('png')
}

/** The first picture of a process finds none yet. */
function loadFont(): void {
  if (GlobalFonts.has(FAMILY)) return
  const file = import.meta.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2')
  GlobalFonts.registerFromPath(fileURLToPath(file), FAMILY)
}

interface Places {
  /** highest value that is drawn */
  top: number
  x(position: number): number
  y(value: number): number
}

function placesOf({ values, threshold }: AlertChart): Places {
  const highest = Math.max(threshold, ...values.map((value) => value ?? 0))
  const top = niceAbove(highest * 1.1)
  const across = Math.max(1, values.length - 1)
  return {
    top,
    x: (position) => plot.left + (position / across) * (plot.right - plot.left),
    y: (value) => plot.bottom - (value / top) * (plot.bottom - plot.top),
  }
}

/** 1, 2, 4, 5 or 8 times a power of ten: each has a half that is as round. */
function niceAbove(value: number): number {
  if (!(value > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  return power * ([1, 2, 4, 5, 8].find((step) => step * power >= value) ?? 10)
}

function write(context: SKRSContext2D, text: string, x: number, y: number, style: Partial<Style> = {}): void {
  const { colour = colours.faint, size = 12, weight = 400, align = 'left' } = style
  context.font = `${weight} ${size}px ${FAMILY}`
  context.fillStyle = colour
  context.textAlign = align
  context.fillText(text, x, y)
}
interface Style {
  colour: string
  size: number
  weight: number
  align: 'left' | 'right' | 'center'
}

function drawTitle(context: SKRSContext2D, chart: AlertChart): void {
  const { title, values } = chart
  write(context, title, plot.left, 24, { colour: colours.text, size: 15, weight: 600 })
  const last = values.findLast((value) => value !== null) ?? null
  if (last !== null)
    write(context, sayer(chart)(last), plot.right, 24, { colour: colours.text, size: 15, weight: 600, align: 'right' })
}

/** in its unit */
const sayer =
  ({ unit }: AlertChart) =>
  (value: number): string =>
    valueWords(value, unit)

function drawAxes(context: SKRSContext2D, chart: AlertChart, { top, x, y }: Places): void {
  const { from, step_seconds, values } = chart
  for (const value of [0, top / 2, top]) {
    rule(context, y(value), colours.grid, [])
    write(context, sayer(chart)(value), plot.left - 8, y(value) + 4, { align: 'right' })
  }
  const last = values.length - 1
  for (const [position, align] of [
    [0, 'left'],
    [Math.round(last / 2), 'center'],
    [last, 'right'],
  ] as const) {
    const moment = new Date(Date.parse(from) + position * step_seconds * 1000).toISOString()
    // '11-22 09:30' where it is of days
    const time = moment.slice(last * step_seconds > 86_400 ? 5 : 11, 16).replace('T', ' ')
    write(context, position === last ? `${time} UTC` : time, x(position), HEIGHT - 10, { align })
  }
}

function drawThreshold(context: SKRSContext2D, chart: AlertChart, { y }: Places): void {
  const { threshold } = chart
  rule(context, y(threshold), colours.over, [5, 4])
  write(context, `limit ${sayer(chart)(threshold)}`, plot.left + 6, y(threshold) - 6, { colour: colours.over })
}

/** as a share of the width */
const LABEL_WIDTH = 0.16
const MOST_LETTERS = 16

/** One line for each moment; its name only where it has room, and beside the line that is further from the edge. */
function drawReleases(context: SKRSContext2D, { from, step_seconds, releases = [] }: AlertChart, { x }: Places): void {
  let labelled = Number.NEGATIVE_INFINITY
  for (const { at, bot_version } of releases) {
    const place = x((Date.parse(at) - Date.parse(from)) / (step_seconds * 1000))
    upright(context, place)
    if (place - labelled < LABEL_WIDTH * (plot.right - plot.left)) continue
    labelled = place
    const isLate = (place - plot.left) / (plot.right - plot.left) > 0.7
    const name = bot_version.length > MOST_LETTERS ? `${bot_version.slice(0, MOST_LETTERS)}…` : bot_version
    write(context, `bot ${name}`, place + (isLate ? -5 : 5), plot.top + 4, { align: isLate ? 'right' : 'left' })
  }
}

function upright(context: SKRSContext2D, x: number): void {
  context.strokeStyle = colours.faint
  context.lineWidth = 1
  context.setLineDash([2, 3])
  context.beginPath()
  context.moveTo(x, plot.top - 6)
  context.lineTo(x, plot.bottom)
  context.stroke()
  context.setLineDash([])
}

function rule(context: SKRSContext2D, y: number, colour: string, dash: number[]): void {
  context.strokeStyle = colour
  context.lineWidth = 1
  context.setLineDash(dash)
  context.beginPath()
  context.moveTo(plot.left, y)
  context.lineTo(plot.right, y)
  context.stroke()
  context.setLineDash([])
}

function drawLine(context: SKRSContext2D, { values }: AlertChart, { x, y }: Places): void {
  context.strokeStyle = colours.line
  context.lineWidth = 2
  context.lineJoin = 'round'
  context.beginPath()
  for (const [position, value] of values.entries()) {
    if (value === null) continue
    const isFirst = position === 0 || values[position - 1] === null
    if (isFirst) context.moveTo(x(position) - 0.5, y(value))
    context.lineTo(x(position) + 0.5, y(value))
  }
  context.stroke()
}
