import type { TriggerName } from '../contract/decision.ts'
import type { Random } from './random.ts'

export type Language = 'en' | 'de' | 'es'

/** What customers of one kind come with, and what they are told. Placeholders in braces come from the customer. */
export interface Topic {
  /** the bot's intent; snake_case */
  name: string
  /** share of the day's conversations, relative */
  weight: number
  /** what Baton is expected to read in an opening, so that the bot can hand off where nobody answers it live; '' = nothing */
  calls: TriggerName | ''
  /** the customer's first message, by language; other languages are only spoken where they stand */
  openings: { en: readonly string[]; de?: readonly string[]; es?: readonly string[] }
  /** what the bot asks when the opening does not carry it, and what the customer answers */
  question: string
  given: string
  answers: readonly string[]
  /** the agent's lines, one is said */
  solutions: readonly string[]
}

/** One customer's particulars, the same through the whole conversation. */
export interface Particulars {
  name: string
  email: string
  order: string
  product: string
  amount: string
  big_amount: string
  date: string
  city: string
  version: string
  code: string
}

const names =
  'Maya Jonas Priya Luca Hanna Diego Aisha Tom Yuki Elif Nora Samuel Ines Oskar Leila Marco Greta Pavel Zoe Ravi'.split(
    ' ',
  )
const surnames =
  'Okafor Lindqvist Romero Patel Weber Novak Silva Haddad Moreau Tanaka Berg Costa Keller Ahmed Doyle Varga'.split(' ')
const products = [
  'kettle',
  'desk lamp',
  'rain jacket',
  'blender',
  'backpack',
  'standing desk',
  'headphones',
  'tea set',
  'office chair',
  'air purifier',
]
const cities = ['Leeds', 'Utrecht', 'Graz', 'Porto', 'Aarhus', 'Galway', 'Turin', 'Malmö']
const months = 'January February March April May June July August September October November December'.split(' ')

/** Draws a customer's particulars. @param at epoch ms, orders are from the weeks before */
export function drawParticulars(random: Random, at: number): Particulars {
  const name = `${random.pick(names)} ${random.pick(surnames)}`
  const day = new Date(at - random.between(2, 25) * 86_400_000)
  return {
    name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}${random.digits(2)}@example.com`,
    order: `A-${random.digits(5)}`,
    product: random.pick(products),
    amount: `$${Math.floor(random.between(18, 240))}.${random.pick(['00', '50', '95', '99'])}`,
    big_amount: `$${Math.floor(random.between(540, 1900))}`,
    date: `${months[day.getUTCMonth()]} ${day.getUTCDate()}`,
    city: random.pick(cities),
    version: `${Math.floor(random.between(3, 6))}.${Math.floor(random.between(0, 9))}.${Math.floor(random.between(0, 9))}`,
    code: `E-${random.digits(4)}`,
  }
}

/** Fills `{placeholders}`. @throws Error on one that nobody knows, so that no brace reaches a customer */
export function fill(text: string, particulars: Particulars): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = (particulars as unknown as Record<string, string>)[name]
    if (value === undefined) throw new Error(`no particular called ${name} in: ${text}`)
    return value
  })
}
