/** Letters that pass for a Latin one, as pairs: the look-alike, then the letter. Cyrillic, Greek, small capitals, strokes. */
const lookAlikePairs =
  'аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw кk мm тt вb нh αa οo εe ιi κk νv ρp τt υu χx ηn ωw ıi łl øo đd ħh ŧt ðd ƒf ɑa ɡg ʏy ' +
  "ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ᴢz ‘' ’' ‛' ʼ' ´' 。. ！! ？? ؟?"
const lookAlikes = new Map(lookAlikePairs.split(' ').map((pair) => [pair.slice(0, -1), pair.slice(-1)]))
lookAlikes.set('ß', 'ss').set('æ', 'ae').set('œ', 'oe').set('þ', 'th').set('…', '.')

/** Faces that say how somebody feels become words of their own. */
const faces = new Map<string, string>()
for (const face of '😠😡🤬👿💢🖕') faces.set(face, ' emojiangry ')
for (const face of '😞😢😭😩😫🙄😒👎☹🙁😣😖😤') faces.set(face, ' emojisad ')
for (const face of '😀😁😂😃😄😊😍🙂👍❤🙏🎉😅😆🤣🥰😎') faces.set(face, ' emojiglad ')

/** One Arabic sign unfolds into a blessing of 18: four letters tell a word apart as well, and cost a message of them no more. */
const MOST_FOLDED = 4

const invisible = /[\p{M}\p{Cf}]/u
const readable = /^[\p{L}\p{N}'.,?!:;]*$/u

/** A code point as the signals read it. */
export interface Character {
  /** in UTF-16 code units */
  length: number
  lower: string
  /**
   * lower case, without marks, the Latin letter it looks like, '' when it is invisible, ' ' when it parts words,
   * ` emoji… ` for a face that says how somebody feels
   */
  folded: string
  /** whether what it is read as is all letters and digits */
  isWord: boolean
  /** whether it writes a word by itself (Chinese, Japanese), so that no space parts the words */
  isIdeograph: boolean
  /** as typed, whatever Latin letter it looks like */
  script: 'latin' | 'foreign' | 'none'
  /** whether it is a Latin letter that none of the languages with rules is written with */
  isStrange: boolean
}

/** Those met before: a message is written with few, and to look at one by its properties costs fifty times as much. */
const met = new Map<number, Character>()
const MOST_MET = 4096

/** @param text with a code unit at `i` */
export function characterAt(text: string, i: number): Character {
  const code = text.codePointAt(i) as number
  const known = met.get(code)
  if (known !== undefined) return known
  if (met.size === MOST_MET) met.clear()
  const read = readCharacter(code)
  met.set(code, read)
  return read
}

function readCharacter(code: number): Character {
  const character = String.fromCodePoint(code)
  const folded = fold(character)
  return {
    ...{ length: character.length, lower: character.toLowerCase(), folded, isWord: wordLike.test(folded) },
    isIdeograph: isIdeograph(code),
    script: foreignLetter.test(character) ? 'foreign' : anyLetter.test(character) ? 'latin' : 'none',
    isStrange: isStrange(character),
  }
}

function fold(character: string): string {
  const face = faces.get(character)
  if (face !== undefined) return face
  let folded = ''
  for (const part of character.toLowerCase().normalize('NFKD')) {
    if (!invisible.test(part)) folded += lookAlikes.get(part) ?? part
    if (folded.length >= MOST_FOLDED) break
  }
  return readable.test(folded) ? folded : ' '
}

const isIdeograph = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0x20000 && code <= 0x3ffff)

const wordLike = /^[\p{L}\p{N}]+$/u
const foreignLetter = /(?=\p{L})[^\p{Script=Latin}\p{Script=Common}]/u
const anyLetter = /\p{L}/u
const latinLetter = /\p{Script=Latin}/u

/** The Latin letters with a mark, or of their own, in which English, German, Spanish and French are written. */
const ours = new Set('àâäáçéèêëîïíôöóùûüúñÿæœß')

/** Up to Vietnamese; full-width and mathematical ones are only another dress. */
function isStrange(character: string): boolean {
  const code = character.charCodeAt(0)
  const isWritten = (code >= 0xc0 && code < 0x250) || (code >= 0x1ea0 && code < 0x1f00)
  return isWritten && !ours.has(character.toLowerCase()) && latinLetter.test(character)
}
