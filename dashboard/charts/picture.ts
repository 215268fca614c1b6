import { drawLines } from './picture-lines.ts'
import { drawShapes } from './picture-shapes.ts'

/** A chart as a picture that goes into a slide or a ticket: its title, what was looked at, its legend and its drawing. */

/** Twice as fine as the page: slides are larger. */
const SCALE = 2
const MARGIN = 24
const TITLE_LINE = 26
const WORDS_LINE = 20

export interface PictureWords {
  title: string
  /** of what, from when to when */
  scope: string
}

/** @param figure with the legend, and one drawing or lines of the page with drawings in them; its colours and letters are the page's */
export async function drawPicture(figure: HTMLElement, words: PictureWords): Promise<Blob> {
  const drawing =
    figure.querySelector('svg.recharts-surface:not(.recharts-legend-icon)') ??
    figure.querySelector('.chart-drawing, [data-drawn]')
  if (drawing === null) throw new Error('there is no drawing to take a picture of')
  const size = drawing.getBoundingClientRect()
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('this browser cannot draw pictures')
  const legend = layOut(
    pen,
    [...figure.querySelectorAll<HTMLElement>('.legend > :not(.sr-only, .chart-menu), [data-legend]')],
    size.width,
  )
  const head = MARGIN + TITLE_LINE + WORDS_LINE
  const top = head + ((legend.at(-1)?.row ?? -1) + 1) * WORDS_LINE
  canvas.width = Math.ceil((size.width + 2 * MARGIN) * SCALE)
  canvas.height = Math.ceil((top + size.height + MARGIN) * SCALE)
  pen.scale(SCALE, SCALE)
  const page = getComputedStyle(figure.closest('.tile') ?? document.body)
  pen.fillStyle = page.backgroundColor
  pen.fillRect(0, 0, canvas.width, canvas.height)
  write(pen, words.title, MARGIN, MARGIN + 14, `600 17px ${page.fontFamily}`, page.color)
  const quiet = getComputedStyle(figure.querySelector('.legend') ?? figure).color
  write(pen, words.scope, MARGIN, MARGIN + TITLE_LINE + 12, `400 13px ${page.fontFamily}`, quiet)
  for (const entry of legend) drawEntry(pen, entry, head + 14)
  pen.translate(MARGIN - size.left, top - size.top)
  if (drawing instanceof HTMLElement) drawLines(pen, drawing)
  else drawShapes(pen, drawing)
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('the picture is too large')) : resolve(blob)),
      'image/png',
    ),
  )
}

function write(pen: CanvasRenderingContext2D, text: string, x: number, y: number, font: string, colour: string): void {
  pen.font = font
  pen.fillStyle = colour
  pen.textBaseline = 'alphabetic'
  pen.fillText(text, x, y)
}

const SWATCH = 24
const BETWEEN = 18

/** An entry of the legend: the letters, and the mark before them. */
interface Entry {
  text: string
  mark: Element | null
  font: string
  colour: string
  /** from the left of the drawing, px */
  x: number
  row: number
}

function layOut(pen: CanvasRenderingContext2D, legend: HTMLElement[], width: number): Entry[] {
  let x = 0
  let row = 0
  return legend.map((element) => {
    const { fontFamily, color: colour } = getComputedStyle(element)
    const font = `400 13px ${fontFamily}`
    const text = element.textContent.trim()
    const mark = element.querySelector('i')
    pen.font = font
    const wide = pen.measureText(text).width + (mark === null ? 0 : SWATCH) + BETWEEN
    if (x > 0 && x + wide > width) {
      row++
      x = 0
    }
    const entry = { text, mark, font, colour, x, row }
    x += wide
    return entry
  })
}

function drawEntry(pen: CanvasRenderingContext2D, { text, mark, font, colour, x, row }: Entry, top: number): void {
  const y = top + row * WORDS_LINE
  if (mark !== null) {
    const { width, height } = mark.getBoundingClientRect()
    pen.fillStyle = getComputedStyle(mark).backgroundColor
    pen.fillRect(MARGIN + x, y - 4 - height / 2, width, height)
  }
  write(pen, text, MARGIN + x + (mark === null ? 0 : SWATCH), y, font, colour)
}
