/** The shapes of a drawing as the page shows them, with a pen that stands in the coordinates of the window. */
export function drawShapes(pen: CanvasRenderingContext2D, drawing: Element): void {
  for (const shape of drawing.querySelectorAll<SVGGraphicsElement>('path, line, rect, circle, text'))
    drawShape(pen, shape)
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
