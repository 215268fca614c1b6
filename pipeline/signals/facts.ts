import type { Fact } from '../history.ts'
import { ANALYSED_LENGTH } from './line.ts'

const email = /[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi
const amount = /([$€£])\s?(\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,2})?|\d{1,12}(?:\.\d{1,2})?)/g
const order =
  /\b(order|booking|case|ticket|reference|account)(?:\s(?:number|no|id))?\.?:?(?:\sis)?\s?#?\s?([a-z]{0,4}-?\d[a-z0-9-]{2,24})/gi
const currencies: Record<string, string> = { $: 'USD', '€': 'EUR', '£': 'GBP' }

/** Identifiers, contacts, amounts and dates of one message, in its order. */
export function readFacts(original: string): Fact[] {
  const text = original.slice(0, ANALYSED_LENGTH)
  const facts: Fact[] = []
  if (text.includes('@'))
    for (const match of text.matchAll(email))
      facts.push({
        kind: 'email',
        value: match[0].toLowerCase(),
        start: match.index,
        end: match.index + match[0].length,
      })
  if (!/\d/.test(text)) return facts
  for (const match of text.matchAll(amount)) {
    const value = `${Number((match[2] as string).replaceAll(',', '')).toFixed(2)} ${currencies[match[1] as string]}`
    facts.push({ kind: 'amount', value, start: match.index, end: match.index + match[0].length })
  }
  for (const match of text.matchAll(order)) {
    const kind = (match[1] as string).toLowerCase() === 'account' ? 'account_id' : 'order_id'
    const value = (match[2] as string).toUpperCase().replaceAll('-', '')
    const end = match.index + match[0].length
    facts.push({ kind, value, start: end - (match[2] as string).length, end })
  }
  return facts.sort((a, b) => a.start - b.start)
}
