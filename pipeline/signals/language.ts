import type { Line } from './line.ts'

/** The languages that have rules; '' = none of them. */
export type Language = 'en' | 'de' | 'es' | 'fr' | ''

const ruled = ['en', 'de', 'es', 'fr'] as const
/** Frequent words that tell the four apart; words of two of them stand under both. */
const frequent: Record<(typeof ruled)[number], string> = {
  en: "the i is my to you and of want please it have need can a in not for this that i'm with on what how do me was your are don't but be would like help there no",
  de: 'ich und der die das nicht ist ein eine einen einem mit mein meine meinen bitte habe mochte sie wie kann zu auf von es mir wir wurde was fur den dem im auch noch schon warum wann aber sind wird hat guten hallo danke jemandem sprechen will',
  es: 'el la los las que de con una un quiero mi por favor es para hablar no se lo necesito en y me esta mis puedo como hola gracias cuenta pero tengo su ya te le usted alguien del al cuando donde',
  fr: "je le la les un une de est pas vous mon ma avec veux pour que et mes ne bonjour merci compte parler voudrais j'ai c'est il du des en sur dans plus votre suis a au qui mais quelqu'un deja ce s'il plait n'est",
}
/** How many more frequent words another language must have before the stated one is doubted. */
const LEAD = 2
const weights = new Map<string, number[]>()
ruled.forEach((language, at) => {
  for (const word of frequent[language].split(' ')) {
    const counts = weights.get(word) ?? [0, 0, 0, 0]
    counts[at] = 1
    weights.set(word, counts)
  }
})

/**
 * The language whose rules apply to a message: the stated one, unless its words plainly are another of ours. A language
 * without rules stays without; so does a message that is mostly not in Latin letters.
 * @param stated BCP 47; '' = unknown, read as English
 */
export function readLanguage(line: Line, stated: string): Language {
  const primary = stated === '' ? 'en' : (stated.split('-')[0] as string).toLowerCase()
  const own = ruled.indexOf(primary as (typeof ruled)[number])
  if (own === -1 || !isLatin(line)) return ''
  const counts = [0, 0, 0, 0]
  for (const word of line.typed) {
    const found = weights.get(word)
    if (found !== undefined) for (let i = 0; i < 4; i++) counts[i] = (counts[i] as number) + (found[i] as number)
  }
  let best = own
  for (let i = 0; i < 4; i++) if ((counts[i] as number) > (counts[best] as number)) best = i
  return ruled[(counts[best] as number) - (counts[own] as number) >= LEAD ? best : own] as Language
}

function isLatin(line: Line): boolean {
  let foreign = 0
  for (const word of line.typed) if (word.charCodeAt(0) > 0x24f) foreign++
  return foreign * 2 <= line.typed.length
}
