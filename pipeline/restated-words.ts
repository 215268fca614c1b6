import type { Message } from './history.ts'

/** Messages as they are compared word by word. */

/** An earlier message; most messages give nothing that would have to be looked for in it. */
export interface Said {
  event_id: string
  text: string
  tokens(): string[]
}

export function readLater({ event_id, text }: Message): Said {
  let tokens: string[] | null = null
  return { event_id, text, tokens: () => (tokens ??= tokensOf(text)) }
}

/** "ann 55 gmailcom", "ann @ gmail . com" */
const brokenAddress =
  /([\p{L}_]{2,30})[ .@]{1,3}(?:(\d{1,6})[ .@]{1,3})?(gmail|hotmail|yahoo|outlook|icloud)[ .]{0,3}com\b/giu
/** whom the message is for */
const addressee = /^@?[a-z]{1,24}_\d{1,12}\b[:,]?|@[a-z]{1,24}_\d{1,12}\b|\b(?:agent|customer|user)_\d{1,12}\b/gi
/** "365.20", "1,200.50" and "1.200,50" are one number each; so is "1,200". */
const decimals = /(?<![\p{L}\p{N}.,/-])(\d{1,3}(?:[,.]\d{3}){1,3}|\d{1,9})[.,](\d\d)(?![\p{L}\p{N}/-]|[.,]\d)/gu
const thousands = /(?<![\p{L}\p{N}.,/-])\d{1,3}(?:,\d{3}){1,3}(?![\p{L}\p{N}/-]|[.,]\d)/gu
const wholeNumbers = (text: string): string =>
  /\d[.,]\d/.test(text)
    ? text
        .replace(decimals, (_, whole: string, rest: string) => `${whole.replace(/[.,]/g, '')}.${rest}`)
        .replace(thousands, (number) => number.replaceAll(',', ''))
    : text
/** A number with its decimals is a sum, and no piece of an identifier. */
export const isDecimal = (token: string): boolean => token.includes('.')

/** "it's Q7R": no piece of what follows */
const shortForms = /(?<=\p{L})['’](?:s|m|re|ll|ve|d)(?![\p{L}\p{N}])/giu

/** "10:30" is no number of anything */
const clockTime = /(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])/g

export const tokensOf = (text: string): string[] =>
  wholeNumbers(
    text.replace(addressee, ' ').replace(clockTime, ' ').replace(brokenAddress, '$1$2$3com').replace(shortForms, ''),
  )
    .toLowerCase()
    .match(/(?<![\p{L}\p{N}_.])\d{1,12}\.\d\d(?![\p{L}\p{N}_]|\.\d)|[\p{L}\p{N}_]+/gu) ?? []

/** "annexamplecom", "ann at gmail com": what is left of an address without its marks */
export const isAddress = (token: string): boolean =>
  token.length >= 10 &&
  token.length <= 64 &&
  /(?:gmail|hotmail|yahoo|outlook|icloud|mail)[a-z]{0,4}(?:com|de|net|org)$/.test(token)

/** words that answer, greet, thank or hold the line: alone they give nothing */
const chat = new Set(
  (
    'yes yeah yep yup ya yea no nope nah not ok okay k sure thanks thank thx ty thankyou you please pls hi hello hey good morning afternoon evening night day bye ' +
    'goodbye great fine nice cool perfect awesome wonderful alright correct right exactly done all that this thats it is its nothing else anything one a an the moment ' +
    'minute sec second wait hold on what why how when where who which really well so oh um hmm and but agent bot help me my i im am here there still waiting ready of ' +
    'course go ahead continue got do does did can could will would have has had to for in at with be was are were sorry welcome again same as maybe later now just ' +
    'more much very too take time transfer send pay move buy order cancel change book need want lol haha wow damn ugh u r helo hai hii hmmm okey okies connected connecting online reply respond response quick fast urgent true false agree confirmed confirm sir madam mam maam dear have see know mean them they he she we us our your yours'
  ).split(' '),
)

export const isChat = (word: string): boolean => chat.has(word)

/** closed-class words that stand beside a piece and are none: "is 12", "to 34" */
export const joints = new Set(
  'and or is to of in on at for from by my no the a an was with it i am pm st nd rd th el la los las le les der die das den dem es ist est du des del de il'.split(
    ' ',
  ),
)
