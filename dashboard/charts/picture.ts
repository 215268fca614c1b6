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
  const legend = [...figure.querySelectorAll<HTMLElement>('.legend > :not(.sr-only)')]
  const rows = rowsOf(legend, size.width)
  const top = MARGIN + TITLE_LINE + WORDS_LINE + rows * WORDS_LINE
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil((size.width + 2 * MARGIN) * SCALE)
  canvas.height = Math.ceil((top + size.height + MARGIN) * SCALE)
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('this browser cannot draw pictures')
  pen.scale(SCALE, SCALE)
  const page = getComputedStyle(document.body)
  pen.fillStyle = page.getPropertyValue('--surface') || page.backgroundColor
  pen.fillRect(0, 0, canvas.width, canvas.height)
  write(pen, words.title, MARGIN, MARGIN + 14, `600 17px ${page.fontFamily}`, page.color)
  write(
    pen,
    words.scope,
    MARGIN,
    MARGIN + TITLE_LINE + 12,
    `400 13px ${page.fontFamily}`,
    page.getPropertyValue('--ink-2'),
  )
  drawLegend(pen, legend, size.width, MARGIN + TITLE_LINE + WORDS_LINE + 14)
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

const widthOf = (entry: HTMLElement): number => Math.ceil(entry.getBoundingClientRect().width) + BETWEEN

function rowsOf(legend: HTMLElement[], width: number): number {
  let rows = legend.length === 0 ? 0 : 1
  let x = 0
  for (const entry of legend) {
    if (x > 0 && x + widthOf(entry) > width) {
      rows++
      x = 0
    }
    x += widthOf(entry)
  }
  return rows
}

function drawLegend(pen: CanvasRenderingContext2D, legend: HTMLElement[], width: number, top: number): void {
  let x = 0
  let y = top
  for (const entry of legend) {
    if (x > 0 && x + widthOf(entry) > width) {
      y += WORDS_LINE
      x = 0
    }
    const mark = entry.querySelector('i')
    if (mark !== null) {
      const { width: wide, height } = mark.getBoundingClientRect()
      pen.fillStyle = getComputedStyle(mark).backgroundColor
      pen.fillRect(MARGIN + x, y - 4 - height / 2, wide, height)
    }
    const style = getComputedStyle(entry)
    write(
      pen,
      entry.textContent.trim(),
      MARGIN + x + (mark === null ? 0 : SWATCH),
      y,
      `400 13px ${style.fontFamily}`,
      style.color,
    )
    x += widthOf(entry)
  }
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
