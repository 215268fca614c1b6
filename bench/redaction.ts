/** npm run bench:redaction: how much of what tells who somebody is leaves a text, by kind, and what else goes with it. */
import { parseArgs } from 'node:util'
import { createRandom, type Random } from '../demo/random.ts'
import { redactText } from '../ingest/redact.ts'
import { customerTexts } from './reading.ts'
import { listSets, readSet } from './sets.ts'

const { values } = parseArgs({
  options: { data: { type: 'string', default: new URL('../../shared/data', import.meta.url).pathname } },
})
const VALUES = 200
/** Sets whose customers name nothing of themselves, orders and amounts aside. */
const cleanSets = ['bitext', 'clinc150', 'nlupp', 'rasa_nlu', 'star', 'stripe_irc', 'ubuntu_irc']
const LISTED = 15

const integer = (random: Random, low: number, high: number): number => Math.floor(random.between(low, high + 1))
const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => integer(random, 0, 9)).join('')

/** The last digit makes the sum of Luhn's rule right, or wrong. */
function card(random: Random, isRight = true): string {
  const body = `4${digits(random, 14)}`
  let sum = 0
  for (let i = 0; i < body.length; i++) {
    const digit = Number(body[body.length - 1 - i]) * (i % 2 === 0 ? 2 : 1)
    sum += digit > 9 ? digit - 9 : digit
  }
  const check = ((10 - (sum % 10)) % 10) + (isRight ? 0 : 1)
  return `${body}${check % 10}`
}

function iban(random: Random, country: string, length: number): string {
  const body = digits(random, length - 4)
  const number = BigInt(`${body}${[...country].map((letter) => Number.parseInt(letter, 36)).join('')}00`)
  return `${country}${String(98n - (number % 97n)).padStart(2, '0')}${body}`
}

const spaced = (text: string): string => text.replace(/.{4}(?=.)/g, '$& ')
const names = ['ann.lee', 'j_smith', 'maria+shop', 'TOM', 'li-wei88', 'o.brien']
const email = (random: Random): string =>
  `${random.pick(names)}${integer(random, 1, 99)}@${random.pick(['gmail.com', 'example.co.uk', 'web.de'])}`
const american = (random: Random): string =>
  `${integer(random, 201, 989)}-${integer(random, 200, 999)}-${digits(random, 4)}`

const kinds: Record<string, (random: Random) => string> = {
  email,
  'email, spelled out': (random) =>
    email(random)
      .replace('@', ' at ')
      .replace(/\.(?=[a-z]+$)/, ' dot '),
  'email, look-alikes': (random) => email(random).replace('a', 'а').replace('o', 'о'),
  'email, invisible characters': (random) => email(random).replace('@', '\u200b@\u200b'),
  card,
  'card, in fours': (random) => spaced(card(random)),
  'card, full-width': (random) =>
    card(random).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  'card, over two messages': (random) => card(random).slice(0, 8),
  iban: (random) => iban(random, 'DE', 22),
  'iban, in fours': (random) => spaced(iban(random, 'NL', 18)),
  'iban, of whole fours': (random) => spaced(iban(random, 'ES', 24)),
  ssn: (random) => `${integer(random, 100, 665)}-${integer(random, 10, 99)}-${integer(random, 1000, 9999)}`,
  'IP address': (random) => Array.from({ length: 4 }, () => integer(random, 1, 254)).join('.'),
  'phone, with country': (random) =>
    `+${random.pick(['1', '44', '49', '33'])} ${digits(random, 3)} ${digits(random, 7)}`,
  'phone, American': american,
  'phone, national': (random) => `0${integer(random, 1000, 9999)} ${digits(random, 6)}`,
  'phone, digits alone behind a word': (random) => `my number is ${american(random).replaceAll('-', '')}`,
  'phone, digits alone': (random) => american(random).replaceAll('-', ''),
  'date of birth': (random) => `born ${integer(random, 1, 28)}/${integer(random, 1, 12)}/19${integer(random, 40, 99)}`,
}
/** What must stay. */
const others: Record<string, (random: Random) => string> = {
  'card number that is none': (random) => card(random, false),
  'order number': (random) =>
    `${random.pick(['#A-', 'ORD-', 'order ', 'case '])}${digits(random, integer(random, 4, 12))}`,
  'tracking number': (random) => `1Z${digits(random, 3)}AA1${digits(random, 10)}`,
  amount: (random) => `$${integer(random, 1, 9)},${digits(random, 3)}.${digits(random, 2)}`,
  'date and time': (random) =>
    `2026-${integer(random, 10, 12)}-${integer(random, 10, 28)} at 1${integer(random, 0, 9)}:${integer(random, 10, 59)}:00`,
  version: (random) =>
    `version ${integer(random, 1, 20)}.${integer(random, 0, 20)}.${integer(random, 0, 20)}.${integer(random, 0, 9)}`,
}
const sentences = [
  '{} thanks',
  'Hi, it is {}.',
  'please use {} for this',
  'you can find me under {} (that is mine), ok?',
  '{}',
  'i told you {}!!',
]

const random = createRandom('redaction')
const say = (random: Random, value: string): string => random.pick(sentences).replace('{}', () => value)

console.log(`kind                                 gone of ${VALUES}`)
for (const [kind, make] of Object.entries(kinds)) {
  let gone = 0
  for (let n = 0; n < VALUES; n++) {
    const value = make(random)
    const kept = redactText(say(random, value))
    if (!kept.includes(value) && /\[/.test(kept)) gone++
  }
  console.log(`${kind.padEnd(36)} ${((100 * gone) / VALUES).toFixed(1).padStart(5)} %`)
}
console.log('\nwhat must stay                       changed')
for (const [kind, make] of Object.entries(others)) {
  let changed = 0
  for (let n = 0; n < VALUES; n++) {
    const text = say(random, make(random))
    if (redactText(text) !== text) changed++
  }
  console.log(`${kind.padEnd(36)} ${((100 * changed) / VALUES).toFixed(1).padStart(5)} %`)
}

for (const set of (await listSets(values.data)).filter((name) => cleanSets.includes(name))) {
  const texts = ((await readSet(values.data, set)) ?? []).flatMap(customerTexts)
  const changed = texts.map((text) => [text, redactText(text)] as const).filter(([text, redacted]) => text !== redacted)
  console.log(`\n${set}: ${changed.length} of ${texts.length} texts changed`)
  for (const [, redacted] of changed.slice(0, LISTED)) console.log(`  ${aroundOf(redacted)}`)
}

/** What was replaced, with a little beside it, and not what it was. */
function aroundOf(redacted: string): string {
  const at = redacted.search(/\[(?:email|card|iban|ssn|ip|phone|date of birth)\]/)
  return redacted.slice(Math.max(0, at - 40), at + 40).replace(/\s+/g, ' ')
}
