import { isTooShort } from './alike.ts'
import { denialElsewhere, isElsewhere, meaningsElsewhere } from './same-problem-elsewhere.ts'
import { plainly } from './sayings.ts'

/**
 * Whether two statements are of one problem, in other words: "my parcel never came" is "the package has not arrived". Words
 * are cut to their stems and named by what they mean; what is asked for, and what is denied, must be the same.
 */

/** Words of support that say the same, by the first of each line. */
const meanings = `
package parcel packet shipment delivery consignment box
arrive come came receive received get got reach deliver delivered show turn here
broken break broke damaged damage cracked crack smashed shattered defective faulty torn bent destroyed dented scratched dead malfunction malfunctioning
work working function functioning run running load loading
cancel cancellation stop terminate termination end discontinue unsubscribe quit
refund reimburse reimbursement moneyback repay
charge bill billed debit debited deduct deducted took taken withdrawn overcharge overcharged
twice double doubled duplicate two
undelivered late delay delayed overdue behind
lost lose missing disappear disappeared gone vanish stolen
password passcode pin
login log sign signin access
forgot forget forgotten
change modify update edit amend alter switch
address location
wrong incorrect mistaken mistake error false
item product article thing goods
buy purchase order bought ordered purchased
return exchange replace replacement swap
invoice receipt statement
price cost fee amount
flight plane
hotel room stay
book booking reserve reservation reserved booked
card credit debitcard
money cash funds payment
send sent transfer wire
account profile
locked blocked block frozen suspended disabled
internet wifi connection network broadband
phone mobile cell iphone smartphone
screen display
repair fix mend
status progress update state
claim case
proof copy certificate document
insurance policy cover coverage
seat place
boardingpass boarding
balance
email mail
subscription membership plan
app application software program
crash freeze hang freezes frozen
drop drops dropped dropping disconnect disconnects disconnected interrupted cut cuts cutting
heat heats heating heated warm warms
leak leaks leaking leaked drip drips dripping
bottom underneath below
noise noisy loud rattle rattles rattling
slow slowly sluggish crawl crawling laggy lagging
confirmation confirm confirmed
battery charger
website site page
`
/** By the word, and by its stem: "plane" is no "plan". */
const meaningOf = new Map<string, string>()
const meaningOfStem = new Map<string, string>()
for (const line of meanings.trim().split('\n')) {
  const [name, ...others] = line.split(' ') as [string, ...string[]]
  for (const word of [name, ...others]) {
    if (!meaningOf.has(word)) meaningOf.set(word, name)
    if (!meaningOfStem.has(stem(word))) meaningOfStem.set(stem(word), name)
  }
}
const meaningIn = (word: string): string => meaningOf.get(word) ?? meaningOfStem.get(stem(word)) ?? stem(word)

/** What they want done: two statements that want two things are of two problems. */
const actions = new Set('cancel refund return change buy repair send book'.split(' '))
/** With one thing more they say what it is about. */
const matters = new Set('cancel refund return repair broken undelivered lose forgot login slow'.split(' '))
/** They carry no meaning of their own. */
const empty = new Set(
  (
    "i'm i've i'd i'll it's that's there's what's " +
    'i im ive id ill me my mine we our us it its is are was were be been being am the a an this that these those to of in on at for with from by about into onto and or but so if then than as because since while ' +
    'do does did done can could will would should shall may might must have has had having you your yours he she they them their who what when where why how which there here now just still already yet even also too very really ' +
    'please pls plz thanks thank hi hello hey ok okay yes no sorry well good morning afternoon evening want wanted wants need needed needs like know help tell try tried trying give let make see say said ask asked look looking think keep going go went ' +
    'around about every each eight three four five six seven nine ten able let lets anymore shows supposed one some any all more much many lot few again back up out over off today yesterday ago day days week weeks month months time times last since problem issue thing something anything guys sir madam'
  ).split(' '),
)
const denial =
  /^(?:not|never|no|nobody|nothing|none|cannot|unable|without|(?:ca|wo|do|did|does|is|was|has|have|had|are|were|could|would|should)n'?t)$/

/** A rough stem: enough for two forms of one English word to meet. */
function stem(word: string): string {
  if (word.length <= 3) return word
  const cut = word
    .replace(/'s$/, '')
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?<=ss)(?:ing|ed)$/, '')
    .replace(/(?<=[^aeious]{1})(?:ing|ed)$|(?<=[aeiou][^aeiou])(?:ing|ed)$/, '')
    .replace(/(?<=[^su])s$/, '')
  return cut.length < 3 ? word : cut.replace(/([bdglmnprt])\1$/, '$1').replace(/e$/, '')
}

/** A statement as it is compared. */
export interface Statement {
  meanings: ReadonlySet<string>
  isDenied: boolean
}

