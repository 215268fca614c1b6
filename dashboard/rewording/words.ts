/** The words of a text for holding a sentence against its evidence: what each says, and whether it is denied or only possible. */

/** A denied word is another word, and so is one that is only offered, asked or wished. Bits. */
export const DENIED = 1
export const POSSIBLE = 2

export interface Word {
  stem: string
  /** DENIED | POSSIBLE */
  marks: number
  /** which of the two the grammar leaves open ("I can't log in and reset it") */
  open: number
  /** a number, an identifier, an address: it counts letter by letter */
  exact: boolean
}

/** They carry no fact by themselves. Numbers in words, and what denies or doubts by its meaning, are not among them. */
const filler = new Set(
  (
    'a an the this that these those it its he him his she hers her they them their theirs i me my mine we us our ours you your yours ' +
    'myself yourself himself herself itself ourselves yourselves themselves able ' +
    'is are was were be been being am do does did done has have had having of to in on at for from by with about into onto over ' +
    'and or but so as than there here also too very just because since while where who whom whose which what how some both each please ' +
    'not no cannot can could will would may might should shall must if whether when once until like'
  ).split(' '),
)
const denies =
  /^(?:not|no|never|none|nothing|nobody|neither|nor|without|cannot|unable|impossible|unavailable|non|refus(?:e|es|ed|ing)|den(?:y|ies|ied)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?|\p{L}{2,8}n['’]t)$/u
const doubts =
  /^(?:can|could|will|would|may|might|should|shall|must|if|unless|whether|when|once|until|maybe|perhaps|possibl[ey]|try|tries|tried|trying|attempt(?:s|ed|ing)?|going|ask(?:s|ed|ing)?|offer(?:s|ed|ing)?|suggest(?:s|ed|ing)?|recommend(?:s|ed|ing)?|want(?:s|ed)?|need(?:s|ed)?|like|\p{L}{1,5}['’](?:ll|d))$/u
/** of grammar only: "don't", "I'll" */
const isShort = /^\p{L}{1,8}(?:n['’]t|['’](?:ll|d|m|re|ve|s))$/u

const sentenceEnd = /(?<=[.!?…])\s+|\n/
const clauseEnd = /[,;:](?=\s|$)|[()—–]|\s-\s|\b(?:but|because|since|however|although|though|instead|until)\b/i
const quoted = /^[("'“‘[*_<]{1,8}|[)"'”’\]*_>.,;:!?…]{1,8}$/gu
const isExact = (piece: string): boolean => /[\p{N}@]|\w\.\w|:\/\//u.test(piece)
const letters = /\p{L}+(?:['’]\p{L}+)?/gu

/** @param marks of the first clause, for a text that goes on from a beginning */
export function readWords(text: string, marks = 0): Word[] {
  let first = marks
  const words: Word[] = []
  for (const sentence of text.split(sentenceEnd)) {
    const asked = sentence.trimEnd().endsWith('?') ? POSSIBLE : 0
    for (const clause of sentence.split(clauseEnd)) {
      words.push(...readClause(clause, asked | first))
      first = 0
    }
  }
  return words
}

/** "could not" denies as "cannot" does, and leaves nothing possible. */
const deniedModal = /\b(?:can|could|will|would|may|might|should|shall|must) not\b/gi

function readClause(clause: string, start: number): Word[] {
  const words: Word[] = []
  let marks = start
  let open = 0
  const add = (stem: string, exact: boolean) => words.push({ stem, marks, open, exact })
  for (const piece of clause.replace(deniedModal, 'cannot').split(/\s+/)) {
    const value = piece.replace(quoted, '')
    if (isExact(value)) {
      add(value, true)
      continue
    }
    for (const [word] of piece.toLowerCase().matchAll(letters)) {
      if (word === 'and') open |= marks & ~start
      if (!filler.has(word) && !isShort.test(word)) add(stemOf(word), false)
      marks |= (denies.test(word) ? DENIED : 0) | (doubts.test(word) ? POSSIBLE : 0)
    }
  }
  return words
}

/**
 * "cancelling" and "cancel", "orders" and "order" are one word. What ends in -ed stays as it is: done is not the same as
 * to be done.
 */
export function stemOf(word: string): string {
  const own = word.replace(/['’]s?$/u, '')
  if (own.length < 4) return own
  const cut = own.replace(/(?:ies|ing|es|s|e|y)$/, '')
  return cut.length < 3 ? own : cut.replace(/([bdfglmnprt])\1$/, '$1')
}
