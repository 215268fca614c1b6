import type { Language } from './language.ts'
import { flag, lexicon, ownProfanity } from './lexicon.ts'
import { ANALYSED_LENGTH, type Line, readLine, type Span } from './line.ts'
import { findMasked } from './masked.ts'
import { obsceneWords } from './profane-words.ts'

/** A swear word and how bad it is: 1 slips out, 2 is said to hurt; 0 = an obscene word that may be the matter itself. */
export interface Profane extends Span {
  severity: 0 | 1 | 2
  /** of a hidden one what it is read as: "shit" of "sh1t" */
  word?: string
}

const obscene = new Set(obsceneWords.split(' '))

/** Words that hide one of these are looked at again; no clean English word has them, the exceptions below aside. */
const glued =
  /fuck|shit|bitch|cunt|goddamn|asshole|wanker|scheiss|drecks| (?:f[uvck]{2,5}|m[aou]?th?[aeu]?[rh]?f[uvc]{0,3}k)/
/** The last two have letters swapped or left out: "fkcing", "muthafcka". */
const gluedStrong =
  /fuck|scheiss|^drecks(?!arbeit|wetter|tag|regen)[a-z]{3,12}$|bitch(?!e)|(?<!s)cunt|asshole|wanker|^f(?=[uvck]{0,4}(?:k|uc(?=in|ed|er|n|c)))[uvck]{2,5}(?:ing?|ng|n|ed|ers?|r|s|as?|y|off|you|u)$|^m[aou]?th?[aeu]?[rh]?f[uvc]{0,3}k/
const gluedMild =
  /^shit(?!a|o|iz|ij|i$|k)|(?:bull|horse|dip|ape|bat|chicken|dog|holy|dumb|eat|piece|the|this|oh|what|of|total|such)shits?$|goddamn/

