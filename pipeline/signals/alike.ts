/** From this share of common words on, two messages say the same. Jaccard over distinct words. */
export const ALIKE_THRESHOLD = 0.54
/** Shorter messages repeat by chance. */
export const ALIKE_LEAST_WORDS = 4

/** Courtesy: left out before comparing. */
const courtesy = new Set(
  'please pls thanks thank you hi hello hey ok okay yes yeah no sorry so well oh um hmm great good sure just and but again bye goodbye nice day have a wonderful sir madam mam dear thx ty cheers danke dank gracias merci'.split(
    ' ',
  ),
)
/** Said along with a thank-you: left out too where there is one. */
const thanks = new Set('thanks thank thx ty cheers appreciate appreciated danke dank gracias merci'.split(' '))
const gratitude = new Set(
  'very much lot lots many for your help helping support all everything really ever vielen herzlichen fur ihre deine die hilfe schnelle muchas muchisimas por su tu la ayuda todo beaucoup mille pour votre ton aide'.split(
    ' ',
  ),
)
/** Words that may be swapped without a new meaning. */
const filler = new Set(
  'i im ive id ill me my mine we our us it its is are was were be been am the an this that these those to of in on at for with from by do does did can could would will should may want wants wanted need needs like know get help tell like tried trying there here then now also too still if about what how when where which why who'.split(
    ' ',
  ),
)
/** Asking for the next piece is no repeat, however alike. */
const next = new Set(
  'next more another else other details detail further continue proceed ahead step play game'.split(' '),
)

/** A message as it is compared: its distinct words without courtesy. */
export interface WordSet {
  words: string[]
  /** the distinct ones of `words`, each with a space on both sides in one string */
  joined: string
}

/** Told from the spaces, before any word is looked at. @param words as of `readWordSet` */
export function isTooShort(words: string): boolean {
  let space = -1
  for (let count = 1; count < ALIKE_LEAST_WORDS; count++) {
    space = words.indexOf(' ', space + 1)
    if (space === -1) return true
  }
  return false
}

/** @param words `Signals.words` or `Message.words` @returns null when it is too short to compare */
export function readWordSet(words: string): WordSet | null {
  if (isTooShort(words)) return null
  const kept: string[] = []
  const all = words.split(' ')
  const isThankful = all.some((word) => thanks.has(word))
  for (const word of all) {
    if (!courtesy.has(word) && !kept.includes(word) && !(isThankful && gratitude.has(word))) kept.push(word)
  }
  if (kept.length < ALIKE_LEAST_WORDS || kept.length > 80 || kept.some((word) => next.has(word))) return null
  return { words: kept, joined: ` ${kept.join(' ')} ` }
}

/**
 * How alike an earlier message is: 0 when it is not a repeat. Another number, or a word that matters put in another's
 * place, makes it a new question ("the weather in Pittsburgh", "the weather in Boston").
 * @returns 0 or ALIKE_THRESHOLD … 1
 */
export function likeness(set: WordSet, earlier: string): number {
  const found = compare(set, earlier, ALIKE_THRESHOLD)
  return found === null || found.isNew ? 0 : found.share
}

/** @returns how alike they are and whether it is a new question all the same; null below `least` */
export function compare(set: WordSet, earlier: string, least: number): { share: number; isNew: boolean } | null {
  const padded = ` ${earlier} `
  const missesMost = set.words.length * (1 - least)
  const ours: string[] = []
  for (const word of set.words) {
    if (padded.includes(` ${word} `)) continue
    ours.push(word)
    if (ours.length > missesMost) return null
  }
  const other = readWordSet(earlier)
  if (other === null) return null
  const theirs = other.words.filter((word) => !set.joined.includes(` ${word} `))
  const shared = other.words.length - theirs.length
  const share = shared / (set.words.length + other.words.length - shared)
  return share < least ? null : { share, isNew: isNew(ours, theirs) }
}

function isNew(ours: string[], theirs: string[]): boolean {
  const oursMatter = ours.filter(matters)
  const theirsMatter = theirs.filter(matters)
  if (oursMatter.some(hasDigit) || ours.some(negates) || theirs.some(negates)) return true
  return oursMatter.some((word) => theirsMatter.length > 0 && !theirsMatter.some((other) => isTypo(word, other)))
}

const negates = (word: string): boolean =>
  /^(?:not|never|don'?t|can'?t|cannot|won'?t|didn'?t|doesn'?t|isn'?t)$/.test(word)
const matters = (word: string): boolean => !filler.has(word)
const hasDigit = (word: string): boolean => /\d/.test(word)

/** Nearly the same spelling: the same first letter, a length within two, and most letters in common order from the ends. */
function isTypo(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2 || a.length < 4 || hasDigit(a) || hasDigit(b)) return false
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  return head + tail >= Math.max(a.length, b.length) - 2
}
