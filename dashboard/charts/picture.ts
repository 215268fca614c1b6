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

/** @param figure with the legend and one drawing; its colours and letters are the page's */
export async function drawPicture(figure: HTMLElement, words: PictureWords): Promise<Blob> {
  const drawing = figure.querySelector<SVGSVGElement>('svg.recharts-surface:not(.recharts-legend-icon)')
  if (drawing === null) throw new Error('there is no drawing to take a picture of')
  const size = drawing.getBoundingClientRect()
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('this browser cannot draw pictures')
  const legend = layOut(
    pen,
    [...figure.querySelectorAll<HTMLElement>('.legend > :not(.sr-only, .chart-menu)')],
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
  for (const shape of drawing.querySelectorAll<SVGGraphicsElement>('path, line, rect, circle, text'))
    drawShape(pen, shape)
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

/** In the coordinates of the window, in which every shape knows where it is. */
function drawShape(pen: CanvasRenderingContext2D, shape: SVGGraphicsElement): void {
  const style = getComputedStyle(shape)
  const place = shape.getScreenCTM()
  if (place === null || shape.closest('defs') !== null || style.visibility === 'hidden' || style.display === 'none')
    return
  if (shape.matches('.recharts-tooltip-cursor, .recharts-active-dot *')) return
  pen.save()
  if (shape instanceof SVGTextElement) writeText(pen, shape, style)
  else {
    pen.transform(place.a, place.b, place.c, place.d, place.e, place.f)
    const path = pathOf(shape)
    pen.globalAlpha = Number(style.opacity)
    if (style.fill !== 'none') fill(pen, path, style)
    if (style.stroke !== 'none') stroke(pen, path, style)
  }
  pen.restore()
}

function pathOf(shape: SVGGraphicsElement): Path2D {
  if (shape instanceof SVGPathElement) return new Path2D(shape.getAttribute('d') ?? '')
  const of = (name: string): number => Number(shape.getAttribute(name))
  const path = new Path2D()
  if (shape instanceof SVGLineElement) {
    path.moveTo(of('x1'), of('y1'))
    path.lineTo(of('x2'), of('y2'))
  } else if (shape instanceof SVGCircleElement) path.arc(of('cx'), of('cy'), of('r'), 0, 2 * Math.PI)
  else path.rect(of('x'), of('y'), of('width'), of('height'))
  return path
}

function fill(pen: CanvasRenderingContext2D, path: Path2D, style: CSSStyleDeclaration): void {
  const alpha = pen.globalAlpha
  pen.globalAlpha = alpha * Number(style.fillOpacity)
  pen.fillStyle = style.fill
  pen.fill(path)
  pen.globalAlpha = alpha
}

function stroke(pen: CanvasRenderingContext2D, path: Path2D, style: CSSStyleDeclaration): void {
  pen.globalAlpha *= Number(style.strokeOpacity)
  pen.strokeStyle = style.stroke
  pen.lineWidth = Number.parseFloat(style.strokeWidth)
  pen.setLineDash(style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/).map(Number.parseFloat))
  pen.stroke(path)
}

/** Where its letters are drawn: each line of it knows. */
function writeText(pen: CanvasRenderingContext2D, text: SVGTextElement, style: CSSStyleDeclaration): void {
  const lines = [...text.querySelectorAll('tspan')]
  for (const line of lines.length === 0 ? [text] : lines) {
    const { left, bottom } = line.getBoundingClientRect()
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
    const { fontBoundingBoxDescent } = pen.measureText('x')
    pen.fillStyle = style.fill
    pen.textBaseline = 'alphabetic'
    pen.fillText(line.textContent ?? '', left, bottom - fontBoundingBoxDescent)
  }
}