/** Names of things and set expressions, in which the word is clean. */
const harmless =
  / (?:(?:pork|boston|smoked) butts?|butt roast|bloody mary(?:'?s)?|hell'?s (?:bells|angels|kitchen)|shag (?:rugs?|carpets?|pile|haircut|cut)|hump day|pussy (?:willows?|riot)|(?:finger|skin) pricks?|cum laude|chinks? in (?:the|its|his|her|their)|dick's sporting|sucks? (?:in|up|out)|winnie the poo|pee wee)(?= )/g

/** Words that swear only in such phrases: "grow some balls", "this is bs". */
const coarseOnlyIn: Readonly<Record<string, RegExp>> = {
  f: / (?:(?:what|why|who|how|where|when) the f (?!(?:key|button|seat|row) )|go f (?:yourself|yourselves|urself|off)(?= )|(?<! (?:press|key|row|seat|class|grade|size|letter|vitamin|the|an|gate|block|building) )f (?:you|off)(?= (?:[.!]|guys|all|lot|people|too|then|bot|and your) | $))/,
  balls:
    / (?:(?:have|has|had|got|get|lack|lacks|lacked|grow|grew|take|takes|took|show)(?: (?:the|some|any|no|enough|a pair of|real|big)){0,2} balls|(?:suck|lick|kiss|kick|kicked|bust|busting|break|breaking|smelly|sweaty|hairy|wrinkly|saggy|by)(?: (?:my|his|your|their|the|in the|and [a-z]{3,12})){0,2} balls)(?= )/,
  // told to be quiet
  gueule:
    / (?:(?:fou(?:tez|tent|s|t|tre|tu|tage)|pay(?:ez|e)|fich(?:ez|e)) (?:[a-z']{1,10} ){0,3}de (?:ma|notre|la) gueule|(?:fermez?|fermes) (?:(?:ta|vos|votre|leur) )?(?:sale |grande |putain de )?gueule|ta gueule|vos gueules)(?= )(?! de bois )/,
  gueules: / (?:fermez )?vos gueules(?= )/,
  fous: / te fous (?:[a-z']{1,10} ){0,2}de (?:moi|nous|ma gueule|notre gueule)(?= )/,
  fout: / (?:se|s'en) fout (?:[a-z']{1,10} ){0,2}de (?:moi|nous|ma gueule|notre gueule|ses clients|vos clients)(?= )/,
  maul: / (?:halt|halts|halt's|haltet|haltets)(?: (?:das|dein|deine|euer|endlich|einfach|jetzt|mal|'s)){0,3} maul(?= )/,
  fresse: / (?:halt|haltet)(?: (?:die|deine|eure|endlich|einfach|jetzt|mal)){0,3} fresse(?= )/,
  cago: / (?:me|nos) cago en (?:la|lo|todo|todos|tu|vuestr[oa]s?|su|sus|el|los|dios|diez|que)(?= )/,
  screw:
    / (?:go |just )?screw (?:your(?:self|selves)(?= )|the lot of you(?= )|you(?= (?:[.!]|guys|all|people|lot|too|and your|idiots?|then|i|i'm|i'll|we|we're|bot|never) | $)|this (?:(?:stupid|damn|dumb|whole) )?(?:company|bot|chatbot|app|website|site|service|place|store|shop|airline|bank|shit|crap|[.!])|this(?= $)|your (?:[a-z]{1,15} )?(?:company|bot|app|website|site|service|support|policy|policies|rules|terms|airline|bank))(?= )/,
  bs: / (?:this|that|that's|it's|(?:this|that|it)(?: [a-z]{1,15})? is|such|total|totally|complete|utter|pure|absolute|some|what|more|your|same|(?:load|loads|bunch|lot|pile|full|crock) of|of the|cut the|all the|corporate|calling|call) bs(?= )(?! (?:[0-9]|en |iso |in |degree|code|standard|number))/,
}

/** The swear words of a message in its order, masked ones too. */
export function readProfanity(line: Line, original: string, language: Language): Profane[] {
  const own = language === '' ? undefined : ownProfanity[language]
  const hides = glued.test(line.text)
  const plain = hides || (line.flags & flag.swearing) !== 0 ? readPlain(line, original, own, hides) : []
  const masked = findMasked(
    line.cut ? original.slice(0, ANALYSED_LENGTH) : original,
    (word) => lexicon.get(word)?.profanity ?? own?.get(word) ?? 0,
  )
  return masked.length === 0 ? plain : merge(plain, masked)
}

function readPlain(
  line: Line,
  original: string,
  own: ReadonlyMap<string, 1 | 2> | undefined,
  hides: boolean,
): Profane[] {
  const found: Profane[] = []
  const places: number[] = []
  const coarse = new Map<string, boolean>()
  // German nouns begin with a capital
  const isNamed = own !== ownProfanity.de
  for (let i = 0; i < line.words.length; i++) {
    const typed = line.typed[i] as string
    const word = line.words[i]
    let severity: 0 | 1 | 2 = word?.profanity ?? 0
    // afraid, not swearing
    if (typed.startsWith('freakin') && line.typed[i + 1] === 'out') continue
    if (severity === 0 && own?.has(typed) && isCoarse(typed, line, coarse))
      severity =
        isNamed && coarseOnlyIn[typed] === undefined && isName(original, line.from[i] as number, line.to[i] as number)
          ? 0
          : (own.get(typed) as 1 | 2)
    if (severity === 0 && hides && typed.length > 4 && (word === undefined || (word.valence < 0 && word.mood === 0)))
      severity = gluedStrong.test(typed) ? 2 : gluedMild.test(typed) ? 1 : 0
    if (severity === 0) continue
    found.push({
      start: line.from[i] as number,
      end: line.to[i] as number,
      severity: obscene.has(word?.canonical ?? typed) ? 0 : severity,
    })
    places.push(i)
  }
  const spared = found.length === 0 ? null : wordsSpared(line)
  return spared === null || spared.size === 0 ? found : found.filter((_, i) => !spared.has(places[i] as number))
}

/** @param known asked once of each word, since it is asked of the whole line */
function isCoarse(typed: string, line: Line, known: Map<string, boolean>): boolean {
  const pattern = coarseOnlyIn[typed]
  if (pattern === undefined) return true
  const found = known.get(typed) ?? pattern.test(line.text)
  known.set(typed, found)
  return found
}

/** The line with every hidden word in plain letters, for patterns over what is said with it. */
export function plainLine(line: Line, original: string, profane: readonly Profane[]): Line {
  const pieces: string[] = []
  let from = 0
  for (const { start, end, word } of profane) {
    if (word === undefined) continue
    pieces.push(original.slice(from, start), word)
    from = end
  }
  return pieces.length === 0 ? line : readLine([...pieces, original.slice(from, ANALYSED_LENGTH)].join(' '))
}

/** The words, by place, that belong to a harmless phrase. */
function wordsSpared({ text, at }: Line): Set<number> {
  const spared = new Set<number>()
  let word = 0
  for (const { index, 0: phrase } of text.matchAll(harmless)) {
    while ((at[word] as number) <= index) word++
    while (word < at.length && (at[word] as number) < index + phrase.length) spared.add(word++)
  }
  return spared
}

/** "Dick Smith", "dick.smith@…": a capital and then small letters, or a part of an address. */
function isName(original: string, start: number, end: number): boolean {
  if (/^[._@-]\w/.test(original.slice(end, end + 2)) || /[._@-]$/.test(original.slice(Math.max(0, start - 1), start)))
    return true
  const typed = original.slice(start, end)
  return (
    typed.length > 1 &&
    typed.charAt(0) !== typed.charAt(0).toLowerCase() &&
    typed.slice(1) === typed.slice(1).toLowerCase()
  )
}

/** A hidden word that reaches further than a plain one in it takes its place: "f" of "f*ck". */
function merge(plain: Profane[], masked: Profane[]): Profane[] {
  const apart = masked.filter((one) => !plain.some((other) => overlaps(one, other) && !covers(one, other)))
  const kept = plain.filter((one) => !apart.some((other) => covers(other, one)))
  return [...kept, ...apart].sort((a, b) => a.start - b.start)
}
const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end
const covers = (one: Span, other: Span): boolean =>
  one.start <= other.start && one.end >= other.end && one.end - one.start > other.end - other.start
