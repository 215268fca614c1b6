const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** One word of a spoken number; for a pattern. */
export const numberWord = `(?:${[...units, ...tens].join('|')}|fourty|hundred|thousand|million|grand|and|a)`

/** "five hundred and one" → 501. @returns null when it is no number */
export function readSpokenNumber(text: string): number | null {
  let total = 0
  let part = 0
  let any = false
  for (const word of text.toLowerCase().split(/[\s-]+/)) {
    const unit = units.indexOf(word)
    const ten = tens.indexOf(word === 'fourty' ? 'forty' : word)
    if (unit >= 0) part += unit
    else if (ten >= 0) part += (ten + 2) * 10
    else if (word === 'hundred') part = Math.max(1, part) * 100
    else if (word === 'thousand' || word === 'grand' || word === 'million') {
      total += Math.max(1, part) * (word === 'million' ? 1e6 : 1000)
      part = 0
    } else if (word === 'and' || word === 'a' || word === '') continue
    else return null
    any = true
  }
  return any ? total + part : null
}

/** "1,234.50", "1.234,50", "1 234", "1'234", "480" → a number: the last separator is decimal unless three digits follow it. */
export function readWrittenNumber(text: string): number {
  const compact = text.replace(/[\s'’]/g, '')
  const at = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','))
  if (at === -1) return Number(compact)
  const decimals = compact.length - at - 1
  if (decimals === 3) return Number(compact.replace(/[.,]/g, ''))
  return Number(`${compact.slice(0, at).replace(/[.,]/g, '')}.${compact.slice(at + 1)}`)
}
