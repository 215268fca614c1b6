/** What is repeated, and what stands once before it where something must be there to be looked at. */
const pieces: Record<string, string | [head: string, piece: string]> = {
  letters: 'a',
  digits: '1',
  spaces: ' ',
  dots: 'a.',
  marks: 'e\u0301\u0302\u0303',
  zero_width: 'a\u200b',
  apostrophes: "a'",
  stars: 'f*',
  dashes: '1-',
  underscores: 'a_1',
  commas: '1,',
  money: '$1',
  phones: '+1 ',
  mails: 'a@a.',
  hashes: '#1a',
  single_letters: 'f u ',
  stops: '? ! . ',
  emoji: '😡',
  ideographs: '退款',
  stretched: 'nooo ',
  talk: 'i want to talk to ',
  transfer: 'transfer me to ',
  delete: 'delete my ',
  account: 'my account ',
  refund: 'i want a ',
  not: "i don't not ",
  clauses: "don't get me, a human, it is not there - get me a person (please) ",
  told: 'i told you ',
  number_words: 'five hundred and ',
  name: 'my name is ',
  mood: 'you are just so really ',
  swear: 'fuck shit ',
  street: '1 aa bb cc ',
  mixed: 'A1b2-C3_d4 ',
  full_width: 'ａｂ１',
  surrogates: '\ud83d',
  long_words: `${'pneumono'.repeat(12)} `,
  quotes: '"\u201c\u00ab\'',
  nested: '([{<"',
  closed: ')]}>"',
  scripts: 'aж退ا가क',
  combining: 'z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307',
  joined_emoji: '👩\u200d👩\u200d👧\ud83c\udffd',
  addresses: 'a.b-c@d.e-f.',
  links: 'http://a.b/c?d=e&',
  paths: '/var/log/a.b ',
  calls: 'f(a, "b", ',
  versions: '1.2.3.4.5.',
  hex: '0x0f ',
  quoted: 'error: "aaaa ',
  dates: '1.1.11 1/1/1 ',
  ids: 'order number is # ',
  lines: 'a\n\n',
  asked: 'why do i and can you what ',
  german: ['schon wie habe ich ', 'es das ihnen doch ja '],
  german_person: 'ich mochte bitte mit einem einem mitarbeiter ',
  german_money: 'ich will mein mein geld bitte ',
  spanish: ['ya como dije ', 'ya se lo le la '],
  spanish_person: 'quiero hablar con con una una persona ',
  spanish_money: 'quiero que me devuelvan el mi dinero ',
  french: ['comme deja je ', "vous l'ai "],
  french_person: 'je voudrais parler a a un un conseiller ',
  french_money: 'je veux etre mon mon argent rendez ',
  elided: "l'agent d'un qu'il ",
}

/** Texts made to hurt a matcher, each `length` UTF-16 code units or a little more. */
export function hostileTexts(length: number): Record<string, string> {
  return Object.fromEntries(
    Object.entries(pieces).map(([name, own]) => {
      const [head, piece] = typeof own === 'string' ? ['', own] : own
      return [name, head + piece.repeat(Math.ceil(length / piece.length))]
    }),
  )
}

/** Rules of a workspace that begin often and end seldom on the texts that are made for them. */
export const hostileRules = [
  { name: 'ends', text: '(cancel|terminate|end).*(contract|subscription)', action: 'escalate' },
  { name: 'refund', text: 'refund.{0,12}order', action: 'escalate' },
  { name: 'law', text: '(sue|lawyer|court|press)', action: 'escalate' },
]

/** Each is new to an engine that remembers what it met. */
export function textsForRules(length: number): string[] {
  const words = ['cancel', 'end', 'refund', 'subscrip', 'order', 'sue', 'cour']
  return Array.from({ length: 8 }, (_, round) =>
    Array.from({ length: length / 3 }, (_, i) => words[(i * i + round * i + (i >> 3)) % words.length])
      .join(' ')
      .slice(0, length),
  )
}
