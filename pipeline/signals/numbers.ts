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

/** Words of German numbers, which are written together, and of Spanish and French ones; folded, by value. */
const german: Readonly<Record<string, number>> = {
  ...{
    ein: 1,
    zwei: 2,
    drei: 3,
    vier: 4,
    funf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwolf: 12,
  },
  ...{ sechzehn: 16, siebzehn: 17, zwanzig: 20, dreissig: 30, vierzig: 40, funfzig: 50, sechzig: 60, siebzig: 70 },
  ...{ achtzig: 80, neunzig: 90 },
}
const romance: Readonly<Record<string, number>> = {
  ...{ uno: 1, un: 1, una: 1, une: 1, dos: 2, deux: 2, tres: 3, trois: 3, cuatro: 4, quatre: 4, cinco: 5, cinq: 5 },
  ...{ seis: 6, six: 6, siete: 7, sept: 7, ocho: 8, huit: 8, nueve: 9, neuf: 9, diez: 10, dix: 10, once: 11, onze: 11 },
  ...{ doce: 12, douze: 12, trece: 13, treize: 13, catorce: 14, quatorze: 14, quince: 15, quinze: 15, seize: 16 },
  ...{ veinte: 20, vingt: 20, vingts: 20, treinta: 30, trente: 30, cuarenta: 40, quarante: 40, cincuenta: 50 },
  ...{ cinquante: 50, sesenta: 60, soixante: 60, setenta: 70, ochenta: 80, noventa: 90, cien: 100, ciento: 100 },
  ...{ doscientos: 200, trescientos: 300, cuatrocientos: 400, quinientos: 500, seiscientos: 600, setecientos: 700 },
  ...{ ochocientos: 800, novecientos: 900, doscientas: 200, trescientas: 300, quinientas: 500, seiscientas: 600 },
}
const hundreds = 'hundert cent cents'.split(' ')
const thousands = 'tausend mil mille'.split(' ')
const joins = 'und y et'.split(' ')
const partOfGerman = new RegExp(
  // the longer one first: "sechzehn" begins with none of the others, "siebzehn" neither
  [...Object.keys(german), 'hundert', 'tausend', 'und'].sort((a, b) => b.length - a.length).join('|'),
  'gu',
)
const foldedWord = (word: string): string =>
  word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss')

/** "sechshundertfünfzig", "mil doscientos", "quatre-vingts" → a number. @returns null when it is none */
export function readSpokenElsewhere(text: string): number | null {
  const parts = text.split(/[\s-]+/).flatMap((word) => partsOf(foldedWord(word)))
  let total = 0
  let part = 0
  let last = 0
  for (const word of parts) {
    const value = german[word] ?? romance[word]
    if (value !== undefined) {
      // four twenties are eighty
      part = value === 20 && last === 4 && word.startsWith('vingt') ? part - 4 + 80 : part + value
      last = value
    } else if (hundreds.includes(word)) part = Math.max(1, part) * 100
    else if (thousands.includes(word)) {
      total += Math.max(1, part) * 1000
      part = 0
    } else if (!joins.includes(word)) return null
  }
  return total + part > 0 ? total + part : null
}

/** A German number in its parts; any other word as it is. */
function partsOf(word: string): string[] {
  const parts = word.match(partOfGerman) ?? []
  return parts.length > 0 && parts.join('').length === word.length ? parts : [word]
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
