import type { Fact } from '../history.ts'
import { dateOrderOf, spelledDay } from './dates.ts'
import { finders, introduction } from './fact-finders.ts'
import { ANALYSED_LENGTH, type Span } from './line.ts'

/** How many facts of one message are kept. */
const MOST_FACTS = 32

const worthReading = new RegExp(
  `[\\d@０-９]|name|dollar|lares|buck|euro|pound|quid|grand|franken|pfund| dot | at gmail|[([]at[)\\]]|nombre|nom |llamo|appelle|heiße|heisse|under |['’]s for |is for |was for |ist für |es para |est pour |${spelledDay.source}`,
  'i',
)

/**
 * Identifiers, contacts, amounts, dates, names and addresses of one message, in its order. Pure, linear.
 * Values are normalised for comparing: `A1043`, `ann@example.com`, `365.00 USD` (no currency = none was named).
 * @param language as it was stated, BCP 47: whether 6/7 is in June; '' = either
 */
export function readFacts(original: string, language = ''): Fact[] {
  const typed = original.length > ANALYSED_LENGTH ? original.slice(0, ANALYSED_LENGTH) : original
  const facts: Fact[] = []
  if (!worthReading.test(typed) && !introduction.test(typed)) return facts
  const text = wide.test(typed) ? typed.replace(wideEach, narrowed) : typed
  const order = dateOrderOf(language)
  let asked: RegExp | null = null
  let isThere = false
  for (const finder of finders) {
    if (finder.needs !== asked) isThere = finder.needs.test(text)
    asked = finder.needs
    if (!isThere) continue
    finder.pattern.lastIndex = 0
    for (
      let match = finder.pattern.exec(text);
      match !== null && facts.length < MOST_FACTS;
      match = finder.pattern.exec(text)
    ) {
      const found = finder.read(match, order)
      if (found === null) continue
      const span = spanOfPiece(match, found.piece)
      if (!facts.some((fact) => span.start < fact.end && fact.start < span.end))
        facts.push({
          kind: found.kind ?? finder.kind,
          value: found.value,
          ...span,
          ...(found.bare === true ? { bare: true } : {}),
        })
    }
  }
  return facts.sort((a, b) => a.start - b.start)
}

/** Letters, digits and signs as wide as a Chinese character: "＄９００". Each is one code unit in both widths, so offsets stay. */
const wide = /[！-～￡￥￦]/
const wideEach = /[！-～￡￥￦]/g
const wideCoins: Record<string, string> = { '￡': '£', '￥': '¥', '￦': '₩' }
const narrowed = (character: string): string =>
  wideCoins[character] ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0)

function spanOfPiece(match: RegExpExecArray, piece: string | undefined): Span {
  const whole = match[0].trimEnd()
  const start = match.index + (piece === undefined ? 0 : whole.lastIndexOf(piece))
  return { start, end: piece === undefined ? match.index + whole.length : start + piece.length }
}
