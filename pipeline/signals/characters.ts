/** Letters that look like another: Cyrillic, Greek and a few others, by the Latin letter they pass for. */
const lookAlikes: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  һ: 'h',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  к: 'k',
  м: 'm',
  т: 't',
  в: 'b',
  н: 'h',
  α: 'a',
  ο: 'o',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  η: 'n',
  ω: 'w',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ŧ: 't',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  ƒ: 'f',
  ɑ: 'a',
  ɡ: 'g',
  ɩ: 'i',
  ʏ: 'y',
  ᴀ: 'a',
  ʙ: 'b',
  ᴄ: 'c',
  ᴅ: 'd',
  ᴇ: 'e',
  ꜰ: 'f',
  ɢ: 'g',
  ʜ: 'h',
  ɪ: 'i',
  ᴊ: 'j',
  ᴋ: 'k',
  ʟ: 'l',
  ᴍ: 'm',
  ɴ: 'n',
  ᴏ: 'o',
  ᴘ: 'p',
  ʀ: 'r',
  ꜱ: 's',
  ᴛ: 't',
  ᴜ: 'u',
  ᴠ: 'v',
  ᴡ: 'w',
  ᴢ: 'z',
  '‘': "'",
  '’': "'",
  '‛': "'",
  ʼ: "'",
  '´': "'",
  '`': "'",
  '…': '.',
  '。': '.',
  '！': '!',
  '？': '?',
  '،': ',',
  '؟': '?',
  '।': '.',
  '¿': ' ',
  '¡': ' ',
}

const angry = new Set(['😠', '😡', '🤬', '👿', '😤', '💢', '🖕'])
const sad = new Set(['😞', '😢', '😭', '😩', '😫', '🙄', '😒', '👎', '☹', '🙁', '😣', '😖'])
const glad = new Set([
  '😀',
  '😁',
  '😂',
  '😃',
  '😄',
  '😊',
  '😍',
  '🙂',
  '👍',
  '❤',
  '🙏',
  '🎉',
  '😅',
  '😆',
  '🤣',
  '🥰',
  '😎',
])

/**
 * One character as the signals read it: lower case, without marks, the Latin letter it looks like, '' when it is
 * invisible, ' ' when it parts words, ` emoji… ` for a face that says how somebody feels.
 * @param character one code point
 */
export function foldCharacter(character: string): string {
  const face = angry.has(character)
    ? ' emojiangry '
    : sad.has(character)
      ? ' emojisad '
      : glad.has(character)
        ? ' emojiglad '
        : ''
  if (face !== '') return face
  const known = lookAlikes[character]
  if (known !== undefined) return known
  const decomposed = character.toLowerCase().normalize('NFKD')
  let folded = ''
  for (const part of decomposed) folded += /[\p{M}\p{Cf}]/u.test(part) ? '' : (lookAlikes[part] ?? part)
  return /^[\p{L}\p{N}'.,?!]*$/u.test(folded) ? folded : ' '
}

/** Whether a code point writes a word by itself (Chinese, Japanese), so that no space parts the words. */
export const isIdeograph = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0x20000 && code <= 0x3ffff)
