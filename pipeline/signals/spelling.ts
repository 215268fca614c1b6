const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Every way to mistype a word once: a letter left out, added, replaced, or two swapped. */
export function misspellings(word: string): Set<string> {
  const typed = new Set<string>()
  for (let i = 0; i <= word.length; i++) {
    const before = word.slice(0, i)
    const after = word.slice(i)
    if (after !== '') typed.add(before + after.slice(1))
    if (after.length > 1) typed.add(before + after.charAt(1) + after.charAt(0) + after.slice(2))
    for (const letter of letters) {
      typed.add(before + letter + after)
      if (after !== '') typed.add(before + letter + after.slice(1))
    }
  }
  typed.delete(word)
  return typed
}

/** Every way to swap two neighbouring letters of a word. */
export function swaps(word: string): Set<string> {
  const typed = new Set<string>()
  for (let i = 0; i + 1 < word.length; i++)
    typed.add(word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2))
  typed.delete(word)
  return typed
}

const besideOnKeyboard: Record<string, string> = {
  a: 'qwsz',
  b: 'vghn',
  c: 'xdfv',
  d: 'serfcx',
  e: 'wsdr',
  f: 'drtgvc',
  g: 'ftyhbv',
  h: 'gyujnb',
  i: 'ujko',
  j: 'huikmn',
  k: 'jiolm',
  l: 'kop',
  m: 'njk',
  n: 'bhjm',
  o: 'iklp',
  p: 'ol',
  q: 'wa',
  r: 'edft',
  s: 'awedxz',
  t: 'rfgy',
  u: 'yhji',
  v: 'cfgb',
  w: 'qase',
  x: 'zsdc',
  y: 'tghu',
  z: 'asx',
}

/** Slips of the finger in a short word, where any letter would make too many real words: two letters swapped, or the key beside. */
export function slips(word: string): Set<string> {
  const typed = swaps(word)
  for (let i = 1; i < word.length; i++)
    for (const key of besideOnKeyboard[word.charAt(i)] ?? '') typed.add(word.slice(0, i) + key + word.slice(i + 1))
  typed.delete(word)
  return typed
}
