/** What a word can be in a request for a person, one bit each; a word may be several. */
export const role = {
  /** one of theirs, whoever says it: "agent" */
  person: 1,
  /** "someone": of theirs only when more says so */
  anyone: 1 << 1,
  /** "manager", "department": of theirs unless it is the customer's own */
  staff: 1 << 2,
  /** "billing": where they sit */
  desk: 1 << 3,
  /** "speak": with somebody */
  talk: 1 << 4,
  /** "transfer": the customer, or what it is about */
  move: 1 << 5,
  /** "reach": somebody */
  reach: 1 << 6,
  /** "get", "need": somebody */
  bring: 1 << 7,
  /** "call me": what somebody does who gets in touch */
  act: 1 << 8,
  /** "look at it": what somebody does about it */
  see: 1 << 9,
  /** "appointment": a noun for being in touch */
  meeting: 1 << 10,
  /** "please", "could", "any chance" */
  wish: 1 << 11,
  /** "me" */
  me: 1 << 12,
  /** "this", "my case": what is handed over */
  matter: 1 << 13,
  /** "with": before whom one talks to */
  to: 1 << 14,
  /** "your" */
  yours: 1 << 15,
  /** "my", "her": not of theirs */
  own: 1 << 16,
  /** "a", "the" */
  article: 1 << 17,
  /** "real", "live" */
  real: 1 << 18,
  /** "senior", "next": stands between an article and a person */
  kind: 1 << 19,
  /** "don't" */
  not: 1 << 20,
  /** "said", "yesterday": told of, not asked for */
  told: 1 << 21,
  /** "customers", "she": it is they who do it */
  third: 1 << 22,
  /** "name", "fee": the person is only named in it */
  thing: 1 << 23,
  /** "if", "when", "before" */
  when: 1 << 24,
  /** "and", "because": begins a clause */
  joint: 1 << 25,
  /** "ok", "hello", "just" */
  filler: 1 << 26,
  /** "is there", "where" */
  exist: 1 << 27,
  /** "here", "available" */
  here: 1 << 28,
  /** "i": begins to say what is wanted */
  begins: 1 << 29,
  /** "from", "by": by whom one is helped */
  by: 1 << 30,
} as const
export type Role = keyof typeof role

/** Words by their roles. */
export type RoleWords = Partial<Record<Role, string>>

/** The parts of a request in one language. */
export interface RequestWords {
  roles: ReadonlyMap<string, number>
  /** ends of compound words: "Reklamationsabteilung" */
  endings: readonly (readonly [ending: string, roles: number])[]
}

export function requestWords(words: RoleWords, endings: RoleWords = {}): RequestWords {
  const roles = new Map<string, number>()
  for (const [word, bit] of pairs(words)) roles.set(word, (roles.get(word) ?? 0) | bit)
  return { roles, endings: pairs(endings) }
}

const pairs = (words: RoleWords): [word: string, bit: number][] =>
  Object.entries(words).flatMap(([name, list]) =>
    list.split(' ').map((word): [string, number] => [word, role[name as Role]]),
  )