/** "and this one too": the next thing they want */
const adds =
  /\b(?:also|another|other|second|third|next|more|else|instead|additional|further|auch|andere[nrs]?|zweite[nrs]?|weitere[nrs]?|ausserdem|tambien|otr[oa]s?|segund[oa]|aussi|autres?|deuxieme)\b|\btoo(?=$| (?:please|and|but|i|can)\b)/

/** "It does not turn on any more" */
const noMore = / (?:any|no) more(?= |$)/g
/** What was ordered and has not come is a parcel: "my order never showed up". */
const ordered = /(?<=\b(?:my|the|this|our|your|an) )orders?\b(?! (?:number|id|no|code|#))/g
/** What comes on is no parcel. */
const starts = /\bcom(?:e|es|ing) on\b/g
/** Said of what goes on, and no denial. */
const always = / (?:sans (?:arret|cesse|fin)|sin (?:parar|cesar)|ohne (?:pause|ende)|non ?stop)(?= |$)/g

const LEAST_MEANINGS = 3
/** … of which one says what is the matter with the other */
const LEAST_IN_SHORT = 2
const LEAST_WORDS = 3
const MOST_WORDS = 80

/** @param words as of `Signals.words` @returns null when it says too little to be a statement */
export function readStatement(words: string): Statement | null {
  if (adds.test(words.replace(noMore, ' '))) return null
  const statement = readMeanings(words)
  if (statement === null || (statement.meanings.size >= LEAST_MEANINGS && !isTooShort(words))) return statement
  return saysMatter(statement.meanings) ? statement : null
}

const saysMatter = (some: Iterable<string>): boolean => [...some].some((one) => matters.has(one))

/** @returns null when next to nothing is said */
export function readMeanings(words: string): Statement | null {
  const all = plainly(words.replace(starts, 'start')).replace(ordered, 'parcel').replace(always, '').split(' ')
  if (all.length < LEAST_WORDS || all.length > MOST_WORDS) return null
  const isOther = isElsewhere(words.split(' '))
  const found = isOther ? meaningsElsewhere(all) : meaningsOf(all)
  const denies = isOther ? denialElsewhere : denial
  const isDenied = all.some((word) => denies.test(word))
  return found.size < LEAST_IN_SHORT ? null : asUndelivered({ meanings: found, isDenied })
}

/** "No mail has come" says what "the mail never came" does. */
function asUndelivered({ meanings, isDenied }: Statement): Statement {
  if (!isDenied || !meanings.has('arrive')) return { meanings, isDenied }
  return { meanings: new Set([...meanings].map((one) => (one === 'arrive' ? 'undelivered' : one))), isDenied: false }
}

/** @param text in lower case @returns what its words mean, however few they are */
export const meaningsIn = (text: string): ReadonlySet<string> => meaningsOf(plainly(text).match(/[\p{L}']+/gu) ?? [])

function meaningsOf(words: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (const word of words)
    if (!denial.test(word) && !empty.has(word) && !empty.has(word.replace(/s$/, '')) && /^[\p{L}']{2,}$/u.test(word))
      found.add(meaningIn(word))
  return found
}

/**
 * From here on it is the same problem. Chosen on one half of BANKING77, whose 77 problems are all of one bank: of two lines
 * with one intent 5 % share this much, of two with other intents 2 in 10,000; at 0.5 those are more than twice as many.
 * `npm run bench:repeats -- --thresholds` counts it at every step, on the other half and on other sets too.
 */
export const SAME_SHARE = 0.6
/** Who was asked what it is about says it again, and nothing else: so much is enough. At 0.5 a label of handlabels becomes a false alarm. */
export const ASKED_SHARE = 0.55

/** All that is said now was said then, what is the matter among it: the same, in short. */
export const isShorter = (now: Statement, then: Statement): boolean =>
  sharedMeaning(now, then) > 0 && saysMatter(now.meanings) && [...now.meanings].every((one) => then.meanings.has(one))

const ends = { broken: 'work', undelivered: 'arrive' }
/** "It does not work", and later: "now it is working". */
const isOver = ({ meanings: then }: Statement, { meanings: now }: Statement): boolean =>
  Object.entries(ends).some(([trouble, end]) => then.has(trouble) && !now.has(trouble) && now.has(end))

/** Of the meanings of both, how many they have in common; 0 where they want or deny other things. */
export function sharedMeaning(a: Statement, b: Statement): number {
  const common = [...a.meanings].filter((one) => b.meanings.has(one))
  if (common.length < LEAST_IN_SHORT || a.isDenied !== b.isDenied) return 0
  if (common.length < LEAST_MEANINGS && !saysMatter(common)) return 0
  if (isOver(a, b) || isOver(b, a)) return 0
  const [ours, theirs] = [a, b].map(({ meanings }) => [...meanings].filter((one) => actions.has(one)))
  if (ours!.length > 0 && theirs!.length > 0 && !ours!.some((one) => theirs!.includes(one))) return 0
  return common.length / (a.meanings.size + b.meanings.size - common.length)
}
