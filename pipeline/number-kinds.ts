import type { AskedIn } from './asked-facts.ts'
import type { Fact, FactKind, Message } from './history.ts'
import { readCompactDate } from './signals/dates.ts'
import { endsAddress, isPostcode, isRound, kindAmong, kindByForm, kindOfNoun, topicOf } from './signals/number-nouns.ts'

/** A number without a word beside it is what was asked for; else what the conversation is about says which it is. */
export function nameBare(
  facts: readonly Fact[],
  text: string,
  earlier: readonly Message[],
  askedIn: AskedIn,
): readonly Fact[] {
  if (!facts.some(({ bare }) => bare)) return facts
  const asked = numberAskedFor(earlier.at(-1), askedIn)
  const tokens = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []
  return facts.flatMap((fact) => {
    if (fact.bare === undefined) return [fact]
    const day = asked === null || asked === 'date' ? readCompactDate(fact.value) : null
    if (day !== null) return [{ ...fact, kind: 'date' as const, value: day }]
    if (asked === null && isRound(fact.value)) return []
    if (isOfThing(fact, text)) return []
    if (asked === null && tokens.at(-1) === fact.value && endsAddress(tokens, tokens.length))
      return asKind(fact, 'address')
    const topic = asked === null ? topicBefore(fact.value, text, earlier) : null
    return asKind(fact, asked ?? topic ?? (isPostcode(tokens, fact.value) ? 'address' : kindByForm(fact.value)))
  })
}

/** "model 5511", "size 5511-A" */
function isOfThing({ start }: Fact, text: string): boolean {
  const before =
    text
      .slice(Math.max(0, start - 40), start)
      .toLowerCase()
      .match(/[\p{L}\p{N}_]+/gu) ?? []
  return kindAmong([...before, ''], before.length, before.length + 1) === 'product'
}

/** A sum or a day is no identifier, and is not read without its currency or its month. */
function asKind(fact: Fact, kind: FactKind): Fact[] {
  if (kind === 'amount' || kind === 'date' || kind === 'product') return []
  const isDigits = /^\d+$/.test(fact.value)
  if (kind === 'phone' || kind === 'address') return isDigits ? [{ ...fact, kind }] : [fact]
  return [{ ...fact, kind }]
}

const numberKinds: readonly FactKind[] = ['order_id', 'account_id', 'phone', 'address', 'amount', 'date']

/** @returns null when nobody asked, or for more than one thing */
export function numberAskedFor(before: Message | undefined, askedIn: AskedIn): FactKind | null {
  if (before === undefined || before.role === 'customer') return null
  const asked = askedIn(before.text).flatMap(({ kind }) => (numberKinds.includes(kind) ? [kind] : []))
  const kinds = new Set(asked.length > 0 ? asked : nounKinds(before.text))
  return kinds.size === 1 ? ([...kinds][0] as FactKind) : null
}

/** Of what the last question names: "And the last four of the card?" */
function nounKinds(text: string): FactKind[] {
  const question = text.split(/(?<=[.?!])\s+|\n+/).findLast((sentence) => sentence.endsWith('?'))
  return (question?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => kindOfNoun(word) ?? [])
}

/** @returns null when nothing that was said so far tells */
export function topicBefore(value: string, text: string, earlier: readonly Message[]): FactKind | null {
  const here = topicOf(text, value)
  if (here !== null) return here
  for (let i = earlier.length - 1; i >= 0; i--) {
    const topic = topicOf((earlier[i] as Message).text, value)
    if (topic !== null) return topic
  }
  return null
}
