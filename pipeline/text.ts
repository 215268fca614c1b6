/** At most `length` UTF-16 code units, never half a character. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text
  const last = text.charCodeAt(length - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length)
}

/** A long text without its middle, at most `length` UTF-16 code units: what is asked or offered stands at the end. */
export function keepEnds(text: string, length: number): string {
  if (text.length <= length) return text
  const head = cutText(text, Math.floor(length / 2) - 3)
  const from = text.length - Math.floor(length / 2)
  const first = text.charCodeAt(from)
  return `${head} … ${text.slice(first >= 0xdc00 && first <= 0xdfff ? from + 1 : from)}`
}
