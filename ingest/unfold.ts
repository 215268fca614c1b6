/** A text as its forms are looked for, with the way back to the original. */
export interface Unfolded {
  text: string
  /** where a place in `text` stands in the original */
  at(index: number): number
}

const needed = /[\p{Cf}\uff01-\uff5e]|(?![0-9])\p{Nd}/u

/** What is invisible goes; full-width forms and the digits of other scripts become plain ones. */
export function unfold(text: string): Unfolded {
  if (!needed.test(text)) return { text, at: (index) => index }
  let plain = ''
  const places: number[] = []
  let place = 0
  for (const character of text) {
    const folded = fold(character)
    for (let unit = 0; unit < folded.length; unit++) places.push(place)
    plain += folded
    place += character.length
  }
  places.push(place)
  return { text: plain, at: (index) => places[index] as number }
}

function fold(character: string): string {
  const code = character.codePointAt(0) as number
  if (code < 0x80) return character
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (/\p{Cf}/u.test(character)) return ''
  return /\p{Nd}/u.test(character) ? digitOf(code, character) : character
}

/** The zeros of the scripts people write in; ten digits stand in a row behind each. */
const zeros = [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20]
const moreZeros = [0x1040, 0x17e0, 0x1810, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6]
const allZeros = [...zeros, ...moreZeros]

function digitOf(code: number, character: string): string {
  const zero = allZeros.find((one) => code >= one && code < one + 10)
  return zero === undefined ? character : String(code - zero)
}
