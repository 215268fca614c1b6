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

/**
 * One character as the signals read it: lower case, without marks, the Latin letter it looks like, '' when it is
 * invisible, ' ' when it parts words, ` emoji… ` for a face that says how somebody feels.
 * @param character one code point
 */
export function foldCharacter(character: string): string {
  const code = character.codePointAt(0) as number
  return code < latin.length ? (latin[code] as string) : fold(character)
}

/** The Latin letters, folded once. */
const latin = Array.from({ length: 0x250 }, (_, code) => fold(String.fromCharCode(code)))

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

/** Whether a code point writes a word by itself (Chinese, Japanese), so that no space parts the words. */
export const isIdeograph = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0x20000 && code <= 0x3ffff)

const foreignLetter = /(?=\p{L})[^\p{Script=Latin}\p{Script=Common}]/u
const anyLetter = /\p{L}/u

/** Whether a character as typed is a letter of a script other than Latin, whatever Latin letter it looks like. */
export const isForeignLetter = (character: string): boolean =>
  character.charCodeAt(0) >= latin.length && foreignLetter.test(character)

/** Whether a character as typed is a letter of any script. */
export const isLetter = (character: string): boolean => anyLetter.test(character)

/** The Latin letters with a mark, or of their own, in which English, German, Spanish and French are written. */
const ours = new Set('àâäáçéèêëîïíôöóùûüúñÿæœß')
/** Latin letters of other languages up to Vietnamese, by code; full-width and mathematical ones are only another dress. */
const strange = new Uint8Array(0x1f00)
for (let code = 0xc0; code < strange.length; code++) {
  const letter = String.fromCharCode(code).toLowerCase()
  const isWritten = code < 0x250 || code >= 0x1ea0
  if (isWritten && !ours.has(letter) && /\p{Script=Latin}/u.test(letter)) strange[code] = 1
}

/** Whether a character as typed is a Latin letter that none of the languages with rules is written with. */
export const isStrangeLetter = (character: string): boolean => strange[character.charCodeAt(0)] === 1
