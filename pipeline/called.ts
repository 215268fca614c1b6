import type { GivenFact, Message } from './history.ts'

/** What the customer called a number or a day: the word that stands with it, not one that is somewhere in the message. */

/** @returns the word among `naming` that goes with the fact; '' = none does */
export function calledBy({ kind, value, as_given = value }: GivenFact, text: string, naming: RegExp): string {
  const start = text.indexOf(as_given)
  if (start < 0) return kind === 'date' ? '' : (naming.exec(text)?.[0] ?? '')
  const end = start + as_given.length
  return kind === 'date' ? dayCalledBy(text, start, end, naming) : numberCalledBy(text, start, end, naming)
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')

/** "552211 is my order number" */
const isCalled = /^[\s,]{0,3}(?:is|was|as|=|-|\()\s?(?=(?:(?:my|the|your|a|an) )?(\w{2,20}))/
const beside = /^(?:and|or|&|\+|#|no\.?|number|numbers)$|^#/i

/** The last word before it; a number between them has that word, unless both are of one list: "orders 5511 and 5522". */
function numberCalledBy(text: string, start: number, end: number, naming: RegExp): string {
  const after = isCalled.exec(text.slice(end, end + 60))?.[1] ?? ''
  if (naming.test(after)) return after
  const words = wordsOf(text.slice(0, start))
  let isListed = true
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i] as string
    if (naming.test(word)) return withItsThing(word, words[i - 1] ?? '', naming)
    if (/\d/.test(word)) {
      if (!isListed) return ''
    } else if (!beside.test(word)) isListed = false
  }
  return ''
}

/** "booking reference", "order confirmation": one of what stands right before it. */
const isOfAThing = /^(?:reference|ref|confirmation)(?!\p{L})/iu

const withItsThing = (word: string, before: string, naming: RegExp): string =>
  isOfAThing.test(word) && /\p{L}$/u.test(before) && naming.test(before) ? `${before} ${word}` : word

const happened = /(?:ed|bought|paid|flew|left)$/i
/** "the order of June 6": of what it is the day stands right before it */
const attributes = /\b(?:of|from|dated|for) (?:the )?$/i
const clauseEnd = /[,;.!?\n]|\b(?:and|but)\b/i
const sentenceEnd = /[.!?\n]/

/** What happened on it, else the thing that it is the day of: in its clause, then in its sentence. */
function dayCalledBy(text: string, start: number, end: number, naming: RegExp): string {
  for (const limit of [clauseEnd, sentenceEnd]) {
    const before = text.slice(0, start).split(limit).at(-1) ?? ''
    const names = wordsOf(before).filter((word) => naming.test(word))
    const verb = attributes.test(before) ? undefined : names.findLast((word) => happened.test(word))
    const name =
      verb ?? names.at(-1) ?? wordsOf(text.slice(end).split(limit)[0] ?? '').find((word) => naming.test(word))
    if (name !== undefined) return name
  }
  return ''
}

/** A word, the bot's question before it, or nobody says which one of its kind the fact is. */
export type Calling = 'so' | 'otherwise' | 'nothing'

/** Whether it is called what is asked for, by the customer or in the bot's question that it answers. */
export function callingOf(
  fact: GivenFact,
  { label, naming }: { label: RegExp; naming: RegExp },
  messages: readonly Message[],
): Calling {
  const index = messages.findIndex(({ event_id }) => event_id === fact.event_id)
  const said = messages[index]
  if (said === undefined) return 'otherwise'
  const name = calledBy(fact, said.text, naming)
  if (name !== '') return label.test(name) ? 'so' : 'otherwise'
  const before = messages[index - 1]
  if (before?.role !== 'bot' || !naming.test(before.text)) return 'nothing'
  return label.test(before.text) ? 'so' : 'otherwise'
}
