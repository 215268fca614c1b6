import { drawShapes } from './picture-shapes.ts'

/** Lines of the page, with their marks and the small drawings in them, with a pen that stands in the coordinates of the window. */
export function drawLines(pen: CanvasRenderingContext2D, part: Element): void {
  for (const one of part.children) {
    // a button says nothing on a picture
    if (one.matches('.sr-only, .why-moved') || one.getClientRects().length === 0) continue
    if (one instanceof SVGSVGElement) drawShapes(pen, one)
    else {
      fillBox(pen, one)
      drawLines(pen, one)
    }
  }
  for (const one of part.childNodes) if (one instanceof Text) writeWords(pen, one, getComputedStyle(part))
}

function fillBox(pen: CanvasRenderingContext2D, one: Element): void {
  const { left, top, width, height } = one.getBoundingClientRect()
  pen.fillStyle = getComputedStyle(one).backgroundColor
  pen.fillRect(left, top, width, height)
}

/** One by one: each knows on which line it stands, and each digit its place, as all are as wide as each other on the page. */
function writeWords(pen: CanvasRenderingContext2D, text: Text, style: CSSStyleDeclaration): void {
  const place = document.createRange()
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  pen.fillStyle = style.color
  pen.textBaseline = 'alphabetic'
  const { fontBoundingBoxDescent } = pen.measureText('x')
  for (const { 0: word, index } of text.data.matchAll(/\d|[^\d\s]+/g)) {
    place.setStart(text, index)
    place.setEnd(text, index + word.length)
    const { left, bottom } = place.getBoundingClientRect()
    pen.fillText(word, left, bottom - fontBoundingBoxDescent)
  }
}
